namespace Readout.Time;

/// <summary>The Nth unit within a period: <i>the first week of April</i>, <i>the first of the year</i>.</summary>
/// <param name="First">Index of its first word.</param>
/// <param name="End">Index after its last word.</param>
/// <param name="Number">Which one, from 1; 99 for the final one.</param>
/// <param name="Unit">The unit.</param>
/// <param name="Of">The period, or <c>null</c> for one spoken of.</param>
internal sealed record NthNode(int First, int End, int Number, TimeUnit Unit, TimeNode? Of) : TimeNode(First, End)
{
    /// <summary>How many of them (<i>the first ten days of May</i>).</summary>
    public int Count { get; init; } = 1;

    /// <summary>ISO weekday for <i>the first Tuesday of November</i>; 0 otherwise.</summary>
    public int Weekday { get; init; }
}
