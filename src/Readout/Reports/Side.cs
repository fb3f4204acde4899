namespace Readout.Reports;

/// <summary>On which side of a claim a position stands on the page.</summary>
internal enum Side
{
    /// <summary>Asserts, confirms, promises or demands it.</summary>
    For,

    /// <summary>Denies it.</summary>
    Against,

    /// <summary>Plays it down, declines to comment, or questions it.</summary>
    Aside,
}
