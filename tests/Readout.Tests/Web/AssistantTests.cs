using System.IO.Pipelines;
using System.Text.Json;
using System.Text.RegularExpressions;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;
using Readout.Tests.Store;
using Readout.Web.Assistant;
using Xunit;

namespace Readout.Tests.Web;

public partial class AssistantTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_assistant_finds_who_denied_and_every_citation_gives_the_words()
    {
        using TestLibrary library = new TestLibrary("sqlite").With(ServedLibrary.Reports);
        Pipe there = new(), back = new();
        Task server = AssistantServer.Run(library.Library, there.Reader.AsStream(), back.Writer.AsStream(), Cancel);
        await using (McpClient client = await McpClient.CreateAsync(new StreamClientTransport(there.Writer.AsStream(), back.Reader.AsStream()), cancellationToken: Cancel))
        {
            Assert.Equal(["list_stories", "read_claim", "read_report", "read_story", "search_statements"], (await client.ListToolsAsync(cancellationToken: Cancel)).Select(tool => tool.Name).Order());
            Assert.All(await client.ListToolsAsync(cancellationToken: Cancel), tool => Assert.True(tool.ProtocolTool.Annotations!.ReadOnlyHint));

            JsonElement found = await Ask(client, "search_statements", new() { ["stance"] = "denies", ["who"] = "Kaal" });
            JsonElement denial = found.GetProperty("statements").EnumerateArray().First();
            Assert.Equal("Mette Kaal", denial.GetProperty("who").GetString());
            Assert.Contains(denial.GetProperty("content").GetString()!, Cited(library, denial.GetProperty("cite").GetString()!), StringComparison.Ordinal);

            string story = denial.GetProperty("story").GetString()!;
            JsonElement about = await Ask(client, "read_story", new() { ["story"] = story });
            JsonElement disputed = about.GetProperty("claims").EnumerateArray().First(claim => claim.GetProperty("status").GetString() == "disputed");
            JsonElement claim = await Ask(client, "read_claim", new() { ["story"] = story, ["claim"] = disputed.GetProperty("id").GetString() });
            JsonElement[] evidence = [.. claim.GetProperty("claims")[0].GetProperty("positions").EnumerateArray().SelectMany(position => position.GetProperty("evidence").EnumerateArray())];
            Assert.True(evidence.Length >= 2);
            Assert.All(about.GetProperty("claims").EnumerateArray(), line => Assert.Equal(Plain(line.GetProperty("text").GetString()!), Plain(Cited(library, line.GetProperty("cite").GetString()!))));
            Assert.All(evidence, one => Assert.Equal(Plain(one.GetProperty("words").GetString()!), Plain(Cited(library, one.GetProperty("cite").GetString()!))));

            Assert.All(about.GetProperty("timeline").EnumerateArray().SelectMany(entry => entry.GetProperty("cites").EnumerateArray()), cite => Assert.NotEqual("", Cited(library, cite.GetString()!)));

            CallToolResult missing = await client.CallToolAsync("read_story", new Dictionary<string, object?> { ["story"] = "none" }, cancellationToken: Cancel);
            Assert.True(missing.IsError);
        }

        there.Writer.Complete();
        await server.WaitAsync(TimeSpan.FromSeconds(30), Cancel);
    }

    [Fact]
    public async Task An_assistant_that_gives_a_day_is_answered_from_the_account_of_that_day_and_told_so()
    {
        using TestLibrary library = new TestLibrary("sqlite").With(ServedLibrary.Reports);
        string story = library.Library.StoryOf("sentinel")!;
        Pipe there = new(), back = new();
        Task server = AssistantServer.Run(library.Library, there.Reader.AsStream(), back.Writer.AsStream(), Cancel);
        await using (McpClient client = await McpClient.CreateAsync(new StreamClientTransport(there.Writer.AsStream(), back.Reader.AsStream()), cancellationToken: Cancel))
        {
            Assert.All(await client.ListToolsAsync(cancellationToken: Cancel), tool => Assert.True(tool.JsonSchema.GetProperty("properties").TryGetProperty("as_of", out _)));
            Assert.All(await client.ListToolsAsync(cancellationToken: Cancel), tool => Assert.False(tool.JsonSchema.GetProperty("properties").TryGetProperty("cancel", out _)));
            JsonElement now = await Ask(client, "read_story", new() { ["story"] = story });
            Assert.Equal(2, now.GetProperty("reports").GetArrayLength());
            Assert.False(now.TryGetProperty("as_of", out _));
            foreach ((string tool, Dictionary<string, object?> arguments) in ((string, Dictionary<string, object?>)[])[("read_story", new() { ["story"] = story }), ("list_stories", []), ("search_statements", []),
                ("read_claim", new() { ["story"] = story, ["claim"] = "c1" }), ("read_report", new() { ["report"] = "sentinel" })])
            {
                arguments["as_of"] = "2031-03-03";
                JsonElement then = await Ask(client, tool, arguments);
                Assert.Equal(("2031-03-03", 1), (then.GetProperty("as_of").GetString(), then.GetProperty("left_out").GetInt32()));
                Assert.DoesNotContain("lowmark", then.GetRawText(), StringComparison.Ordinal);
                Assert.Contains(tool == "list_stories" ? story : "sentinel", then.GetRawText(), StringComparison.Ordinal);
            }

            Assert.EndsWith("there is no report lowmark in the account as of 2031-03-03.", await Refusal(client, "read_report", new() { ["report"] = "lowmark", ["as_of"] = "2031-03-03" }), StringComparison.Ordinal);
            Assert.EndsWith("'the third of March' is not a day: write it as YYYY-MM-DD.", await Refusal(client, "list_stories", new() { ["as_of"] = "the third of March" }), StringComparison.Ordinal);
        }

        there.Writer.Complete();
        await server.WaitAsync(TimeSpan.FromSeconds(30), Cancel);
    }

    [Fact]
    public async Task A_claim_has_the_same_fields_for_an_assistant_in_the_API_and_in_its_story()
    {
        await using ServedLibrary site = await ServedLibrary.Start(new TestLibrary("sqlite").With(ServedLibrary.Reports));
        Story story = site.Kept.Library.Story(site.Kept.Library.StoryOf("sentinel")!)!;
        foreach (Claim claim in story.Claims)
        {
            using JsonDocument whole = JsonDocument.Parse(await site.Text($"/api/v1/stories/{story.Id}")), alone = JsonDocument.Parse(await site.Text($"/api/v1/claims/{story.Id}/{claim.Id}"));
            using var past = new Readout.Web.Past.PastLibraries(site.Kept.Library, () => site.Kept.Desk, TimeSpan.FromSeconds(60));
            using JsonDocument cited = JsonDocument.Parse(await new Ledger(site.Kept.Library, past).ReadClaim(story.Id, claim.Id, cancel: Cancel));
            JsonElement one = alone.RootElement.GetProperty("claims")[0];
            Assert.Equal(whole.RootElement.GetProperty("stories")[0].GetProperty("claims").EnumerateArray().Single(other => other.GetProperty("id").GetString() == claim.Id).GetRawText().Replace(" ", "", StringComparison.Ordinal), one.GetRawText().Replace(" ", "", StringComparison.Ordinal));
            Assert.Equal(one.EnumerateObject().Select(field => field.Name), cited.RootElement.GetProperty("claims")[0].EnumerateObject().Select(field => field.Name).Where(name => name != "cite"));
        }
    }

    private static async Task<JsonElement> Ask(McpClient client, string tool, Dictionary<string, object?> arguments)
    {
        CallToolResult result = await client.CallToolAsync(tool, arguments, cancellationToken: Cancel);
        string text = result.Content.OfType<TextContentBlock>().Single().Text;
        Assert.False(result.IsError ?? false, text);
        return JsonDocument.Parse(text).RootElement;
    }

    private static async Task<string> Refusal(McpClient client, string tool, Dictionary<string, object?> arguments)
    {
        CallToolResult result = await client.CallToolAsync(tool, arguments, cancellationToken: Cancel);
        Assert.True(result.IsError);
        return result.Content.OfType<TextContentBlock>().Single().Text;
    }

    private static string Cited(TestLibrary library, string cite)
    {
        Match match = Citation().Match(cite);
        return library.Library.Article(match.Groups[1].Value)!.Article.Report.Source[int.Parse(match.Groups[2].Value)..int.Parse(match.Groups[3].Value)];
    }

    private static string Plain(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    [GeneratedRegex(@"^(.+)\[(\d+)-(\d+)\]$")]
    private static partial Regex Citation();
}
