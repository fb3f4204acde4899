namespace Readout.Stories.Dates;

/// <summary>What the words of a report give away about the day on which it was written.</summary>
/// <param name="Weekday">The weekday on which it says most, or <c>null</c>.</param>
/// <param name="WeekdaySpan">Where it first names that weekday.</param>
/// <param name="Days">The days that it names by month and day.</param>
/// <param name="LastMonth">Where it says <i>last month</i>, or <c>null</c>.</param>
/// <param name="Since">Days of an <i>in the two weeks since</i>, or <c>null</c>.</param>
/// <param name="SinceSpan">Where it says so.</param>
internal sealed record DateClues(
    DayOfWeek? Weekday, TextSpan WeekdaySpan, IReadOnlyList<NamedDay> Days, TextSpan? LastMonth, int? Since, TextSpan SinceSpan);
