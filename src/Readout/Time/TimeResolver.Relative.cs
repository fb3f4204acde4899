namespace Readout.Time;

/// <content>Times told by where they stand.</content>
internal sealed partial class TimeResolver
{
    private Resolution Which(WhichNode node, TimeCue cue)
    {
        bool follows = node.Which is Time.Which.Following or Time.Which.Previous or Time.Which.Same or Time.Which.That || (node.Definite && node.Which is Time.Which.Next or Time.Which.Definite && (narrative || node.Which == Time.Which.Next)) || (narrative && published is null && node.Which is not (Time.Which.Last or Time.Which.Next or Time.Which.Past or Time.Which.Coming));
        DateOnly? reference = follows && _previous is Period told ? told.First : cue.Report is { } report && IsOne(report, node) ? report.From : published;
        string name = follows && _previous is Period before ? $"the time told before ({before.Value})" : $"the day of publication ({Iso(published)})";
        if (node.Named is null)
        {
            return WhichUnit(node, cue, reference, name, follows);
        }

        if (reference is not DateOnly day || (follows && _previous is { Granularity: > Granularity.Week } && node.Named is DaypartNode))
        {
            return node.Named is CalendarNode open ? Open(open) : Unknown(TimexType.Time);
        }

        int step = Step(node.Which);
        switch (node.Named)
        {
            case DaypartNode part:
                var shifted = new Period(Granularity.Day, Days.AddDays(day, step));
                return Resolution.Of(shifted, $"Counted from {name}.") with { Type = TimexType.Time, Value = shifted.Value + PartValue(part.Part) };
            case CalendarNode { Weekday: > 0, Month: 0 } calendar:
                DateOnly weekday = node.Which is Time.Which.Last or Time.Which.Previous or Time.Which.Next && node.Definite == false && !narrative ? Days.AddDays(Time.Period.Holding(day, Granularity.Week).First, (7 * step) + calendar.Weekday - 1)
                    : step < 0 ? LastWeekday(Days.AddDays(day, -1), calendar.Weekday)
                    : node.Which == Time.Which.This && cue.Direction == Direction.Past ? LastWeekday(day, calendar.Weekday)
                    : NextWeekday(day, calendar.Weekday, node.Which == Time.Which.This);
                return Resolution.Of(new Period(Granularity.Day, weekday), $"Counted from {name}.");
            case CalendarNode { Season: > 0 } season:
                Period latest = Last(season, day);
                bool current = latest.Last >= day;
                return Resolution.Of(step < 0 ? (current ? Last(season, Days.AddDays(latest.First, -1)) : latest)
                    : step > 0 ? Next(season, day)
                    : current || cue.Direction == Direction.Past ? latest : InYear(season, day.Year), $"Counted from {name}.");
            case CalendarNode calendar:
                Period last = Last(calendar, day);
                bool holds = last.Last >= day;
                return Resolution.Of(step < 0 ? (holds ? Last(calendar, Days.AddDays(last.First, -1)) : last)
                    : step > 0 ? Next(calendar, day)
                    : cue.Direction == Direction.Past ? last : InYear(calendar, day.Year), $"Counted from {name}.");
            default:
                return Unknown(TimexType.Date);
        }
    }

    /// <summary>Whether all days of a report lie in one of the periods that are counted: a report of some December is of one year.</summary>
    private static bool IsOne((DateOnly From, DateOnly To) report, WhichNode node) =>
        report.From == report.To || (node.Named is null && GranularityOf(node.Unit) is Granularity granularity && Time.Period.Holding(report.From, granularity).First == Time.Period.Holding(report.To, granularity).First);

    private static int Step(Which which) => which switch
    {
        Time.Which.Last or Time.Which.Past or Time.Which.Previous => -1,
        Time.Which.Next or Time.Which.Coming or Time.Which.Following => 1,
        _ => 0,
    };

    private Resolution WhichUnit(WhichNode node, TimeCue cue, DateOnly? reference, string name, bool follows)
    {
        bool stretch = node.Which == Time.Which.Past || (node is { Definite: true, Which: Time.Which.Last or Time.Which.Next } && node.Unit is TimeUnit.Decade or TimeUnit.Century);
        bool through = cue.IsThrough && node is { Definite: true, Which: Time.Which.Last or Time.Which.Next, Unit: TimeUnit.Week or TimeUnit.Month or TimeUnit.Year };
        stretch |= through && node.Which == Time.Which.Last;
        if (GranularityOf(node.Unit) is not Granularity granularity || (stretch && node.Unit != TimeUnit.Weekend))
        {
            int side = node.Which is Time.Which.Next or Time.Which.Coming ? 2 : 1;
            return Duration(new DurationNode(node.First, node.End, new Amount(1, false), node.Unit) { Side = side });
        }

        if (reference is not DateOnly day || (follows && granularity == Granularity.Day && _previous is { Granularity: > Granularity.Week }))
        {
            return Unknown(TimexType.Date);
        }

        Period holding = Time.Period.Holding(day, granularity);
        switch (granularity)
        {
            case Granularity.Quarter when node.Which is Time.Which.Definite or Time.Which.Latest:
                return _quarter is Period quarter && node.Which == Time.Which.Definite
                    ? Resolution.Of(quarter, $"The quarter told before ({quarter.Value}).")
                    : Resolution.Of(holding.Shift(-1), $"The last whole quarter before {name}.");
            case Granularity.Weekend when node.Which is Time.Which.Definite or Time.Which.This or Time.Which.Past or Time.Which.Last:
                bool ahead = cue.Direction == Direction.Future || (node.Which == Time.Which.This && cue.Direction != Direction.Past);
                return Resolution.Of(ahead || holding.First <= day ? holding : holding.Shift(-1), $"Counted from {name}.");
        }

        // On a Sunday the week that ends is the last one, and what this week will bring is in the one that begins.
        bool ends = granularity == Granularity.Week && day.DayOfWeek == DayOfWeek.Sunday && !follows;
        int step = ends && node.Which == Time.Which.Last ? 0 : ends && node.Which == Time.Which.This && cue.Direction == Direction.Future ? 1 : Step(node.Which);
        Period period = holding.Shift(step);
        if (through && Duration(new DurationNode(node.First, node.End, new Amount(1, false), node.Unit) { Side = 2 }) is { From: not null } stretched)
        {
            return stretched with { Type = TimexType.Date, Value = period.Value };
        }

        return Resolution.Of(period, Step(node.Which) == 0 ? $"It holds {name}." : $"Counted from {name}.");
    }

    private Resolution Shift(ShiftNode node, TimeCue cue)
    {
        if (node.From == ShiftFrom.Event)
        {
            return Duration(new DurationNode(node.First, node.End, node.Amount, node.Unit)) with { Because = "Counted from the event that the words name." };
        }

        if (node.Amount.Vague)
        {
            return new Resolution(TimexType.Date, node.Sign < 0 ? "PAST_REF" : "FUTURE_REF", "The words name no date.");
        }

        Period? anchor = node.From switch
        {
            ShiftFrom.Date => Visit(node.Anchor!, cue).Period,
            ShiftFrom.Previous when _previous is Period told => told,
            // Ten years ago is ten years before the report, whatever it has told before.
            ShiftFrom.Published when node.Sign < 0 && published is DateOnly now => new Period(Granularity.Day, now),
            _ => Reference is DateOnly day ? new Period(Granularity.Day, day) : null,
        };
        if (anchor is not Period from || (node.From != ShiftFrom.Date && node.Unit < TimeUnit.Week && from.Granularity > Granularity.Week))
        {
            return Unknown(node.Unit < TimeUnit.Day ? TimexType.Time : TimexType.Date);
        }

        string name = node.From == ShiftFrom.Date ? from.Value : node.From == ShiftFrom.Previous && _previous is Period ? $"the time told before ({from.Value})" : ReferenceName;
        string because = $"{node.Amount.Text} {UnitName(node.Unit)} {(node.Sign < 0 ? "before" : "after")} {name}.";
        if (node.Unit == TimeUnit.Year && node.Amount.Number == 1 && node.Sign < 0 && node.From != ShiftFrom.Date && _quarter is Period quarter && !narrative)
        {
            return Resolution.Of(quarter.Shift(-4), $"A year before the quarter told before ({quarter.Value}).");
        }

        return Moved(node, from, because);
    }

    /// <summary>A period moved by an amount; the result is as fine as the unit, or as the anchor for days and weeks.</summary>
    internal static Resolution Moved(ShiftNode node, Period from, string because)
    {
        double count = node.Amount.Number * node.Sign;
        if (node.Rest is DurationNode { Unit: > TimeUnit.None and >= TimeUnit.Day } rest)
        {
            var whole = new Period(Granularity.Day, Moved(from.First, count, node.Unit));
            return Moved(new ShiftNode(node.First, node.End, rest.Amount, rest.Unit, node.Sign, ShiftFrom.Date, null) { Rest = rest.Rest }, whole, because);
        }

        switch (node.Unit)
        {
            case TimeUnit.Second or TimeUnit.Minute or TimeUnit.Hour:
                int days = (int)(count / (node.Unit == TimeUnit.Hour ? 24 : node.Unit == TimeUnit.Minute ? 1440 : 86400));
                var day = new Period(Granularity.Day, Days.AddDays(from.First, days));
                return Resolution.Of(day, because) with { Type = TimexType.Time, Value = day.Value };
            case TimeUnit.Day or TimeUnit.Night:
                return Resolution.Of(new Period(Granularity.Day, Days.AddDays(count < 0 ? from.First : from.Last, (long)Math.Round(count))), because);
            case TimeUnit.Week or TimeUnit.Fortnight or TimeUnit.Weekend:
                double weeks = node.Unit == TimeUnit.Fortnight ? 2 * count : count;
                DateOnly there = Days.AddDays(from.First, (long)Math.Round(weeks * 7));
                bool exact = node.From is ShiftFrom.Date or ShiftFrom.Event && from.Granularity == Granularity.Day;
                return Resolution.Of(Time.Period.Holding(there, exact ? Granularity.Day : Granularity.Week), because);
            case TimeUnit.Month or TimeUnit.Quarter:
                double months = node.Unit == TimeUnit.Quarter ? 3 * count : count;
                return Resolution.Of(Time.Period.Holding(Days.AddMonths(from.First, (long)Math.Round(months)), node.Unit == TimeUnit.Quarter ? Granularity.Quarter : Granularity.Month), because);
            default:
                double years = node.Unit switch { TimeUnit.Decade => 10, TimeUnit.Century => 100, TimeUnit.Millennium => 1000, _ => 1 } * count;
                return Resolution.Of(Time.Period.Holding(Days.AddMonths(from.First, (long)Math.Clamp(Math.Round(years * 12), -200000, 200000)), Granularity.Year), because);
        }
    }

    private static string UnitName(TimeUnit unit) => unit.ToString().ToLowerInvariant() + "(s)";
}
