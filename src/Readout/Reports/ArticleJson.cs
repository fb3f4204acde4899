using System.Text.Json;

namespace Readout.Reports;

/// <summary>An article's metadata and blocks in JSON.</summary>
internal static class ArticleJson
{
    public static void Write(Utf8JsonWriter json, Article article)
    {
        json.WriteStartObject("article");
        json.WritePropertyName("title");
        if (article.Title is { } title)
        {
            json.WriteStartObject();
            json.WriteString("text", title.Value);
            json.WriteSpan("span", title.Span);
            json.WriteEndObject();
        }
        else
        {
            json.WriteNullValue();
        }

        WriteFinding(json, "outlet", "name", article.Outlet);
        WriteFinding(json, "agency", "name", article.Agency);
        json.WriteStartArray("authors");
        foreach (Finding author in article.Authors)
        {
            json.WriteStartObject();
            json.WriteString("name", author.Value);
            json.WriteSpan("span", author.Span);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WritePropertyName("dateline");
        if (article.Dateline is { } dateline)
        {
            json.WriteStartObject();
            json.WriteString("place", dateline.Value);
            json.WriteSpan("span", dateline.Span);
            json.WriteEndObject();
        }
        else
        {
            json.WriteNullValue();
        }

        WritePublished(json, article.Published);
        WriteFinding(json, "url", "value", article.Url);
        WriteBlocks(json, article);
        json.WriteCorrections(article.Corrections);
        json.WriteEndObject();
    }

    private static void WriteFinding(Utf8JsonWriter json, string name, string field, Finding? finding)
    {
        if (finding is null)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        json.WriteString(field, finding.Value);
        WriteHow(json, finding.How, finding.Span, finding.Because);
        json.WriteEndObject();
    }

    private static void WritePublished(Utf8JsonWriter json, PublicationDate? published)
    {
        if (published is null)
        {
            json.WriteNull("published");
            return;
        }

        json.WriteStartObject("published");
        json.WriteDay("value", published.Value);
        WriteHow(json, published.How, published.Span, published.Because);
        if (published.Value is null)
        {
            json.WriteDay("earliest", published.Earliest);
            json.WriteDay("latest", published.Latest);
        }

        json.WriteEndObject();
    }

    private static void WriteHow(Utf8JsonWriter json, Provenance how, SourceSpan? span, string? because)
    {
        json.WriteString("how", how.Name());
        json.WriteSpan("span", span);
        if (because is not null)
        {
            json.WriteString("because", because);
        }
    }

    private static void WriteBlocks(Utf8JsonWriter json, Article article)
    {
        json.WriteStartArray("blocks");
        foreach (Block block in article.Blocks)
        {
            json.WriteStartObject();
            json.WriteString("kind", block.Kind.Name());
            json.WriteSpan("span", block.Source);
            if (article.Report.Format == ReportFormat.Html)
            {
                json.WriteString("text", article.TextOf(block.Span));
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
