using System.Globalization;

namespace Readout;

/// <summary>
/// What a time is counted from that only an event can date (<i>six days after Britain expelled 23 diplomats</i>). When the event's day becomes
/// known, <see cref="Time.TimeFinder.Anchored"/> gives the date.
/// </summary>
/// <param name="Clause">The words that name the event, in the reading text.</param>
/// <param name="Count">How many units; negative before the event, positive after it.</param>
/// <param name="Unit">The TIMEX3 letter of the unit: <c>D</c>, <c>W</c>, <c>M</c> or <c>Y</c>.</param>
public sealed record TimeAnchor(TextSpan Clause, double Count, char Unit)
{
    /// <summary>The report that dates the event, once one is known; <c>null</c> before, and where the article itself dates it.</summary>
    public Evidence? DatedBy { get; init; }

    /// <summary>The TIMEX3 value and the days that are counted from an event of one day: as fine as the unit, a week as its day.</summary>
    /// <param name="day">The event's day.</param>
    /// <returns>Value, first and last day; the ends of the calendar where it would lead beyond them.</returns>
    public (string Value, DateOnly From, DateOnly To) CountedFrom(DateOnly day)
    {
        if (Unit is 'D' or 'W')
        {
            long number = day.DayNumber + (long)Math.Round(Math.Clamp(Count, -4e6, 4e6) * (Unit == 'W' ? 7 : 1));
            DateOnly there = DateOnly.FromDayNumber((int)Math.Clamp(number, DateOnly.MinValue.DayNumber, DateOnly.MaxValue.DayNumber));
            return (there.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), there, there);
        }

        long month = Math.Clamp((day.Year * 12L) + day.Month - 1 + (long)Math.Round(Math.Clamp(Count, -2e4, 2e4) * (Unit == 'Y' ? 12 : 1)), 12, (9999 * 12L) + 11);
        int year = (int)(month / 12);
        if (Unit == 'Y')
        {
            return (year.ToString("0000", CultureInfo.InvariantCulture), new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
        }

        var first = new DateOnly(year, (int)(month % 12) + 1, 1);
        return (first.ToString("yyyy-MM", CultureInfo.InvariantCulture), first, new DateOnly(year, first.Month, DateTime.DaysInMonth(year, first.Month)));
    }
}
