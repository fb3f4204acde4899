using System.Text.Json;
using Readout.Reports;
using Readout.Store;
using Readout.Web.Lists;
using Readout.Web.Pages;

namespace Readout.Web.Data;

/// <summary>One thing in JSON: the shapes of <c>readout read</c> and <c>readout annotate</c>, and what a page of one thing shows beside them.</summary>
internal static class DetailJson
{
    /// <summary>A story with its articles and copies: the document of <c>readout read</c>.</summary>
    public static Rendered? Story(Library library, string id) =>
        Account.Whole(library, id) is { } readout ? Of(stream => new ReadoutJsonWriter().Write(readout, stream)) : null;

    /// <summary>An article: the line of <c>readout annotate</c>.</summary>
    public static Rendered? Article(Library library, string id) =>
        library.Article(id) is { } annotations ? Of(stream => new AnnotationsJsonWriter().Write(annotations, stream)) : null;

    /// <summary>A claim with its story.</summary>
    public static Rendered? Claim(Library library, string storyId, string claimId) =>
        ClaimPage.Load(library, storyId, claimId) is not var (story, claim) ? null : Written(json => WriteClaim(json, story, claim, isCited: false));

    /// <summary>The fields of a claim with its story.</summary>
    public static void WriteClaim(Utf8JsonWriter json, StoryLayout story, Claim claim, bool isCited)
    {
        json.WriteString("story", story.Story.Id);
        json.WriteString("story_title", story.Story.Title);
        json.WriteStartArray("claims");
        new ClaimJson(json, story.Articles, isCited).Write(claim);
        json.WriteEndArray();
    }

    /// <summary>Somebody in all stories.</summary>
    public static Rendered? Person(Library library, string key) => library.InStories(key) is not { Count: > 0 } stories ? null : Written(json =>
    {
        json.WriteString("key", key);
        json.WriteString("name", stories.MaxBy(row => row.Mentions)!.Name);
        json.WriteStrings("also", [.. PersonPage.Spellings(stories)]);
        json.WriteStartArray("stories");
        foreach (PersonInStory row in stories)
        {
            json.WriteStartObject();
            json.WriteString("id", row.Story);
            json.WriteString("title", row.StoryTitle);
            json.WriteString("name", row.Name);
            json.WriteString("type", row.Type);
            json.WriteString("roles", row.Roles);
            json.WriteNumber("mentions", row.Mentions);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("claims");
        foreach (ClaimRow claim in library.Claims(new LibraryFilter { Person = key }))
        {
            RowJson.Write(json, Listings.Claims, claim);
        }

        json.WriteEndArray();
    });

    /// <summary>What became of given reports.</summary>
    public static Rendered Intake(Intake.ReadingJob job) => Written(json =>
    {
        json.WriteString("intake", job.Number);
        json.WriteBoolean("done", job.Done.IsCompleted);
        json.WriteString("failure", job.Failure);
        json.WriteNumber("inputs", job.Count);
        json.WriteNumber("stories_changed", job.Changed);
        json.WriteStartArray("reports");
        foreach (Desk.AddedReport result in job.Results)
        {
            json.WriteStartObject();
            json.WriteString("id", result.Id);
            json.WriteBoolean("added", result.IsNew);
            json.WriteString("problem", result.Problem?.Sentence);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    });

    /// <summary>One entry of the log of corrections.</summary>
    public static Rendered Correction(CorrectionEntry entry) => Written(json =>
    {
        json.WritePropertyName("correction");
        RowJson.Write(json, Listings.Corrections, entry);
    });

    private static Rendered Written(Action<Utf8JsonWriter> write) => Of(stream =>
    {
        using var json = new Utf8JsonWriter(stream, JsonSpans.Indented);
        json.WriteStartObject();
        json.WriteString("schema", ContractNames.Schema);
        write(json);
        json.WriteEndObject();
    });

    private static Rendered Of(Action<Stream> write)
    {
        using var bytes = new MemoryStream();
        write(bytes);
        return new Rendered(bytes.ToArray(), Rendered.Json);
    }
}
