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
            JsonElement claim = await Ask(client, "read_claim", new() { ["story"] = story, ["claim"] = disputed.GetProperty("claim").GetString() });
            JsonElement[] evidence = [.. claim.GetProperty("positions").EnumerateArray().SelectMany(position => position.GetProperty("evidence").EnumerateArray())];
            Assert.True(evidence.Length >= 2);
            Assert.All(evidence, one => Assert.Equal(Plain(one.GetProperty("words").GetString()!), Plain(Cited(library, one.GetProperty("cite").GetString()!))));

            CallToolResult missing = await client.CallToolAsync("read_story", new Dictionary<string, object?> { ["story"] = "none" }, cancellationToken: Cancel);
            Assert.True(missing.IsError);
        }

        there.Writer.Complete();
        await server.WaitAsync(TimeSpan.FromSeconds(30), Cancel);
    }

    private static async Task<JsonElement> Ask(McpClient client, string tool, Dictionary<string, object?> arguments)
    {
        CallToolResult result = await client.CallToolAsync(tool, arguments, cancellationToken: Cancel);
        string text = result.Content.OfType<TextContentBlock>().Single().Text;
        Assert.False(result.IsError ?? false, text);
        return JsonDocument.Parse(text).RootElement;
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
