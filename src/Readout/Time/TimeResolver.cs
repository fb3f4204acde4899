using System.Globalization;

namespace Readout.Time;

/// <summary>
/// Resolves the trees of one article in text order: against the day of publication, against the time told before (in a narrative), or
/// against a date inside the expression. It keeps the times told so far; it knows no clock and no other article.
/// </summary>
/// <param name="published">The day of publication, or <c>null</c> when it is not known.</param>
/// <param name="narrative">Whether the text tells of another time than its own, so that open dates follow the ones told before.</param>
internal sealed partial class TimeResolver(DateOnly? published, bool narrative)
{
    private Period? _previous;
    private Period? _quarter;

    private DateOnly? Reference => narrative && _previous is Period told ? told.First : published;

    /// <summary>Whether open dates follow a time told before that is longer than a week: nothing can be counted from it by days.</summary>
    private bool IsCoarse => narrative && _previous is { Granularity: > Granularity.Week };

    private string ReferenceName => narrative && _previous is Period told ? $"the time told before ({told.Value})" : $"the day of publication ({Iso(published)})";

    /// <summary>Resolves a tree and remembers the time for those that follow.</summary>
    public Resolution Resolve(TimeNode node, TimeCue cue)
    {
        Resolution resolution = Visit(node, cue);
        if (resolution.Period is Period period && !(node is ShiftNode { Unit: TimeUnit.Year, Amount.Number: 1, From: not ShiftFrom.Date } && !narrative))
        {
            Remember(period);
            if (period.Granularity == Granularity.Quarter && node is not ShiftNode)
            {
                _quarter = period;
            }
        }

        return resolution;
    }

    private void Remember(Period period)
    {
        if (period.Granularity <= Granularity.Year)
        {
            _previous = period;
        }


    }

    private Resolution Visit(TimeNode node, TimeCue cue) => node switch
    {
        CalendarNode calendar => Calendar(calendar, cue),
        WhichNode which => Which(which, cue),
        DeicticNode deictic => Deictic(deictic, cue),
        DurationNode { Side: 0, IsRate: false } ahead when cue is { IsWithin: true, Direction: Direction.Future } => After(ahead),
        DurationNode { Start: not null } begun => Begun(begun, cue),
        DurationNode duration => Duration(duration),
        ShiftNode shift => Shift(shift, cue),
        SetNode set => Set(set),
        PhaseNode phase => Phase(phase, cue),
        NthNode nth => Nth(nth, cue),
        WeekOfNode week => WeekOf(week, cue),
        ApproxNode approx => Visit(approx.Of, cue) with { Modifier = approx.Modifier },
        ClockNode clock => Clock(clock, cue),
        DaypartNode part => Daypart(part, cue),
        _ => Unknown(TimexType.Date),
    };

    /// <summary>A day as <c>2018-04-20</c>.</summary>
    internal static string Iso(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "unknown";

    private Resolution Unknown(TimexType type, string? value = null) =>
        new(type, value, narrative ? "No date has been told before it." : "The day of publication is not known.");

    private Resolution Deictic(DeicticNode node, TimeCue cue)
    {
        if (node.What >= 10)
        {
            string value = node.What switch { 10 => "PRESENT_REF", 20 => "PAST_REF", _ => "FUTURE_REF" };
            return new Resolution(TimexType.Date, value, "The words name no date.");
        }

        DateOnly? day = cue.Report is { } report && report.From == report.To ? report.From : published;
        if (cue.Report is { } spread && spread.From != spread.To && day is null)
        {
            return Unknown(TimexType.Date);
        }

        if (cue.Report is { } wide && wide.From != wide.To)
        {
            int moved = node.What switch { 1 => -1, 2 => 1, _ => 0 };
            return new Resolution(TimexType.Date, null, $"Counted from the report that tells it, which was made between {Iso(wide.From)} and {Iso(wide.To)}.")
            {
                From = Days.AddDays(wide.From, moved),
                To = Days.AddDays(wide.To, moved),
            };
        }

        if (day is null)
        {
            return Unknown(node.What == 3 ? TimexType.Time : TimexType.Date);
        }

        string against = cue.Report is null ? $"the day of publication ({Iso(day)})" : $"the report that tells it ({Iso(day)})";
        var period = new Period(Granularity.Day, Days.AddDays(day.Value, node.What switch { 1 => -1, 2 => 1, _ => 0 }));
        Resolution resolution = Resolution.Of(period, $"Counted from {against}.");
        return node.What == 3 ? resolution with { Type = TimexType.Time, Value = period.Value + "TNI" } : resolution;
    }

    private Resolution Phase(PhaseNode node, TimeCue cue)
    {
        Resolution of = Visit(node.Of, cue);
        string? modifier = node.Phase switch { Time.Phase.Start => "START", Time.Phase.Mid => "MID", Time.Phase.End => "END", _ => null };
        if (of.Period is not Period period || of.Type != TimexType.Date || of.From is null || of.To is null)
        {
            return of with { Modifier = modifier };
        }

        if (node is { Phase: Time.Phase.End, Of: WhichNode { Which: Time.Which.Definite, Unit: TimeUnit.Year, Definite: false } })
        {
            return Resolution.Of(new Period(Granularity.Day, period.Last), of.Because);
        }

        (DateOnly from, DateOnly to) = (period.First, period.Last);
        int days = to.DayNumber - from.DayNumber + 1;
        if (days > 1)
        {
            switch (node.Phase)
            {
                case Time.Phase.Start:
                    to = Days.AddDays(from, ((days + 2) / 3) - 1);
                    break;
                case Time.Phase.Mid:
                    (from, to) = (Days.AddDays(from, days / 3), Days.AddDays(to, -(days / 3)));
                    break;
                case Time.Phase.End:
                    from = Days.AddDays(to, 1 - ((days + 2) / 3));
                    break;
                case Time.Phase.Earlier when published is DateOnly now && now > from && now <= to:
                    to = now;
                    break;
                case Time.Phase.Later when published is DateOnly now && now >= from && now < to && node.Of is not WhichNode { Which: Time.Which.That or Time.Which.Same }:
                    from = now;
                    break;
            }
        }

        return of with { From = from, To = to, Modifier = modifier };
    }

    private Resolution WeekOf(WeekOfNode node, TimeCue cue)
    {
        Resolution date = Visit(node.Of, cue);
        if (node.Unit == TimeUnit.Weekend && date.Period is { Granularity: Granularity.Day, First: DateOnly feast })
        {
            int ahead = 6 - Days.IsoWeekday(feast);
            return Resolution.Of(new Period(Granularity.Weekend, Days.AddDays(feast, ahead <= 2 ? ahead : ahead - 7)), $"The weekend next to {Iso(feast)}.");
        }

        return date.Period is Period period && GranularityOf(node.Unit) is Granularity granularity
            ? Resolution.Of(Time.Period.Holding(period.First, granularity), date.Because) : date;
    }

    private Resolution Nth(NthNode node, TimeCue cue)
    {
        Resolution whole = node.Of is null ? Unknown(TimexType.Date) : Visit(node.Of, cue);
        if (whole.Period is not Period period)
        {
            return whole with { Value = null, From = null, To = null };
        }

        if (node is { Number: 1, Unit: TimeUnit.Day, Of: WhichNode { Which: Time.Which.Definite } } && cue.Direction != Direction.Past && published is DateOnly now && period.First < now)
        {
            period = period.Shift(1);
        }

        DateOnly first = period.First, last = period.Last;
        if (node.Weekday > 0)
        {
            int days = node.Number == 99 ? -((Days.IsoWeekday(last) - node.Weekday + 7) % 7) : ((node.Weekday - Days.IsoWeekday(first) + 7) % 7) + (7 * (node.Number - 1));
            DateOnly day = Days.AddDays(node.Number == 99 ? last : first, days);
            return day >= first && day <= last ? Resolution.Of(new Period(Granularity.Day, day), $"Counted within {period.Value}.") : whole;
        }

        if (GranularityOf(node.Unit) is not Granularity granularity || granularity >= period.Granularity)
        {
            return whole;
        }

        if (node.Count > 1)
        {
            DateOnly edge = Moved(node.Number == 99 ? Days.AddDays(last, 1) : first, node.Number == 99 ? -node.Count : node.Count, node.Unit);
            (DateOnly begin, DateOnly stop) = node.Number == 99 ? (edge, last) : (first, Days.AddDays(edge, -1));
            return new Resolution(TimexType.Duration, DurationValue(new Amount(node.Count, false), node.Unit), $"Counted within {period.Value}.") { From = begin < first ? first : begin, To = stop > last ? last : stop };
        }

        DateOnly from = node.Number == 99
            ? granularity == Granularity.Week ? Days.AddDays(last, -6) : Time.Period.Holding(last, granularity).First
            : granularity == Granularity.Week ? Days.AddDays(first, 7 * (node.Number - 1)) : Time.Period.Holding(first, granularity).Shift(node.Number - 1).First;
        if (from > last)
        {
            return whole;
        }

        var part = new Period(granularity, from);
        return granularity == Granularity.Week
            ? new Resolution(TimexType.Date, Time.Period.Holding(Days.AddDays(from, 3), Granularity.Week).Value, $"Counted within {period.Value}.") { From = part.First, To = part.Last, Period = part }
            : Resolution.Of(part, $"Counted within {period.Value}.");
    }

    private Resolution Clock(ClockNode node, TimeCue cue)
    {
        Resolution day = DayFor(node.Date, cue);
        string? date = day.Period is { Granularity: Granularity.Day } period ? period.Value : day.Value is { Length: 10 } open && open.StartsWith("XXXX", StringComparison.Ordinal) ? open : null;
        return day with { Type = TimexType.Time, Value = (date ?? "XXXX-XX-XX") + ClockValue(node) };
    }

    private static string ClockValue(ClockNode node) => "T" + Two(node.Hour) + ":" + Two(Math.Max(0, node.Minute));

    private Resolution Daypart(DaypartNode node, TimeCue cue)
    {
        Resolution day = DayFor(node.Date, cue);
        string? date = day.Period is { Granularity: Granularity.Day } period ? period.Value : null;
        return day with { Type = TimexType.Time, Value = date is null ? null : date + PartValue(node.Part) };
    }

    private Resolution DayFor(TimeNode? date, TimeCue cue) =>
        date is not null ? Visit(date, cue)
        : (narrative || cue.FollowsInSentence) && _previous is { Granularity: Granularity.Day } told ? Resolution.Of(told, $"On the day told before ({told.Value}).")
        : Reference is DateOnly day && !IsCoarse ? Resolution.Of(new Period(Granularity.Day, day), $"On {ReferenceName}.")
        : Unknown(TimexType.Time);

    private static string PartValue(int part) => part switch { 1 => "TMO", 2 => "T12:00", 3 => "TAF", 4 => "TEV", 6 => "T24:00", 7 => "TDT", _ => "TNI" };

    private static string Two(int number) => number.ToString("00", CultureInfo.InvariantCulture);

    private static Granularity? GranularityOf(TimeUnit unit) => unit switch
    {
        TimeUnit.Day or TimeUnit.Night => Granularity.Day,
        TimeUnit.Week => Granularity.Week,
        TimeUnit.Weekend => Granularity.Weekend,
        TimeUnit.Month => Granularity.Month,
        TimeUnit.Quarter => Granularity.Quarter,
        TimeUnit.Year => Granularity.Year,
        TimeUnit.Decade => Granularity.Decade,
        TimeUnit.Century => Granularity.Century,
        TimeUnit.Millennium => Granularity.Millennium,
        _ => null,
    };
}
