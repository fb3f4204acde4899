using System.Text.Json;
using Readout.Ingest;
using Xunit;

namespace Readout.Tests.Stories;

/// <summary>The keys that accounts are measured against agree with themselves and point into their articles.</summary>
public class KeyTests
{
    private static readonly string Folder = Repository.At("tests", "Readout.Tests", "Stories", "Keys");

    public static TheoryData<string> Names => [.. Directory.GetFiles(Folder, "*.json", SearchOption.AllDirectories).Select(path => Path.ChangeExtension(Path.GetRelativePath(Folder, path), null)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_claim_counts_the_articles_of_its_evidence_and_has_the_status_of_its_sides(string name)
    {
        using JsonDocument key = Read(name);
        Assert.All(key.RootElement.GetProperty("claims").EnumerateArray(), claim =>
        {
            JsonElement[] evidence = [.. claim.GetProperty("evidence").EnumerateArray()];
            Assert.Equal(claim.GetProperty("reports").GetInt32(), evidence.Select(span => span.GetProperty("article").GetString()).Distinct().Count());
            string[] stances = [.. evidence.Select(span => span.GetProperty("stance").GetString()!)];
            int independent = claim.GetProperty("independent").GetInt32();
            switch (claim.GetProperty("status").GetString())
            {
                case "disputed":
                    Assert.Contains("denies", stances);
                    Assert.Contains("asserts", stances);
                    break;
                case "denied":
                    Assert.Equal(0, independent);
                    Assert.DoesNotContain("asserts", stances);
                    break;
                case "corroborated":
                    Assert.True(independent > 1);
                    break;
                default:
                    Assert.Equal("single-source", claim.GetProperty("status").GetString());
                    Assert.Equal(1, independent);
                    break;
            }
        });
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_change_belongs_to_a_claim_and_every_piece_to_an_article_of_the_story(string name)
    {
        using JsonDocument key = Read(name);
        HashSet<string> claims = [.. key.RootElement.GetProperty("claims").EnumerateArray().Select(claim => claim.GetProperty("id").GetString()!)];
        HashSet<string> articles = [.. key.RootElement.GetProperty("articles").EnumerateArray().Select(article => article.GetString()!)];
        Assert.All(
            new[] { "figures", "hardenings", "drifts", "reversals" }.SelectMany(kind => key.RootElement.GetProperty(kind).EnumerateArray()),
            change => Assert.Contains(change.GetProperty("claim").GetString()!, claims));
        Assert.All(Spans(key.RootElement), span => Assert.Contains(span.Article, articles));
        Assert.All(Spans(key.RootElement), span => Assert.True(span.Start < span.End));
    }

    [Theory]
    [InlineData("dam")]
    [InlineData("exchange")]
    public void The_pieces_of_a_sample_begin_and_end_at_words(string name)
    {
        using JsonDocument key = Read(name);
        Dictionary<string, string> sources = new ReportReader().Read([Repository.At("samples", name)]).Select(reading => reading.Report!).ToDictionary(report => report.Id, report => report.Source);
        Assert.All(Spans(key.RootElement), span =>
        {
            string source = sources[span.Article];
            Assert.False(char.IsWhiteSpace(source[span.Start]) || char.IsWhiteSpace(source[span.End - 1]));
            Assert.False(char.IsLetter(source[span.Start]) && char.IsLetter(source[span.Start - 1]));
            Assert.False(char.IsLetter(source[span.End - 1]) && char.IsLetter(source[span.End]));
        });
    }

    private static JsonDocument Read(string name) => JsonDocument.Parse(File.ReadAllText(Path.Combine(Folder, name + ".json")));

    private static IEnumerable<(string Article, int Start, int End)> Spans(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Spans),
        JsonValueKind.Object when element.TryGetProperty("start", out JsonElement start) =>
            [(element.GetProperty("article").GetString()!, start.GetInt32(), element.GetProperty("end").GetInt32())],
        JsonValueKind.Object => element.EnumerateObject().SelectMany(property => Spans(property.Value)),
        _ => [],
    };
}
