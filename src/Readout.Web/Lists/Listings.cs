using System.Globalization;
using Readout.Store;
using Readout.Web.Pages;

namespace Readout.Web.Lists;

/// <summary>The lists of a library.</summary>
internal static class Listings
{
    private static readonly string[] _days = ["since", "until"];

    public static Listing<StoryRow> Stories { get; } = new(
        "stories", "Stories", "a story", ("story", "stories"), ["q", "who", "person", "outlet", "stance", "status", .. _days],
        [
            Of<StoryRow, string>("id", "Id", row => row.Id) with { IsOnPage = false },
            Of<StoryRow, string>("title", "Story", row => row.Title) with { Link = row => Addresses.Story(row.Id), IsWords = true },
            Of<StoryRow, DateOnly?>("from", "From", row => row.From),
            Of<StoryRow, DateOnly?>("to", "To", row => row.To),
            Of<StoryRow, int>("articles", "Reports", row => row.Articles),
            Of<StoryRow, int>("outlets", "Outlets", row => row.Outlets),
            Of<StoryRow, int>("claims", "Claims", row => row.Claims),
            Of<StoryRow, int>("disputed", "Disputed", row => row.Disputed),
        ],
        (library, filter, after, count) => library.Stories(filter, after, count), (library, filter) => library.Stories(filter));

    public static Listing<ArticleRow> Articles { get; } = new(
        "articles", "Reports", "a report, as an article", ("report", "reports"), ["q", "story", "who", "person", "outlet", "stance", .. _days],
        [
            Of<ArticleRow, string>("id", "Report", row => row.Id) with { Link = row => Addresses.Article(row.Id) },
            Of<ArticleRow, string>("story", "Story", row => row.Story) with { Link = row => Addresses.Story(row.Story), Shown = _ => "story" },
            Of<ArticleRow, string?>("title", "Headline", row => row.Title) with { Link = row => Addresses.Article(row.Id), IsWords = true },
            Of<ArticleRow, string?>("outlet", "Outlet", row => row.Outlet) with { Link = row => row.Outlet is { } name ? Addresses.Outlet(name) : null, Shown = row => row.Outlet ?? "not stated" },
            Of<ArticleRow, string?>("agency", "Agency", row => row.Agency),
            Of<ArticleRow, string>("authors", "Authors", row => row.Authors) with { IsOnPage = false },
            Of<ArticleRow, DateOnly?>("published", "Published", row => row.Published),
            Of<ArticleRow, string?>("published_how", "How known", row => row.PublishedHow) with { IsOnPage = false },
            Of<ArticleRow, string?>("url", "Address", row => row.Url) with { IsOnPage = false },
            Of<ArticleRow, int>("words", "Words", row => row.Words),
            Of<ArticleRow, int>("statements", "Statements", row => row.Statements) with { Link = row => "/statements?article=" + Uri.EscapeDataString(row.Id) },
            Of<ArticleRow, int>("events", "Events", row => row.Events) with { Link = row => "/events?article=" + Uri.EscapeDataString(row.Id) },
        ],
        (library, filter, after, count) => library.Articles(filter, after, count), (library, filter) => library.Articles(filter));

    public static Listing<ClaimRow> Claims { get; } = new(
        "claims", "Claims", "a claim of a story", ("claim", "claims"), ["q", "story", "who", "person", "stance", "status", "outlet", "article", .. _days],
        [
            Of<ClaimRow, string>("story", "Story id", row => row.Story) with { IsOnPage = false },
            Of<ClaimRow, string>("id", "Id", row => row.Id) with { IsOnPage = false },
            Of<ClaimRow, string>("text", "Claim", row => row.Text) with { Link = row => Addresses.Claim(row.Story, row.Id), IsWords = true },
            Of<ClaimRow, string>("status", "Status", row => row.Status),
            Of<ClaimRow, int>("reports", "Reports", row => row.Reports),
            Of<ClaimRow, int>("independent", "Independent", row => row.Independent),
            Of<ClaimRow, string>("story_title", "Story", row => row.StoryTitle) with { Link = row => Addresses.Story(row.Story) },
            Of<ClaimRow, double>("confidence", "Confidence", row => row.Confidence) with { IsOnPage = false },
        ],
        (library, filter, after, count) => library.Claims(filter, after, count), (library, filter) => library.Claims(filter));

    public static Listing<StatementRow> Statements { get; } = new(
        "statements", "Statements", "who says what in one report", ("statement", "statements"), ["q", "who", "person", "stance", "outlet", "story", "article", .. _days],
        [
            Of<StatementRow, string>("article", "Report", row => row.Article) with { IsOnPage = false },
            Of<StatementRow, string>("story", "Story", row => row.Story) with { IsOnPage = false },
            Of<StatementRow, string>("id", "Id", row => row.Id) with { IsOnPage = false },
            Of<StatementRow, string>("who", "Who", row => row.Who) with { Link = row => row.Person is { } key ? Addresses.Person(key) : null, Shown = row => row.Who.Length == 0 ? "nobody named" : row.Who },
            Of<StatementRow, string?>("person", "Person", row => row.Person) with { IsOnPage = false },
            Of<StatementRow, string>("stance", "Does", row => row.Stance) with { Shown = row => row.Stance.Replace('_', ' ') },
            Of<StatementRow, string>("source", "Source", row => row.Source) with { IsOnPage = false },
            Of<StatementRow, string>("cue", "Cue", row => row.Cue) with { IsOnPage = false },
            Of<StatementRow, string>("content", "What", row => row.Content) with { Link = row => Addresses.Statement(row.Article, row.Id), IsWords = true, Shown = row => row.Content.Length == 0 ? row.Cue : row.Content },
            Of<StatementRow, string>("quote", "Quotation", row => row.Quote) with { IsOnPage = false },
            Of<StatementRow, bool>("speech", "Speech", row => row.IsSpeech) with { IsOnPage = false },
            Of<StatementRow, string?>("within", "Within", row => row.Within) with { IsOnPage = false },
            Of<StatementRow, DateOnly?>("from", "Said", row => row.From) with { Shown = row => Reports.Layout.Days(row.From, row.To) },
            Of<StatementRow, DateOnly?>("to", "To", row => row.To) with { IsOnPage = false },
            Of<StatementRow, string?>("outlet", "Outlet", row => row.Outlet) with { Link = row => row.Outlet is { } name ? Addresses.Outlet(name) : null, Shown = row => row.Outlet ?? "not stated" },
            Of<StatementRow, DateOnly?>("published", "Published", row => row.Published),
            Of<StatementRow, double>("confidence", "Confidence", row => row.Confidence) with { IsOnPage = false },
            Of<StatementRow, SourceSpan>("span", "Span", row => row.Span) with { IsOnPage = false },
        ],
        (library, filter, after, count) => library.Statements(filter, after, count), (library, filter) => library.Statements(filter));

    public static Listing<EventRow> Events { get; } = new(
        "events", "Events", "who does what to whom in one report", ("event", "events"), ["who", "status", "outlet", "story", "article", .. _days],
        [
            Of<EventRow, string>("article", "Report", row => row.Article) with { IsOnPage = false },
            Of<EventRow, string>("story", "Story", row => row.Story) with { IsOnPage = false },
            Of<EventRow, string>("id", "Id", row => row.Id) with { IsOnPage = false },
            Of<EventRow, DateOnly?>("from", "When", row => row.From) with { Shown = row => Reports.Layout.Days(row.From, row.To) },
            Of<EventRow, DateOnly?>("to", "To", row => row.To) with { IsOnPage = false },
            Of<EventRow, string?>("actor", "Who", row => row.Actor),
            Of<EventRow, string?>("actor_code", "Actor code", row => row.ActorCode) with { IsOnPage = false },
            Of<EventRow, string>("action", "Does", row => row.Action),
            Of<EventRow, string?>("target", "To whom", row => row.Target),
            Of<EventRow, string?>("target_code", "Target code", row => row.TargetCode) with { IsOnPage = false },
            Of<EventRow, string>("text", "Words", row => row.Text) with { Link = row => Addresses.Event(row.Article, row.Id), IsWords = true },
            Of<EventRow, string?>("cameo", "CAMEO", row => row.Cameo),
            Of<EventRow, string?>("plover", "PLOVER", row => row.Plover) with { IsOnPage = false },
            Of<EventRow, string>("status", "Status", row => row.Status),
            Of<EventRow, string?>("statement", "Statement", row => row.Statement) with { IsOnPage = false },
            Of<EventRow, string?>("outlet", "Outlet", row => row.Outlet) with { Shown = row => row.Outlet ?? "not stated" },
            Of<EventRow, DateOnly?>("published", "Published", row => row.Published) with { IsOnPage = false },
            Of<EventRow, double>("confidence", "Confidence", row => row.Confidence) with { IsOnPage = false },
            Of<EventRow, SourceSpan>("span", "Span", row => row.Span) with { IsOnPage = false },
        ],
        (library, filter, after, count) => library.Events(filter, after, count), (library, filter) => library.Events(filter));

    public static Listing<PersonRow> People { get; } = new(
        "people", "People and bodies", "a person, organisation or place", ("person, body or place", "people, bodies and places"), ["who", "story"],
        [
            Of<PersonRow, string>("key", "Key", row => row.Key) with { IsOnPage = false },
            Of<PersonRow, string>("name", "Name", row => row.Name) with { Link = row => Addresses.Person(row.Key) },
            Of<PersonRow, string>("type", "What", row => row.Type) with { Shown = row => EntityWords.Of(row.Type) },
            Of<PersonRow, int>("stories", "Stories", row => row.Stories),
            Of<PersonRow, int>("mentions", "Mentions", row => row.Mentions),
            Of<PersonRow, int>("statements", "Statements", row => row.Statements) with { Link = row => "/statements?person=" + Uri.EscapeDataString(row.Key) },
        ],
        (library, filter, after, count) => library.People(filter, after, count), (library, filter) => library.People(filter));

    public static Listing<OutletRow> Outlets { get; } = new(
        "outlets", "Outlets", "an outlet", ("outlet", "outlets"), [],
        [
            Of<OutletRow, string?>("name", "Outlet", row => row.Name) with { Link = row => row.Name is { } name ? Addresses.Outlet(name) : null, Shown = row => row.Name ?? "not stated" },
            Of<OutletRow, int>("articles", "Reports", row => row.Articles),
            Of<OutletRow, int>("stories", "Stories", row => row.Stories),
            Of<OutletRow, int>("statements", "Statements", row => row.Statements),
        ],
        (library, _, _, _) => Whole(library.Outlets()), (library, _) => library.Outlets());

    public static Listing<CorrectionEntry> Corrections { get; } = new(
        "corrections", "Corrections", "what a reader has put right", ("correction", "corrections"), [],
        [
            Of<CorrectionEntry, long>("number", "Number", row => row.Correction.Number),
            Of<CorrectionEntry, string>("kind", "Kind", row => Reports.ContractNames.Name(row.Correction.Kind)),
            Of<CorrectionEntry, string[]>("subject", "Subject", row => [.. row.Correction.Subject]),
            Of<CorrectionEntry, string>("sentence", "Sentence", row => row.Correction.Sentence),
            Of<CorrectionEntry, string>("author", "Author", row => row.Correction.Author),
            Of<CorrectionEntry, DateTimeOffset>("made", "Made", row => row.Correction.Made),
            Of<CorrectionEntry, string>("reason", "Why", row => row.Correction.Reason),
            Of<CorrectionEntry, DateTimeOffset?>("undone", "Undone", row => row.Undone),
            Of<CorrectionEntry, string?>("undone_by", "Undone by", row => row.UndoneBy),
        ],
        (library, _, after, count) => Part(library.Corrections(), after, count), (library, _) => library.Corrections())
    {
        HasDays = false,
    };

    /// <summary>All of them.</summary>
    public static IReadOnlyList<IListing> All { get; } = [Stories, Articles, Claims, Statements, Events, People, Outlets, Corrections];

    private static Page<T> Whole<T>(IEnumerable<T> rows)
    {
        List<T> all = [.. rows];
        return new Page<T>(all, all.Count, null);
    }

    private static Page<T> Part<T>(IReadOnlyList<T> all, string? after, int count)
    {
        int from = int.TryParse(after ?? "0", NumberStyles.None, CultureInfo.InvariantCulture, out int first) ? first : throw new BadRequest("'after' does not name a part of this list: take it from the part before.");
        return new Page<T>([.. all.Skip(from).Take(count)], all.Count, from < all.Count - count ? (from + count).ToString(CultureInfo.InvariantCulture) : null);
    }

    private static Column<T> Of<T, TValue>(string name, string heading, Func<T, TValue> value) => new(name, heading, typeof(TValue), row => value(row));
}
