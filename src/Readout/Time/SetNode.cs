namespace Readout.Time;

/// <summary>A recurring time.</summary>
/// <param name="First">Index of its first word.</param>
/// <param name="End">Index after its last word.</param>
/// <param name="Count">Every how many units; 1 for every one.</param>
/// <param name="Unit">The unit, or <see cref="TimeUnit.None"/>.</param>
/// <param name="Of">The recurring date (<i>every Friday</i>), or <c>null</c>.</param>
internal sealed record SetNode(int First, int End, int Count, TimeUnit Unit, TimeNode? Of) : TimeNode(First, End)
{
    /// <summary>At what time of the day, or <c>null</c>.</summary>
    public ClockNode? Clock { get; init; }
}
