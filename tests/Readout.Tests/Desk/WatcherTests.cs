using System.Net;
using System.Text;
using Readout.Desk.Watching;
using Readout.Store;
using Readout.Tests.Store;
using Xunit;

namespace Readout.Tests.Desk;

public sealed class WatcherTests : IDisposable
{
    private const string Page = "<html><head><title>Ferry stays in port</title></head><body><h1>Ferry stays in port</h1><p>PORT SABEL - The ferry will stay in port until Monday, harbour master Runa Ohlm said on Friday.</p></body></html>";
    private readonly FeedServer _server = new();
    private readonly TestLibrary _test = new("sqlite");
    private readonly SetClock _clock = new();
    private readonly List<string> _said = [];

    public void Dispose()
    {
        _server.Dispose();
        _test.Dispose();
    }

    [Fact]
    public async Task A_feed_is_read_once_and_asked_only_whether_it_has_changed()
    {
        _server.Put("/feed", Rss("/one"), 200, ("ETag", "\"v1\""));
        _server.Put("/one", Page);
        Assert.Equal(1, await Look("/feed"));
        Article article = _test.Library.Article(_test.Library.Articles(LibraryFilter.All).Single().Id)!.Article;
        Assert.Equal(_server.At("/one"), article.Url!.Value);
        Assert.Equal(new DateOnly(2031, 3, 4), article.Published!.Value);

        Assert.Equal(0, await Look("/feed"));
        Assert.Equal(1, _server.Count("/feed")); // not due yet
        _clock.Now += TimeSpan.FromMinutes(16);
        Assert.Equal(0, await Look("/feed"));
        Assert.Equal(("/feed", "\"v1\""), _server.Asked.Last());
        Assert.Equal(1, _server.Count("/one"));

        _server.Put("/feed", Rss("/one", "/two"), 200, ("ETag", "\"v2\""));
        _server.Put("/two", Page.Replace("Monday", "Tuesday", StringComparison.Ordinal));
        _clock.Now += TimeSpan.FromMinutes(16);
        Assert.Equal(1, await Look("/feed"));
        Assert.Equal(1, _server.Count("/one"));
    }

    [Fact]
    public async Task What_robots_txt_forbids_is_not_fetched()
    {
        _server.Put("/robots.txt", "User-agent: other\nDisallow: /\n\nUser-agent: *\nDisallow: /private\nAllow: /private/open\n");
        _server.Put("/feed", Rss("/private/one", "/private/open"));
        _server.Put("/private/one", Page);
        _server.Put("/private/open", Page);
        Assert.Equal(1, await Look("/feed"));
        Assert.Equal(0, _server.Count("/private/one"));
        Assert.Equal(1, _server.Count("/robots.txt"));
        Assert.Contains(_said, sentence => sentence.Contains("robots.txt does not allow it", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_link_or_redirect_to_a_private_address_that_nobody_named_is_refused()
    {
        _server.Put("/feed", Rss("/away", $"http://localhost:{_server.Port}/inside"));
        _server.Put("/away", "", 302, ("Location", $"http://localhost:{_server.Port}/inside"));
        _server.Put("/inside", Page);
        Assert.Equal(0, await Look("/feed"));
        Assert.Equal(0, _server.Count("/inside"));
        Assert.DoesNotContain(_test.Library.Waiting(), page => page.Url.EndsWith("/away", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_fails_for_now_is_tried_again_later_and_later_and_survives_the_process()
    {
        _server.Put("/feed", Rss("/one"));
        _server.Put("/one", "", 503, ("Retry-After", "600"));
        Assert.Equal(0, await Look("/feed"));
        Assert.Equal(_clock.Now + TimeSpan.FromMinutes(10), _test.Library.Waiting().Single().NextTry);
        Assert.Equal(0, await Look("/feed"));
        Assert.Equal(1, _server.Count("/one"));
        _server.Put("/one", Page);
        _clock.Now += TimeSpan.FromMinutes(11);
        Assert.Equal(1, await Look("/feed"));
        Assert.Empty(_test.Library.Waiting());
    }

    [Fact]
    public async Task A_feed_that_fails_is_left_alone_longer_each_time()
    {
        _server.Put("/feed", "<html>no feed</html>");
        await Look("/feed");
        TimeSpan first = _test.Library.Feed(_server.At("/feed"))!.NextCheck - _clock.Now;
        _clock.Now += first + TimeSpan.FromSeconds(1);
        await Look("/feed");
        FeedState state = _test.Library.Feed(_server.At("/feed"))!;
        Assert.True(state.NextCheck - _clock.Now > first);
        Assert.Equal(2, state.Failures);
        Assert.Contains("no feed that can be read", state.Problem!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_is_read_when_its_files_are_no_longer_written()
    {
        using var folder = new Cli.ReportFolder();
        folder.With("ferry.txt", Cli.ReportFolder.Honest);
        File.SetLastWriteTimeUtc(Path.Combine(folder.Path, "ferry.txt"), _clock.Now.UtcDateTime.AddSeconds(-1)); // by the same clock, however long this takes
        using var watcher = new Watcher(_test.Desk, [folder.Path], _clock, _said.Add);
        Assert.Equal(0, await watcher.Look(CancellationToken.None));
        _clock.Now += TimeSpan.FromSeconds(5);
        Assert.Equal(1, await watcher.Look(CancellationToken.None));
        Assert.Equal(0, await watcher.Look(CancellationToken.None));
        Assert.Single(_test.Library.Stories(LibraryFilter.All));
    }

    [Theory]
    [InlineData("<rss><channel><item><title>A</title><link> /a </link><pubDate>Tue, 04 Mar 2031 23:30:00 +0300</pubDate></item></channel></rss>")]
    [InlineData("<feed xmlns='http://www.w3.org/2005/Atom'><entry><title>A</title><link rel='self' href='/x'/><link href='/a'/><published>2031-03-04T23:30:00+03:00</published></entry></feed>")]
    [InlineData("<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns='http://purl.org/rss/1.0/' xmlns:dc='http://purl.org/dc/elements/1.1/'><item><title>A</title><link>http://example.org/a</link><dc:date>2031-03-04</dc:date></item></rdf:RDF>")]
    [InlineData("{\"version\":\"https://jsonfeed.org/version/1.1\",\"items\":[{\"url\":\"http://example.org/a\",\"title\":\"A\",\"date_published\":\"2031-03-04T23:30:00+03:00\"}]}")]
    public void Every_kind_of_feed_is_read(string feed)
    {
        FeedItem item = Assert.Single(FeedReader.Read(Encoding.UTF8.GetBytes(feed), new Uri("http://example.org/feed"), out string? problem));
        Assert.Null(problem);
        Assert.Equal(new FeedItem(new Uri("http://example.org/a"), "A", new DateOnly(2031, 3, 4)), item);
    }

    [Theory]
    [InlineData("<!DOCTYPE rss [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;'>]><rss><channel><item><title>&b;</title><link>/a</link></item></channel></rss>")]
    [InlineData("<!DOCTYPE rss [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><rss><channel><item><title>&x;</title><link>/a</link></item></channel></rss>")]
    [InlineData("<rss><channel><item>")]
    [InlineData("{\"items\": 3}")]
    [InlineData("")]
    public void A_hostile_or_broken_feed_is_a_problem_and_nothing_more(string feed)
    {
        IReadOnlyList<FeedItem> items = FeedReader.Read(Encoding.UTF8.GetBytes(feed), new Uri("http://example.org/feed"), out string? problem);
        Assert.True(problem is not null || items.All(item => item.Title is null));
    }

    [Theory]
    [InlineData("8.8.8.8", true)]
    [InlineData("2a00:1450:4001::1", true)]
    [InlineData("127.0.0.1", false)]
    [InlineData("10.1.2.3", false)]
    [InlineData("172.31.0.1", false)]
    [InlineData("192.168.1.1", false)]
    [InlineData("169.254.169.254", false)]
    [InlineData("100.64.0.1", false)]
    [InlineData("0.0.0.0", false)]
    [InlineData("::1", false)]
    [InlineData("::", false)]
    [InlineData("::ffff:10.0.0.1", false)]
    [InlineData("::ffff:8.8.8.8", true)]
    [InlineData("64:ff9b::a00:1", false)]
    [InlineData("fd00::1", false)]
    [InlineData("fe80::1", false)]
    public void Public_and_private_addresses_are_told_apart(string address, bool isPublic) => Assert.Equal(isPublic, PublicAddress.IsPublic(IPAddress.Parse(address)));

    private string Rss(params string[] paths) => "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>News</title>"
        + string.Concat(paths.Select(path => $"<item><title>Ferry</title><link>{(path[0] == '/' ? _server.At(path) : path)}</link><pubDate>Tue, 04 Mar 2031 10:00:00 GMT</pubDate></item>")) + "</channel></rss>";

    private async Task<int> Look(string feed)
    {
        using var watcher = new Watcher(_test.Desk, [_server.At(feed)], _clock, _said.Add) { Pause = TimeSpan.Zero };
        return await watcher.Look(CancellationToken.None);
    }
}
