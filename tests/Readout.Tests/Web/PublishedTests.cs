using System.Diagnostics;
using System.Text.Json;
using Microsoft.Playwright;
using Xunit;

namespace Readout.Tests.Web;

/// <summary>A reader's whole way through the published program: the command serves, a browser is all that the reader has.</summary>
public sealed class PublishedTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("readout-tests-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, false)]
    [InlineData(true, true)]
    public async Task A_reader_adds_files_finds_who_denied_opens_the_words_merges_two_spellings_undoes_it_and_exports(bool hasScript, bool isNative)
    {
        string chromium = Requirement.Chromium();
        PublishedCommand command = isNative ? PublishedCommand.Native : PublishedCommand.Shared;
        (string[] files, string denier, string spelling, string other) = Documents();
        string library = Path.Combine(_folder, "readout.db");
        using Process server = command.Start("serve", "--db", library, "--port", "0");
        try
        {
            string site = await PublishedCommand.Address(server);
            using IPlaywright playwright = await Playwright.CreateAsync();
            await using IBrowser browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = chromium, Args = ["--no-sandbox"] });
            IPage page = await browser.NewPageAsync(new BrowserNewPageOptions { JavaScriptEnabled = hasScript });
            page.SetDefaultTimeout(60_000);
            var refused = new List<string>();
            page.Console += (_, message) => refused.AddRange(message.Type == "error" ? [message.Text] : []);

            await page.GotoAsync(site);
            await page.GetByRole(AriaRole.Link, new() { Name = "Add", Exact = true }).First.ClickAsync();
            await page.GetByLabel("Files").SetInputFilesAsync(files);
            await page.GetByRole(AriaRole.Button, new() { Name = "Read them" }).ClickAsync();
            await page.GetByText("new or changed").WaitForAsync();

            await page.GetByRole(AriaRole.Link, new() { Name = "All stories" }).ClickAsync();
            await page.Locator(".stories li", new() { HasText = "dispute" }).First.Locator("h2 a").ClickAsync();
            string story = page.Url;
            Assert.Contains("Denied by", await page.Locator(".glance").InnerTextAsync(), StringComparison.OrdinalIgnoreCase);
            await page.Locator(".glance a", new() { HasText = denier }).First.ClickAsync();
            string anchor = new Uri(page.Url).Fragment[1..];
            Assert.NotEqual("", (await page.Locator($"[id='{anchor}']").InnerTextAsync()).Trim());
            await page.Locator(".claims a.id").First.ClickAsync();
            await page.Locator(".evidence blockquote a").First.ClickAsync();
            Assert.Contains("/articles/", page.Url, StringComparison.Ordinal);
            Assert.NotEqual("", (await page.Locator($"[id='{new Uri(page.Url).Fragment[1..]}']").First.InnerTextAsync()).Trim());

            Assert.Equal([spelling, other], await Bearers(page, site, spelling, other));
            await page.GetByRole(AriaRole.Link, new() { Name = spelling, Exact = true }).First.ClickAsync();
            await page.GetByRole(AriaRole.Link, new() { Name = "The same as somebody else?" }).ClickAsync();
            ILocator form = page.Locator("details[open] form");
            await form.GetByLabel("Other name").FillAsync(other);
            await form.GetByLabel("Your name").FillAsync("Ann");
            await form.GetByRole(AriaRole.Button).ClickAsync();
            await page.GetByText("correction 1 by Ann").WaitForAsync();
            Assert.Single(await Bearers(page, site, spelling, other));
            await page.GotoAsync(site + "corrections");
            await page.GetByRole(AriaRole.Button, new() { Name = "Undo correction 1" }).ClickAsync();
            await page.GetByText("undone on 2").WaitForAsync();
            Assert.Equal([spelling, other], await Bearers(page, site, spelling, other));

            await page.GotoAsync(site + "claims");
            IDownload csv = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Link, new() { Name = "CSV" }).ClickAsync());
            string[] rows = await File.ReadAllLinesAsync(await csv.PathAsync(), TestContext.Current.CancellationToken);
            Assert.StartsWith("story,id,text,status", rows[0], StringComparison.Ordinal);
            Assert.Contains(rows, row => row.Contains(",disputed,", StringComparison.Ordinal));
            Assert.Empty(refused);

            using JsonDocument exported = JsonDocument.Parse(command.Run("export", new Uri(story).Segments[^1], "--db", library, "--as", "json"));
            Assert.Equal(new Uri(story).Segments[^1], exported.RootElement.GetProperty("stories")[0].GetProperty("id").GetString());
        }
        finally
        {
            server.Kill();
            await server.WaitForExitAsync(CancellationToken.None);
        }
    }

    // The five real reports where they are at hand, else two invented ones; who denies in them, and two names to be merged.
    private (string[] Files, string Denier, string Spelling, string Other) Documents()
    {
        string acceptance = Repository.At("..", "shared", "acceptance");
        if (Directory.Exists(acceptance))
        {
            return ([.. Directory.EnumerateFiles(acceptance).Order(StringComparer.Ordinal)], "Peskov", "Bashar al-Assad", "Bashar Assad");
        }

        return ([.. ServedLibrary.Reports.Select(report =>
        {
            string path = Path.Combine(_folder, report.Id + ".txt");
            File.WriteAllText(path, report.Text);
            return path;
        })], "Kaal", "Mette Kaal", "Runa Ohlm");
    }

    // Which of two names head an entry of the list of people.
    private static async Task<string[]> Bearers(IPage page, string site, string spelling, string other)
    {
        await page.GotoAsync($"{site}people?count=500");
        IReadOnlyList<string> names = await page.Locator(".list a").AllInnerTextsAsync();
        return [.. new[] { spelling, other }.Where(names.Contains)];
    }
}
