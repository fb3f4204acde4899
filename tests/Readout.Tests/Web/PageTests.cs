using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Readout.Store;
using Readout.Web.Pages;
using Xunit;

namespace Readout.Tests.Web;

public partial class PageTests(SampleSite sample) : IClassFixture<SampleSite>
{
    private ServedLibrary Site => sample.Site;

    [Fact]
    public async Task Every_page_that_links_lead_to_is_there_with_its_marks_landmarks_and_table_headings()
    {
        var pages = new Dictionary<string, IHtmlDocument>(StringComparer.Ordinal);
        var links = new HashSet<(string From, string To, string Anchor)>();
        var waiting = new Queue<string>(["/", "/events", "/statements", "/search?q=dam"]);
        while (waiting.TryDequeue(out string? address) && pages.Count < 400)
        {
            if (pages.ContainsKey(address))
            {
                continue;
            }

            using HttpResponseMessage response = await Site.Client.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);
            Assert.True(response.StatusCode == HttpStatusCode.OK, $"{address}: {response.StatusCode}");
            if (response.Content.Headers.ContentType!.MediaType != "text/html")
            {
                continue;
            }

            IHtmlDocument page = new HtmlParser().ParseDocument(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
            pages[address] = page;
            Check(address, page);
            foreach (string href in page.QuerySelectorAll("a[href], link[href]:not([rel=icon])").Select(link => link.GetAttribute("href")!))
            {
                string[] parts = href.Split('#', 2);
                string to = parts[0].Length == 0 ? address : parts[0];
                links.Add((address, to, parts.ElementAtOrDefault(1) ?? ""));
                if (!to.Contains("show=", StringComparison.Ordinal) && !to.Contains("kind=", StringComparison.Ordinal)) // every choice of layers leads to every other
                {
                    waiting.Enqueue(to);
                }
            }
        }

        Assert.True(pages.Count > 40, $"only {pages.Count} pages were found");
        string[] dead = [.. links.Where(link => link.Anchor.Length > 0 && pages.TryGetValue(link.To, out IHtmlDocument? page) && page.GetElementById(link.Anchor) is null).Select(link => $"{link.From} -> {link.To}#{link.Anchor}")];
        Assert.True(dead.Length == 0, string.Join('\n', dead.Take(20)));
    }

    [Fact]
    public async Task The_marks_of_a_reports_page_are_the_words_of_the_report()
    {
        foreach (ArticleRow row in Site.Kept.Library.Articles(LibraryFilter.All))
        {
            string html = await Site.Text(Addresses.Article(row.Id));
            IHtmlDocument page = new HtmlParser().ParseDocument(html);
            Annotations annotations = Site.Kept.Library.Article(row.Id)!;
            foreach (string id in page.QuerySelectorAll("[id]").Select(element => element.Id!).Where(id => MarkId().IsMatch(id)))
            {
                string[] ends = id[1..].Split('-');
                string words = annotations.Article.Text[int.Parse(ends[0])..int.Parse(ends[1])];
                Assert.Equal(Plain(words), Plain(string.Concat(page.QuerySelectorAll($"mark.{id}").Select(mark => mark.TextContent))));
            }

            foreach (Statement statement in annotations.Statements.Where(statement => !statement.Content.IsEmpty))
            {
                Assert.Contains(Plain(annotations.Article.TextOf(statement.Content[0])), Plain(string.Concat(page.QuerySelectorAll($"mark.{statement.Id}").Select(mark => mark.TextContent))), StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public async Task A_layer_that_is_not_shown_keeps_its_places_for_links()
    {
        ArticleRow row = Site.Kept.Library.Articles(LibraryFilter.All).First(row => row.Statements > 0);
        IHtmlDocument page = new HtmlParser().ParseDocument(await Site.Text(Addresses.Article(row.Id) + "?show=people"));
        Assert.Empty(page.QuerySelectorAll(".text mark.said, .text mark.when"));
        Assert.NotEmpty(page.QuerySelectorAll(".text mark.person"));
        Assert.NotNull(page.GetElementById("s1"));
    }

    [Fact]
    public async Task A_search_marks_its_hits_and_leads_to_the_words()
    {
        IHtmlDocument page = new HtmlParser().ParseDocument(await Site.Text("/search?q=dam"));
        Assert.NotEmpty(page.QuerySelectorAll(".found .hit"));
        Assert.All(page.QuerySelectorAll(".found .said a"), link => Assert.Matches("^/articles/.+#s[0-9]+$", link.GetAttribute("href")!));
    }

    [Fact]
    public async Task A_filter_narrows_the_page_and_every_twin_alike()
    {
        StatementRow[] expected = [.. Site.Kept.Library.Statements(new LibraryFilter { Stance = "denies" })];
        Assert.NotEmpty(expected);
        IHtmlDocument page = new HtmlParser().ParseDocument(await Site.Text("/statements?stance=denies"));
        Assert.Equal(expected.Length, page.QuerySelectorAll(".list tbody tr").Length);
        using JsonDocument json = JsonDocument.Parse(await Site.Text("/statements.json?stance=denies"));
        Assert.Equal(expected.Select(row => row.Content), json.RootElement.GetProperty("statements").EnumerateArray().Select(row => row.GetProperty("content").GetString()));
        string[] csv = (await Site.Text("/statements.csv?stance=denies")).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.StartsWith("article,story,id,who,person,stance", csv[0], StringComparison.Ordinal);
        Assert.Equal(expected.Length, (await Site.Text("/statements.jsonl?stance=denies")).Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Contains("<link rel=\"alternate\" type=\"text/csv\" href=\"/statements.csv?stance=denies\"", await Site.Text("/statements?stance=denies"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Parts_of_a_list_make_the_whole_list()
    {
        var ids = new List<string>();
        string? after = null;
        do
        {
            using JsonDocument part = JsonDocument.Parse(await Site.Text("/api/v1/statements?count=7" + (after is null ? "" : "&after=" + after)));
            ids.AddRange(part.RootElement.GetProperty("statements").EnumerateArray().Select(row => row.GetProperty("article").GetString() + row.GetProperty("id").GetString()));
            after = part.RootElement.GetProperty("next").GetString();
        }
        while (after is not null);
        Assert.Equal(Site.Kept.Library.Statements(LibraryFilter.All).Select(row => row.Article + row.Id), ids);
    }

    [Fact]
    public async Task Who_has_a_page_already_is_told_so()
    {
        using HttpResponseMessage first = await Site.Client.GetAsync(new Uri("/claims", UriKind.Relative), TestContext.Current.CancellationToken);
        using var again = new HttpRequestMessage(HttpMethod.Get, "/claims");
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using HttpResponseMessage second = await Site.Client.SendAsync(again, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
    }

    [Theory]
    [InlineData("POST", "/api/v1/stories", "GET, HEAD")]
    [InlineData("PUT", "/statements.csv", "GET, HEAD")]
    [InlineData("GET", "/api/v1/reports", "POST")]
    [InlineData("PATCH", "/api/v1/corrections/1", "DELETE, GET, HEAD")]
    public async Task What_an_address_does_not_take_is_answered_with_what_it_takes(string method, string address, string allowed)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), address);
        using HttpResponseMessage response = await Site.Client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal((HttpStatusCode.MethodNotAllowed, "application/problem+json"), (response.StatusCode, response.Content.Headers.ContentType!.MediaType));
        Assert.Equal(allowed, string.Join(", ", response.Content.Headers.Allow));
    }

    [Theory]
    [InlineData("/api/v1/nothing.csv", "application/problem+json")]
    [InlineData("/nothing.json", "application/problem+json")]
    [InlineData("/nothing.png", "text/html")]
    [InlineData("/.git/config", "text/html")]
    public async Task An_address_that_is_none_is_told_so_even_where_it_looks_like_a_file(string address, string type)
    {
        using HttpResponseMessage response = await Site.Client.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal((HttpStatusCode.NotFound, type), (response.StatusCode, response.Content.Headers.ContentType?.MediaType));
        Assert.NotEqual("", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Lists_count_and_name_what_they_list_in_words()
    {
        HtmlParser parser = new();
        IHtmlDocument people = parser.ParseDocument(await Site.Text("/people?count=500"));
        Assert.Matches(@"^\d+ people, bodies and places$", people.QuerySelector(".facts")!.TextContent.Trim());
        Assert.All(people.QuerySelectorAll("td[data-label=What]"), cell => Assert.Contains(cell.TextContent, new[] { "person", "body", "country or city", "place", "event", "name" }));
        Assert.Matches(@"^\d+ statements$", parser.ParseDocument(await Site.Text("/statements")).QuerySelector(".facts")!.TextContent.Trim());
    }

    [Fact]
    public async Task What_the_API_describes_is_what_it_answers()
    {
        using JsonDocument description = JsonDocument.Parse(await Site.Text("/api/v1/openapi.json"));
        JsonElement paths = description.RootElement.GetProperty("paths"), schemas = description.RootElement.GetProperty("components").GetProperty("schemas");
        foreach (JsonProperty path in paths.EnumerateObject().Where(path => !path.Name.Contains('{', StringComparison.Ordinal) && path.Value.TryGetProperty("get", out _)))
        {
            string text = await Site.Text("/api/v1" + path.Name);
            if (!path.Name.Contains('.', StringComparison.Ordinal))
            {
                using JsonDocument rows = JsonDocument.Parse(text);
                JsonElement row = rows.RootElement.GetProperty(path.Name[1..]).EnumerateArray().First();
                Assert.Equal(schemas.GetProperty(path.Name[1..]).GetProperty("properties").EnumerateObject().Select(field => field.Name), row.EnumerateObject().Select(field => field.Name));
            }
        }

        string story = Site.Kept.Library.Stories(LibraryFilter.All).First().Id;
        using JsonDocument document = JsonDocument.Parse(await Site.Text("/api/v1/stories/" + story));
        Assert.Equal(story, document.RootElement.GetProperty("stories")[0].GetProperty("id").GetString());
        Assert.Equal(await Site.Text("/api/v1/stories/" + story), await Site.Text($"/stories/{story}.json"));
    }

    [Fact]
    public async Task What_is_not_there_is_said_in_the_form_that_was_asked_for()
    {
        using HttpResponseMessage page = await Site.Client.GetAsync(new Uri("/stories/no-such", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal((HttpStatusCode.NotFound, "text/html"), (page.StatusCode, page.Content.Headers.ContentType!.MediaType));
        using HttpResponseMessage data = await Site.Client.GetAsync(new Uri("/api/v1/stories/no-such", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal((HttpStatusCode.NotFound, "application/problem+json"), (data.StatusCode, data.Content.Headers.ContentType!.MediaType));
        using HttpResponseMessage wrong = await Site.Client.GetAsync(new Uri("/claims.json?since=yesterday", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.BadRequest, wrong.StatusCode);
        Assert.Contains("YYYY-MM-DD", await wrong.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_style_sheet_comes_whole_and_names_no_colour_of_its_own()
    {
        string css = await Site.Text(Assets.StyleAddress);
        Assert.True(css.Length > 10_000);
        Assert.DoesNotMatch("#[0-9a-fA-F]{3,8}\\b|rgba?\\(|hsla?\\(", Assets.OwnStyle); // so that the contrast computed for the properties holds here too
    }

    [Fact]
    public async Task A_ready_server_says_so() => Assert.StartsWith("ready: ", await Site.Text("/health/ready"), StringComparison.Ordinal);

    private static void Check(string address, IHtmlDocument page)
    {
        Assert.True(page.QuerySelectorAll("h1").Length == 1, $"{address} has {page.QuerySelectorAll("h1").Length} h1");
        Assert.Single(page.QuerySelectorAll("main#main"));
        Assert.Equal("#main", page.QuerySelector("a.skip")!.GetAttribute("href"));
        Assert.NotNull(page.QuerySelector("nav[aria-label='Site']"));
        Assert.All(page.QuerySelectorAll("script"), script => Assert.Equal(Assets.ScriptAddress, script.GetAttribute("src")));
        Assert.Empty(page.QuerySelectorAll("[style], [onclick], iframe, img"));
        Assert.All(page.QuerySelectorAll("table"), table => Assert.NotNull(table.QuerySelector("caption")));
        Assert.All(page.QuerySelectorAll("th"), heading => Assert.Contains(heading.GetAttribute("scope"), (string[])["row", "col"]));
        Assert.All(page.QuerySelectorAll("input:not([type=hidden]), select, textarea"), field => Assert.True(field.Closest("label") is not null || page.QuerySelector($"label[for='{field.Id}']") is not null, $"{address}: {field.OuterHtml}"));
        string[] twice = [.. page.QuerySelectorAll("[id]").GroupBy(element => element.Id).Where(group => group.Count() > 1).Select(group => group.Key!)];
        Assert.True(twice.Length == 0, $"{address}: {string.Join(' ', twice)}");
    }

    private static string Plain(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    [GeneratedRegex("^t[0-9]+-[0-9]+$")]
    private static partial Regex MarkId();
}
