namespace Readout.Time;

/// <summary>A time that is said to be inexact or a bound.</summary>
/// <param name="First">Index of its first word.</param>
/// <param name="End">Index after its last word.</param>
/// <param name="Modifier">The TIMEX3 modifier.</param>
/// <param name="Of">The time.</param>
internal sealed record ApproxNode(int First, int End, string? Modifier, TimeNode Of) : TimeNode(First, End);
