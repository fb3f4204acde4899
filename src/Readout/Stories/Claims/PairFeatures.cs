namespace Readout.Stories.Claims;

/// <summary>What can be compared of two clauses: words, predicates, who acts on whom, people, days, numbers, voices.</summary>
internal static class PairFeatures
{
    /// <summary>Number of features.</summary>
    public const int Count = 49;

    private const int DayTolerance = 2;
    private const int FewWords = 2;

    /// <summary>Writes the features of a pair; the order of the two does not matter.</summary>
    /// <param name="one">A clause.</param>
    /// <param name="two">Another of the same story.</param>
    /// <param name="table">The words of the story.</param>
    /// <param name="features">Receives <see cref="Count"/> numbers, most between 0 and 1.</param>
    public static void Read(Proposition one, Proposition two, WordTable table, Span<double> features)
    {
        features.Clear();
        (double forth, double back) = ContentWords.Covered(one.Content, two.Content, table);
        double least = Math.Min(forth, back), most = Math.Max(forth, back);
        bool isFamily = one.Family >= 0 && one.Family == two.Family;
        double heads = one.HeadWord >= 0 && two.HeadWord >= 0 ? Math.Max(0, table.Likeness(one.HeadWord, two.HeadWord)) : 0;
        features[0] = 1;
        features[1] = least;
        features[2] = most;
        features[3] = least * least;
        features[4] = most * most;
        features[5] = one.Words.Dot(two.Words);
        features[6] = isFamily ? 1 : 0;
        features[7] = one.Family >= 0 && two.Family >= 0 && !isFamily ? 1 : 0;
        features[8] = one.Family >= 0 != two.Family >= 0 ? 1 : 0;
        features[9] = heads;
        features[10] = one.HeadWord >= 0 && one.HeadWord == two.HeadWord ? 1 : 0;
        People(one, two, features[11..]);
        Roles(one, two, features[14..]);
        Days(one, two, features[19..]);
        Quantities(one, two, features[21..]);
        features[24] = one.Input == two.Input ? 1 : 0;
        features[25] = one.Statement is null && two.Statement is null ? 1 : 0;
        features[26] = one.Statement is null != (two.Statement is null) ? 1 : 0;
        features[27] = Math.Abs(Math.Log((one.Content.Length + 1.0) / (two.Content.Length + 1.0)));
        features[28] = Math.Min(one.Content.Length, two.Content.Length) <= FewWords ? 1 : 0;
        features[29] = isFamily ? least : 0;
        features[30] = isFamily ? features[11] : 0;
        features[31] = heads * least;
        features[32] = features[11] * least;
        features[33] = features[28] * most;
        features[34] = isFamily ? features[14] + features[16] : 0;
        features[35] = Math.Min(Nearness(one.HeadWord, two.Content, table), Nearness(two.HeadWord, one.Content, table));
        features[36] = features[35] * least;
        Context(one, two, table, features[37..]);
        features[43] = Agreement(one, two);
        features[44] = features[43] * features[43];
        features[45] = one.IsLead && two.IsLead ? 1 : 0;
        features[46] = one.IsLead != two.IsLead ? 1 : 0;
        features[47] = features[45] * least;
        features[48] = features[45] * features[11];
    }

    /// <summary>A rule's opinion of two clauses of one family: 0 for others, about 1 where words, people and roles agree.</summary>
    private static double Agreement(Proposition one, Proposition two)
    {
        if (one.Family < 0 || one.Family != two.Family)
        {
            return 0;
        }

        int least = Math.Min(one.People.Length, two.People.Length), shared = one.People.Intersect(two.People).Count();
        double people = least == 0 ? 0 : shared == 0 ? -1 : (double)shared / least;
        (double Same, double Other) actor = Role(one.Actor, two.Actor), target = one.IsTargetPerson == two.IsTargetPerson ? Role(one.Target, two.Target) : (0, 0);
        return Math.Max(0, 0.45 + (0.6 * one.Words.Dot(two.Words)) + (0.15 * (people + actor.Same + target.Same)) - (0.2 * (actor.Other + target.Other)));
    }

    /// <summary>How near the nearest of some words is to a word.</summary>
    private static double Nearness(int word, ContentWord[] words, WordTable table)
    {
        double best = 0;
        foreach (ContentWord other in words)
        {
            best = word < 0 ? 0 : Math.Max(best, table.Likeness(word, other.Number));
        }

        return best;
    }

    /// <summary>The words, people and numbers of the sentences around the clauses: a clause cut short leaves its subject there.</summary>
    private static void Context(Proposition one, Proposition two, WordTable table, Span<double> features)
    {
        (double forth, double back) = ContentWords.Covered(one.Sentence.Content, two.Sentence.Content, table);
        features[0] = Math.Min(forth, back);
        features[1] = Math.Max(forth, back);
        int shared = one.Sentence.People.Intersect(two.Sentence.People).Count(), least = Math.Min(one.Sentence.People.Length, two.Sentence.People.Length);
        features[2] = least == 0 ? 0 : (double)shared / least;
        features[3] = least > 0 && shared == 0 ? 1 : 0;
        features[4] = one.Sentence.Numbers.Overlaps(two.Sentence.Numbers) ? 1 : 0;
        features[5] = Math.Min(ContentWords.Covered(one.Content, two.Sentence.Content, table).Forth, ContentWords.Covered(two.Content, one.Sentence.Content, table).Forth);
    }

    private static void People(Proposition one, Proposition two, Span<double> features)
    {
        int shared = one.People.Intersect(two.People).Count(), least = Math.Min(one.People.Length, two.People.Length);
        features[0] = least == 0 ? 0 : (double)shared / least;
        features[1] = least > 0 && shared == 0 ? 1 : 0;
        features[2] = least == 0 && one.People.Length + two.People.Length > 0 ? 1 : 0;
    }

    private static void Roles(Proposition one, Proposition two, Span<double> features)
    {
        (features[0], features[1]) = Role(one.Actor, two.Actor);
        if (one.IsTargetPerson == two.IsTargetPerson)
        {
            (features[2], features[3]) = Role(one.Target, two.Target);
        }

        features[4] = one.Actor is not null && one.Actor == two.Target ? 1 : 0;
        features[4] += two.Actor is not null && two.Actor == one.Target ? 1 : 0;
    }

    private static (double Same, double Other) Role(string? one, string? two) => one is null || two is null ? (0, 0) : one == two ? (1, 0) : (0, 1);

    private static void Days(Proposition one, Proposition two, Span<double> features)
    {
        if (one.From is { } from && one.To is { } to && two.From is { } otherFrom && two.To is { } otherTo)
        {
            features[from > otherTo.AddDays(DayTolerance) || otherFrom > to.AddDays(DayTolerance) ? 1 : 0] = 1;
        }
    }

    private static void Quantities(Proposition one, Proposition two, Span<double> features)
    {
        bool isUnit = false, isValue = false;
        foreach (Quantity first in one.Quantities)
        {
            foreach (Quantity second in two.Quantities)
            {
                isUnit |= first.Unit == second.Unit;
                isValue |= first.Unit == second.Unit && first.Value.TrimStart('~', '<', '>') == second.Value.TrimStart('~', '<', '>');
            }
        }

        features[0] = isValue ? 1 : 0;
        features[1] = isUnit && !isValue ? 1 : 0;
        features[2] = !isUnit && one.Quantities.Count > 0 && two.Quantities.Count > 0 ? 1 : 0;
    }
}
