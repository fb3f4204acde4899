using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

namespace Readout.Reports;

/// <summary>Places that something rests on, in JSON.</summary>
internal static class EvidenceJson
{
    /// <summary>A list of places.</summary>
    public static void Write(Utf8JsonWriter json, string name, ArticleIndex articles, ImmutableArray<Evidence> evidence, bool withStatement)
    {
        json.WriteStartArray(name);
        foreach (Evidence one in evidence)
        {
            json.WriteStartObject();
            json.WriteString("article", one.ArticleId);
            json.WriteSpan("span", articles.Article(one.ArticleId).ToSource(one.Span));
            if (withStatement && one.StatementId is not null)
            {
                json.WriteString("statement", one.StatementId);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>What to cite a place by: <c>report[start-end]</c>, offsets into the report as it was given.</summary>
    public static string Citation(string article, SourceSpan span) => string.Create(CultureInfo.InvariantCulture, $"{article}[{span.Start}-{span.End}]");

    /// <summary>What to cite a place by.</summary>
    public static string Citation(this ArticleIndex articles, Evidence where) => Citation(where.ArticleId, articles.Article(where.ArticleId).ToSource(where.Span));
}
