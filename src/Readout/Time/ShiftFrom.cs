namespace Readout.Time;

/// <summary>Where a shifted time is counted from.</summary>
internal enum ShiftFrom : byte
{
    /// <summary>The day of writing (<i>two weeks ago</i>).</summary>
    Published,

    /// <summary>The time told just before (<i>two weeks later</i>).</summary>
    Previous,

    /// <summary>A date in the expression itself (<i>two weeks after March 20</i>).</summary>
    Date,

    /// <summary>An event (<i>two weeks after the talks broke down</i>).</summary>
    Event,
}
