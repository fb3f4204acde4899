namespace Readout.Time;

/// <summary>The kind of a tree, as one short name: what the models condition on and what accuracy is counted by.</summary>
internal static class NodeKind
{
    /// <summary>The kind of a tree.</summary>
    public static string Of(TimeNode node) => node switch
    {
        CalendarNode calendar => Calendar(calendar),
        WhichNode { Named: CalendarNode named } which => which.Which + "-" + Calendar(named),
        WhichNode { Named: not null } which => which.Which + "-part",
        WhichNode which => which.Which + "-" + which.Unit,
        DeicticNode deictic => "deictic-" + (deictic.What < 10 ? "day" : deictic.What.ToString(System.Globalization.CultureInfo.InvariantCulture)),
        DurationNode duration => "duration" + (duration.Side > 0 ? "-side" : string.Empty) + (duration.Amount.Vague ? "-vague" : string.Empty) + (duration.IsRate ? "-rate" : string.Empty),
        ShiftNode shift => "shift-" + shift.From + "-" + shift.Unit,
        SetNode => "set",
        PhaseNode phase => "phase-" + Of(phase.Of),
        ApproxNode approx => Of(approx.Of),
        ClockNode clock => clock.Date is null ? "clock" : "clock-date",
        DaypartNode part => part.Date is null ? "part" : "part-date",
        NthNode => "nth",
        _ => "other",
    };

    private static string Calendar(CalendarNode node) => node switch
    {
        { Span: not Granularity.Day } => "era",
        { Week: > 0 } => "week",
        { Holiday: not null } => "holiday",
        { Quarter: > 0 } or { Half: > 0 } => node.HasYear || node.Of is not null ? "quarter-year" : "quarter",
        { Season: > 0 } => node.HasYear || node.Of is not null ? "season-year" : "season",
        { Month: > 0, Day: > 0 } => node.HasYear ? "date" : "month-day",
        { Month: > 0 } => node.HasYear || node.Of is not null ? "month-year" : "month",
        { Day: > 0 } => "day",
        { Weekday: > 0 } => "weekday",
        _ => "year",
    };
}
