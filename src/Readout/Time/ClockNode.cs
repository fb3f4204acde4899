namespace Readout.Time;

/// <summary>A time of day.</summary>
/// <param name="First">Index of its first word.</param>
/// <param name="End">Index after its last word.</param>
/// <param name="Hour">0 to 24.</param>
/// <param name="Minute">0 to 59; -1 when not written.</param>
/// <param name="Zone">The time zone as written, or <c>null</c>.</param>
/// <param name="Date">The day, or <c>null</c>.</param>
internal sealed record ClockNode(int First, int End, int Hour, int Minute, string? Zone, TimeNode? Date) : TimeNode(First, End)
{
    /// <summary>Whether it says itself which half of the day it lies in.</summary>
    public bool IsWhole { get; init; }
}
