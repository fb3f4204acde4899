using System.Text.Json;
using System.Xml.Linq;
using Xunit;

namespace Readout.Tests.Cli;

/// <summary>The commands on a library, as a user types them.</summary>
public sealed class LibraryCommandTests : IDisposable
{
    private readonly ReportFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Reports_are_added_by_their_addresses_and_those_that_cannot_be_had_are_named()
    {
        using var server = new Desk.FeedServer();
        using var folder = new ReportFolder();
        server.Put("/ferry", ReportFolder.Honest);
        string db = Path.Combine(folder.Path, "readout.db");
        CliRun run = CliRun.Of("add", server.At("/ferry"), server.At("/gone"), "--db", db);
        Assert.Equal(3, run.Code);
        Assert.Contains($"skipped {server.At("/gone")}: the server answers 404.", run.Error, StringComparison.Ordinal);
        using Readout.Store.Library library = Readout.Store.Library.Open(db);
        Assert.Equal(server.At("/ferry"), library.Articles(Readout.Store.LibraryFilter.All).Single().Url);
    }

    [Fact]
    public void A_library_is_made_read_corrected_and_exported()
    {
        CliRun added = Run("add", Repository.At("samples", "dam"));
        Assert.Equal((0, ""), (added.Code, added.Output));
        Assert.Contains("7 reports added", added.Error, StringComparison.Ordinal);
        Assert.Contains("0 reports added, 7 there already; 0 stories", Run("add", Repository.At("samples", "dam")).Error, StringComparison.Ordinal);

        string story = Run("stories", "--as", "jsonl", "--who", "Kaal").OutputLines.Select(line => JsonDocument.Parse(line).RootElement.GetProperty("id").GetString()!).First();
        Assert.Contains("Nine dead", Run("story", story[..6]).Output, StringComparison.Ordinal);
        Assert.Contains("<!doctype html>", Run("story", story, "--as", "html").Output, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("disputed", Run("claims", "--story", story, "--who", "Kaal", "--stance", "denies").Output, StringComparison.Ordinal);
        Assert.All(Run("statements", "--stance", "denies", "--as", "jsonl").OutputLines, line => Assert.Equal("denies", JsonDocument.Parse(line).RootElement.GetProperty("stance").GetString()));
        Assert.Contains("01_courier", Run("search", "cracks", "wall").Output, StringComparison.Ordinal);
        Assert.Equal("key,type,name,stories,mentions,statements", Run("people", "--as", "csv").OutputLines[0]);
        Assert.Equal(7, Run("articles", "--as", "csv").OutputLines.Length - 1);
        Assert.Equal(3, JsonDocument.Parse(Run("events", "--as", "json", "--limit", "3").Output).RootElement.GetArrayLength());
        Assert.Contains("⟦", Run("show", "01_courier/s6").Output, StringComparison.Ordinal);
        string denied = JsonDocument.Parse(Run("claims", "--story", story, "--who", "Kaal", "--stance", "denies", "--as", "jsonl").OutputLines[0]).RootElement.GetProperty("id").GetString()!;
        Assert.Contains("Mette Kaal", Run("show", story + "/" + denied).Output, StringComparison.Ordinal);
        Assert.Contains("+ c1", Run("diff", story).Output, StringComparison.Ordinal);
        Assert.Contains("~ ", Run("diff", story, "--from", "2019-03-12").Output, StringComparison.Ordinal);
        Assert.DoesNotContain("06_evening_post", Run("story", story, "--as-of", "2019-03-12").Output, StringComparison.Ordinal);

        Assert.Contains("correction 1", Run("fix", "outlet", "01_courier", "The Changed Courier", "--by", "Ed", "--reason", "masthead").Error, StringComparison.Ordinal);
        Assert.Contains("The Changed Courier (correction 1 by Ed", Run("corrections").Output, StringComparison.Ordinal);
        string rules = _folder.At("rules.jsonl");
        File.WriteAllText(rules, Run("corrections", "--as", "jsonl").Output);
        Assert.Contains("is undone", Run("undo", "1", "--by", "Ed").Error, StringComparison.Ordinal);
        Assert.Contains("0 corrections made", Run("corrections", "--replay", rules).Error, StringComparison.Ordinal);
        Assert.Contains("0 reports read again", Run("refresh").Error, StringComparison.Ordinal);

        Assert.Equal(0, Run("backup", _folder.At("copy.db")).Code);
        Assert.Equal(Run("export").Output, CliRun.Of("export", "--db", _folder.At("copy.db")).Output);
        Assert.Equal(1, Run("backup", _folder.At("copy.db")).Code);
    }

    [Fact]
    public void Every_form_of_export_can_be_read_by_others()
    {
        Run("add", Repository.At("samples", "dam"));
        string story = JsonDocument.Parse(Run("stories", "--as", "json").Output).RootElement[1].GetProperty("id").GetString()!;
        JsonElement readout = JsonDocument.Parse(Run("export", story).Output).RootElement;
        Assert.Equal("readout/1", readout.GetProperty("schema").GetString());
        Assert.Equal(7, Run("export", "--as", "jsonl").OutputLines.Length);
        Assert.StartsWith("article,id,who", Run("export", story, "--as", "csv").Output, StringComparison.Ordinal);
        Assert.StartsWith("story,article,event", Run("export", story, "--as", "events").Output, StringComparison.Ordinal);
        Assert.Contains("## Claims", Run("export", story, "--as", "md").Output, StringComparison.Ordinal);
        Assert.Equal(1, Run("export", "--as", "html").Code);
        Assert.Contains("give a folder", Run("export", "--as", "html").Error, StringComparison.Ordinal);
        string pages = _folder.At("pages");
        Assert.Equal(0, Run("export", "--as", "html", "--out", pages).Code);
        Assert.All(JsonDocument.Parse(Run("export").Output).RootElement.GetProperty("stories").EnumerateArray(), written =>
            Assert.True(File.Exists(Path.Combine(pages, $"story-{written.GetProperty("id").GetString()}.html"))));
        Assert.True(File.Exists(Path.Combine(pages, "index.html")));
        string[] denied = Run("export", "--as", "csv", "--stance", "denies").OutputLines;
        Assert.Equal(Run("statements", "--stance", "denies", "--as", "csv").OutputLines, denied);
        Assert.InRange(denied.Length, 2, Run("export", "--as", "csv").OutputLines.Length - 1);
        JsonElement deniers = JsonDocument.Parse(Run("export", "--stance", "denies").Output).RootElement;
        Assert.Equal(JsonDocument.Parse(Run("stories", "--stance", "denies", "--as", "json").Output).RootElement.EnumerateArray().Select(row => row.GetProperty("id").GetString()).Order(),
            deniers.GetProperty("stories").EnumerateArray().Select(written => written.GetProperty("id").GetString()).Order());
        string outlet = JsonDocument.Parse(Run("articles", "--as", "json").Output).RootElement.EnumerateArray().Select(row => row.GetProperty("outlet").GetString()).OfType<string>().First();
        string[] all = Run("export", "--as", "events").OutputLines, some = Run("export", "--as", "events", "--outlet", outlet).OutputLines;
        Assert.InRange(some.Length, 2, all.Length - 1);
        Assert.All(some, line => Assert.Contains(line, all));
        Assert.Empty(JsonDocument.Parse(Run("export", "--who", "Nobody At All").Output).RootElement.GetProperty("stories").EnumerateArray());

        XDocument graph = XDocument.Parse(Run("export", story, "--as", "graphml").Output);
        XNamespace graphml = "http://graphml.graphdrawing.org/xmlns";
        HashSet<string> nodes = [.. graph.Descendants(graphml + "node").Select(node => node.Attribute("id")!.Value)];
        Assert.True(nodes.Count > 10);
        Assert.All(graph.Descendants(graphml + "edge"), edge => Assert.Subset(nodes, new HashSet<string> { edge.Attribute("source")!.Value, edge.Attribute("target")!.Value }));

        JsonElement[] reviews = [.. JsonDocument.Parse(Run("export", story, "--as", "claimreview").Output).RootElement.GetProperty("@graph").EnumerateArray()];
        Assert.Equal(readout.GetProperty("stories")[0].GetProperty("claims").GetArrayLength(), reviews.Length);
        Assert.All(reviews, review => Assert.False(review.TryGetProperty("reviewRating", out _)));
        Assert.Contains(reviews, review => review.GetProperty("Readout:positions").EnumerateArray().Any(position => position.GetProperty("Readout:stance").GetString() == "denies"));
    }

    [Theory]
    [InlineData("stories --db none.db", 1, "There is no library none.db")]
    [InlineData("merge people OnlyOne", 2, "takes two words, not 1")]
    [InlineData("statements --stance lies", 2, "lies")]
    [InlineData("stories --since soon", 2, "'soon' is not a day")]
    [InlineData("undo three", 2, "three")]
    public void What_cannot_be_done_is_said_in_a_sentence(string line, int code, string expected)
    {
        CliRun run = CliRun.Of(line.Split(' '));
        Assert.Equal(code, run.Code);
        Assert.Contains(expected, run.ErrorLines[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Interrupted_it_keeps_what_it_has_and_says_so()
    {
        CliRun run = CliRun.Interrupted("add", Repository.At("samples", "dam"), "--db", _folder.At("readout.db"));
        Assert.Equal(130, run.Code);
        Assert.Equal(0, Run("add", Repository.At("samples", "dam")).Code);
    }

    [Fact]
    public void A_folder_is_watched_once_for_a_timer_of_the_system()
    {
        using ReportFolder incoming = new ReportFolder().With("ferry.txt", ReportFolder.Honest);
        File.SetLastWriteTimeUtc(incoming.At("ferry.txt"), DateTime.UtcNow.AddMinutes(-1));
        CliRun run = Run("watch", incoming.Path, "--once");
        Assert.Equal((0, "added ferry"), (run.Code, run.Error.Trim()));
        Assert.Single(Run("articles", "--as", "jsonl").OutputLines);
        Assert.Equal("", Run("watch", incoming.Path, "--once").Error);
    }

    private CliRun Run(params string[] args) => CliRun.Of([.. args, "--db", _folder.At("readout.db")]);
}
