using System.Net;
using System.Text;
using System.Text.Json;
using Readout.Store;
using Readout.Tests.Store;
using Readout.Web.Corrections;
using Readout.Web.Safety;
using Xunit;

namespace Readout.Tests.Web;

public class CorrectionRequestTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_program_puts_something_right_and_undoes_it()
    {
        await using ServedLibrary site = await Served();
        using HttpResponseMessage made = await Send(site, """{"kind": "fix-outlet", "subject": ["sentinel", "The Harrow Log"], "author": "Ann", "reason": "its masthead"}""");
        Assert.Equal((HttpStatusCode.Created, "/api/v1/corrections/1"), (made.StatusCode, made.Headers.Location!.ToString()));
        using JsonDocument entry = JsonDocument.Parse(await made.Content.ReadAsStringAsync(Cancel));
        JsonElement correction = entry.RootElement.GetProperty("correction");
        Assert.Equal((1, "outlet", "Ann", "its masthead"), (correction.GetProperty("number").GetInt32(), correction.GetProperty("kind").GetString(), correction.GetProperty("author").GetString(), correction.GetProperty("reason").GetString()));
        Assert.Equal("The Harrow Log", site.Kept.Library.Articles(new LibraryFilter { Article = "sentinel" }).Single(row => row.Id == "sentinel").Outlet);
        Assert.Contains("The Harrow Log", await site.Text("/api/v1/corrections"), StringComparison.Ordinal);
        Assert.StartsWith("number,kind,subject,sentence,author,made,reason,undone,undone_by\r\n1,outlet,sentinel | The Harrow Log,", await site.Text("/api/v1/corrections.csv"), StringComparison.Ordinal);

        using HttpResponseMessage undone = await site.Client.DeleteAsync(new Uri("/api/v1/corrections/1?author=Ben", UriKind.Relative), Cancel);
        Assert.Equal(HttpStatusCode.OK, undone.StatusCode);
        Assert.Contains("\"undone_by\": \"Ben\"", await site.Text("/api/v1/corrections/1"), StringComparison.Ordinal);
        Assert.NotEqual("The Harrow Log", site.Kept.Library.Articles(LibraryFilter.All).Single(row => row.Id == "sentinel").Outlet);
        using HttpResponseMessage twice = await site.Client.DeleteAsync(new Uri("/api/v1/corrections/1", UriKind.Relative), Cancel);
        Assert.Equal(HttpStatusCode.Conflict, twice.StatusCode);
        using HttpResponseMessage none = await site.Client.DeleteAsync(new Uri("/api/v1/corrections/7", UriKind.Relative), Cancel);
        Assert.Equal(HttpStatusCode.NotFound, none.StatusCode);
    }

    [Fact]
    public async Task Every_kind_that_a_form_makes_a_program_makes_too()
    {
        await using ServedLibrary site = await ServedLibrary.Start(new TestLibrary("sqlite").With(ServedLibrary.Reports).With(("ferry", "Ferry stays in port\n\nGRETHAVEN, May 3, 2031 - The ferry will stay in port, engineer Pavo Lindt said on Saturday.\n")));
        string story = site.Kept.Library.StoryOf("sentinel")!, ferry = site.Kept.Library.StoryOf("ferry")!;
        Claim[] claims = [.. site.Kept.Library.Story(story)!.Claims];
        (string Kind, string[] Subject)[] all =
        [
            ("merge-people", ["Mette Kaal", "Runa Ohlm"]), ("split-people", ["Ohlm", "Runa Ohlm"]), ("merge-stories", [story, ferry]), ("split-story", ["lowmark"]), ("move-report", ["lowmark"]),
            ("merge-claims", [Place(site, claims[0]), Place(site, claims[1])]), ("split-claims", ["lowmark/s1", "sentinel/s1"]), ("fix-day", ["sentinel", "2031-03-05"]), ("fix-outlet", ["sentinel", "The Log"]),
            ("fix-speaker", ["sentinel/s1", "Mette Kaal"]),
        ];
        Assert.Equal(CorrectionForm.All.Select(form => form.Kind), all.Select(one => one.Kind));
        foreach ((string kind, string[] subject) in all)
        {
            using HttpResponseMessage response = await Send(site, JsonSerializer.Serialize(new { kind, subject }));
            Assert.True(response.StatusCode == HttpStatusCode.Created, kind + ": " + await response.Content.ReadAsStringAsync(Cancel));
        }

        Assert.Equal(all.Length, site.Kept.Library.Corrections().Count);
        Assert.All(site.Kept.Library.Corrections(), entry => Assert.Equal("a reader", entry.Correction.Author));
    }

    [Fact]
    public async Task Whoever_need_not_wait_is_told_that_the_stories_follow_and_they_do()
    {
        await using ServedLibrary site = await ServedLibrary.Start(new TestLibrary("sqlite").With(ServedLibrary.Reports), patience: TimeSpan.Zero);
        using HttpResponseMessage made = await Send(site, """{"kind": "fix-outlet", "subject": ["sentinel", "The Harrow Log"]}""");
        Assert.Equal((HttpStatusCode.Accepted, "/api/v1/corrections/1"), (made.StatusCode, made.Headers.Location!.ToString()));
        using HttpResponseMessage again = await Send(site, """{"kind": "fix-day", "subject": ["sentinel", "2031-03-05"]}""");
        Assert.Equal(HttpStatusCode.Accepted, again.StatusCode);
        while ((await site.Text("/corrections")).Contains("being brought up to date", StringComparison.Ordinal))
        {
            await Task.Delay(50, Cancel);
        }

        ArticleRow row = site.Kept.Library.Articles(LibraryFilter.All).Single(row => row.Id == "sentinel");
        Assert.Equal(("The Harrow Log", new DateOnly(2031, 3, 5)), (row.Outlet, row.Published));
    }

    [Theory]
    [InlineData("""{"kind": "no-such", "subject": ["a", "b"]}""", "There is no such correction: 'kind' is one of merge-people")]
    [InlineData("""{"kind": "fix-day", "subject": ["sentinel"]}""", "'fix-day' takes 2 values, not 1.")]
    [InlineData("""{"kind": "split-story", "subject": []}""", "'split-story' takes 1 or more values, not 0.")]
    [InlineData("""{"kind": "fix-day", "subject": ["sentinel", "soon"]}""", "'soon' is not a day: write it as YYYY-MM-DD.")]
    [InlineData("""{"kind": "fix-day", "subject": ["nowhere", "2031-03-05"]}""", "There is no article nowhere.")]
    [InlineData("""{"kind": "fix-day", "subject": ["sentinel", null]}""", "A correction is {")]
    [InlineData("""{"kind": "fix-day"}""", "A correction is {")]
    [InlineData("""{"kind": "fix-day", "subject": ["sentinel", "2031-03-05"], "number": 3}""", "A correction is {")]
    [InlineData("""{"kind": [[[[["deep"]]]]], "subject": []}""", "A correction is {")]
    [InlineData("null", "A correction is {")]
    [InlineData("", "A correction is {")]
    public async Task What_is_no_correction_is_refused_in_one_sentence_and_changes_nothing(string body, string sentence)
    {
        await using ServedLibrary site = await Served();
        using HttpResponseMessage response = await Send(site, body);
        Assert.Equal((HttpStatusCode.BadRequest, "application/problem+json"), (response.StatusCode, response.Content.Headers.ContentType!.MediaType));
        using JsonDocument problem = JsonDocument.Parse(await response.Content.ReadAsStringAsync(Cancel));
        Assert.StartsWith(sentence, problem.RootElement.GetProperty("detail").GetString(), StringComparison.Ordinal);
        Assert.Empty(site.Kept.Library.Corrections());
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("multipart/form-data")]
    public async Task What_a_form_of_another_site_could_send_is_not_taken(string type)
    {
        await using ServedLibrary site = await Served();
        using HttpResponseMessage response = await Send(site, """{"kind": "fix-outlet", "subject": ["sentinel", "X"]}""", type);
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, response.StatusCode);
        using HttpResponseMessage huge = await Send(site, new string(' ', 70_000));
        Assert.Equal(HttpStatusCode.BadRequest, huge.StatusCode);
        using var foreign = new HttpRequestMessage(HttpMethod.Delete, "/api/v1/corrections/1");
        foreign.Headers.Add("Origin", "https://evil.example");
        using HttpResponseMessage refused = await site.Client.SendAsync(foreign, Cancel);
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        Assert.Empty(site.Kept.Library.Corrections());
    }

    [Fact]
    public async Task Only_who_shows_the_token_puts_right_and_a_read_only_server_takes_nothing()
    {
        string folder = Directory.CreateTempSubdirectory("readout-corrections-").FullName;
        (string text, AccessToken token) = AccessToken.Create(Path.Combine(folder, "token"));
        const string body = """{"kind": "fix-outlet", "subject": ["sentinel", "X"]}""";
        await using (ServedLibrary site = await ServedLibrary.Start(new TestLibrary("sqlite").With(ServedLibrary.Reports), token))
        {
            using HttpResponseMessage bare = await Send(site, body);
            Assert.Equal(HttpStatusCode.Unauthorized, bare.StatusCode);
            site.Client.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", "Bearer " + text);
            using HttpResponseMessage shown = await Send(site, body);
            Assert.Equal(HttpStatusCode.Created, shown.StatusCode);
        }

        await using ServedLibrary closed = await ServedLibrary.Start(new TestLibrary("sqlite").With(ServedLibrary.Reports), isReadOnly: true);
        using HttpResponseMessage refused = await Send(closed, body);
        Assert.True(refused.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.MethodNotAllowed);
        Directory.Delete(folder, recursive: true);
    }

    private static Task<ServedLibrary> Served() => ServedLibrary.Start(new TestLibrary("sqlite").With(ServedLibrary.Reports));

    private static Task<HttpResponseMessage> Send(ServedLibrary site, string body, string type = "application/json") =>
        site.Client.PostAsync(new Uri("/api/v1/corrections", UriKind.Relative), new StringContent(body, Encoding.UTF8, type), Cancel);

    private static string Place(ServedLibrary site, Claim claim) => Correction.Place(claim.TextFrom.ArticleId, site.Kept.Library.Article(claim.TextFrom.ArticleId)!.Article.ToSource(claim.TextFrom.Span));
}
