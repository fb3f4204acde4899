namespace Readout.Time;

/// <summary>What a tree resolves to.</summary>
/// <param name="Type">TimeML type.</param>
/// <param name="Value">TIMEX3 value, or <c>null</c>.</param>
/// <param name="Because">What it was resolved against and how.</param>
internal readonly record struct Resolution(TimexType Type, string? Value, string Because)
{
    /// <summary>First day covered.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Last day covered.</summary>
    public DateOnly? To { get; init; }

    /// <summary>The calendar period, when it is one.</summary>
    public Period? Period { get; init; }

    /// <summary>TIMEX3 modifier.</summary>
    public string? Modifier { get; init; }

    /// <summary>A resolved calendar period.</summary>
    public static Resolution Of(Period period, string because) =>
        new(TimexType.Date, period.Value, because) { From = period.First, To = period.Last, Period = period };
}
