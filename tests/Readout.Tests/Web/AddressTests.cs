using System.Net;
using System.Text;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Readout.Store;
using Readout.Tests.Desk;
using Xunit;

namespace Readout.Tests.Web;

public sealed class AddressTests : IDisposable
{
    private readonly InventedNetwork _net = new();

    public AddressTests()
    {
        _net.Names["sentinel.example"] = ["93.184.215.14"];
        _net.Names["lowmark.example"] = ["93.184.215.15"];
        _net.Put("sentinel.example/bridge", ServedLibrary.Reports[0].Text, "HTTP/1.1 200 OK\r\nContent-Type: text/plain");
        _net.Put("lowmark.example/board", ServedLibrary.Reports[1].Text, "HTTP/1.1 200 OK\r\nContent-Type: text/plain");
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => _net.Dispose();

    [Fact]
    public async Task Addresses_are_fetched_each_that_failed_is_named_and_the_rest_stands_in_stories()
    {
        using Readout.Desk.Watching.PoliteFetcher fetcher = _net.Fetcher();
        await using ServedLibrary site = await ServedLibrary.Start(fetcher: fetcher);
        IHtmlDocument form = new HtmlParser().ParseDocument(await site.Text("/add"));
        Assert.NotNull(form.QuerySelector("textarea[name=addresses]"));
        string token = form.QuerySelector("input[name=form-token]")!.GetAttribute("value")!;
        using var content = new MultipartFormDataContent
        {
            { new StringContent(token), "form-token" },
            { new StringContent("http://sentinel.example/bridge\r\n\r\n# a note\r\nhttp://169.254.169.254/latest/meta-data/\r\nhttp://lowmark.example/board\r\nhttp://lowmark.example/gone"), "addresses" },
        };
        using HttpResponseMessage taken = await site.Client.PostAsync(new Uri("/add", UriKind.Relative), content, Cancel);
        Assert.Equal(HttpStatusCode.SeeOther, taken.StatusCode);
        string page;
        while ((page = await site.Text(taken.Headers.Location!.ToString())).Contains("http-equiv=\"refresh\"", StringComparison.Ordinal))
        {
            await Task.Delay(100, Cancel);
        }

        Assert.Contains("http://169.254.169.254/latest/meta-data/: 169.254.169.254 is not an address of the public network.", page, StringComparison.Ordinal);
        Assert.Contains("http://lowmark.example/gone: the server answers 404.", page, StringComparison.Ordinal);
        Assert.Equal(["http://lowmark.example/board", "http://sentinel.example/bridge"], site.Kept.Library.Articles(LibraryFilter.All).Select(row => row.Url).Order(StringComparer.Ordinal));
        Assert.Single(site.Kept.Library.Stories(LibraryFilter.All));
        Assert.DoesNotContain("169.254", string.Join(' ', _net.Connected), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_program_gives_a_list_of_addresses()
    {
        using Readout.Desk.Watching.PoliteFetcher fetcher = _net.Fetcher();
        await using ServedLibrary site = await ServedLibrary.Start(fetcher: fetcher);
        using HttpResponseMessage taken = await Send(site, "http://sentinel.example/bridge\nhttp://127.0.0.1/\n");
        Assert.Equal(HttpStatusCode.OK, taken.StatusCode);
        string answer = await taken.Content.ReadAsStringAsync(Cancel);
        Assert.Contains("\"id\": \"sentinel.example_bridge\"", answer, StringComparison.Ordinal);
        Assert.Contains("http://127.0.0.1/: 127.0.0.1 is not an address of the public network.", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Too_many_addresses_or_a_server_that_fetches_none_are_refused()
    {
        using Readout.Desk.Watching.PoliteFetcher fetcher = _net.Fetcher();
        await using ServedLibrary site = await ServedLibrary.Start(fetcher: fetcher);
        using HttpResponseMessage many = await Send(site, string.Join('\n', Enumerable.Range(0, 51).Select(i => $"http://sentinel.example/{i}")));
        Assert.Equal(HttpStatusCode.BadRequest, many.StatusCode);
        await using ServedLibrary closed = await ServedLibrary.Start();
        Assert.DoesNotContain("name=\"addresses\"", await closed.Text("/add"), StringComparison.Ordinal);
        using HttpResponseMessage refused = await Send(closed, "http://sentinel.example/bridge");
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Empty(_net.Connected);
    }

    private static Task<HttpResponseMessage> Send(ServedLibrary site, string body) =>
        site.Client.PostAsync(new Uri("/api/v1/reports", UriKind.Relative), new StringContent(body, Encoding.UTF8, "text/uri-list"), Cancel);
}
