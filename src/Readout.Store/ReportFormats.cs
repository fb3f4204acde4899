namespace Readout.Store;

/// <summary>The words that stand for a report's format in the library.</summary>
internal static class ReportFormats
{
    public static string Name(ReportFormat format) => format switch
    {
        ReportFormat.PlainText => "text",
        ReportFormat.Html => "html",
        _ => "body",
    };

    public static ReportFormat Of(string name) => name switch
    {
        "text" => ReportFormat.PlainText,
        "html" => ReportFormat.Html,
        _ => ReportFormat.Body,
    };
}
