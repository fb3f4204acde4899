using System.Text.RegularExpressions;

namespace Readout.Train.Time;

/// <summary>What a specification expects to be found in its sentence.</summary>
internal sealed partial record SpecResult(TextSpan Span, string Text, string Type, IReadOnlyList<SpecReading> Readings)
{
    /// <summary>
    /// Its kind, told from the specification alone. Not supported, since TIMEX3 or this library has no word for them: ranges of clock times;
    /// moments counted in hours, minutes or seconds (a report has a day, no minute); lengths whose number the specification invents
    /// (<i>few hours</i> as three); meal times; business hours and fiscal calendars; time zones alone; what the specification itself leaves unresolved.
    /// </summary>
    public SpecKind Kind => Readings.Count == 0 || Type == "timezone" ? SpecKind.Unsupported
        : Type == "set" ? Readings[0].Timex.StartsWith('(') ? SpecKind.Unsupported : SpecKind.Set
        : Readings[0].Value == "not resolved" || Readings[0].Timex.Contains("FY", StringComparison.Ordinal) || Unsayable().IsMatch(Readings[0].Timex) ? SpecKind.Unsupported
        : Readings[0].Timex == "PRESENT_REF" ? SpecKind.Now
        : Type == "duration" ? Vague().IsMatch(Text) ? SpecKind.Unsupported : SpecKind.Duration
        : Readings[0].Timex.StartsWith('(') ? Type == "daterange" && !Vague().IsMatch(Text) ? SpecKind.Range : SpecKind.Unsupported
        : Type is "datetime" or "datetimerange" && Counted().IsMatch(Text) ? SpecKind.Unsupported
        : Part().IsMatch(Readings[0].Timex) ? SpecKind.Daypart
        : Readings[0].Timex.Contains('T', StringComparison.Ordinal) ? SpecKind.Clock
        : Day().IsMatch(Readings[0].Timex) && (Readings[0].Value is not null || Readings[0].Modifier is not null) ? SpecKind.Day
        : SpecKind.Period;

    [GeneratedRegex("TME|TBD|TDT|P.*BD")]
    private static partial Regex Unsayable();

    [GeneratedRegex("\\b(few|several|some|many)\\b", RegexOptions.IgnoreCase)]
    private static partial Regex Vague();

    [GeneratedRegex("\\b(hours?|hrs?|h|minutes?|mins?|seconds?|secs?)\\b", RegexOptions.IgnoreCase)]
    private static partial Regex Counted();

    [GeneratedRegex("T(MO|MI|AF|EV|NI|NT)$")]
    private static partial Regex Part();

    [GeneratedRegex("^[0-9X]{4}-[0-9X]{2}-[0-9X]{2}$|^XXXX-WXX-[1-7]$")]
    private static partial Regex Day();
}
