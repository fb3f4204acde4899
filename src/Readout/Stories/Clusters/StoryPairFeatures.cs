using Readout.Stories.Words;

namespace Readout.Stories.Clusters;

/// <summary>
/// What two articles have in common, as numbers for <see cref="StoryPairModel"/>: words and names of the whole text, of lead and headline, numbers, how rare the rarest is, whether either has others more
/// like it, whether the same others are like both, and what is known of the days of an article without one. The same whichever comes first. How far apart two known days are is no feature: days bound what is compared
/// and joined.
/// </summary>
internal static class StoryPairFeatures
{
    /// <summary>How many.</summary>
    public const int Count = 37;

    /// <summary>Where the two features lie that are learned with and without reports of a known day around (<see cref="DaysAround.NoneAround"/>).</summary>
    public const int AroundAt = 35;

    private const float MostRatio = 3;

    /// <summary>Writes the features of a pair, but those of days.</summary>
    /// <param name="a">One article.</param>
    /// <param name="b">Another.</param>
    /// <param name="cosine">Cosine of their strongest terms.</param>
    /// <param name="nearA">What is like the first.</param>
    /// <param name="nearB">What is like the second.</param>
    /// <param name="features">Receives <see cref="Count"/> numbers.</param>
    public static void Read(ComparedArticle a, ComparedArticle b, double cosine, LikeArticles nearA, LikeArticles nearB, Span<float> features)
    {
        Shared shared = Meet(a, b);
        (float ratioA, float ratioB) = (Ratio(cosine, nearA.Next(cosine)), Ratio(cosine, nearB.Next(cosine)));
        (float leadA, float leadB) = (Share(shared.LeadOfA, a.LeadRarity), Share(shared.LeadOfB, b.LeadRarity));
        (float headA, float headB) = (Share(shared.HeadOfA, a.HeadRarity), Share(shared.HeadOfB, b.HeadRarity));
        (int termsA, int termsB) = (a.Bag.Terms.Length, b.Bag.Terms.Length);
        features[0] = (float)cosine;
        features[1] = Share(shared.All, a.Length * b.Length);
        features[2] = Share(shared.Names, a.NameLength * b.NameLength);
        features[3] = Share(shared.All - shared.Names, a.OtherLength * b.OtherLength);
        features[4] = Share(shared.Sharp, a.SharpLength * b.SharpLength);
        features[5] = Share(shared.Lead, Math.Sqrt(a.LeadRarity * b.LeadRarity));
        features[6] = Math.Max(leadA, leadB);
        features[7] = Math.Min(leadA, leadB);
        features[8] = Math.Max(headA, headB);
        features[9] = Math.Min(headA, headB);
        features[10] = (float)shared.Numbers;
        features[11] = (float)shared.RarestName;
        features[12] = (float)shared.SecondRarest;
        features[13] = Share(shared.Rarity, Math.Min(a.Rarity, b.Rarity));
        features[14] = MathF.Log(1 + Math.Min(termsA, termsB));
        features[15] = MathF.Log(1 + Math.Max(termsA, termsB));
        features[16] = Math.Max(ratioA, ratioB);
        features[17] = Math.Min(ratioA, ratioB);
        features[18] = (float)Math.Log(1 + shared.SumOfRarity);
        features[19] = MathF.Log(1 + shared.Count);
        features[20] = (float)Math.Log(1 + shared.NameRarity);
        features[21] = (float)nearA.InCommon(nearB, cosine);
        features[22] = MathF.Log(1 + Math.Min(nearA.Count, nearB.Count));
        features[23] = MathF.Log(1 + Math.Max(nearA.Count, nearB.Count));
        features[24] = Share(shared.Proper, a.ProperLength * b.ProperLength);
        features[25] = (float)shared.RarestProper;
        features[26] = (float)Math.Log(1 + shared.ProperRarity);
        (float properA, float properB) = (ShareOfAny(shared.ProperOfA, a.ProperLeadRarity), ShareOfAny(shared.ProperOfB, b.ProperLeadRarity));
        features[27] = Math.Max(properA, properB);
        features[28] = Math.Min(properA, properB);
        (float numberA, float numberB) = (ShareOfAny(shared.NumberOfA, a.NumberLeadRarity), ShareOfAny(shared.NumberOfB, b.NumberLeadRarity));
        features[29] = Math.Max(numberA, numberB);
        features[30] = Math.Min(numberA, numberB);
    }

    /// <summary>Writes the features of days of a pair: those told, one told against the other's own, and those of what is like either.</summary>
    /// <param name="a">Days that one tells of.</param>
    /// <param name="b">Days that the other tells of.</param>
    /// <param name="aroundA">Days around the one.</param>
    /// <param name="aroundB">Days around the other.</param>
    /// <param name="cosine">Cosine of their strongest terms.</param>
    /// <param name="features">Receives them.</param>
    public static void ReadDays(ToldDays a, ToldDays b, DaysAround aroundA, DaysAround aroundB, double cosine, Span<float> features)
    {
        features[31] = ToldDays.Relation(a.Weekdays, b.Weekdays);
        features[32] = ToldDays.Relation(a.Months, b.Months);
        features[33] = ToldDays.Relation(a.Years, b.Years);
        features[34] = (aroundA.Own, aroundB.Own) switch
        {
            ({ } day, null) => b.DaysBefore(day),
            (null, { } day) => a.DaysBefore(day),
            _ => -1,
        };
        (features[AroundAt], features[AroundAt + 1]) = DaysAround.Compare(aroundA, aroundB, cosine);
    }

    private static float Share(double part, double whole) => whole > 0 ? (float)(part / whole) : 0;

    private static float ShareOfAny(double part, double whole) => whole > 0 ? Share(part, whole) : -1;

    private static float Ratio(double cosine, double next) => next > 0 ? Math.Min(MostRatio, (float)(cosine / next)) : MostRatio;

    private static Shared Meet(ComparedArticle a, ComparedArticle b)
    {
        var shared = default(Shared);
        ulong[] first = a.Bag.Terms, second = b.Bag.Terms;
        int i = 0, j = 0;
        while (i < first.Length && j < second.Length)
        {
            if (first[i] != second[j])
            {
                bool isFirstLess = first[i] < second[j];
                i += isFirstLess ? 1 : 0;
                j += isFirstLess ? 0 : 1;
                continue;
            }

            if (a.Bag.Rarity[i] > 0)
            {
                shared.Add(a.Bag.Rarity[i], (double)a.Weights[i] * b.Weights[j], a.Bag.Marks[i], b.Bag.Marks[j]);
            }

            i++;
            j++;
        }

        return shared;
    }

    /// <summary>Sums over the terms that both have. Of what lies in the lead or headline of one, that counts which the other has anywhere, or in its own lead.</summary>
    private struct Shared
    {
        public int Count;
        public double All, Names, Sharp, Lead, LeadOfA, LeadOfB, HeadOfA, HeadOfB, Numbers, RarestName, Rarest, SecondRarest, Rarity, SumOfRarity, NameRarity;
        public double Proper, RarestProper, ProperRarity, ProperOfA, ProperOfB, NumberOfA, NumberOfB;

        public void Add(double rarity, double product, TermMark inA, TermMark inB)
        {
            double square = rarity * rarity;
            TermMark inBoth = inA & inB;
            Count++;
            All += product;
            Sharp += product * square;
            Rarity += square;
            SumOfRarity += rarity;
            (Rarest, SecondRarest) = rarity > Rarest ? (rarity, Rarest) : (Rarest, Math.Max(SecondRarest, rarity));
            if ((inBoth & TermMark.Name) != 0)
            {
                Names += product;
                NameRarity += square;
                RarestName = Math.Max(RarestName, rarity);
            }

            if (ComparedArticle.IsProper(inA | inB) && (inBoth & TermMark.Name) != 0)
            {
                Proper += product;
                ProperRarity += square;
                RarestProper = Math.Max(RarestProper, rarity);
            }

            ProperOfA += ComparedArticle.IsProper(inA) && (inA & TermMark.Lead) != 0 ? square : 0;
            ProperOfB += ComparedArticle.IsProper(inB) && (inB & TermMark.Lead) != 0 ? square : 0;
            NumberOfA += (inA & TermMark.Number) != 0 && (inA & TermMark.Lead) != 0 ? square : 0;
            NumberOfB += (inB & TermMark.Number) != 0 && (inB & TermMark.Lead) != 0 ? square : 0;
            Numbers += (inBoth & TermMark.Number) != 0 ? rarity : 0;
            Lead += (inBoth & TermMark.Lead) != 0 ? square : 0;
            LeadOfA += (inA & TermMark.Lead) != 0 ? square : 0;
            LeadOfB += (inB & TermMark.Lead) != 0 ? square : 0;
            HeadOfA += (inA & TermMark.Head) != 0 && (inB & TermMark.Lead) != 0 ? square : 0;
            HeadOfB += (inB & TermMark.Head) != 0 && (inA & TermMark.Lead) != 0 ? square : 0;
        }
    }
}
