using System.Text.Json;

namespace Readout.Reports;

/// <summary>
/// Writes claims as JSON-LD in the shape of schema.org <c>ClaimReview</c>, for programs that collect them. It never has a <c>reviewRating</c>: Readout says who
/// says what, not what is true. Who denies a claim stands under <c>Readout:positions</c>. Safe to use from several threads, each with its own stream.
/// </summary>
public sealed class ClaimReviewWriter
{
    /// <summary>Writes one document with a node for each claim.</summary>
    /// <param name="readout">The readout.</param>
    /// <param name="output">Where to; UTF-8, neither flushed nor closed.</param>
    public void Write(ReadoutDocument readout, Stream output)
    {
        ArgumentNullException.ThrowIfNull(readout);
        ArgumentNullException.ThrowIfNull(output);
        using (var json = new Utf8JsonWriter(output, JsonSpans.Indented))
        {
            var articles = ArticleIndex.Of(readout);
            json.WriteStartObject();
            json.WriteStartArray("@context");
            json.WriteStringValue("https://schema.org");
            json.WriteStartObject();
            json.WriteString("Readout", "urn:readout:");
            json.WriteEndObject();
            json.WriteEndArray();
            json.WriteStartArray("@graph");
            foreach (Story story in readout.Stories)
            {
                var layout = new StoryLayout(readout, story, articles);
                foreach (Claim claim in story.Claims)
                {
                    WriteClaim(json, layout, claim);
                }
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        output.WriteByte((byte)'\n');
    }

    private static void WriteClaim(Utf8JsonWriter json, StoryLayout story, Claim claim)
    {
        string id = $"urn:readout:{story.Story.Id}:{claim.Id}";
        json.WriteStartObject();
        json.WriteString("@type", "ClaimReview");
        json.WriteString("@id", id);
        json.WriteString("claimReviewed", Layout.OneLine(claim.Told));
        json.WriteString("Readout:status", claim.Status.Name());
        json.WriteNumber("Readout:reports", claim.Reports);
        json.WriteNumber("Readout:independentSources", claim.Independent);
        json.WriteStartObject("itemReviewed");
        json.WriteString("@type", "Claim");
        json.WriteString("@id", id + ":claim");
        json.WriteStartArray("author");
        foreach (Holding holding in story.Holdings(claim, Side.For).Where(holding => !holding.IsOwnVoice))
        {
            WriteParty(json, holding);
        }

        json.WriteEndArray();
        Article[] reports = [.. claim.Positions.SelectMany(position => position.Evidence).Select(evidence => evidence.Where.ArticleId).Distinct().Select(story.Articles.Article)
            .OrderBy(article => article.Published?.Value ?? DateOnly.MaxValue).ThenBy(article => article.Id, StringComparer.Ordinal)];
        json.WriteStartArray("appearance");
        foreach (Article article in reports)
        {
            WriteArticle(json, article);
        }

        json.WriteEndArray();
        if (reports.Length > 0 && reports[0].Published?.Value is not null)
        {
            json.WritePropertyName("firstAppearance");
            WriteArticle(json, reports[0]);
        }

        json.WriteEndObject();
        json.WriteStartArray("Readout:positions");
        foreach (Holding holding in story.Holdings(claim))
        {
            json.WriteStartObject();
            json.WriteString("Readout:stance", holding.Stance.Name());
            json.WritePropertyName("Readout:who");
            WriteParty(json, holding);
            json.WriteStrings("Readout:articles", [.. holding.Evidence.Select(evidence => evidence.Where.ArticleId).Distinct()]);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteParty(Utf8JsonWriter json, Holding holding)
    {
        json.WriteStartObject();
        json.WriteString("@type", holding.Person?.Type == EntityType.Person ? "Person" : holding.Person is null ? "Thing" : "Organization");
        json.WriteString("name", holding.Name);
        json.WriteEndObject();
    }

    private static void WriteArticle(Utf8JsonWriter json, Article article)
    {
        json.WriteStartObject();
        json.WriteString("@type", "NewsArticle");
        json.WriteString("identifier", article.Id);
        if (article.Url is { } url)
        {
            json.WriteString("url", url.Value);
        }

        if (article.Title is { } title)
        {
            json.WriteString("headline", Layout.OneLine(title.Value));
        }

        if (article.Published?.Value is { } day)
        {
            json.WriteString("datePublished", JsonSpans.Iso(day));
        }

        if (article.Outlet is { } outlet)
        {
            json.WriteStartObject("publisher");
            json.WriteString("@type", "Organization");
            json.WriteString("name", outlet.Value);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }
}
