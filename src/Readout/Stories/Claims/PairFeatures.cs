namespace Readout.Stories.Claims;

/// <summary>What can be compared of two clauses: words, predicates, who acts on whom, people, days, numbers, voices.</summary>
internal static class PairFeatures
{
    /// <summary>Number of features.</summary>
    public const int Count = Shape + ShapeFeatures.Count;

    private const int Alignment = 78;
    private const int Shape = Alignment + AlignmentFeatures.Count;

    private const int DayTolerance = 2;
    private const int FewWords = 2;
    private const int Most = 256;
    private const float Tiny = 0.01f;

    /// <summary>Writes the features of a pair; the order of the two does not matter.</summary>
    /// <param name="one">A clause.</param>
    /// <param name="two">Another of the same story.</param>
    /// <param name="table">The words of the story.</param>
    /// <param name="features">Receives <see cref="Count"/> numbers, most of them between 0 and 1.</param>
    public static void Read(Proposition one, Proposition two, WordTable table, Span<float> features) =>
        Read(one, two, ContentWords.Covered(one, two, table), one.Words.Dot(two.Words), table, features);

    /// <summary>The same where it is known already which share of each one's words the other has too, and the product of their rarer words.</summary>
    public static void Read(Proposition one, Proposition two, (float Forth, float Back) covered, double product, WordTable table, Span<float> features)
    {
        features.Clear();
        (float forth, float back) = covered;
        float least = Math.Min(forth, back), most = Math.Max(forth, back);
        bool isFamily = one.Family >= 0 && one.Family == two.Family;
        float heads = one.HeadWord >= 0 && two.HeadWord >= 0 ? Math.Max(0, table.Likeness(one.HeadWord, two.HeadWord)) : 0;
        features[0] = 1;
        features[1] = least;
        features[2] = most;
        features[3] = least * least;
        features[4] = most * most;
        features[5] = (float)product;
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
        features[27] = MathF.Abs(MathF.Log((one.Content.Length + 1f) / (two.Content.Length + 1f)));
        features[28] = Math.Min(one.Content.Length, two.Content.Length) <= FewWords ? 1 : 0;
        features[29] = isFamily ? least : 0;
        features[30] = isFamily ? features[11] : 0;
        features[31] = heads * least;
        features[32] = features[11] * least;
        features[33] = features[28] * most;
        features[34] = isFamily ? features[14] + features[16] : 0;
        features[35] = Math.Min(Nearness(one.HeadWord, two, table), Nearness(two.HeadWord, one, table));
        features[36] = features[35] * least;
        Context(one, two, table, features[37..]);
        features[43] = Agreement(one, two, features[5]);
        features[44] = features[43] * features[43];
        features[45] = one.IsLead && two.IsLead ? 1 : 0;
        features[46] = one.IsLead != two.IsLead ? 1 : 0;
        features[47] = features[45] * least;
        features[48] = features[45] * features[11];
        features[49] = Argument.Likeness(one.Subject, two.Subject, table);
        features[50] = Argument.Likeness(one.Object, two.Object, table);
        features[51] = Math.Max(Argument.Likeness(one.Subject, two.Object, table), Argument.Likeness(one.Object, two.Subject, table));
        features[52] = (one.Subject.IsUnknown ? 1 : 0) + (two.Subject.IsUnknown ? 1 : 0);
        features[53] = (one.Object.IsUnknown ? 1 : 0) + (two.Object.IsUnknown ? 1 : 0);
        int run = LongestRun(one.Lemmas, two.Lemmas);
        features[54] = run;
        features[55] = run / (float)Math.Max(1, Math.Min(one.Lemmas.Length, two.Lemmas.Length));
        features[56] = one.Speaker is null || two.Speaker is null ? 0 : one.Speaker == two.Speaker ? 1 : -1;
        features[57] = Kind(one) == Kind(two) ? 1 : 0;
        features[58] = one.IsDenial != two.IsDenial ? 1 : 0;
        features[59] = one.IsNegative != two.IsNegative ? 1 : 0;
        features[60] = one.Statement is { IsSpeech: false } || two.Statement is { IsSpeech: false } ? 1 : 0;
        features[61] = (float)Math.Min(one.Confidence, two.Confidence);
        features[62] = Math.Min(one.Content.Length, two.Content.Length);
        features[63] = Math.Max(one.Content.Length, two.Content.Length);
        features[64] = one.Statement?.Quote is null or QuoteKind.Indirect || two.Statement?.Quote is null or QuoteKind.Indirect ? 0 : 1;
        features[65] = Numbers(one.Quantities, two.Quantities);
        features[66] = AreOpposite(one, two) ? 1 : 0;
        features[67] = one.IsAside || two.IsAside ? 1 : 0;
        float mine = table.Rivals.Nearest(one, two.Input.Index), theirs = table.Rivals.Nearest(two, one.Input.Index);
        bool isSameArticle = one.Input == two.Input;
        features[68] = isSameArticle ? -1 : features[5] / Math.Max(Tiny, Math.Max(mine, theirs));
        features[69] = isSameArticle ? -1 : features[5] / Math.Max(Tiny, Math.Min(mine, theirs));
        features[70] = isSameArticle ? -1 : Math.Max(mine, theirs);
        features[71] = WordTable.Product(one.Mean, two.Mean);
        features[72] = WordTable.Product(one.Sentence.Mean, two.Sentence.Mean);
        features[73] = one.Mood * two.Mood;
        features[74] = one.Mood + two.Mood;
        features[75] = MathF.Log(1 + Math.Min(one.SentenceNumber, two.SentenceNumber));
        features[76] = MathF.Log(1 + Math.Max(one.SentenceNumber, two.SentenceNumber));
        features[77] = (float)one.Span.Length / Math.Max(1, one.Whole.Length) * two.Span.Length / Math.Max(1, two.Whole.Length);
        AlignmentFeatures.Read(one, two, table, features[Alignment..Shape]);
        ShapeFeatures.Read(one, two, table, features[Shape..]);
    }

    /// <summary>A rule's opinion of two clauses of one family: 0 for others, about 1 where words, people and roles agree.</summary>
    private static float Agreement(Proposition one, Proposition two, float product)
    {
        if (one.Family < 0 || one.Family != two.Family)
        {
            return 0;
        }

        int least = Math.Min(one.People.Length, two.People.Length), shared = Shared(one.People, two.People);
        float people = least == 0 ? 0 : shared == 0 ? -1 : (float)shared / least;
        (float Same, float Other) actor = Role(one.Actor, two.Actor), target = one.IsTargetPerson == two.IsTargetPerson ? Role(one.Target, two.Target) : (0, 0);
        return MathF.Max(0, 0.45f + (0.6f * product) + (0.15f * (people + actor.Same + target.Same)) - (0.2f * (actor.Other + target.Other)));
    }

    /// <summary>The longest run of words that both have in the same order.</summary>
    private static int LongestRun(ulong[] one, ulong[] two)
    {
        int longest = 0;
        Span<int> runs = two.Length < Most ? stackalloc int[two.Length + 1] : new int[two.Length + 1];
        runs.Clear();
        foreach (ulong word in one)
        {
            for (int j = two.Length; j > 0; j--)
            {
                runs[j] = word == two[j - 1] ? runs[j - 1] + 1 : 0;
                longest = Math.Max(longest, runs[j]);
            }
        }

        return longest;
    }

    /// <summary>Whether something is told, demanded, promised or asked.</summary>
    private static Stance Kind(Proposition proposition) =>
        proposition.Statement?.Stance is Stance.Demands or Stance.Promises or Stance.Questions ? proposition.Statement.Stance : Stance.Asserts;

    /// <summary>Whether the words that two clauses turn on are opposites.</summary>
    private static bool AreOpposite(Proposition one, Proposition two)
    {
        for (int i = 0; i < one.Sides.Count; i++)
        {
            for (int j = 0; j < two.Sides.Count; j++)
            {
                if (one.Sides[i].Pair == two.Sides[j].Pair && one.Sides[i].IsLeft != two.Sides[j].IsLeft)
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>How many ids two lists in ordinal order have in common; no list has one twice.</summary>
    internal static int Shared(string[] one, string[] two)
    {
        int shared = 0;
        for (int i = 0, j = 0; i < one.Length && j < two.Length;)
        {
            int order = string.CompareOrdinal(one[i], two[j]);
            shared += order == 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }

        return shared;
    }

    /// <summary>1 where both have numbers and one in common, -1 where they have none in common, else 0.</summary>
    private static float Numbers(IReadOnlyList<Quantity> one, IReadOnlyList<Quantity> two)
    {
        if (one.Count == 0 || two.Count == 0)
        {
            return 0;
        }

        bool isShared = false, isCommon = true;
        for (int i = 0; i < one.Count; i++)
        {
            isCommon &= one[i].IsCommon;
            for (int j = 0; j < two.Count; j++)
            {
                isCommon &= two[j].IsCommon;
                isShared |= one[i].Number == two[j].Number;
            }
        }

        return !isShared ? -1 : isCommon ? 0 : 1;
    }

    /// <summary>How near the nearest word of a clause is to a word.</summary>
    private static float Nearness(int word, Proposition clause, WordTable table)
    {
        ReadOnlySpan<float> nearest = table.Nearest(clause.Number, clause.Content);
        if (word < 0 || !nearest.IsEmpty)
        {
            return word < 0 ? 0 : nearest[word];
        }

        float best = 0;
        foreach (ContentWord other in clause.Content)
        {
            best = Math.Max(best, table.Likeness(word, other.Number));
        }

        return best;
    }

    /// <summary>The words, people and numbers of the sentences around the clauses: a clause cut short leaves its subject there.</summary>
    private static void Context(Proposition one, Proposition two, WordTable table, Span<float> features)
    {
        ReadOnlySpan<float> nearOne = table.Nearest(one.Sentence.Number, one.Sentence.Content), nearTwo = table.Nearest(two.Sentence.Number, two.Sentence.Content);
        bool isNear = !nearOne.IsEmpty && !nearTwo.IsEmpty;
        (float forth, float back) = isNear ? (ContentWords.Covered(one.Sentence.Content, nearTwo), ContentWords.Covered(two.Sentence.Content, nearOne))
            : ContentWords.Covered(one.Sentence.Content, two.Sentence.Content, table);
        features[0] = Math.Min(forth, back);
        features[1] = Math.Max(forth, back);
        int shared = Shared(one.Sentence.People, two.Sentence.People), least = Math.Min(one.Sentence.People.Length, two.Sentence.People.Length);
        features[2] = least == 0 ? 0 : (float)shared / least;
        features[3] = least > 0 && shared == 0 ? 1 : 0;
        features[4] = one.Sentence.Numbers.Count > 0 && two.Sentence.Numbers.Count > 0 && one.Sentence.Numbers.Overlaps(two.Sentence.Numbers) ? 1 : 0;
        features[5] = isNear ? Math.Min(ContentWords.Covered(one.Content, nearTwo), ContentWords.Covered(two.Content, nearOne))
            : Math.Min(ContentWords.Covered(one.Content, two.Sentence.Content, table).Forth, ContentWords.Covered(two.Content, one.Sentence.Content, table).Forth);
    }

    private static void People(Proposition one, Proposition two, Span<float> features)
    {
        int shared = Shared(one.People, two.People), least = Math.Min(one.People.Length, two.People.Length);
        features[0] = least == 0 ? 0 : (float)shared / least;
        features[1] = least > 0 && shared == 0 ? 1 : 0;
        features[2] = least == 0 && one.People.Length + two.People.Length > 0 ? 1 : 0;
    }

    private static void Roles(Proposition one, Proposition two, Span<float> features)
    {
        (features[0], features[1]) = Role(one.Actor, two.Actor);
        if (one.IsTargetPerson == two.IsTargetPerson)
        {
            (features[2], features[3]) = Role(one.Target, two.Target);
        }

        features[4] = one.Actor is not null && one.Actor == two.Target ? 1 : 0;
        features[4] += two.Actor is not null && two.Actor == one.Target ? 1 : 0;
    }

    private static (float Same, float Other) Role(string? one, string? two) => one is null || two is null ? (0, 0) : one == two ? (1, 0) : (0, 1);

    private static void Days(Proposition one, Proposition two, Span<float> features)
    {
        if (one.From is { } from && one.To is { } to && two.From is { } otherFrom && two.To is { } otherTo)
        {
            features[from > otherTo.AddDays(DayTolerance) || otherFrom > to.AddDays(DayTolerance) ? 1 : 0] = 1;
        }
    }

    private static void Quantities(Proposition one, Proposition two, Span<float> features)
    {
        bool isUnit = false, isValue = false;
        foreach (Quantity first in one.Quantities)
        {
            foreach (Quantity second in two.Quantities)
            {
                isUnit |= first.Unit == second.Unit;
                isValue |= first.Unit == second.Unit && !first.IsCommon && first.Number == second.Number;
            }
        }

        features[0] = isValue ? 1 : 0;
        features[1] = isUnit && !isValue ? 1 : 0;
        features[2] = !isUnit && one.Quantities.Count > 0 && two.Quantities.Count > 0 ? 1 : 0;
    }
}
