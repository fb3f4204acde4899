namespace Readout.Time;

/// <summary>The early, middle or late part of a period, or its part before or after the day of writing (<i>earlier this month</i>).</summary>
/// <param name="First">Index of its first word.</param>
/// <param name="End">Index after its last word.</param>
/// <param name="Phase">Which part.</param>
/// <param name="Of">The period.</param>
internal sealed record PhaseNode(int First, int End, Phase Phase, TimeNode Of) : TimeNode(First, End);
