namespace Readout.Ingest;

/// <summary>Makes a report of decoded text, or says which limit it breaks.</summary>
internal static class ReportMaker
{
    public static ReportReading Make(string id, string text, ReportFormat format, string place, Func<Report, Report>? complete = null)
    {
        if (format == ReportFormat.Html)
        {
            int depth = NestingMeter.Depth(text);
            if (depth > ReadingLimits.Nesting)
            {
                return ReportReading.Skip(place, $"its elements are nested {depth:N0} deep; the limit is {ReadingLimits.Nesting}");
            }
        }
        else if (LongLine(text) is (int line, int length))
        {
            return ReportReading.Skip(place, $"line {line} is {length:N0} characters long; the limit is {ReadingLimits.LineLength:N0}");
        }

        var report = new Report(id, text, format, place);
        return ReportReading.Of(complete is null ? report : complete(report));
    }

    private static (int Line, int Length)? LongLine(ReadOnlySpan<char> text)
    {
        for (int line = 1; text.Length > ReadingLimits.LineLength; line++)
        {
            int end = text.IndexOfAny('\n', '\r');
            int length = end < 0 ? text.Length : end;
            if (length > ReadingLimits.LineLength)
            {
                return (line, length);
            }

            bool pair = end + 1 < text.Length && text[end] == '\r' && text[end + 1] == '\n';
            text = text[(end + (pair ? 2 : 1))..];
        }

        return null;
    }
}
