namespace Readout;

/// <summary>The form in which a report was given.</summary>
public enum ReportFormat
{
    /// <summary>Text as a scraper leaves it: titles, bylines, notices and body, a line each.</summary>
    PlainText,

    /// <summary>An HTML page.</summary>
    Html,

    /// <summary>Clean body text: every line is a paragraph, nothing is boilerplate.</summary>
    Body,
}
