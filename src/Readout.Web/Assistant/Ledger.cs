using System.Buffers;
using System.ComponentModel;
using System.Globalization;
using System.Text;
using System.Text.Json;
using ModelContextProtocol;
using Readout.Reports;
using Readout.Store;
using Readout.Web.Data;
using Readout.Web.Pages;
using Readout.Web.Past;

namespace Readout.Web.Assistant;

/// <summary>
/// What an assistant can ask of a library, as it is or as it was known on a day. Every answer is JSON whose lines carry what to cite: <c>report[start-end]</c>, offsets into the
/// report as it was given.
/// </summary>
/// <param name="library">The library as it is.</param>
/// <param name="past">The same as known on earlier days.</param>
internal sealed class Ledger(Library library, PastLibraries past)
{
    private const string AsOf = "The last day of publication, YYYY-MM-DD: the account as it was known on that day, from the reports published until then. Left out: as it is now.";
    private const int MostRows = 50;
    private const int MostPlaces = 5;
    private const int MostCharacters = 6000;

    [Description("Finds statements in the reports: who says what, with which stance, when, in which report. Without filters, the first of all.")]
    public Task<string> SearchStatements(
        [Description("Words that must all occur; \"a phrase\" in quotation marks; -word must not occur.")] string? words = null,
        [Description("Part of the name of who says it, any spelling.")] string? who = null,
        [Description("asserts, confirms, denies, plays_down, declines, questions, demands or promises.")] string? stance = null,
        [Description("An outlet's name.")] string? outlet = null,
        [Description("First day, YYYY-MM-DD.")] string? since = null,
        [Description("Last day, YYYY-MM-DD.")] string? until = null,
        [Description("How many, at most 50.")] int count = 20,
        [Description("The 'next' of the part before.")] string? after = null,
        [Description(AsOf)] string? as_of = null,
        CancellationToken cancel = default)
    {
        var filter = new LibraryFilter
        {
            Words = words is not null && new SearchQuery(words) is { IsEmpty: false } query ? query : null,
            Who = Given(who),
            Stance = Given(stance),
            Outlet = Given(outlet),
            Since = Day(since),
            Until = Day(until),
        };
        return Answer(as_of, () => null, (there, json) =>
        {
            Page<StatementRow> part = there.Statements(filter, Given(after), Math.Clamp(count, 1, MostRows));
            json.WriteNumber("total", part.Total);
            json.WriteString("next", part.Next);
            json.WriteStartArray("statements");
            foreach (StatementRow row in part.Items)
            {
                json.WriteStartObject();
                json.WriteString("cite", EvidenceJson.Citation(row.Article, row.Span));
                json.WriteString("statement", row.Id);
                json.WriteString("who", row.Who.Length == 0 ? null : row.Who);
                json.WriteString("stance", row.Stance);
                json.WriteString("content", row.Content);
                json.WriteString("cue", row.Cue);
                json.WriteString("outlet", row.Outlet);
                json.WriteDay("published", row.Published);
                json.WriteDay("said_from", row.From);
                json.WriteDay("said_to", row.To);
                json.WriteString("story", row.Story);
                json.WriteConfidence(row.Confidence);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }, cancel);
    }

    [Description("Lists stories, the latest first, with the number of reports, claims and disputed claims.")]
    public Task<string> ListStories(
        [Description("Words that its reports must hold.")] string? words = null,
        [Description("Part of the name of somebody in it.")] string? who = null,
        [Description("The 'next' of the part before.")] string? after = null,
        [Description(AsOf)] string? as_of = null,
        CancellationToken cancel = default)
    {
        var filter = new LibraryFilter { Words = words is not null && new SearchQuery(words) is { IsEmpty: false } query ? query : null, Who = Given(who) };
        return Answer(as_of, () => null, (there, json) =>
        {
            Page<StoryRow> part = there.Stories(filter, Given(after), MostRows);
            json.WriteNumber("total", part.Total);
            json.WriteString("next", part.Next);
            json.WriteStartArray("stories");
            foreach (StoryRow row in part.Items)
            {
                RowJson.Write(json, Lists.Listings.Stories, row);
            }

            json.WriteEndArray();
        }, cancel);
    }

    [Description("Reads one story: its claims with status and the pair of counts, its timeline and its reports. Read a claim to learn who holds what.")]
    public Task<string> ReadStory([Description("The story's id.")] string story, [Description(AsOf)] string? as_of = null, CancellationToken cancel = default) => Answer(as_of, () => past.Present([story]), (there, json) =>
    {
        Story about = there.Story(story) ?? (library.LaterStory(story) is { } now ? there.Story(now) : null) ?? throw Missing("story", story, as_of);
        ArticleIndex articles = Account.Layout(
            there, about, about.Claims.Select(claim => claim.TextFrom.ArticleId).Concat(about.Timeline.SelectMany(entry => entry.Evidence.Take(MostPlaces)).Select(evidence => evidence.ArticleId)), []).Articles;
        json.WriteString("story", about.Id);
        json.WriteString("title", about.Title);
        json.WriteDay("from", about.From);
        json.WriteDay("to", about.To);
        json.WriteStartArray("claims");
        var claims = new ClaimJson(json, articles, isCited: true);
        foreach (Claim claim in about.Claims)
        {
            claims.WriteBrief(claim);
        }

        json.WriteEndArray();
        json.WriteStartArray("timeline");
        foreach (TimelineEntry entry in about.Timeline)
        {
            json.WriteStartObject();
            json.WriteDay("from", entry.From);
            json.WriteDay("to", entry.To);
            json.WriteString("text", entry.Text);
            json.WriteStrings("cites", [.. entry.Evidence.Take(MostPlaces).Select(articles.Citation)]);
            json.WriteString("status", entry.Status.Name());
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("reports");
        foreach (ArticleRow row in there.Articles(new LibraryFilter { Story = about.Id }))
        {
            json.WriteStartObject();
            json.WriteString("report", row.Id);
            json.WriteString("title", row.Title);
            json.WriteString("outlet", row.Outlet);
            json.WriteDay("published", row.Published);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }, cancel);

    [Description("Reads one claim: everybody's position with the very words, where they stand, through whom the report knows them, and why reports were counted as one source.")]
    public Task<string> ReadClaim(
        [Description("The story's id.")] string story, [Description("The claim's id in the story, as c1; ids of an account as of a day hold in that account.")] string claim,
        [Description(AsOf)] string? as_of = null, CancellationToken cancel = default) => Answer(as_of, () => past.Present([story]), (there, json) =>
    {
        if (ClaimPage.Load(there, story, claim) is not var (layout, found))
        {
            throw Missing($"claim {claim} in a story", story, as_of);
        }

        DetailJson.WriteClaim(json, layout, found, isCited: true);
    }, cancel);

    [Description("Reads a report as it was given, or a stretch of it, to see words in their place. Offsets are those of 'cite'.")]
    public Task<string> ReadReport(
        [Description("The report's id.")] string report, [Description("First character.")] int start = 0, [Description("The character behind the last; at most 6000 at once.")] int? end = null,
        [Description(AsOf)] string? as_of = null, CancellationToken cancel = default) => Answer(as_of, () => past.Present([library.StoryOf(report)]), (there, json) =>
    {
        Article article = there.Article(report)?.Article ?? throw Missing("report", report, as_of);
        string source = article.Report.Source;
        int first = Math.Clamp(start, 0, source.Length), last = Math.Clamp(end ?? int.MaxValue, first, Math.Min(source.Length, first + MostCharacters));
        json.WriteString("cite", EvidenceJson.Citation(report, new SourceSpan(first, last)));
        json.WriteString("outlet", article.Outlet?.Value);
        json.WriteDay("published", article.Published?.Value);
        json.WriteNumber("length", source.Length);
        json.WriteString("text", source[first..last]);
    }, cancel);

    private async Task<string> Answer(string? asOf, Func<string[]?> stories, Action<Library, Utf8JsonWriter> write, CancellationToken cancel)
    {
        if (Day(asOf) is not { } day)
        {
            return Written(json => write(library, json));
        }

        using PastLibrary then = await past.Take(day, stories(), cancel).ConfigureAwait(false);
        return Written(json =>
        {
            json.WriteDay("as_of", day);
            json.WriteNumber("left_out", then.LeftOut);
            write(then.Library, json);
        });
    }

    private static McpException Missing(string what, string id, string? asOf) => new($"there is no {what} {id}{(Given(asOf) is { } day ? " in the account as of " + day : "")}.");

    private static string? Given(string? value) => string.IsNullOrWhiteSpace(value) ? null : value.Length > 300 ? throw new McpException("a value is longer than 300 characters.") : value.Trim();

    private static DateOnly? Day(string? text) => Given(text) is not { } given ? null
        : DateOnly.TryParseExact(given, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day) ? day
        : throw new McpException($"'{given}' is not a day: write it as YYYY-MM-DD.");

    private static string Written(Action<Utf8JsonWriter> write)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(bytes, JsonSpans.OneLine))
        {
            json.WriteStartObject();
            json.WriteString("schema", ContractNames.Schema);
            write(json);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(bytes.WrittenSpan);
    }
}
