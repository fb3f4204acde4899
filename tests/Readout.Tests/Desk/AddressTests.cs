using System.IO.Compression;
using Readout.Desk.Watching;
using Readout.Ingest;
using Xunit;

namespace Readout.Tests.Desk;

public sealed class AddressTests : IDisposable
{
    private const string Page = "<html><head><title>Ferry stays</title></head><body><p>The ferry will stay in port until Monday, harbour master Runa Ohlm said on Tuesday.</p></body></html>";
    private readonly InventedNetwork _net = new();

    public AddressTests()
    {
        _net.Names["news.example"] = ["93.184.215.14"];
        _net.Names["inside.example"] = ["10.0.0.5"];
        _net.Names["both.example"] = ["93.184.215.14", "192.168.1.7"];
        _net.Names["mapped.example"] = ["::ffff:127.0.0.1"];
        _net.Names["nowhere.example"] = [];
        _net.Put("news.example/ferry", Page);
    }

    public void Dispose() => _net.Dispose();

    [Fact]
    public async Task A_page_of_the_public_network_is_read_with_its_address()
    {
        Report? report = (await Read("https://x.example/", "http://news.example/ferry"))[1].Report;
        Assert.NotNull(report);
        Assert.Equal(("http://news.example/ferry", "news.example_ferry"), (report.GivenUrl, report.Id));
        Assert.Contains("news.example/ferry", _net.Asked);
        Assert.All(_net.Connected, address => Assert.Equal("93.184.215.14", address));
    }

    [Theory]
    [InlineData("http://127.0.0.1/")]
    [InlineData("http://127.1.2.3:8080/")]
    [InlineData("http://localhost/")]
    [InlineData("http://169.254.169.254/latest/meta-data/")]
    [InlineData("http://10.0.0.1/")]
    [InlineData("http://192.168.0.1/")]
    [InlineData("http://100.64.0.1/")]
    [InlineData("http://0.0.0.0/")]
    [InlineData("http://0/")]
    [InlineData("http://2130706433/")]
    [InlineData("http://0x7f000001/")]
    [InlineData("http://0177.0.0.1/")]
    [InlineData("http://[::1]/")]
    [InlineData("http://[::]/")]
    [InlineData("http://[::ffff:127.0.0.1]/")]
    [InlineData("http://[::ffff:169.254.169.254]/")]
    [InlineData("http://[::ffff:a00:1]/")]
    [InlineData("http://[64:ff9b::7f00:1]/")]
    [InlineData("http://[2002:7f00:1::]/")]
    [InlineData("http://[fd00::1]/")]
    [InlineData("http://[fe80::1]/")]
    [InlineData("http://inside.example/")]
    [InlineData("http://both.example/")]
    [InlineData("http://mapped.example/")]
    public async Task An_address_inside_is_never_connected_to(string address)
    {
        _net.Names["localhost"] = ["127.0.0.1"];
        ReportProblem? problem = (await Read(address))[0].Problem;
        Assert.NotNull(problem);
        Assert.EndsWith("is not an address of the public network.", problem.Sentence, StringComparison.Ordinal);
        Assert.Empty(_net.Connected);
    }

    [Theory]
    [InlineData("http://127.0.0.1/inside")]
    [InlineData("http://169.254.169.254/latest/")]
    [InlineData("http://[::ffff:10.0.0.1]/")]
    [InlineData("//inside.example/x")]
    [InlineData("http://both.example/x")]
    public async Task A_redirect_inside_is_not_followed(string to)
    {
        _net.Redirect("news.example/away", to);
        ReportProblem? problem = (await Read("http://news.example/away"))[0].Problem;
        Assert.NotNull(problem);
        Assert.Contains("is not an address of the public network", problem.Reason, StringComparison.Ordinal);
        Assert.All(_net.Connected, address => Assert.Equal("93.184.215.14", address));
    }

    [Fact]
    public async Task A_name_that_leads_elsewhere_after_it_was_found_fit_is_found_out()
    {
        bool isFirst = true;
        using var fetcher = new PoliteFetcher(new PageFetcher([], _net.Network with
        {
            Resolve = (_, _) =>
            {
                string address = isFirst ? "93.184.215.14" : "127.0.0.1";
                isFirst = false;
                return Task.FromResult<System.Net.IPAddress[]>([System.Net.IPAddress.Parse(address)]);
            },
        }), TimeProvider.System)
        { Pause = TimeSpan.Zero };
        ReportReading reading = await new AddressReader(fetcher).Read("http://news.example/ferry", CancellationToken.None);
        Assert.NotNull(reading.Problem);
        Assert.DoesNotContain("127.0.0.1", _net.Connected);
    }

    [Theory]
    [InlineData("file:///etc/passwd", "it is no address of a page: write it with http:// or https://")]
    [InlineData("ftp://news.example/a", "it is no address of a page: write it with http:// or https://")]
    [InlineData("javascript:alert(1)", "it is no address of a page: write it with http:// or https://")]
    [InlineData("news.example/ferry", "it is no address of a page: write it with http:// or https://")]
    [InlineData("http://", "it is no address of a page: write it with http:// or https://")]
    [InlineData("http://ann:secret@news.example/ferry", "it has a name or password in it, which would be kept with the report: leave that out")]
    [InlineData("http://nowhere.example/", "it cannot be reached: its name has no address")]
    [InlineData("http://news.example/gone", "the server answers 404")]
    [InlineData("http://news.example/to-file", "it leads to 'file:', which is not fetched")]
    [InlineData("http://news.example/round", "it leads on more than 5 times")]
    [InlineData("http://news.example/large", "it is larger than 1 MB")]
    [InlineData("http://news.example/bomb", "it is larger than 1 MB")]
    [InlineData("http://news.example/slow", "it did not come within 1 s")]
    [InlineData("http://news.example/forbidden/a", "robots.txt does not allow it")]
    public async Task What_cannot_be_had_is_said_in_one_sentence(string address, string reason)
    {
        _net.Put("news.example/robots.txt", "User-agent: *\nDisallow: /forbidden/\n");
        _net.Redirect("news.example/to-file", "file:///etc/passwd");
        _net.Redirect("news.example/round", "/round");
        _net.Put("news.example/large", new string('a', (1 << 20) + 1));
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            gzip.Write(new byte[30 << 20]);
        }

        _net.Put("news.example/bomb", packed.ToArray(), "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip");
        _net.Dripping.Add("news.example/slow");
        using PoliteFetcher fetcher = _net.Fetcher(seconds: address.EndsWith("slow", StringComparison.Ordinal) ? 1 : 20);
        ReportProblem? problem = (await new AddressReader(fetcher).Read(address, TestContext.Current.CancellationToken)).Problem;
        Assert.NotNull(problem);
        Assert.Equal(reason, problem.Reason);
        Assert.DoesNotContain("secret", problem.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_body_that_is_not_packed_as_it_says_is_a_problem_and_nothing_more()
    {
        _net.Put("news.example/broken", "this is no gzip at all, whatever the head says"u8.ToArray(), "HTTP/1.1 200 OK\r\nContent-Encoding: gzip");
        Assert.NotNull((await Read("http://news.example/broken"))[0].Problem);
    }

    private async Task<ReportReading[]> Read(params string[] addresses)
    {
        using PoliteFetcher fetcher = _net.Fetcher();
        return [.. await new AddressReader(fetcher).Read(addresses, 2, TestContext.Current.CancellationToken)];
    }
}
