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
        var claims = new ClaimJson(json, articles);
        foreach (Claim claim in story.Claims)
        {
            claims.Write(claim);
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
        EvidenceJson.Write(json, "mentions", articles, person.Mentions, withStatement: false);
        json.WriteCorrections(person.Corrections);
        json.WriteEndObject();
    }

    private static void WriteEntry(Utf8JsonWriter json, ArticleIndex articles, TimelineEntry entry)
    {
        json.WriteStartObject();
        json.WriteDay("from", entry.From);
        json.WriteDay("to", entry.To);
        json.WriteString("text", entry.Text);
        EvidenceJson.Write(json, "evidence", articles, entry.Evidence, withStatement: true);
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
        EvidenceJson.Write(json, "evidence", articles, change.Evidence, withStatement: true);
        json.WriteEndObject();
    }
}
