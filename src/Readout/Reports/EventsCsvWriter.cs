using System.Globalization;

namespace Readout.Reports;

/// <summary>
/// Writes events as CSV (RFC 4180: comma, double quotes, line feed), one row an event of a report, in the columns of event data: date, codes of source and target,
/// CAMEO code and PLOVER type, and where the report tells it. There is no Goldstein scale: it grades codes, not events. Words of a report that a spreadsheet would take for a formula
/// (they begin with = + - @ or a control character) get an apostrophe before them; codes never do. Safe to use from several threads, each with its own output.
/// </summary>
public sealed class EventsCsvWriter
{
    private static readonly string[] _columns =
    [
        "story", "article", "event", "outlet", "published", "date", "date_to", "source", "source_name", "target", "target_name", "code", "root", "plover", "action", "status",
        "said_by", "place", "clause", "start", "end", "pattern", "confidence",
    ];

    /// <summary>Writes the names of the columns.</summary>
    /// <param name="output">Where to.</param>
    public void WriteHeader(TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(output);
        Row(output, _columns);
    }

    /// <summary>Writes the events of every article of a readout, header included, each under its story.</summary>
    /// <param name="readout">The readout.</param>
    /// <param name="output">Where to.</param>
    public void Write(ReadoutDocument readout, TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(readout);
        WriteHeader(output);
        ArticleIndex articles = ArticleIndex.Of(readout);
        foreach (Annotations article in readout.Articles)
        {
            Write(article, output, articles.StoryOf(article.Article.Id));
        }
    }

    /// <summary>Writes the events of one article, without a header.</summary>
    /// <param name="annotations">The article.</param>
    /// <param name="output">Where to.</param>
    /// <param name="story">Id of its story; <c>null</c> when it was read by itself.</param>
    public void Write(Annotations annotations, TextWriter output, string? story = null)
    {
        ArgumentNullException.ThrowIfNull(annotations);
        ArgumentNullException.ThrowIfNull(output);
        Article article = annotations.Article;
        foreach (Event told in annotations.Events)
        {
            SourceSpan place = article.ToSource(told.Span);
            Row(output,
                Words(story), Words(article.Id), told.Id, Words(article.Outlet?.Value), Day(article.Published?.Value), Day(told.From), Day(told.To),
                told.Actor?.Code, Words(Name(annotations, told.Actor)), told.Target?.Code, Words(Name(annotations, told.Target)),
                told.Cameo, told.Cameo?[..2], told.Plover, Words(told.Lemma), told.Status.Name(), Words(SaidBy(annotations, told)),
                told.Place is { } where ? Words(article.TextOf(where)) : null, Words(article.TextOf(told.Span)),
                place.Start.ToString(CultureInfo.InvariantCulture), place.End.ToString(CultureInfo.InvariantCulture), told.Pattern, told.Confidence.ToString("0.##", CultureInfo.InvariantCulture));
        }
    }

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string? Words(string? text) => text is null ? null : SpreadsheetCell.Of(text);

    private static string? Name(Annotations annotations, EventParticipant? party) =>
        party is null ? null : annotations.Entities.FirstOrDefault(entity => entity.Id == party.EntityId)?.Name ?? annotations.Article.TextOf(party.Span);

    private static string? SaidBy(Annotations annotations, Event told)
    {
        Statement? statement = annotations.Statements.FirstOrDefault(statement => statement.Id == told.StatementId);
        return statement is null ? null
            : annotations.Entities.FirstOrDefault(entity => entity.Id == statement.Speaker)?.Name
                ?? (statement.Source.IsDefaultOrEmpty ? null : string.Join(' ', statement.Source.Select(span => annotations.Article.TextOf(span))));
    }

    private static void Row(TextWriter output, params ReadOnlySpan<string?> fields)
    {
        for (int i = 0; i < fields.Length; i++)
        {
            if (i > 0)
            {
                output.Write(',');
            }

            string field = fields[i] ?? string.Empty;
            output.Write(field.AsSpan().ContainsAny(",\"\r\n") ? $"\"{field.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : field);
        }

        output.Write('\n');
    }
}
