using Microsoft.AspNetCore.Http;
using Readout.Store;
using Readout.Web.Corrections;
using Readout.Web.Data;
using Readout.Web.Intake;
using Readout.Web.Lists;
using Readout.Web.Past;

namespace Readout.Web.Pages;

/// <summary>Answers requests for pages and data of a library; what was made once is sent again as long as the library's stories stand.</summary>
internal sealed class PageDesk(Library library, ServerSettings settings, ReadingRoom room) : IDisposable
{
    private const long CacheBytes = 48 << 20;
    private readonly PageCache _cache = new(CacheBytes);
    private readonly PastLibraries _past = new(library, () => room.Desk, settings.Patience);
    private readonly SemaphoreSlim _makers = new(Environment.ProcessorCount);

    /// <inheritdoc/>
    public void Dispose()
    {
        _past.Dispose();
        _makers.Dispose();
    }

    /// <summary>Whether somebody waits for a page that is being made.</summary>
    public bool IsMaking => _makers.CurrentCount < Environment.ProcessorCount;

    /// <summary>Whether nothing can be added.</summary>
    public bool IsReadOnly => settings.IsReadOnly;

    /// <summary>Adding by the pages.</summary>
    public AddPage Adding { get; } = new(library, room);

    /// <summary>Putting right by programs.</summary>
    public CorrectionDesk Corrections { get; } = new(library, settings, room);

    /// <summary>Putting right by the pages.</summary>
    public CorrectionsPage Correcting { get; } = new(library, settings, room);

    /// <summary>Pages that are made from a library and the address alone.</summary>
    public Task Show(HttpContext http, Func<Library, ListQuery, Rendered?> make)
    {
        var query = new ListQuery(http.Request.Query);
        return Send(http, there => make(there, query), "page", () => StoriesOf(query.Filter));
    }

    /// <summary>A list as a page.</summary>
    public Task ShowList(HttpContext http, IListing listing) => Show(http, (there, query) => listing.Accept(new ListPage(there, query)));

    /// <summary>A part of a list as JSON.</summary>
    public Task SendPart(HttpContext http, IListing listing) => listing.HasDays
        ? Show(http, (there, query) => listing.Accept(new PartJson(there, query)))
        : Answers.Send(http, listing.Accept(new PartJson(library, new ListQuery(http.Request.Query))));

    /// <summary>A whole list as CSV or JSON lines, streamed.</summary>
    public async Task Stream(HttpContext http, IListing listing, bool asCsv)
    {
        var query = new ListQuery(http.Request.Query);
        string tag = $"\"{library.Generation}-{library.CorrectionsState}-{(query.At is { } at ? Reports.JsonSpans.Iso(at) + "-" : "")}{(asCsv ? "csv" : "jsonl")}\"";
        http.Response.Headers.ETag = tag;
        http.Response.Headers.CacheControl = "private, no-cache";
        if (http.Request.Headers.IfNoneMatch == tag)
        {
            http.Response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        using PastLibrary? past = listing.HasDays && query.At is { } day ? await _past.Take(day, StoriesOf(query.Filter), http.RequestAborted).ConfigureAwait(false) : null;
        Answers.Date(http, past is null ? null : new PastDay(query.At!.Value, past.LeftOut));
        await listing.Accept(new RowStream(past?.Library ?? library, query.Filter, http, asCsv)).ConfigureAwait(false);
    }

    public Task Stories(HttpContext http) => Show(http, StoriesPage.Of);

    public Task Search(HttpContext http) => Show(http, SearchPage.Of);

    public Task Story(HttpContext http, string raw, bool asData)
    {
        if (!asData && !http.Request.QueryString.HasValue && Quick(http, () => KeptPage.Of(library, Plain(raw))) is { } kept)
        {
            return Answers.Send(http, kept);
        }

        foreach ((string id, bool isData) in Readings(raw, asData))
        {
            if (library.LaterStory(id) is { } now && library.Story(id) is null)
            {
                http.Response.StatusCode = StatusCodes.Status301MovedPermanently;
                http.Response.Headers.Location = (asData ? "/api/v1" : "") + Addresses.Story(now) + (isData && !asData ? ".json" : "") + http.Request.QueryString;
                return Task.CompletedTask;
            }
        }

        return Detail(http, raw, asData, "story", StoryGlancePage.Of, DetailJson.Story, () => _past.Present(Readings(raw, asData).Select(reading => reading.Id)));
    }

    public Task Claim(HttpContext http, string story, string raw, bool asData) =>
        Detail(http, raw, asData, "claim", (there, id) => ClaimPage.Of(there, story, id), (there, id) => DetailJson.Claim(there, story, id), () => _past.Present([story]));

    public Task Person(HttpContext http, string raw, bool asData) =>
        Detail(http, raw, asData, "person", PersonPage.Of, DetailJson.Person, () => null);

    public Task Outlet(HttpContext http, string raw) => Send(http, there => OutletPage.Of(there, Plain(raw)), "outlet", () => null);

    public Task Article(HttpContext http, string raw, bool asData)
    {
        string? show = http.Request.Query["show"] is { Count: > 0 } given ? given.ToString() : null;
        return Detail(http, raw, asData, "report", (there, id) => ArticlePage.Of(there, id, show), DetailJson.Article, () => _past.Present(Readings(raw, asData).Select(reading => library.StoryOf(reading.Id))));
    }

    public Task Compare(HttpContext http)
    {
        string a = http.Request.Query["a"].ToString(), b = http.Request.Query["b"].ToString();
        return Send(http, there => ComparePage.Of(there, a, b), "pair of two reports of this library", () => _past.Present([library.StoryOf(a), library.StoryOf(b)]));
    }

    /// <summary>Takes reports from a program.</summary>
    public async Task TakeReports(HttpContext http)
    {
        Given given = http.Request.HasFormContentType
            ? GivenReports.Of(await http.Request.ReadFormAsync(http.RequestAborted).ConfigureAwait(false))
            : await GivenReports.Of(http.Request, http.RequestAborted).ConfigureAwait(false);
        ReadingJob job = room.Give(given);
        bool isDone = await Task.WhenAny(job.Done, Task.Delay(settings.Patience, http.RequestAborted)).ConfigureAwait(false) == job.Done;
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
            return Answers.SendFresh(http, Line($"ready: {reports} reports, {library.PendingCount} not in stories yet, {room.Busy} readings under way, {library.PagesToMake(KeptPage.Maker)} pages to be made ahead, {_cache.Bytes >> 20} MB of pages kept"));
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

    private Task Detail(HttpContext http, string raw, bool asData, string what, Func<Library, string, Rendered?> page, Func<Library, string, Rendered?> data, Func<string[]?> stories) => Send(
        http,
        there => Readings(raw, asData).Select(reading => reading.IsData ? data(there, reading.Id) : page(there, reading.Id)).FirstOrDefault(made => made is not null),
        what,
        stories);

    private async Task Send(HttpContext http, Func<Library, Rendered?> make, string what, Func<string[]?> stories)
    {
        DateOnly? day = ListQuery.DayOf(http.Request.Query, "at");
        string key = http.Request.Path + http.Request.QueryString;
        Rendered? page = _cache.Find(library.Generation, key);
        if (page is null)
        {
            using PastLibrary? past = day is { } asked ? await _past.Take(asked, stories(), http.RequestAborted).ConfigureAwait(false) : null;
            // Pages are made by as many threads as there are cores: more would wait for each other and hold more of the library in memory.
            await _makers.WaitAsync(http.RequestAborted).ConfigureAwait(false);
            try
            {
                page = _cache.Get(library.Generation, key, () => past is null ? make(library)
                    : make(past.Library) is { } made ? PastPage.Of(made, new PastDay(day!.Value, past.LeftOut), Undated(http.Request)) : null);
            }
            finally
            {
                _makers.Release();
            }
        }

        await (page is not null ? Answers.Send(http, page) : Answers.NotThere(http, what, day)).ConfigureAwait(false);
    }

    private string[]? StoriesOf(LibraryFilter filter) => (filter.Story ?? (filter.Article is { } article ? library.StoryOf(article) : null)) is { } story ? _past.Present([story]) : null;

    private static string Undated(HttpRequest request) =>
        request.PathBase + request.Path + QueryString.Create(request.Query.Where(pair => pair.Key != "at").SelectMany(pair => pair.Value, (pair, value) => new KeyValuePair<string, string?>(pair.Key, value)));

    // A page that need not be made waits for nobody.
    private Rendered? Quick(HttpContext http, Func<Rendered?> find)
    {
        long generation = library.Generation;
        string key = http.Request.Path + http.Request.QueryString;
        return _cache.Find(generation, key) ?? (find() is { } page ? _cache.Get(generation, key, () => page) : null);
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
