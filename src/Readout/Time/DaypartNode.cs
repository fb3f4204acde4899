namespace Readout.Time;

/// <summary>A part of a day.</summary>
/// <param name="First">Index of its first word.</param>
/// <param name="End">Index after its last word.</param>
/// <param name="Part">Its number in the word list.</param>
/// <param name="Date">The day, or <c>null</c>.</param>
internal sealed record DaypartNode(int First, int End, int Part, TimeNode? Date) : TimeNode(First, End);
