namespace Readout;

/// <summary>What two articles share.</summary>
public enum CopyKind
{
    /// <summary>The smaller one's prose is nearly all in the other.</summary>
    Copy,

    /// <summary>They share passages of prose.</summary>
    Partial,

    /// <summary>They share quotations only: a common primary source, not copied reporting.</summary>
    SharedQuote,
}
