using System.Globalization;

namespace Readout.Time;

/// <content>Dates of the calendar, whole and open.</content>
internal sealed partial class TimeResolver
{
    /// <summary>How many years away a date is looked for whose weekday is told too; beyond, the weekday is the mistake. 29 February comes every fourth year, or every eighth.</summary>
    private static int MostYears(CalendarNode node) => node is { Month: 2, Day: 29 } ? 8 : 1;

    private static readonly int[] _back = [-1], _ahead = [1], _both = [-1, 1];

    private Resolution Calendar(CalendarNode node, TimeCue cue)
    {
        if (node.Year < 0)
        {
            string before = "BC" + (-node.Year).ToString("0000", CultureInfo.InvariantCulture);
            string rest = (node.Month > 0 ? "-" + Two(node.Month) : string.Empty) + (node.Day > 0 ? "-" + Two(node.Day) : string.Empty) + SeasonSuffix(node.Season);
            return new Resolution(TimexType.Date, before + rest, "Written out, before Christ.");
        }

        if (node.Span != Granularity.Day)
        {
            var span = new Period(node.Span, new DateOnly(Math.Clamp(node.Year, 1, 9999), 1, 1));
            return Resolution.Of(span, "Written out.");
        }

        if (node.HasYear && node.Year > 0)
        {
            string because = node.Ambiguous ? "Written out; read as month, day, year, though day and month could change places." : "Written out.";
            return Resolution.Of(InYear(node, node.Year), because);
        }

        if (node.Of is not null)
        {
            Resolution year = Visit(node.Of, cue);
            if (node is { Day: > 0, Month: 0 } && year.Period is { Granularity: Granularity.Month, First: DateOnly month })
            {
                return Days.Exists(month.Year, month.Month, node.Day) ? Resolution.Of(new Period(Granularity.Day, new DateOnly(month.Year, month.Month, node.Day)), year.Because) : Open(node);
            }

            return year.Period is Period period ? Resolution.Of(InYear(node, period.First.Year), year.Because) : Open(node);
        }

        return node.Weekday > 0 && node.Month == 0 ? Weekday(node, cue) : node.Month == 0 && node.Day > 0 ? DayOfMonth(node) : InOpenYear(node, cue);
    }

    private static Period InYear(CalendarNode node, int year)
    {
        year = Math.Clamp(year, 1, 9999);
        return node switch
        {
            { Holiday: Holiday holiday } => new Period(Granularity.Day, holiday.Rule.In(year)),
            { Week: > 0 } => new Period(Granularity.Week, DateOnly.FromDateTime(ISOWeek.ToDateTime(Math.Clamp(year, 2, 9998), Math.Min(node.Week, ISOWeek.GetWeeksInYear(Math.Clamp(year, 2, 9998))), DayOfWeek.Monday))),
            { Quarter: > 0 } => new Period(Granularity.Quarter, new DateOnly(year, (node.Quarter * 3) - 2, 1)),
            { Half: > 0 } => new Period(Granularity.Half, new DateOnly(year, (node.Half * 6) - 5, 1)),
            { Season: > 0 } => Time.Period.OfSeason(year, node.Season),
            { Day: > 0, Month: > 0 } => new Period(Granularity.Day, new DateOnly(year, node.Month, Math.Min(node.Day, DateTime.DaysInMonth(year, node.Month)))),
            { Month: > 0 } => new Period(Granularity.Month, new DateOnly(year, node.Month, 1)),
            _ => new Period(Granularity.Year, new DateOnly(year, 1, 1)),
        };
    }

    /// <summary>The value of a date whose year, or week, is not known.</summary>
    private Resolution Open(CalendarNode node)
    {
        string? value = node switch
        {
            { Holiday: { Rule: { Month: > 0, Weekday: 0 } rule } } => "XXXX-" + Two(rule.Month) + "-" + Two(rule.Number),
            { Holiday: not null } => null,
            { Month: > 0, Day: > 0 } => "XXXX-" + Two(node.Month) + "-" + Two(node.Day),
            { Month: > 0 } => "XXXX-" + Two(node.Month),
            { Day: > 0 } => "XXXX-XX-" + Two(node.Day),
            { Weekday: > 0 } => "XXXX-WXX-" + node.Weekday.ToString(CultureInfo.InvariantCulture),
            { Week: > 0 } => "XXXX-W" + Two(node.Week),
            { Quarter: > 0 } => "XXXX-Q" + node.Quarter.ToString(CultureInfo.InvariantCulture),
            { Half: > 0 } => "XXXX-H" + node.Half.ToString(CultureInfo.InvariantCulture),
            { Season: > 0 } => "XXXX" + SeasonSuffix(node.Season),
            _ => null,
        };
        return Unknown(TimexType.Date, value);
    }

    private static string SeasonSuffix(int season) => season switch { 1 => "-SP", 2 => "-SU", 3 => "-FA", 4 => "-WI", _ => string.Empty };

    private Resolution Weekday(CalendarNode node, TimeCue cue)
    {
        if (cue.Report is { } ahead && (cue.Direction == Direction.Future || cue.IsLimit) && ahead.From == ahead.To)
        {
            return Resolution.Of(new Period(Granularity.Day, NextWeekday(ahead.To, node.Weekday, false)), $"The next such day after the report that tells it, made {Iso(ahead.To)}{Reason(cue)}.");
        }

        if (cue.Report is { } report)
        {
            DateOnly earliest = LastWeekday(report.From, node.Weekday), latest = LastWeekday(report.To, node.Weekday);
            string because = $"The last such day on or before the report that tells it, made {(report.From == report.To ? Iso(report.From) : $"between {Iso(report.From)} and {Iso(report.To)}")}.";
            return earliest == latest ? Resolution.Of(new Period(Granularity.Day, latest), because)
                : new Resolution(TimexType.Date, "XXXX-WXX-" + node.Weekday.ToString(CultureInfo.InvariantCulture), because) { From = earliest, To = latest };
        }

        if (IsCoarse || Reference is not DateOnly reference)
        {
            return Open(node);
        }

        if (node.Day > 0)
        {
            return NumberedWeekday(node, cue, reference);
        }

        if (narrative && _previous is { Granularity: Granularity.Weekend or Granularity.Week } told && NextWeekday(told.First, node.Weekday, true) is var within && within <= told.Last)
        {
            return Resolution.Of(new Period(Granularity.Day, within), $"Within the time told before ({told.Value}).");
        }

        bool future = cue.Direction == Direction.Future || cue.IsLimit || (narrative && _previous is { Granularity: Granularity.Day });
        DateOnly day = future && !(narrative && cue.Direction == Direction.Past) ? NextWeekday(reference, node.Weekday, !narrative) : LastWeekday(reference, node.Weekday);
        string which = day == reference ? $"It is {ReferenceName} itself." : future ? $"The next such day after {ReferenceName}{Reason(cue)}." : $"The last such day on or before {ReferenceName}.";
        return Resolution.Of(new Period(Granularity.Day, day), which);
    }

    /// <summary><i>Friday the 13th</i>: the nearest such day, on the side to which the verb looks.</summary>
    private Resolution NumberedWeekday(CalendarNode node, TimeCue cue, DateOnly reference)
    {
        for (int months = 0; months <= 24; months++)
        {
            foreach (int side in cue.Direction == Direction.Past ? _back : cue.Direction == Direction.Future ? _ahead : _both)
            {
                DateOnly month = Days.AddMonths(new DateOnly(reference.Year, reference.Month, 1), side * months);
                if (Days.Exists(month.Year, month.Month, node.Day) && new DateOnly(month.Year, month.Month, node.Day) is var day && Days.IsoWeekday(day) == node.Weekday
                    && (side < 0 ? day <= reference : months > 0 || day >= reference || cue.Direction == Direction.Unknown))
                {
                    return Resolution.Of(new Period(Granularity.Day, day), $"The nearest such weekday with that number, seen from {ReferenceName}{Reason(cue)}.");
                }
            }
        }

        return Open(node);
    }

    private static string Reason(TimeCue cue) => cue.Why is null ? string.Empty : $", since '{cue.Why}' looks {(cue.Direction == Direction.Past ? "back" : "ahead")}";

    private static DateOnly LastWeekday(DateOnly day, int weekday) => Days.AddDays(day, -((Days.IsoWeekday(day) - weekday + 7) % 7));

    /// <summary>The next such weekday, the day itself included or not.</summary>
    private static DateOnly NextWeekday(DateOnly day, int weekday, bool include)
    {
        int ahead = (weekday - Days.IsoWeekday(day) + 7) % 7;
        return Days.AddDays(day, ahead == 0 && !include ? 7 : ahead);
    }

    private Resolution DayOfMonth(CalendarNode node)
    {
        DateOnly? near = _previous is { Granularity: Granularity.Day or Granularity.Month } told ? told.First : Reference;
        return near is DateOnly month && Days.Exists(month.Year, month.Month, node.Day)
            ? Resolution.Of(new Period(Granularity.Day, new DateOnly(month.Year, month.Month, node.Day)), $"In the month told before ({month.ToString("yyyy-MM", CultureInfo.InvariantCulture)}).")
            : Open(node);
    }

    /// <summary>Finds the year of a month, a day of a month, a quarter, a season or a holiday.</summary>
    private Resolution InOpenYear(CalendarNode node, TimeCue cue)
    {
        if (_previous is Period told && (narrative || (cue.FollowsInSentence && cue.Direction != Direction.Future && published is DateOnly now && Math.Abs(told.First.Year - now.Year) > 1)))
        {
            Period same = InYear(node, told.First.Year);
            bool goesOn = told.Granularity <= Granularity.Month && same.First < told.First && told.First.DayNumber - same.First.DayNumber > 240;
            return Resolution.Of(goesOn ? InYear(node, told.First.Year + 1) : same, $"In the year of the time told before ({told.Value}).");
        }

        if (cue.Report is { } report && published is not null)
        {
            // Ruled on Monday that he must be gone by May 14: after the ruling.
            if (cue.Direction == Direction.Future && cue.Why is "by" or "until" && report.From == report.To)
            {
                return Resolution.Of(Next(node, report.To), $"The next one after the report that tells it ({Iso(report.To)}){Reason(cue)}.");
            }

            return Resolution.Of(Last(node, report.To), $"The last one on or before the report that tells it ({Iso(report.To)}).");
        }

        if (Reference is not DateOnly reference)
        {
            return Open(node);
        }

        if (node.Week > 0 && cue.Direction != Direction.Future)
        {
            return Resolution.Of(InYear(node, reference.Year), $"In the year of {ReferenceName}.");
        }

        Period last = Last(node, reference), next = Next(node, reference);
        if (last.First <= reference && reference <= last.Last && node.Day == 0)
        {
            return Resolution.Of(last, $"It holds {ReferenceName}.");
        }

        bool dayed = node.Day > 0 || node.Holiday is not null;
        int back = reference.DayNumber - last.Last.DayNumber, ahead = next.First.DayNumber - reference.DayNumber;
        bool future = cue.Direction switch
        {
            Direction.Future => !(dayed && back <= 14 && ahead > 180) && !(node.Quarter + node.Half > 0 && ahead > 200),
            Direction.Past => !cue.IsFirm && cue.Why != "since" && ahead * 4 < back && node.Quarter + node.Half + node.Season == 0,
            _ when cue.IsLimit && node.Season > 0 => ahead < back,
            _ => node.Quarter == 0 && node.Season == 0 && node.Half == 0 && (dayed ? ahead < back : ahead * 2 < back),
        };
        return future ? Resolution.Of(next, $"The next one after {ReferenceName}{Reason(cue)}.")
            : Resolution.Of(last, back <= 0 ? $"It is {ReferenceName} itself." : $"The last one before {ReferenceName}{(cue.Direction == Direction.Past ? Reason(cue) : string.Empty)}.");
    }

    /// <summary>The last such period that had begun by a day.</summary>
    private static Period Last(CalendarNode node, DateOnly day)
    {
        Period period = InYear(node, day.Year);
        for (int year = day.Year; (period.First > day || !Fits(node, period)) && year > Math.Max(1, day.Year - MostYears(node)); year--)
        {
            period = InYear(node, year - 1);
        }

        return Fits(node, period) ? period : InYear(node, InYear(node, day.Year).First > day ? day.Year - 1 : day.Year);
    }

    /// <summary>A weekday that ends a stretch: the first one after the day on which it begins.</summary>
    internal Resolution NextAfter(CalendarNode weekday, DateOnly begin)
    {
        var period = new Period(Granularity.Day, NextWeekday(begin, weekday.Weekday, false));
        Remember(period);
        return Resolution.Of(period, $"The next such day after {Iso(begin)}, on which the stretch begins.");
    }

    /// <summary>A date without a year that begins a stretch: the last one before the stretch's end.</summary>
    internal static Resolution? LastBefore(CalendarNode open, Period end) =>
        Last(open, end.First) is var period && period.First <= end.First ? Resolution.Of(period, $"The last one before {end.Value}, with which the stretch ends.") : null;

    /// <summary>The next such period that begins after a day.</summary>
    private static Period Next(CalendarNode node, DateOnly day)
    {
        Period period = InYear(node, day.Year);
        for (int year = day.Year; (period.First <= day || !Fits(node, period)) && year < Math.Min(9999, day.Year + MostYears(node)); year++)
        {
            period = InYear(node, year + 1);
        }

        return Fits(node, period) ? period : InYear(node, InYear(node, day.Year).First <= day ? day.Year + 1 : day.Year);
    }

    /// <summary>Whether the weekday that stands beside a date is that of the date.</summary>
    private static bool Fits(CalendarNode node, Period period) =>
        node.Weekday == 0 || node.Day == 0 ? node.Day == 0 || period.First.Day == node.Day : (Days.IsoWeekday(period.First) == node.Weekday && period.First.Day == node.Day);
}
