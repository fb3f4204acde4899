using Readout.Stories.Words;

namespace Readout.Stories.Clusters;

/// <summary>The weights of an article's terms and their lengths, so that it is weighed once for all that it is compared with.</summary>
internal sealed class ComparedArticle
{
    /// <summary>Weighs the terms of an article.</summary>
    /// <param name="bag">The terms.</param>
    public ComparedArticle(TermBag bag)
    {
        Bag = bag;
        Weights = new float[bag.Terms.Length];
        double all = 0, names = 0, sharp = 0, proper = 0;
        for (int i = 0; i < Weights.Length; i++)
        {
            double rarity = bag.Rarity[i], square = rarity * rarity, weight = bag.Counts[i] * rarity;
            Weights[i] = (float)weight;
            all += weight * weight;
            sharp += weight * weight * square;
            names += bag.IsName(i) ? weight * weight : 0;
            bool isProper = IsProper(bag.Marks[i]), isLead = (bag.Marks[i] & TermMark.Lead) != 0;
            proper += isProper ? weight * weight : 0;
            ProperLeadRarity += isProper && isLead ? square : 0;
            NumberLeadRarity += isLead && (bag.Marks[i] & TermMark.Number) != 0 ? square : 0;
            Rarity += square;
            HeadRarity += (bag.Marks[i] & TermMark.Head) != 0 ? square : 0;
            LeadRarity += (bag.Marks[i] & TermMark.Lead) != 0 ? square : 0;
        }

        (Length, NameLength, OtherLength, SharpLength) = (Math.Sqrt(all), Math.Sqrt(names), Math.Sqrt(Math.Max(0, all - names)), Math.Sqrt(sharp));
        ProperLength = Math.Sqrt(proper);
        Told = ToldDays.Of(bag);
    }

    /// <summary>Its terms.</summary>
    public TermBag Bag { get; }

    /// <summary>The weight of each: (1 + log count) times rarity.</summary>
    public float[] Weights { get; }

    /// <summary>Length of the vector of all weights.</summary>
    public double Length { get; }

    /// <summary>Length of that of names alone.</summary>
    public double NameLength { get; }

    /// <summary>Length of that of all but names.</summary>
    public double OtherLength { get; }

    /// <summary>Length of that in which rarity counts twice.</summary>
    public double SharpLength { get; }

    /// <summary>Squared rarities of all terms, summed.</summary>
    public double Rarity { get; }

    /// <summary>The same of the terms of its headline.</summary>
    public double HeadRarity { get; }

    /// <summary>The same of the terms of its lead.</summary>
    public double LeadRarity { get; }

    /// <summary>Length of the vector of proper names alone (<see cref="IsProper"/>).</summary>
    public double ProperLength { get; }

    /// <summary>Squared rarities of the proper names of its lead, summed.</summary>
    public double ProperLeadRarity { get; }

    /// <summary>The same of the numbers of its lead.</summary>
    public double NumberLeadRarity { get; }

    /// <summary>The days that it tells of.</summary>
    public ToldDays Told { get; }

    /// <summary>Whether a term is a proper name: never written small but perhaps in a headline, and no number.</summary>
    /// <param name="marks">Its marks in an article, or in two.</param>
    public static bool IsProper(TermMark marks) => (marks & (TermMark.Name | TermMark.Small | TermMark.Number)) == TermMark.Name;
}
