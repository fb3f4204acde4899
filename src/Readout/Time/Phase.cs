namespace Readout.Time;

/// <summary>A part of a period.</summary>
internal enum Phase : byte
{
    None,

    /// <summary><i>early</i>, <i>the beginning of</i>.</summary>
    Start,

    /// <summary><i>mid</i>, <i>the middle of</i>.</summary>
    Mid,

    /// <summary><i>late</i>, <i>the end of</i>.</summary>
    End,

    /// <summary><i>earlier</i>.</summary>
    Earlier,

    /// <summary><i>later</i>.</summary>
    Later,
}
