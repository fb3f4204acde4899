using Readout.Stories.Clusters;

namespace Readout.Stories.Claims;

/// <summary>
/// What two clauses are, beside what they say: whole or cut out of a longer sentence, with or without the parties that they speak of, told as done or only named; whether predicate and parties
/// agree together, how much rare wording they share in all, and how far apart their reports are. Clauses without parties (<i>released on Friday</i>) are alike without telling the same.
/// </summary>
internal static class ShapeFeatures
{
    /// <summary>Number of features.</summary>
    public const int Count = 20;

    private const float Alike = 0.6f;
    private const float Same = 0.999f;
    private const int Month = 31;

    /// <summary>Writes the features; the order of the two matters only where several words of one are nearest to the same word of the other.</summary>
    /// <param name="one">A clause.</param>
    /// <param name="two">Another of the same story.</param>
    /// <param name="table">The words of the story.</param>
    /// <param name="features">Receives <see cref="Count"/> numbers.</param>
    public static void Read(Proposition one, Proposition two, WordTable table, Span<float> features)
    {
        features.Clear();
        features[0] = (one.IsPart ? 1 : 0) + (two.IsPart ? 1 : 0);
        features[1] = Parties(one) + Parties(two);
        features[2] = Math.Min(Parties(one), Parties(two));
        features[3] = (IsMain(one) ? 1 : 0) + (IsMain(two) ? 1 : 0);
        features[4] = (IsTold(one) ? 1 : 0) + (IsTold(two) ? 1 : 0);
        float heads = one.HeadWord >= 0 && two.HeadWord >= 0 ? MathF.Max(0, table.Likeness(one.HeadWord, two.HeadWord)) : 0;
        float subjects = Argument.Likeness(one.Subject, two.Subject, table), objects = Argument.Likeness(one.Object, two.Object, table);
        float crossed = MathF.Max(Argument.Likeness(one.Subject, two.Object, table), Argument.Likeness(one.Object, two.Subject, table));
        features[5] = heads * MathF.Max(subjects, objects);
        features[6] = heads * MathF.Min(subjects, objects);
        features[7] = (subjects >= Alike ? 1 : 0) + (objects >= Alike ? 1 : 0);
        features[8] = (subjects < 0 ? 1 : 0) + (objects < 0 ? 1 : 0);
        features[9] = heads < Alike && MathF.Max(subjects, MathF.Max(objects, crossed)) >= Alike ? 1 : 0;
        (features[10], features[11], features[12]) = Shared(one, two, table);
        int people = PairFeatures.Shared(one.People, two.People);
        features[13] = people;
        features[14] = one.People.Length + two.People.Length - (2 * people);
        features[15] = one.Statement is not null && two.Statement is not null && one.Speaker is not null && two.Speaker is not null && one.Speaker != two.Speaker ? 1 : 0;
        features[16] = one.Speaker is not null && one.Speaker == two.Speaker ? 1 : 0;
        features[17] = Days(one.Input.Days, two.Input.Days);
        features[18] = one.Family >= 0 && one.Family == two.Family ? features[2] : -1;
        features[19] = one.Family >= 0 && one.Family == two.Family ? features[11] : -1;
    }

    /// <summary>How many of its parties a clause names: who does it, to whom or what, and anybody else.</summary>
    private static int Parties(Proposition clause) => (clause.Subject.IsUnknown ? 0 : 1) + (clause.Object.IsUnknown ? 0 : 1) + (clause.People.Length > 0 ? 1 : 0);

    /// <summary>Whether its head stands under no other word of the sentence, or under a word of saying.</summary>
    private static bool IsMain(Proposition clause) =>
        clause.Root >= 0 && clause.Input.Annotations.Tokens.RelationOf(clause.Root) is "root" or "conj" or "parataxis" or "ccomp";

    private static bool IsTold(Proposition clause) => clause.Root >= 0 && ClauseSplitter.IsTold(clause.Input.Annotations.Tokens, clause.Root);

    /// <summary>The words that both have: the weight of the rarest in the news, of all together, and of all with their rarity in the story.</summary>
    private static (float Rarest, float All, float InStory) Shared(Proposition one, Proposition two, WordTable table)
    {
        ReadOnlySpan<float> near = table.Nearest(two.Number, two.Content);
        float rarest = 0, all = 0, story = 0;
        foreach (ContentWord word in one.Content)
        {
            float best = near.IsEmpty ? 0 : near[word.Number];
            for (int i = 0; near.IsEmpty && i < two.Content.Length; i++)
            {
                best = MathF.Max(best, table.Likeness(word.Number, two.Content[i].Number));
            }

            if (best >= Same)
            {
                rarest = MathF.Max(rarest, word.Weight);
            }

            if (best >= Alike)
            {
                all += best * word.Weight;
                story += best * word.Weight * table.Rarity(word.Number);
            }
        }

        return (rarest, all, story);
    }

    private static float Days(DayRange one, DayRange two) =>
        one.From is { } first && two.From is { } second ? MathF.Log(1 + Math.Min(Month, Math.Abs(first.DayNumber - second.DayNumber))) : -1;
}
