namespace Readout.Time;

/// <summary>The unit that holds a date: <i>the week of March 6</i>.</summary>
/// <param name="First">Index of its first word.</param>
/// <param name="End">Index after its last word.</param>
/// <param name="Unit">The unit.</param>
/// <param name="Of">The date.</param>
internal sealed record WeekOfNode(int First, int End, TimeUnit Unit, TimeNode Of) : TimeNode(First, End);
