using System.Net;
using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Readout.Store;
using Readout.Tests.Store;
using Readout.Web.Past;
using Xunit;

namespace Readout.Tests.Web;

public class PastTests
{
    [Fact]
    public void Accounts_that_a_killed_server_left_behind_are_removed_and_those_of_a_living_one_stay()
    {
        string temporary = Directory.CreateTempSubdirectory("readout-tests-").FullName;
        try
        {
            using var living = new PastFolder(temporary);
            string kept = living.New();
            string left = Directory.CreateDirectory(Path.Combine(temporary, "readout-as-of-left")).FullName,
                beginning = Directory.CreateDirectory(Path.Combine(temporary, "readout-as-of-begun")).FullName, other = Directory.CreateDirectory(Path.Combine(temporary, "other")).FullName;
            File.WriteAllText(Path.Combine(left, "owner"), "");
            File.WriteAllText(Path.Combine(left, "then.db"), "");
            Assert.Equal(1, PastFolder.RemoveStale(temporary));
            Assert.True(Directory.Exists(kept) && Directory.Exists(beginning) && Directory.Exists(other));
            Assert.False(Directory.Exists(left));
        }
        finally
        {
            Directory.Delete(temporary, recursive: true);
        }
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_page_as_of_a_day_says_so_and_shows_what_was_known_then()
    {
        await using ServedLibrary site = await Served();
        string story = "/stories/" + Story(site);
        Assert.Contains("rejects talk", await site.Text(story), StringComparison.Ordinal);
        IHtmlDocument then = Parsed(await site.Text(story + "?at=2031-03-03"));
        Assert.DoesNotContain("rejects talk", then.Body!.TextContent, StringComparison.Ordinal);
        IElement notice = Assert.Single(then.QuerySelectorAll(".as-of"));
        Assert.Equal("facts", notice.PreviousElementSibling!.ClassName); // before anything of the account
        Assert.Equal("This page shows the account as of 3 Mar 2031, from the reports published until then. 1 report is left out, published later or on a day that is not known. The account as it is now", notice.TextContent);
        Assert.Equal(story, notice.QuerySelector("a")!.GetAttribute("href"));
        Assert.EndsWith("· as of 3 Mar 2031 · Readout", then.Title, StringComparison.Ordinal);
        Assert.Null(Parsed(await site.Text(story)).QuerySelector(".as-of"));
        Assert.Equal("2031-03-03", then.QuerySelector("form.day input[name=at]")!.GetAttribute("value"));
        string claim = then.QuerySelector(".claims a.id")!.GetAttribute("href")!;
        Assert.Equal(claim, Parsed(await site.Text(claim)).QuerySelector(".cite .address")!.TextContent);
    }

    [Fact]
    public async Task Every_link_and_search_of_a_page_as_of_a_day_stays_on_it_and_leads_somewhere()
    {
        await using ServedLibrary site = await Served();
        var seen = new HashSet<string>();
        var waiting = new Queue<string>(["/?at=2031-03-03", "/search?q=bridge&at=2031-03-03", "/outlets?at=2031-03-03"]);
        int marks = 0;
        while (waiting.TryDequeue(out string? address) && seen.Count < 120)
        {
            if (!seen.Add(address))
            {
                continue;
            }

            using HttpResponseMessage response = await site.Client.GetAsync(new Uri(address, UriKind.Relative), Cancel);
            Assert.True(response.StatusCode == HttpStatusCode.OK, $"{address}: {response.StatusCode}");
            Assert.Equal(["2031-03-03"], response.Headers.GetValues("Readout-As-Of"));
            if (response.Content.Headers.ContentType!.MediaType != "text/html")
            {
                continue;
            }

            IHtmlDocument page = Parsed(await response.Content.ReadAsStringAsync(Cancel));
            Assert.All(page.QuerySelectorAll("form:not(.day)"), form => Assert.Equal("2031-03-03", form.QuerySelector("input[name=at]")?.GetAttribute("value")));
            foreach (string href in page.QuerySelectorAll("a[href^='/'], link[rel=alternate]").Where(link => link.ParentElement!.ClassName != "note as-of").Select(link => link.GetAttribute("href")!))
            {
                string to = href.Split('#')[0];
                if (to.StartsWith("/add", StringComparison.Ordinal) || to.StartsWith("/corrections", StringComparison.Ordinal))
                {
                    Assert.DoesNotContain("at=", to, StringComparison.Ordinal);
                }
                else
                {
                    Assert.Single(to.Split('?', '&'), part => part == "at=2031-03-03");
                    waiting.Enqueue(to.Contains("show=", StringComparison.Ordinal) ? address : to);
                    marks++;
                }
            }
        }

        Assert.True(seen.Count > 15 && marks > 100, $"{seen.Count} pages, {marks} links");
    }

    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public async Task The_API_gives_every_list_and_thing_as_it_was_known(string kind)
    {
        await using ServedLibrary site = await Served(kind);
        string story = Story(site);
        foreach (string list in (string[])["articles", "claims", "statements", "people", "stories", "outlets", "events"])
        {
            long now = await Total(site, $"/api/v1/{list}"), then = await Total(site, $"/api/v1/{list}?at=2031-03-03"), before = await Total(site, $"/api/v1/{list}?at=2030-01-01");
            Assert.True(before == 0 && then > 0 && then <= now, $"{list}: {before}, {then}, {now}");
        }

        string[] lines = (await site.Text("/api/v1/statements.jsonl?at=2031-03-03")).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.All(lines, line => Assert.Contains("\"sentinel\"", line, StringComparison.Ordinal));
        Assert.Equal(lines.Length, (await site.Text("/api/v1/statements.csv?at=2031-03-03")).Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length - 1);
        using JsonDocument account = JsonDocument.Parse(await site.Text($"/api/v1/stories/{story}?at=2031-03-03"));
        Assert.Equal(["sentinel"], account.RootElement.GetProperty("stories")[0].GetProperty("articles").EnumerateArray().Select(article => article.GetString()));
        Assert.Equal(story, account.RootElement.GetProperty("stories")[0].GetProperty("id").GetString());
        string claim = account.RootElement.GetProperty("stories")[0].GetProperty("claims")[0].GetProperty("id").GetString()!;
        Assert.DoesNotContain("lowmark", await site.Text($"/api/v1/claims/{story}/{claim}?at=2031-03-03"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/stories.json?at=yesterday", "'yesterday' is not a day: write it as YYYY-MM-DD, for instance 2024-05-01.")]
    [InlineData("/api/v1/claims?at=2031-02-30", "'2031-02-30' is not a day: write it as YYYY-MM-DD, for instance 2024-05-01.")]
    [InlineData("/api/v1/statements.csv?at=03.03.2031", "'03.03.2031' is not a day: write it as YYYY-MM-DD, for instance 2024-05-01.")]
    [InlineData("/api/v1/articles/sentinel?at=2031-03-03&at=2031-03-04", "'2031-03-03,2031-03-04' is not a day: write it as YYYY-MM-DD, for instance 2024-05-01.")]
    public async Task What_is_no_day_is_said_in_one_sentence(string address, string sentence)
    {
        await using ServedLibrary site = await Served();
        using HttpResponseMessage response = await site.Client.GetAsync(new Uri(address, UriKind.Relative), Cancel);
        Assert.Equal((HttpStatusCode.BadRequest, "application/problem+json"), (response.StatusCode, response.Content.Headers.ContentType!.MediaType));
        using JsonDocument problem = JsonDocument.Parse(await response.Content.ReadAsStringAsync(Cancel));
        Assert.Equal(sentence, problem.RootElement.GetProperty("detail").GetString());
    }

    [Fact]
    public async Task A_report_that_came_later_is_not_there_yet()
    {
        await using ServedLibrary site = await Served();
        using HttpResponseMessage response = await site.Client.GetAsync(new Uri("/api/v1/articles/lowmark?at=2031-03-03", UriKind.Relative), Cancel);
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Contains("in the account as of 3 Mar 2031", await response.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_correction_shows_in_the_account_of_an_earlier_day_as_soon_as_it_is_made()
    {
        await using ServedLibrary site = await Served();
        Assert.DoesNotContain("The Harrow Log", await site.Text("/articles.json?at=2031-03-03"), StringComparison.Ordinal);
        site.Kept.Desk.FixOutlet("sentinel", "The Harrow Log", new Readout.Desk.Signature("Ed", DateTimeOffset.UnixEpoch, ""));
        site.Kept.Desk.Compose(Cancel);
        Assert.Contains("The Harrow Log", await site.Text("/articles.json?at=2031-03-03"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_account_that_takes_long_is_asked_for_again_and_a_page_does_so_by_itself()
    {
        await using ServedLibrary site = await ServedLibrary.Start(new TestLibrary("sqlite").With(ServedLibrary.Reports), patience: TimeSpan.Zero);
        using (HttpResponseMessage data = await site.Client.GetAsync(new Uri("/api/v1/claims?at=2031-03-03", UriKind.Relative), Cancel))
        {
            Assert.Equal((HttpStatusCode.ServiceUnavailable, "application/problem+json"), (data.StatusCode, data.Content.Headers.ContentType!.MediaType));
            Assert.Equal(TimeSpan.FromSeconds(3), data.Headers.RetryAfter!.Delta);
        }

        using (HttpResponseMessage page = await site.Client.GetAsync(new Uri("/stories?at=2031-03-01", UriKind.Relative), Cancel))
        {
            Assert.Equal(HttpStatusCode.ServiceUnavailable, page.StatusCode);
            Assert.Equal("3", Parsed(await page.Content.ReadAsStringAsync(Cancel)).QuerySelector("meta[http-equiv=refresh]")!.GetAttribute("content"));
        }

        HttpStatusCode status;
        do
        {
            await Task.Delay(50, Cancel);
            using HttpResponseMessage again = await site.Client.GetAsync(new Uri("/api/v1/claims?at=2031-03-03", UriKind.Relative), Cancel);
            status = again.StatusCode;
        }
        while (status == HttpStatusCode.ServiceUnavailable);
        Assert.Equal(HttpStatusCode.OK, status);
    }

    [Fact]
    public async Task More_days_than_are_kept_are_composed_one_after_the_other()
    {
        await using ServedLibrary site = await Served();
        for (int day = 1; day <= 12; day++)
        {
            Assert.Equal(day < 3 ? 0 : day < 4 ? 1 : 2, await Total(site, $"/api/v1/articles?at=2031-03-{day:00}"));
        }

        await Task.WhenAll(Enumerable.Range(1, 6).Select(day => Total(site, $"/api/v1/claims?at=2031-03-{day:00}&count=1")));
    }

    [Fact]
    public void The_library_of_an_earlier_day_goes_with_its_folder_when_its_last_user_gives_it_back()
    {
        string folder = Directory.CreateTempSubdirectory("readout-past-").FullName;
        var past = new PastLibrary(Library.Open(Path.Combine(folder, "then.db"), create: true), folder, 0);
        Assert.True(past.TryTake());
        past.Dispose();
        Assert.Equal(0, past.Library.ReportCount);
        past.Dispose();
        Assert.False(Directory.Exists(folder));
        Assert.False(past.TryTake());
    }

    private static Task<ServedLibrary> Served(string kind = "sqlite") => ServedLibrary.Start(new TestLibrary(kind).With(ServedLibrary.Reports));

    private static string Story(ServedLibrary site) => site.Kept.Library.Stories(LibraryFilter.All).Single().Id;

    private static IHtmlDocument Parsed(string html) => new HtmlParser().ParseDocument(html);

    private static async Task<long> Total(ServedLibrary site, string address)
    {
        using JsonDocument part = JsonDocument.Parse(await site.Text(address));
        return part.RootElement.GetProperty("total").GetInt64();
    }
}
