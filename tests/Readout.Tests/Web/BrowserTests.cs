using Microsoft.Playwright;
using Readout.Store;
using Readout.Tests.Store;
using Xunit;

namespace Readout.Tests.Web;

/// <summary>What a reader does, in a browser, with scripts and without.</summary>
public class BrowserTests
{
    // The last one is what the rest of a test sees.
    private static readonly (string Look, PageEmulateMediaOptions Media)[] _looks =
    [
        ("-dark", new() { ColorScheme = ColorScheme.Dark, Media = Media.Screen }), ("-print", new() { ColorScheme = ColorScheme.Light, Media = Media.Print }), ("", new() { ColorScheme = ColorScheme.Light, Media = Media.Screen }),
    ];

    [Theory]
    [InlineData(true, 1280)]
    [InlineData(false, 1280)]
    [InlineData(false, 400)]
    public async Task A_reader_adds_two_reports_finds_who_denied_and_opens_the_words(bool hasScript, int width)
    {
        string chromium = Requirement.Chromium();
        await using ServedLibrary site = await ServedLibrary.Start();
        using IPlaywright playwright = await Playwright.CreateAsync();
        await using IBrowser browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = chromium, Args = ["--no-sandbox"] });
        IPage page = await browser.NewPageAsync(new BrowserNewPageOptions { JavaScriptEnabled = hasScript, ViewportSize = new ViewportSize { Width = width, Height = 900 } });
        page.SetDefaultTimeout(60_000);
        var refused = new List<string>();
        page.Console += (_, message) => refused.AddRange(message.Type == "error" ? [message.Text] : []);

        foreach ((string id, string text) in ServedLibrary.Reports)
        {
            await page.GotoAsync(site.Server.Address + "add");
            await page.GetByLabel("Text of a report").FillAsync(text);
            await page.GetByLabel("Called").FillAsync(id);
            await page.GetByRole(AriaRole.Button, new() { Name = "Read them" }).ClickAsync();
            await page.GetByText("new or changed").WaitForAsync();
        }

        await page.GetByRole(AriaRole.Link, new() { Name = "All stories" }).ClickAsync();
        await Fits(page, width, "stories");
        await page.Locator(".stories h2 a").First.ClickAsync();
        await Fits(page, width, "story");
        string glance = await page.Locator(".glance").InnerTextAsync();
        Assert.Contains("Denied by", glance, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("Kaal", glance, StringComparison.Ordinal);

        await page.Locator(".glance a", new() { HasText = "Kaal" }).First.ClickAsync();
        string anchor = new Uri(page.Url).Fragment[1..];
        Assert.NotEqual("", (await page.Locator($"[id='{anchor}']").InnerTextAsync()).Trim());
        Assert.NotEqual("rgba(0, 0, 0, 0)", await Background(page, anchor));

        await page.Locator(".claims a.id").First.ClickAsync();
        await Fits(page, width, "claim");
        await page.Locator(".evidence blockquote a").First.ClickAsync();
        Assert.Contains("/articles/", page.Url, StringComparison.Ordinal);
        await Fits(page, width, "article");

        await page.GetByRole(AriaRole.Link, new() { Name = "Compare with" }).Or(page.Locator("section[aria-labelledby=compare-h] a")).First.ClickAsync();
        await Fits(page, width, "compare");
        await page.GotoAsync(site.Server.Address + "search?q=bridge");
        Assert.True(await page.Locator(".found .hit").CountAsync() > 0);
        await Fits(page, width, "search");
        foreach (string list in (string[])["claims", "statements", "people", "outlets", "articles", "events"])
        {
            await page.GotoAsync(site.Server.Address + list);
            await Fits(page, width, list);
        }

        if (hasScript)
        {
            await page.Keyboard.PressAsync("/");
            Assert.Equal("q", await page.EvaluateAsync<string>("document.activeElement.name"));
        }

        Assert.Empty(refused);
    }

    [Fact]
    public async Task A_reader_goes_from_mark_to_mark_with_j_and_k_and_in_a_field_they_are_letters()
    {
        string chromium = Requirement.Chromium();
        await using ServedLibrary site = await ServedLibrary.Start(new TestLibrary("sqlite").With(ServedLibrary.Reports));
        using IPlaywright playwright = await Playwright.CreateAsync();
        await using IBrowser browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = chromium, Args = ["--no-sandbox"] });
        IPage page = await browser.NewPageAsync(new BrowserNewPageOptions { ViewportSize = new ViewportSize { Width = 1280, Height = 300 } });
        page.SetDefaultTimeout(60_000);

        string article = site.Kept.Library.Articles(LibraryFilter.All).First().Id;
        await page.GotoAsync(site.Server.Address + "articles/" + article);
        string[] marks = await page.Locator("mark.ev[id], mark.said[id]").EvaluateAllAsync<string[]>("all => all.map(mark => mark.id)");
        Assert.True(marks.Length > 3, $"{marks.Length} marks");
        ILocator here = page.Locator(".here");
        foreach ((string key, int at) in new[] { ("j", 0), ("j", 1), ("j", 2), ("k", 1), ("k", 0), ("k", marks.Length - 1), ("j", 0) })
        {
            await page.Keyboard.PressAsync(key);
            Assert.Equal(marks[at], await here.GetAttributeAsync("id"));
            Assert.True(await here.EvaluateAsync<bool>("mark => { const box = mark.getBoundingClientRect(); return box.bottom > 0 && box.top < innerHeight; }"), $"{marks[at]} is out of sight");
        }

        await page.Keyboard.PressAsync("Control+j");
        Assert.Equal(marks[0], await here.GetAttributeAsync("id"));
        await page.Keyboard.PressAsync("/");
        await page.Keyboard.TypeAsync("jk/");
        Assert.Equal("jk/", await page.Locator(".site input[type=search]").InputValueAsync());
        Assert.Equal(marks[0], await here.GetAttributeAsync("id"));

        await page.GotoAsync(site.Server.Address + "search?q=bridge");
        await page.Keyboard.PressAsync("j");
        await page.Keyboard.PressAsync("j");
        string second = (await page.Locator(".found .said a").Nth(1).GetAttributeAsync("href"))!;
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page).ToHaveURLAsync(new Uri(site.Server.Address, second).ToString());
    }

    [Theory]
    [InlineData(true, 1280)]
    [InlineData(false, 400)]
    public async Task A_reader_puts_a_name_right_undoes_it_goes_back_a_day_and_takes_the_claims_away(bool hasScript, int width)
    {
        string chromium = Requirement.Chromium();
        await using ServedLibrary site = await ServedLibrary.Start(new TestLibrary("sqlite").With(ServedLibrary.Reports));
        using IPlaywright playwright = await Playwright.CreateAsync();
        await using IBrowser browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = chromium, Args = ["--no-sandbox"] });
        IPage page = await browser.NewPageAsync(new BrowserNewPageOptions { JavaScriptEnabled = hasScript, ViewportSize = new ViewportSize { Width = width, Height = 900 } });
        page.SetDefaultTimeout(60_000);
        var refused = new List<string>();
        page.Console += (_, message) => refused.AddRange(message.Type == "error" ? [message.Text] : []);

        await page.GotoAsync(site.Server.Address + "people");
        await page.Locator(".list a", new() { HasText = "Mette Kaal" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "The same as somebody else?" }).ClickAsync();
        await Fits(page, width, "correcting");
        ILocator form = page.Locator("details[open] form");
        Assert.Equal("Mette Kaal", await form.GetByLabel("Name", new() { Exact = true }).InputValueAsync());
        await form.GetByLabel("Other name").FillAsync("Runa Ohlm");
        await form.GetByLabel("Your name").FillAsync("Ann");
        await form.GetByRole(AriaRole.Button).ClickAsync();
        await page.GetByText("correction 1 by Ann").WaitForAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Undo correction 1" }).ClickAsync();
        await page.GetByText("undone on 2").WaitForAsync();

        await page.GetByRole(AriaRole.Link, new() { Name = "Stories", Exact = true }).ClickAsync();
        await page.Locator(".stories h2 a").ClickAsync();
        await page.GetByLabel("This page as known on").FillAsync("2031-03-03");
        await page.Locator("form.day button").ClickAsync();
        await page.GetByText("This page shows the account as of 3 Mar 2031").WaitForAsync();
        Assert.DoesNotContain("rejects talk", await page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
        await Fits(page, width, "story-then");
        await page.Locator(".claims a.id").First.ClickAsync();
        await page.GetByText("This page shows the account as of 3 Mar 2031").WaitForAsync();
        await Fits(page, width, "claim-then");
        await page.GetByRole(AriaRole.Link, new() { Name = "The account as it is now" }).ClickAsync();
        Assert.Equal(0, await page.Locator(".as-of").CountAsync());

        await page.GotoAsync(site.Server.Address + "claims?at=2031-03-03");
        Assert.Equal("2031-03-03", await page.GetByLabel("As known on").InputValueAsync());
        IDownload csv = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Link, new() { Name = "CSV" }).ClickAsync());
        Assert.StartsWith("story,id,text,status", await File.ReadAllTextAsync(await csv.PathAsync(), TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Empty(refused);
    }

    // Nothing may need scrolling sideways but what lies in a region of its own.
    private static async Task Fits(IPage page, int width, string name)
    {
        ILocator root = page.Locator("html");
        if (Environment.GetEnvironmentVariable("READOUT_SCREENSHOTS") is { Length: > 0 } folder)
        {
            foreach ((string look, PageEmulateMediaOptions media) in _looks)
            {
                await page.EmulateMediaAsync(media);
                await page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(folder, $"{name}-{width}{look}.png"), FullPage = true });
            }
        }

        // Works without scripts of the page: evaluation runs in a world of its own.
        int wide = await root.EvaluateAsync<int>("element => element.scrollWidth");
        Assert.True(wide <= width, $"{name} is {wide} wide at {width}");
    }

    private static Task<string> Background(IPage page, string anchor) =>
        page.Locator($"[id='{anchor}']").EvaluateAsync<string>("element => getComputedStyle(element).backgroundColor");
}
