namespace Readout.Stories.Words;

/// <summary>What is known of a term of an article besides how often it stands there.</summary>
[Flags]
internal enum TermMark : byte
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>It is written with a capital or a digit at least once, or comes from annotations.</summary>
    Name = 1,

    /// <summary>It stands in the headline; where there is none, among the first words.</summary>
    Head = 2,

    /// <summary>It stands in the headline or among the first words after it.</summary>
    Lead = 4,

    /// <summary>It begins with a digit.</summary>
    Number = 8,

    /// <summary>It is written small at least once outside of the headline, where many outlets write every word large: no name, then.</summary>
    Small = 16,
}
