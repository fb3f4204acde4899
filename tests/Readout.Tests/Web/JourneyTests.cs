using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Readout.Tests.Store;
using Xunit;

namespace Readout.Tests.Web;

/// <summary>What a newsroom does with a server, on each database: add, find who denied, open the words, go back a day, put right, undo, take away as data.</summary>
public class JourneyTests
{
    public static TheoryData<string> Kinds => TestLibrary.Kinds;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_newsroom_works_on_either_database(string kind)
    {
        await using ServedLibrary site = await ServedLibrary.Start(new TestLibrary(kind));
        Assert.Contains("There is nothing here yet", await site.Text("/"), StringComparison.Ordinal);
        Assert.All((await Add(site)).GetProperty("reports").EnumerateArray(), report => Assert.True(report.GetProperty("added").GetBoolean()));
        Assert.All((await Add(site)).GetProperty("reports").EnumerateArray(), report => Assert.False(report.GetProperty("added").GetBoolean()));

        string story = (await Page(site, "/")).QuerySelector(".stories h2 a")!.GetAttribute("href")!;
        string glance = (await Page(site, story)).QuerySelector(".glance")!.TextContent;
        Assert.Contains("denied by", glance, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("Kaal", glance, StringComparison.Ordinal);

        Assert.NotEmpty((await Page(site, "/search?q=bridge")).QuerySelectorAll(".found .hit"));
        IHtmlDocument found = await Page(site, "/search?who=Kaal&stance=denies");
        string[] words = found.QuerySelector(".found .said a")!.GetAttribute("href")!.Split('#');
        Assert.NotNull((await Page(site, words[0])).GetElementById(words[1]));
        Assert.Equal(found.QuerySelectorAll(".found > li").Length, (await site.Text("/statements.csv?who=Kaal&stance=denies")).Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length - 1);
        Assert.DoesNotContain("rejects talk", await site.Text(story + "?at=2031-03-03"), StringComparison.Ordinal);

        string before = await site.Text(story + ".json");
        Assert.Equal(HttpStatusCode.SeeOther, await Correct(site, ("kind", "merge-people"), ("first", "Mette Kaal"), ("second", "Runa Ohlm"), ("author", "Ann"), ("reason", "a test")));
        string merged = await site.Text(story + ".json");
        Assert.NotEqual(before, merged);
        Assert.Contains("correction 1 by Ann", merged, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.SeeOther, await Correct(site, ("undo", "1")));
        Assert.Equal(before, await site.Text(story + ".json"));
        Assert.StartsWith("ready: 2 reports, 0 not in stories yet, 0 readings", await site.Text("/health/ready"), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Every_link_leads_to_a_page_on_either_database(string kind)
    {
        await using ServedLibrary site = await ServedLibrary.Start(new TestLibrary(kind).WithSamples("dam"));
        var seen = new HashSet<string>();
        var waiting = new Queue<string>(["/", "/events?since=2000-01-01", "/statements?until=2100-01-01", "/search?q=%22dam%22+-boat*"]);
        while (waiting.TryDequeue(out string? address) && seen.Count < 200)
        {
            if (!seen.Add(address))
            {
                continue;
            }

            using HttpResponseMessage response = await site.Client.GetAsync(new Uri(address, UriKind.Relative), Cancel);
            Assert.True(response.StatusCode == HttpStatusCode.OK, $"{address}: {response.StatusCode}");
            if (response.Content.Headers.ContentType!.MediaType == "text/html")
            {
                foreach (string to in new HtmlParser().ParseDocument(await response.Content.ReadAsStringAsync(Cancel)).QuerySelectorAll("a[href^='/'], link[rel=alternate]").Select(link => link.GetAttribute("href")!.Split('#')[0]))
                {
                    waiting.Enqueue(to.Contains("show=", StringComparison.Ordinal) || to.Contains("kind=", StringComparison.Ordinal) ? address : to);
                }
            }
        }

        Assert.True(seen.Count > 60, $"{seen.Count} pages");
    }

    private static async Task<JsonElement> Add(ServedLibrary site)
    {
        using HttpResponseMessage response = await site.Client.PostAsJsonAsync(new Uri("/api/v1/reports", UriKind.Relative), ServedLibrary.Reports.Select(report => new { id = report.Id, text = report.Text }), Cancel);
        string answer = await response.Content.ReadAsStringAsync(Cancel);
        while (!JsonDocument.Parse(answer).RootElement.GetProperty("done").GetBoolean())
        {
            await Task.Delay(100, Cancel);
            answer = await site.Text(response.Headers.Location!.ToString());
        }

        return JsonDocument.Parse(answer).RootElement;
    }

    private static async Task<IHtmlDocument> Page(ServedLibrary site, string address) => new HtmlParser().ParseDocument(await site.Text(address));

    private static async Task<HttpStatusCode> Correct(ServedLibrary site, params (string Name, string Value)[] values)
    {
        string token = (await Page(site, "/corrections")).QuerySelector("input[name=form-token]")!.GetAttribute("value")!;
        using HttpResponseMessage response = await site.Client.PostAsync(
            new Uri("/corrections", UriKind.Relative), new FormUrlEncodedContent(values.Select(value => new KeyValuePair<string, string>(value.Name, value.Value)).Append(new("form-token", token))), Cancel);
        return response.StatusCode;
    }
}
