namespace Readout.Language.Coreference;

/// <summary>What stands out about a cluster at the place of a pronoun, in small numbers that features can be made of.</summary>
internal struct Standing
{
    /// <summary>Sentences since it was a subject outside other people's words: 0 to 5; 6 when it never was.</summary>
    public uint Subject;

    /// <summary>Sentences since it was named: 0 to 5; 6 when it never was.</summary>
    public uint Named;

    /// <summary>Its mentions in this sentence and the two before, 0 to 5.</summary>
    public uint Recent;

    /// <summary>Its rank by the number of its names in the article: 0 the most, 1, 2 and 3 for less; 4 without a name.</summary>
    public uint Rank;

    /// <summary>How far above the pronoun it is a subject: 1 of the pronoun's own clause, 2 of the clause around it, 3 farther, 4 of a clause below it; 0 nowhere.</summary>
    public uint Clause;

    /// <summary>Whether it spoke the last quotation before the pronoun: 1 yes, 2 somebody else did, 0 nobody is known to have.</summary>
    public uint Spoke;

    /// <summary>Whether it was the last subject of a verb of speech before the pronoun, outside quotations: 1 yes, 2 somebody else was, 0 nobody.</summary>
    public uint Said;

    /// <summary>Whether it was mentioned before in the pronoun's paragraph: 0 no, 1 yes, 2 as the paragraph's first subject.</summary>
    public uint Paragraph;

    /// <summary>Its place among the clusters that come into question, by the last mention: 0 the nearest, to 5.</summary>
    public uint Order;
}
