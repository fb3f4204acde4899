using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using AngleSharp.Html.Parser;
using Readout.Store;
using Readout.Tests.Cli;
using Readout.Tests.Store;
using Readout.Web;
using Readout.Web.Safety;
using Xunit;

namespace Readout.Tests.Web;

public sealed class SafetyTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("readout-safety-").FullName;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("0.0.0.0")]
    [InlineData("::")]
    [InlineData("192.0.2.7")]
    public async Task An_address_that_others_reach_needs_a_token(string address)
    {
        using var library = new TestLibrary("sqlite");
        ServerException refused = await Assert.ThrowsAsync<ServerException>(() => ReadoutServer.Start(library.Library, new ServerSettings(IPAddress.Parse(address), 0, () => DateTimeOffset.UtcNow)));
        Assert.Contains("--token-file", refused.Message, StringComparison.Ordinal);
        CliRun run = CliRun.Of("serve", "--host", address, "--db", Path.Combine(_folder, "none.db"));
        Assert.Equal((2, 1), (run.Code, run.ErrorLines.Length));
        Assert.False(File.Exists(Path.Combine(_folder, "none.db")));
    }

    [Fact]
    public async Task Only_the_hash_of_a_token_is_kept_and_only_the_token_opens()
    {
        string path = Path.Combine(_folder, "token");
        (string text, AccessToken _) = AccessToken.Create(path);
        Assert.DoesNotContain(text, await File.ReadAllTextAsync(path, Cancel), StringComparison.Ordinal);
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(path));
        }

        await using ServedLibrary site = await ServedLibrary.Start(token: AccessToken.Read(path), address: IPAddress.Any);
        Assert.Equal(HttpStatusCode.Unauthorized, await Status(site, "/api/v1/stories"));
        Assert.Equal(HttpStatusCode.Unauthorized, await Status(site, "/api/v1/stories", text[..^1] + "x"));
        Assert.Equal(HttpStatusCode.Unauthorized, await Status(site, "/stories.csv", await File.ReadAllTextAsync(path, Cancel)));
        Assert.Equal(HttpStatusCode.OK, await Status(site, "/api/v1/stories", text));
        Assert.Equal(HttpStatusCode.OK, await Status(site, "/health/live"));
        Assert.Equal(HttpStatusCode.SeeOther, await Status(site, "/"));
        Assert.DoesNotContain(text, site.Log.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_browser_shows_the_token_once_and_is_never_led_away()
    {
        string path = Path.Combine(_folder, "token");
        (string text, AccessToken token) = AccessToken.Create(path);
        await using ServedLibrary site = await ServedLibrary.Start(token: token);
        using HttpResponseMessage wrong = await Login(site, "/login", "no");
        Assert.Equal(HttpStatusCode.Forbidden, wrong.StatusCode);
        using HttpResponseMessage right = await Login(site, "/login?to=" + Uri.EscapeDataString("//evil.example/x"), text);
        Assert.Equal((HttpStatusCode.SeeOther, "/"), (right.StatusCode, right.Headers.Location!.ToString()));
        string cookie = right.Headers.GetValues("Set-Cookie").Single(value => value.StartsWith("readout-session", StringComparison.Ordinal));
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=strict", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(HttpStatusCode.OK, await Status(site, "/"));
        Assert.DoesNotContain(text, site.Log.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("evil.example")]
    [InlineData("localhost.evil.example")]
    [InlineData("127.0.0.1.evil.example")]
    public async Task A_foreign_name_that_leads_to_this_machine_is_not_answered(string host)
    {
        await using ServedLibrary site = await ServedLibrary.Start();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/");
        request.Headers.Host = host;
        using HttpResponseMessage response = await site.Client.SendAsync(request, Cancel);
        Assert.Equal(HttpStatusCode.MisdirectedRequest, response.StatusCode);
    }

    [Theory]
    [InlineData("Origin", "https://evil.example")]
    [InlineData("Origin", "null")]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    public async Task A_page_of_another_origin_changes_nothing(string header, string value)
    {
        await using ServedLibrary site = await ServedLibrary.Start();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/reports") { Content = new StringContent("A text.") };
        request.Headers.Add(header, value);
        using HttpResponseMessage response = await site.Client.SendAsync(request, Cancel);
        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.Equal(0, site.Kept.Library.ReportCount);
    }

    [Fact]
    public async Task A_form_without_its_token_adds_nothing()
    {
        await using ServedLibrary site = await ServedLibrary.Start();
        using var form = new MultipartFormDataContent { { new StringContent("A text."), "text" } };
        using HttpResponseMessage response = await site.Client.PostAsync(new Uri("/add", UriKind.Relative), form, Cancel);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal(0, site.Kept.Library.ReportCount);
    }

    [Fact]
    public async Task Text_of_reports_is_never_markup_and_the_policy_allows_no_script_of_theirs()
    {
        const string attack = "<script>alert(1)</script><img src=x onerror=alert(2)>";
        string text = $"Council {attack} votes\n\n3 March 2031\n\nThe mayor, Jon Varga {attack}, said on Monday that the \"{attack}\" bridge would open.\n\n\"It will \"><svg onload=alert(3)> open,\" Varga said.\n";
        await using ServedLibrary site = await ServedLibrary.Start(new TestLibrary("sqlite").With(("<b>attack</b>\"'&", text)));
        string story = site.Kept.Library.Stories(LibraryFilter.All).Single().Id, article = Uri.EscapeDataString("<b>attack</b>\"'&");
        foreach (string address in (string[])["/", $"/stories/{story}", $"/claims?story={story}", $"/articles/{article}", "/statements", "/people", "/events", "/search?q=bridge", "/search?q=%3Cscript%3Ealert(1)%3C/script%3E", "/claims?who=%22%3E%3Cscript%3E"])
        {
            using HttpResponseMessage response = await site.Client.GetAsync(new Uri(address, UriKind.Relative), Cancel);
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            var page = new HtmlParser().ParseDocument(await response.Content.ReadAsStringAsync(Cancel));
            Assert.All(page.QuerySelectorAll("script"), script => Assert.StartsWith("/assets/", script.GetAttribute("src"), StringComparison.Ordinal));
            Assert.Empty(page.QuerySelectorAll("img, [onerror], [onload]"));
            string policy = response.Headers.GetValues("Content-Security-Policy").Single();
            Assert.StartsWith("default-src 'none'; ", policy, StringComparison.Ordinal);
            Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
            Assert.Equal("nosniff", response.Headers.GetValues("X-Content-Type-Options").Single());
        }
    }

    [Fact]
    public async Task A_server_writes_no_key_of_its_forms_nor_anything_else_beside_its_library()
    {
        string home = Path.Combine(_folder, "home");
        Directory.CreateDirectory(home);
        var start = new ProcessStartInfo("dotnet", [typeof(Readout.Cli.CommandTable).Assembly.Location, "serve", "--db", Path.Combine(_folder, "readout.db"), "--port", "0"])
        {
            WorkingDirectory = home,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["HOME"] = home;
        using Process server = Process.Start(start)!;
        try
        {
            string said;
            do
            {
                said = await server.StandardError.ReadLineAsync(Cancel) ?? throw new InvalidOperationException("the server has ended");
            }
            while (!said.Contains("http://", StringComparison.Ordinal));

            using var client = new HttpClient();
            Assert.Contains("form-token", await client.GetStringAsync(new Uri(said[said.IndexOf("http://", StringComparison.Ordinal)..].Split(' ')[0] + "add"), Cancel), StringComparison.Ordinal);
            Assert.Empty(Directory.EnumerateFileSystemEntries(home));
        }
        finally
        {
            server.Kill();
            await server.WaitForExitAsync(CancellationToken.None);
        }
    }

    [Theory]
    [InlineData("../../etc/passwd", "passwd")]
    [InlineData("..\\..\\windows\\report.txt", "report")]
    [InlineData("/absolute/report.html", "report")]
    [InlineData("..", "pasted")]
    [InlineData("a\r\nb: c.txt", "a--b- c")]
    public void The_name_of_an_upload_is_no_path(string given, string id) => Assert.Equal(id, Path.GetFileNameWithoutExtension(UploadName.Of(given)));

    [Fact]
    public async Task An_upload_under_a_path_is_kept_under_its_last_part_and_touches_no_file()
    {
        await using ServedLibrary site = await ServedLibrary.Start();
        string target = Path.Combine(_folder, "written.txt");
        using HttpResponseMessage response = await Post(site, ServedLibrary.Reports[0].Text, target);
        Assert.Equal(HttpStatusCode.SeeOther, response.StatusCode);
        await Done(site, response.Headers.Location!.ToString());
        Assert.Equal("written", site.Kept.Library.Articles(LibraryFilter.All).Single().Id);
        Assert.False(File.Exists(target));
    }

    [Fact]
    public async Task What_is_too_large_too_deep_or_no_report_is_refused_in_one_sentence()
    {
        await using ServedLibrary site = await ServedLibrary.Start();
        using HttpResponseMessage deep = await Send(site, "application/json", new string('[', 5000) + new string(']', 5000));
        Assert.Equal(HttpStatusCode.BadRequest, deep.StatusCode);
        using HttpResponseMessage odd = await Send(site, "application/octet-stream", "x");
        Assert.Equal(HttpStatusCode.BadRequest, odd.StatusCode);
        using HttpResponseMessage longQuery = await site.Client.GetAsync(new Uri("/search?q=" + new string('a', 301), UriKind.Relative), Cancel);
        Assert.Equal(HttpStatusCode.BadRequest, longQuery.StatusCode);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/reports") { Content = new ByteArrayContent(new byte[ReadoutServer.RequestBytes + 1]) };
        request.Headers.ExpectContinue = true;
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("text/plain");
        using HttpResponseMessage large = await site.Client.SendAsync(request, Cancel);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, large.StatusCode);
        Assert.Equal(0, site.Kept.Library.ReportCount);
    }

    [Theory]
    [InlineData("/claims?status=disputed'%20OR%20'1'='1")]
    [InlineData("/search?q=%22%20OR%20NEAR(")]
    [InlineData("/search?q=*%20AND%20-")]
    [InlineData("/statements?person=%27%3B%20DROP%20TABLE%20report%3B--")]
    [InlineData("/articles/..%2F..%2Fetc%2Fpasswd")]
    [InlineData("/assets/..%2Fsite.css")]
    public async Task A_hostile_address_finds_nothing_and_breaks_nothing(string address)
    {
        await using ServedLibrary site = await ServedLibrary.Start(new TestLibrary("sqlite").With(ServedLibrary.Reports));
        HttpStatusCode status = await Status(site, address);
        Assert.True(status is HttpStatusCode.OK or HttpStatusCode.NotFound or HttpStatusCode.BadRequest, $"{address}: {status}");
        Assert.Equal(2, site.Kept.Library.ReportCount);
    }

    [Fact]
    public async Task A_read_only_server_takes_nothing()
    {
        await using ServedLibrary site = await ServedLibrary.Start(isReadOnly: true);
        using HttpResponseMessage response = await Send(site, "text/plain", "A text.");
        Assert.True(response.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.MethodNotAllowed);
    }

    [Fact]
    public async Task A_cell_that_a_spreadsheet_would_run_is_defused()
    {
        await using ServedLibrary site = await ServedLibrary.Start(new TestLibrary("sqlite").With(("=cmd|' /C calc'!A0", ServedLibrary.Reports[0].Text)));
        Assert.DoesNotMatch("(?m)^=", await site.Text("/articles.csv"));
    }

    private static async Task<HttpStatusCode> Status(ServedLibrary site, string address, string? token = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        if (token is not null)
        {
            request.Headers.TryAddWithoutValidation("Authorization", "Bearer " + token.Trim());
        }

        using HttpResponseMessage response = await site.Client.SendAsync(request, Cancel);
        return response.StatusCode;
    }

    private static Task<HttpResponseMessage> Send(ServedLibrary site, string type, string body) =>
        site.Client.PostAsync(new Uri("/api/v1/reports", UriKind.Relative), new StringContent(body, Encoding.UTF8, type), Cancel);

    private static async Task<HttpResponseMessage> Login(ServedLibrary site, string address, string token) =>
        await site.Client.PostAsync(new Uri(address, UriKind.Relative), new FormUrlEncodedContent([new("form-token", await FormToken(site, address)), new("token", token)]), Cancel);

    private static async Task<HttpResponseMessage> Post(ServedLibrary site, string text, string fileName)
    {
        using var form = new MultipartFormDataContent { { new StringContent(await FormToken(site, "/add")), "form-token" }, { new ByteArrayContent(Encoding.UTF8.GetBytes(text)), "files", fileName } };
        return await site.Client.PostAsync(new Uri("/add", UriKind.Relative), form, Cancel);
    }

    private static async Task<string> FormToken(ServedLibrary site, string address) =>
        new HtmlParser().ParseDocument(await site.Text(address)).QuerySelector("input[name=form-token]")!.GetAttribute("value")!;

    private static async Task Done(ServedLibrary site, string address)
    {
        while ((await site.Text(address)).Contains("http-equiv=\"refresh\"", StringComparison.Ordinal))
        {
            await Task.Delay(100, Cancel);
        }
    }
}
