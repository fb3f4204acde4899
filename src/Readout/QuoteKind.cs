namespace Readout;

/// <summary>How much of a statement's content stands in quotation marks.</summary>
public enum QuoteKind
{
    /// <summary>None of it.</summary>
    Indirect,

    /// <summary>Part of it.</summary>
    Mixed,

    /// <summary>All of it.</summary>
    Direct,
}
