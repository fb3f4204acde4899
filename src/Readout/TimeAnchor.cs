namespace Readout;

/// <summary>
/// What a time is counted from that only an event can date (<i>six days after Britain expelled 23 diplomats</i>). When the event's day becomes
/// known, <see cref="Time.TimeFinder.Anchored"/> gives the date.
/// </summary>
/// <param name="Clause">The words that name the event, in the reading text.</param>
/// <param name="Count">How many units; negative before the event, positive after it.</param>
/// <param name="Unit">The TIMEX3 letter of the unit: <c>D</c>, <c>W</c>, <c>M</c> or <c>Y</c>.</param>
public sealed record TimeAnchor(TextSpan Clause, double Count, char Unit);
