using Readout.Models;
using Xunit;

namespace Readout.Tests.Docs;

/// <summary>Every trained model and compiled lexicon has a card in docs/models.md with its size and checksum.</summary>
public class ManifestTests
{
    private static readonly string _cards = File.ReadAllText(Repository.At("docs", "models.md"));

    public static TheoryData<string> Files =>
        [.. new[] { "Models", "Lexicons" }
            .SelectMany(folder => Directory.EnumerateFiles(Repository.At("src", "Readout", folder), "*.bin"))
            .Select(path => Path.GetRelativePath(Repository.At("src", "Readout"), path).Replace('\\', '/'))
            .Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Files))]
    public void A_shipped_file_is_whole_and_its_card_names_it(string file)
    {
        byte[] bytes = File.ReadAllBytes(Repository.At("src", "Readout", file));
        ModelFile model = ModelFile.Parse(bytes, file, verify: true);
        string row = $"| `{file}` | {bytes.Length:N0} | `{model.Checksum[..16]}` |";
        Assert.True(_cards.Contains(row, StringComparison.Ordinal), $"docs/models.md should hold the row:\n{row}");
        Assert.Contains($"### {file}", _cards, StringComparison.Ordinal);
    }

    [Fact]
    public void All_shipped_files_together_weigh_less_than_20_MB()
    {
        long weight = new[] { "Models", "Lexicons" }
            .SelectMany(folder => Directory.EnumerateFiles(Repository.At("src", "Readout", folder), "*.bin"))
            .Sum(path => new FileInfo(path).Length);
        Assert.InRange(weight, 1, 20_000_000);
    }
}
