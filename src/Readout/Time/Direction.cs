namespace Readout.Time;

/// <summary>Where the words around an expression look.</summary>
internal enum Direction : sbyte
{
    /// <summary>They say that it is past.</summary>
    Past = -1,

    /// <summary>They do not say.</summary>
    Unknown = 0,

    /// <summary>They say that it is to come.</summary>
    Future = 1,
}
