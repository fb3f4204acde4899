namespace Readout;

/// <summary>What a later report did to the account.</summary>
public enum ChangeKind
{
    /// <summary>A claim appears for the first time.</summary>
    NewClaim,

    /// <summary>A speaker takes a position on a known claim for the first time.</summary>
    NewPosition,

    /// <summary>A speaker takes the opposite position, or actor and target change places.</summary>
    Reversed,

    /// <summary>A quantity has another value.</summary>
    FigureChanged,

    /// <summary>The same thing is told with another verb.</summary>
    Wording,

    /// <summary>One report tells as fact, in its own voice, what another attributes.</summary>
    Hardened,

    /// <summary>The same quotation in altered words.</summary>
    QuoteDrift,

    /// <summary>An outlet puts on somebody's word what it told as fact before.</summary>
    Softened,

    /// <summary>A denial that one outlet alone carries, while others report the claim.</summary>
    LoneDenial,

    /// <summary>A later version of an outlet's article has other words, more or fewer.</summary>
    Revised,
}
