using System.Globalization;
using System.Text.RegularExpressions;

namespace Readout.Train.Time;

/// <summary>Whether what was found says the same as a specification.</summary>
internal static partial class SpecJudge
{
    /// <summary>
    /// Whether a sentence is right: every expected result is, and nothing else was found. Spans need only overlap (prepositions stand outside
    /// a TIMEX3 and inside a result there); where the specification allows several readings, one of them is enough. Conventions that differ
    /// and count as the same: TIMEX3 marks both ends of a range, and a day and a clock time with a preposition between them (<i>today before 4 pm</i>), as two
    /// expressions, as it does a stretch and the period that it lies in (<i>the last four months</i> of <i>2021</i>); a day counted in weeks, months or years (<i>two months ago</i>) is the week, month or year that holds it; whether the day of
    /// reference itself belongs to a stretch counted from it; where <i>early</i>, <i>mid</i> and <i>late</i> cut a period.
    /// </summary>
    public static bool IsRight(SpecCase item, IReadOnlyList<TimeExpression> found) =>
        item.Results.All(result => IsRight(result, [.. found.Where(time => time.Span.Overlaps(result.Span))], item.Reference))
        && found.All(time => item.Results.Any(result => result.Span.Overlaps(time.Span)));

    /// <summary>Whether the expressions found within a result say the same as one of its readings.</summary>
    public static bool IsRight(SpecResult result, IReadOnlyList<TimeExpression> found, DateOnly? reference) => found.Count switch
    {
        0 => false,
        1 => result.Readings.Any(reading => Same(result.Kind, reading, found[0]) || (result.Kind == SpecKind.Day && Counted().Match(result.Text) is { Success: true } unit && Holds(reading, found[0], unit.Groups[1].Value))),
        2 when result.Kind == SpecKind.Range && found[0].Type == TimexType.Duration && found[0].From is not null => result.Readings.Any(reading => Same(result.Kind, reading, found[0])),
        2 when result.Kind == SpecKind.Range => result.Readings.Any(reading => Ends(reading, Present(found[0], reference), Present(found[1], reference))),
        2 when result.Kind == SpecKind.Clock => result.Readings.Any(reading => reading.Modifier is not null and not "approx" && Same(result.Kind, reading, found[1])),
        _ => false,
    };

    private static bool Same(SpecKind kind, SpecReading reading, TimeExpression time)
    {
        string value = time.Value ?? string.Empty;
        switch (kind)
        {
            case SpecKind.Now:
                return value == "PRESENT_REF";
            case SpecKind.Day:
                return time.From is DateOnly day && day == time.To && (reading.Value is string written ? Iso(day) == written : Bounds(reading, time));
            case SpecKind.Period or SpecKind.Range:
                return reading.Timex == value || (reading.Modifier is null ? time.From is not null && ((Iso(time.From) == Part(reading.Start) && After(time.To) == Part(reading.End)) || (kind == SpecKind.Range && time.Type == TimexType.Duration && Near(time.From, reading.Start) && Near(time.To, reading.End))) : Bounds(reading, time));
            case SpecKind.Clock:
                return value.IndexOf('T', StringComparison.Ordinal) is >= 0 and int at && Clock(value[(at + 1)..]) is string clock
                    && (reading.Value ?? reading.Start ?? reading.End) is string moment && moment[(moment.IndexOf(' ', StringComparison.Ordinal) + 1)..].StartsWith(clock, StringComparison.Ordinal)
                    && (!moment.Contains(' ', StringComparison.Ordinal) || Iso(time.From) == moment[..10]);
            case SpecKind.Daypart:
                return value.EndsWith(reading.Timex[^2..].Replace("NT", "NI", StringComparison.Ordinal), StringComparison.Ordinal)
                    && ((reading.Start ?? reading.End) is not string edge || !edge.Contains(' ', StringComparison.Ordinal) || Iso(time.From) == edge[..10]);
            case SpecKind.Duration:
                return Seconds(value) is double length && Seconds(reading.Timex) is double expected && Math.Abs(length - expected) <= 0.01 * expected;
            case SpecKind.Set:
                return time.Type == TimexType.Set && (value == reading.Timex || (Seconds(value) is double period && (Seconds(reading.Timex) == period || reading.Timex == "XXXX-WXX-WE" && value == "P1WE"))
                    || (value.Contains('T', StringComparison.Ordinal) && OpenDay().Replace(value, string.Empty) == Full(reading.Timex)));
            default:
                return false;
        }
    }

    private static TimeExpression Present(TimeExpression time, DateOnly? reference) =>
        time.Value == "PRESENT_REF" ? time with { From = reference, To = reference } : time;

    /// <summary>Whether the days found are the one week, month or year that holds a day.</summary>
    private static bool Holds(SpecReading reading, TimeExpression time, string unit)
    {
        int longest = unit[0] switch { 'w' or 'f' => 7, 'm' => 31, _ => 366 };
        return time is { From: DateOnly from, To: DateOnly to } && to.DayNumber - from.DayNumber < longest && reading.Value is string day
            && string.CompareOrdinal(Iso(from), day) <= 0 && string.CompareOrdinal(day, Iso(to)) <= 0;
    }

    /// <summary>An open side: <i>before 2000</i> begins where the expression <i>2000</i> does. A cut within a period (<i>late July</i>) is a matter of taste: its period counts.</summary>
    private static bool Bounds(SpecReading reading, TimeExpression time) => reading.Modifier switch
    {
        null => false,
        "start" or "mid" or "end" or "approx" => Covers(reading, time),
        _ => (reading.Start is string start && (start[..10] == Iso(time.From) || start[..10] == Iso(time.To) || start[..10] == After(time.To)))
            || (reading.End is string end && (end[..10] == Iso(time.From) || end[..10] == Iso(time.To) || end[..10] == After(time.To))),
    };

    private static bool Covers(SpecReading reading, TimeExpression time) =>
        reading.Timex == time.Value || (time.From is not null && reading is { Start: string start, End: string end }
            && string.CompareOrdinal(start[..10], After(time.To)) < 0 && string.CompareOrdinal(end[..10], Iso(time.From)) > 0 && time.To!.Value.DayNumber - time.From.Value.DayNumber < 367
            && Open(reading.Timex) && Open(reading.Timex, time.Value));

    private static bool Ends(SpecReading reading, TimeExpression first, TimeExpression last) =>
        (Iso(first.From) == Part(reading.Start) || Cut(first, reading.Start)) && (Cut(last, reading.End) || Iso(last.From) == Part(reading.End) || Iso(last.To) == Part(reading.End) || After(last.To) == Part(reading.End));

    private static bool Cut(TimeExpression time, string? moment) =>
        time.Modifier is "START" or "MID" or "END" && Part(moment) is string day && string.CompareOrdinal(Iso(time.From), day) <= 0 && string.CompareOrdinal(day, After(time.To)) <= 0;

    private static bool Open(string timex) => timex.Contains('X', StringComparison.Ordinal);

    private static bool Open(string timex, string? value) => value is not null && value.Length == timex.Length && timex.Zip(value).All(pair => pair.First == 'X' || pair.First == pair.Second);

    private static bool Near(DateOnly? day, string? moment) =>
        day is DateOnly known && DateOnly.TryParseExact(Part(moment), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly other) && Math.Abs(known.DayNumber - other.DayNumber) <= 1;

    private static string Iso(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? string.Empty;

    private static string After(DateOnly? day) => day is DateOnly last && last < DateOnly.MaxValue ? Iso(last.AddDays(1)) : string.Empty;

    private static string? Part(string? moment) => moment is { Length: >= 10 } ? moment[..10] : null;

    private static string? Clock(string time) => time.Length >= 2 && char.IsDigit(time[0]) ? time.Replace("24:", "00:", StringComparison.Ordinal)[..Math.Min(5, time.Length)] : null;

    private static string Full(string timex) => timex.Length >= 3 && timex.IndexOf('T', StringComparison.Ordinal) == timex.Length - 3 && char.IsDigit(timex[^1]) ? timex + ":00" : timex;

    /// <summary>The length of a TIMEX3 duration in seconds, a month of 30 days and a year of 365.</summary>
    private static double? Seconds(string value)
    {
        if (!value.StartsWith('P') || value.Contains('X', StringComparison.Ordinal))
        {
            return null;
        }

        double sum = 0;
        bool clock = false;
        foreach (Match part in Piece().Matches(value[1..]))
        {
            if (part.Value == "T")
            {
                clock = true;
                continue;
            }

            double number = double.Parse(part.Groups[1].Value, CultureInfo.InvariantCulture);
            sum += number * (part.Groups[2].Value switch
            {
                "Y" => 365 * 86400,
                "M" => clock ? 60 : 30 * 86400,
                "Q" => 90 * 86400,
                "W" => 7 * 86400,
                "WE" => 2 * 86400,
                "D" or "NI" => 86400,
                "H" => 3600,
                "S" => 1,
                "DE" => 3650 * 86400.0,
                "CE" => 36500 * 86400.0,
                _ => double.NaN,
            });
        }

        return double.IsNaN(sum) || sum == 0 ? null : sum;
    }

    [GeneratedRegex("\\b(fortnight|week|month|year|decade)s?\\b", RegexOptions.IgnoreCase)]
    private static partial Regex Counted();

    [GeneratedRegex("^XXXX-XX-XX")]
    private static partial Regex OpenDay();

    [GeneratedRegex("T|([0-9.]+)([A-Z]+?(?=[0-9T]|$))")]
    private static partial Regex Piece();
}
