using System.Collections.Immutable;
using System.Text.Json;

namespace Readout.Reports;

/// <summary>A story in JSON.</summary>
internal static class StoryJson
{
    public static void Write(Utf8JsonWriter json, ArticleIndex articles, Story story)
    {
        json.WriteStartObject();
        json.WriteString("id", story.Id);
        json.WriteString("title", story.Title);
        json.WriteDay("from", story.From);
        json.WriteDay("to", story.To);
        json.WriteStrings("articles", story.ArticleIds);
        json.WriteStrings("follows", story.Follows);
        json.WriteStartArray("people");
        foreach (Person person in story.People)
        {
            WritePerson(json, articles, person);
        }

        json.WriteEndArray();
        json.WriteStartArray("claims");
        foreach (Claim claim in story.Claims)
        {
            WriteClaim(json, articles, claim);
        }

        json.WriteEndArray();
        json.WriteStartArray("timeline");
        foreach (TimelineEntry entry in story.Timeline)
        {
            WriteEntry(json, articles, entry);
        }

        json.WriteEndArray();
        json.WriteStartArray("changes");
        foreach (Change change in story.Changes)
        {
            WriteChange(json, articles, change);
        }

        json.WriteEndArray();
        json.WriteCorrections(story.Corrections);
        json.WriteEndObject();
    }

    private static void WritePerson(Utf8JsonWriter json, ArticleIndex articles, Person person)
    {
        json.WriteStartObject();
        json.WriteString("id", person.Id);
        json.WriteString("type", person.Type.Name());
        json.WriteString("name", person.Name);
        json.WriteStrings("also", person.Also);
        json.WriteStrings("roles", person.Roles);
        WriteEvidence(json, "mentions", articles, person.Mentions, withStatement: false);
        json.WriteCorrections(person.Corrections);
        json.WriteEndObject();
    }

    /// <summary>One claim.</summary>
    public static void WriteClaim(Utf8JsonWriter json, ArticleIndex articles, Claim claim)
    {
        json.WriteStartObject();
        json.WriteString("id", claim.Id);
        json.WriteString("text", claim.Text);
        json.WriteString("article", claim.TextFrom.ArticleId);
        json.WriteSpan("span", articles.Article(claim.TextFrom.ArticleId).ToSource(claim.TextFrom.Span));
        json.WriteString("status", claim.Status.Name());
        json.WriteNumber("reports", claim.Reports);
        json.WriteNumber("independent", claim.Independent);
        json.WriteStartArray("because");
        foreach (SourceJoin join in claim.Because)
        {
            json.WriteStartObject();
            json.WriteStrings("articles", join.ArticleIds);
            json.WriteString("joined", join.Joined.Name());
            WriteEvidence(json, "evidence", articles, join.Evidence, withStatement: false);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteConfidence(claim.Confidence);
        json.WriteStartArray("figures");
        foreach (Figure figure in claim.Figures)
        {
            json.WriteStartObject();
            json.WriteString("value", figure.Value);
            json.WriteString("text", figure.Text);
            json.WriteString("article", figure.Where.ArticleId);
            json.WriteSpan("span", articles.Article(figure.Where.ArticleId).ToSource(figure.Where.Span));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("positions");
        foreach (Position position in claim.Positions)
        {
            WritePosition(json, articles, position);
        }

        json.WriteEndArray();
        json.WriteCorrections(claim.Corrections);
        json.WriteEndObject();
    }

    private static void WritePosition(Utf8JsonWriter json, ArticleIndex articles, Position position)
    {
        json.WriteStartObject();
        json.WriteString("who", position.Who);
        json.WriteString("name", position.WhoText);
        json.WriteString("stance", position.Stance.Name());
        json.WriteStartArray("evidence");
        foreach (PositionEvidence evidence in position.Evidence)
        {
            json.WriteStartObject();
            json.WriteString("article", evidence.Where.ArticleId);
            json.WriteString("statement", evidence.Where.StatementId);
            json.WriteSpan("span", articles.Article(evidence.Where.ArticleId).ToSource(evidence.Where.Span));
            json.WriteStrings("via", evidence.Via);
            json.WriteDay("from", evidence.From);
            json.WriteDay("to", evidence.To);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteEntry(Utf8JsonWriter json, ArticleIndex articles, TimelineEntry entry)
    {
        json.WriteStartObject();
        json.WriteDay("from", entry.From);
        json.WriteDay("to", entry.To);
        json.WriteString("text", entry.Text);
        WriteEvidence(json, "evidence", articles, entry.Evidence, withStatement: true);
        json.WriteString("status", entry.Status.Name());
        json.WriteBoolean("background", entry.IsBackground);
        json.WriteEndObject();
    }

    private static void WriteChange(Utf8JsonWriter json, ArticleIndex articles, Change change)
    {
        json.WriteStartObject();
        json.WriteDay("when", change.When);
        json.WriteString("kind", change.Kind.Name());
        json.WriteString("claim", change.ClaimId);
        json.WriteString("text", change.Text);
        WriteEvidence(json, "evidence", articles, change.Evidence, withStatement: true);
        json.WriteEndObject();
    }

    private static void WriteEvidence(Utf8JsonWriter json, string name, ArticleIndex articles, ImmutableArray<Evidence> evidence, bool withStatement)
    {
        json.WriteStartArray(name);
        foreach (Evidence one in evidence)
        {
            WriteEvidenceValue(json, articles, one, withStatement);
        }

        json.WriteEndArray();
    }

    private static void WriteEvidenceValue(Utf8JsonWriter json, ArticleIndex articles, Evidence evidence, bool withStatement)
    {
        json.WriteStartObject();
        json.WriteString("article", evidence.ArticleId);
        json.WriteSpan("span", articles.Article(evidence.ArticleId).ToSource(evidence.Span));
        if (withStatement && evidence.StatementId is not null)
        {
            json.WriteString("statement", evidence.StatementId);
        }

        json.WriteEndObject();
    }
}
