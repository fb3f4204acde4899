using System.Globalization;

namespace Readout.Time;

/// <content>Lengths of time and recurring times.</content>
internal sealed partial class TimeResolver
{
    private Resolution Duration(DurationNode node)
    {
        string value = node.Rest is DurationNode rest ? Joined(DurationValue(node.Amount, node.Unit), DurationValue(rest.Amount, rest.Unit)) : DurationValue(node.Amount, node.Unit);
        if (node.IsRate)
        {
            return new Resolution(TimexType.Set, value, "Said of each so long a stretch.");
        }

        var resolution = new Resolution(TimexType.Duration, value, "A length of time.");
        if (node.Side == 0 || node.Amount.Vague || Reference is not DateOnly reference)
        {
            return resolution;
        }

        if (node.Unit == TimeUnit.Quarter)
        {
            Period quarter = Time.Period.Holding(reference, Granularity.Quarter);
            int count = (int)Math.Clamp(node.Amount.Number, 1, 400);
            return resolution with
            {
                From = quarter.Shift(node.Side == 1 ? -count : 1).First,
                To = quarter.Shift(node.Side == 1 ? -1 : count).Last,
                Because = $"Whole quarters {(node.Side == 1 ? "before" : "after")} that of {ReferenceName}.",
            };
        }

        DateOnly end = Moved(reference, node.Side == 1 ? -node.Amount.Number : node.Amount.Number, node.Unit);
        return resolution with
        {
            From = node.Side == 1 ? end : end > reference && node.Unit >= TimeUnit.Day ? Days.AddDays(reference, 1) : reference,
            To = node.Side == 1 ? reference : end,
            Because = $"The stretch that {(node.Side == 1 ? "ends" : "begins")} on {ReferenceName}.",
        };
    }

    /// <summary>A length of time at whose end something ahead is: its value stays the length, its days are those of the unit that it leads to.</summary>
    private Resolution After(DurationNode node)
    {
        Resolution length = Duration(node);
        if (node.Amount.Vague || node.Unit < TimeUnit.Day || Reference is not DateOnly reference)
        {
            return length;
        }

        Resolution day = Moved(new ShiftNode(node.First, node.End, node.Amount, node.Unit, 1, ShiftFrom.Published, null), new Period(Granularity.Day, reference), string.Empty);
        return length with { From = day.From, To = day.To, Because = $"That long after {ReferenceName}." };
    }

    /// <summary>A length of time whose first day the words after it name.</summary>
    private Resolution Begun(DurationNode node, TimeCue cue)
    {
        Resolution length = Duration(node);
        return Visit(node.Start!, cue) is { Period: { Granularity: Granularity.Day } start }
            ? length with { From = start.First, To = Days.AddDays(Moved(start.First, node.Amount.Number, node.Unit), -1), Because = $"The stretch that begins on {start.Value}." } : length;
    }

    private static DateOnly Moved(DateOnly day, double count, TimeUnit unit) => unit switch
    {
        TimeUnit.Day or TimeUnit.Night => Days.AddDays(day, (long)Math.Clamp(Math.Round(count), -4e6, 4e6)),
        TimeUnit.Week or TimeUnit.Weekend => Days.AddDays(day, (long)Math.Clamp(Math.Round(count * 7), -4e6, 4e6)),
        TimeUnit.Fortnight => Days.AddDays(day, (long)Math.Clamp(Math.Round(count * 14), -4e6, 4e6)),
        TimeUnit.Month => Days.AddMonths(day, (long)Math.Clamp(Math.Round(count), -2e5, 2e5)),
        TimeUnit.Quarter => Days.AddMonths(day, (long)Math.Clamp(Math.Round(count * 3), -2e5, 2e5)),
        TimeUnit.Year => Days.AddMonths(day, (long)Math.Clamp(Math.Round(count * 12), -2e5, 2e5)),
        TimeUnit.Decade => Days.AddMonths(day, (long)Math.Clamp(Math.Round(count * 120), -2e5, 2e5)),
        TimeUnit.Century => Days.AddMonths(day, (long)Math.Clamp(Math.Round(count * 1200), -2e5, 2e5)),
        TimeUnit.Hour => Days.AddDays(day, (long)Math.Clamp(count / 24, -4e6, 4e6)),
        _ => day,
    };

    /// <summary>Two values as one: <c>P2Y</c> and <c>P3M</c> are <c>P2Y3M</c>.</summary>
    private static string Joined(string value, string rest) =>
        value.Contains('T', StringComparison.Ordinal) || !rest.Contains('T', StringComparison.Ordinal) ? value + rest[(rest[1] == 'T' ? 2 : 1)..] : value + rest[1..];

    /// <summary>The TIMEX3 value of a length of time.</summary>
    internal static string DurationValue(Amount amount, TimeUnit unit)
    {
        double number = amount.Number;
        bool half = !amount.Vague && Math.Abs(number - Math.Floor(number) - 0.5) < 1e-9;
        if (!amount.Vague)
        {
            int factor = unit switch { TimeUnit.Decade => 10, TimeUnit.Century => 100, TimeUnit.Millennium => 1000, TimeUnit.Fortnight => 2, _ => 1 };
            if (factor > 1)
            {
                return "P" + Plain(number * factor) + (unit == TimeUnit.Fortnight ? "W" : "Y");
            }

            if (half && unit is TimeUnit.Year or TimeUnit.Hour or TimeUnit.Minute)
            {
                string whole = number >= 1 ? Plain(Math.Floor(number)) : string.Empty;
                return unit switch
                {
                    TimeUnit.Year => "P" + (whole.Length > 0 ? whole + "Y" : string.Empty) + "6M",
                    TimeUnit.Hour => "PT" + (whole.Length > 0 ? whole + "H" : string.Empty) + "30M",
                    _ => "PT" + (whole.Length > 0 ? whole + "M" : string.Empty) + "30S",
                };
            }
        }

        string text = amount.Text;
        return unit switch
        {
            TimeUnit.Second => $"PT{text}S",
            TimeUnit.Minute => $"PT{text}M",
            TimeUnit.Hour => $"PT{text}H",
            TimeUnit.Day => $"P{text}D",
            TimeUnit.Week => $"P{text}W",
            TimeUnit.Weekend => $"P{text}WE",
            TimeUnit.Month => $"P{text}M",
            TimeUnit.Quarter => $"P{text}Q",
            TimeUnit.Decade => $"P{text}DE",
            TimeUnit.Century => $"P{text}CE",
            TimeUnit.Millennium => $"P{text}ML",
            TimeUnit.Night => $"P{text}NI",
            TimeUnit.Fortnight => $"P{text}W",
            _ => $"P{text}Y",
        };
    }

    private static string Plain(double number) => number.ToString("0.##", CultureInfo.InvariantCulture);

    private static Resolution Set(SetNode node)
    {
        string? value = node.Of switch
        {
            CalendarNode { Weekday: > 0 } weekday => "XXXX-WXX-" + weekday.Weekday.ToString(CultureInfo.InvariantCulture),
            CalendarNode { Month: > 0, Day: > 0 } day => "XXXX-" + Two(day.Month) + "-" + Two(day.Day),
            CalendarNode { Month: > 0 } month => "XXXX-" + Two(month.Month),
            CalendarNode { Day: > 0 } day => "XXXX-XX-" + Two(day.Day),
            CalendarNode { Season: > 0 } season => "XXXX" + SeasonSuffix(season.Season),
            DaypartNode { Date: CalendarNode { Weekday: > 0 } day } part => "XXXX-WXX-" + day.Weekday.ToString(CultureInfo.InvariantCulture) + PartValue(part.Part),
            DaypartNode part => "XXXX-XX-XX" + PartValue(part.Part),
            _ => node.Unit switch
            {
                TimeUnit.Quarter => "P" + (3 * node.Count).ToString(CultureInfo.InvariantCulture) + "M",
                TimeUnit.Night => "XXXX-XX-XXTNI",
                _ => DurationValue(new Amount(node.Count, false), node.Unit),
            },
        };
        if (node.Clock is ClockNode clock)
        {
            value = (node.Of is CalendarNode ? value : "XXXX-XX-XX") + ClockValue(clock);
        }

        return new Resolution(TimexType.Set, value, "It recurs.");
    }
}
