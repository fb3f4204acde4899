using Microsoft.AspNetCore.Http;
using Readout.Store;
using Readout.Web.Data;
using Readout.Web.Intake;
using Readout.Web.Lists;

namespace Readout.Web.Pages;

/// <summary>Answers requests for pages and data of a library; what was made once is sent again as long as the library's stories stand.</summary>
internal sealed class PageDesk(Library library, ServerSettings settings, ReadingRoom room) : IDisposable
{
    private const long CacheBytes = 96 << 20;
    private readonly PageCache _cache = new(CacheBytes);
    private readonly SemaphoreSlim _makers = new(Environment.ProcessorCount);
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(20);

    /// <inheritdoc/>
    public void Dispose() => _makers.Dispose();

    /// <summary>Whether nothing can be added.</summary>
    public bool IsReadOnly => settings.IsReadOnly;

    /// <summary>Adding by the pages.</summary>
    public AddPage Adding { get; } = new(library, room);

    /// <summary>Putting right by the pages.</summary>
    public CorrectionsPage Correcting { get; } = new(library, settings, room);

    /// <summary>Pages that are made from the library and the address alone.</summary>
    public Task Show(HttpContext http, Func<ListQuery, Rendered?> make, string what = "page")
    {
        var query = new ListQuery(http.Request.Query);
        return Send(http, () => make(query), what);
    }

    /// <summary>A list as a page.</summary>
    public Task ShowList(HttpContext http, IListing listing) => Show(http, query => listing.Accept(new ListPage(library, query)));

    /// <summary>A part of a list as JSON.</summary>
    public Task SendPart(HttpContext http, IListing listing) => Show(http, query => listing.Accept(new PartJson(library, query)));

    /// <summary>A whole list as CSV or JSON lines, streamed.</summary>
    public Task Stream(HttpContext http, IListing listing, bool asCsv)
    {
        var query = new ListQuery(http.Request.Query);
        string tag = $"\"{library.Generation}-{(asCsv ? "csv" : "jsonl")}\"";
        http.Response.Headers.ETag = tag;
        http.Response.Headers.CacheControl = "private, no-cache";
        if (http.Request.Headers.IfNoneMatch == tag)
        {
            http.Response.StatusCode = StatusCodes.Status304NotModified;
            return Task.CompletedTask;
        }

        return listing.Accept(new RowStream(library, query.Filter, http, asCsv));
    }

    public Task Stories(HttpContext http) => Show(http, query => StoriesPage.Of(library, query));

    public Task Search(HttpContext http) => Show(http, query => SearchPage.Of(library, query));

    public Task Story(HttpContext http, string raw, bool asData)
    {
        foreach ((string id, bool isData) in Readings(raw, asData))
        {
            if (library.LaterStory(id) is { } now && library.Story(id) is null)
            {
                http.Response.StatusCode = StatusCodes.Status301MovedPermanently;
                http.Response.Headers.Location = (asData ? "/api/v1" : "") + Addresses.Story(now) + (isData && !asData ? ".json" : "");
                return Task.CompletedTask;
            }
        }

        return Detail(http, raw, asData, "story", id => StoryGlancePage.Of(library, id), id => DetailJson.Story(library, id));
    }

    public Task Claim(HttpContext http, string story, string raw, bool asData) =>
        Detail(http, raw, asData, "claim", id => ClaimPage.Of(library, story, id), id => DetailJson.Claim(library, story, id));

    public Task Person(HttpContext http, string raw, bool asData) =>
        Detail(http, raw, asData, "person", key => PersonPage.Of(library, key), key => DetailJson.Person(library, key));

    public Task Outlet(HttpContext http, string raw) => Send(http, () => OutletPage.Of(library, Plain(raw)), "outlet");

    public Task Article(HttpContext http, string raw, bool asData)
    {
        string? show = http.Request.Query["show"] is { Count: > 0 } given ? given.ToString() : null;
        return Detail(http, raw, asData, "report", id => ArticlePage.Of(library, id, show), id => DetailJson.Article(library, id));
    }

    public Task Compare(HttpContext http)
    {
        string a = http.Request.Query["a"].ToString(), b = http.Request.Query["b"].ToString();
        return Send(http, () => ComparePage.Of(library, a, b), "pair of two reports of this library");
    }

    /// <summary>Takes reports from a program.</summary>
    public async Task TakeReports(HttpContext http)
    {
        List<Readout.Ingest.ReportReading> readings = http.Request.HasFormContentType
            ? GivenReports.Of(await http.Request.ReadFormAsync(http.RequestAborted).ConfigureAwait(false))
            : await GivenReports.Of(http.Request, http.RequestAborted).ConfigureAwait(false);
        ReadingJob job = room.Give(readings);
        bool isDone = await Task.WhenAny(job.Done, Task.Delay(_patience, http.RequestAborted)).ConfigureAwait(false) == job.Done;
        http.Response.Headers.Location = "/api/v1/intake/" + job.Number;
        await Answers.SendFresh(http, DetailJson.Intake(job), isDone ? StatusCodes.Status200OK : StatusCodes.Status202Accepted).ConfigureAwait(false);
    }

    /// <summary>What became of reports that a program gave.</summary>
    public Task IntakeOf(HttpContext http, string number) =>
        room.Job(number) is { } job ? Answers.SendFresh(http, DetailJson.Intake(job)) : Answers.NotThere(http, "intake");

    /// <summary>Whether the server can answer.</summary>
    public Task Ready(HttpContext http)
    {
        try
        {
            long reports = library.ReportCount;
            return Answers.SendFresh(http, Line($"ready: {reports} reports, {library.PendingCount} not in stories yet, {room.Busy} readings under way, {_cache.Bytes >> 20} MB of pages kept"));
        }
#pragma warning disable CA1031 // whatever keeps the library from answering is the answer
        catch (Exception)
#pragma warning restore CA1031
        {
            return Answers.SendFresh(http, Line("not ready: the library does not answer"), StatusCodes.Status503ServiceUnavailable);
        }
    }

    /// <summary>That the process runs.</summary>
    public static Task Live(HttpContext http) => Answers.SendFresh(http, Line("live"));

    private static Rendered Line(string text) => new(System.Text.Encoding.UTF8.GetBytes(text + "\n"), "text/plain; charset=utf-8");

    private Task Detail(HttpContext http, string raw, bool asData, string what, Func<string, Rendered?> page, Func<string, Rendered?> data) => Send(
        http,
        () => Readings(raw, asData).Select(reading => reading.IsData ? data(reading.Id) : page(reading.Id)).FirstOrDefault(made => made is not null),
        what);

    private async Task Send(HttpContext http, Func<Rendered?> make, string what)
    {
        string key = http.Request.Path + http.Request.QueryString;
        Rendered? page = _cache.Find(library.Generation, key);
        if (page is null)
        {
            // Pages are made by as many threads as there are cores: more would wait for each other and hold more of the library in memory.
            await _makers.WaitAsync(http.RequestAborted).ConfigureAwait(false);
            try
            {
                page = _cache.Get(library.Generation, key, make);
            }
            finally
            {
                _makers.Release();
            }
        }

        await (page is null ? Answers.NotThere(http, what) : Answers.Send(http, page)).ConfigureAwait(false);
    }

    // An id may itself end in .json: the thing of that whole id comes first.
    private static IEnumerable<(string Id, bool IsData)> Readings(string raw, bool asData)
    {
        string id = Plain(raw);
        yield return (id, asData);
        if (!asData && id.EndsWith(".json", StringComparison.Ordinal))
        {
            yield return (id[..^5], true);
        }
    }

    // The server leaves an escaped slash as it is.
    private static string Plain(string raw) => raw.Replace("%2F", "/", StringComparison.OrdinalIgnoreCase);

    private sealed class PartJson(Library library, ListQuery query) : IListingVisitor<Rendered>
    {
        public Rendered Visit<T>(Listing<T> listing) => new(RowJson.Page(listing, listing.Part(library, query.Filter, query.After, query.Count)), Rendered.Json);
    }
}
