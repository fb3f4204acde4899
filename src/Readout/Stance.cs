namespace Readout;

/// <summary>What a speaker does with the content of a statement.</summary>
public enum Stance
{
    /// <summary>Says that it is so.</summary>
    Asserts,

    /// <summary>Says that what others said is so.</summary>
    Confirms,

    /// <summary>Says that it is not so.</summary>
    Denies,

    /// <summary>Makes less of it without denying it.</summary>
    PlaysDown,

    /// <summary>Declines to comment.</summary>
    Declines,

    /// <summary>Asks or doubts whether it is so.</summary>
    Questions,

    /// <summary>Wants it to be done.</summary>
    Demands,

    /// <summary>Undertakes to do it.</summary>
    Promises,
}
