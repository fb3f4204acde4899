using System.Text.RegularExpressions;

namespace Readout.Ingest;

/// <summary>Decides whether text is an HTML page, rows of JSON, or plain text, from its name where that says, otherwise from its first characters.</summary>
internal static partial class FormatSniffer
{
    /// <summary>Whether a name says that the file holds a row of JSON a line.</summary>
    public static bool IsRows(string path) =>
        path.EndsWith(".jsonl", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".ndjson", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether unnamed text looks like rows of JSON.</summary>
    public static bool LooksLikeRows(ReadOnlySpan<char> text)
    {
        ReadOnlySpan<char> start = text.TrimStart();
        return start.Length > 1 && start[0] == '{' && start[1..].TrimStart().StartsWith("\"");
    }

    /// <summary>The format of a document.</summary>
    /// <param name="path">Its name, or an empty string.</param>
    /// <param name="text">Its text.</param>
    public static ReportFormat FormatOf(string path, string text)
    {
        string extension = Path.GetExtension(path).ToLowerInvariant();
        ReadOnlySpan<char> head = text.AsSpan(0, Math.Min(text.Length, 2048)).TrimStart();
        return extension switch
        {
            ".html" or ".htm" or ".xhtml" or ".shtml" => ReportFormat.Html,
            ".txt" or ".md" or ".text" => PageStart().IsMatch(head) ? ReportFormat.Html : ReportFormat.PlainText,
            _ => PageStart().IsMatch(head) || PageTags().Count(head) >= 3 ? ReportFormat.Html : ReportFormat.PlainText,
        };
    }

    [GeneratedRegex(@"^(<\?xml[^>]*>\s*)?(<!--.{0,500}?-->\s*)*<(!doctype\s+html|html|head|body)\b", RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex PageStart();

    [GeneratedRegex(@"<(p|div|meta|span|article|section|script|link|h1|br|ul|td)\b[^>]*>", RegexOptions.IgnoreCase)]
    private static partial Regex PageTags();
}
