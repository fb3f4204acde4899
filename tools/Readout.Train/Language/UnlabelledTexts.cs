using System.IO.Compression;
using System.Text.Json;
using System.Text.RegularExpressions;
using Readout.Train.Stories;

namespace Readout.Train.Language;

/// <summary>Texts without any mark, for teachers to read: pages of the web, and news. Each is lines, a line a paragraph.</summary>
internal static partial class UnlabelledTexts
{
    /// <summary>One article in so many of the large collection is read.</summary>
    private const int LoadStep = 4;

    /// <summary>All texts in a fixed order.</summary>
    /// <param name="corpora">Folder of the development corpora.</param>
    public static IEnumerable<string> Read(string corpora) => Pages(corpora).Concat(News(corpora));

    private static IEnumerable<string> Pages(string corpora)
    {
        using var reader = new StreamReader(new GZipStream(File.OpenRead(Path.Combine(corpora, "extraction/wcxb-dev/ground-truth.jsonl.gz")), CompressionMode.Decompress));
        while (reader.ReadLine() is { } line)
        {
            using JsonDocument row = JsonDocument.Parse(line);
            yield return row.RootElement.GetProperty("ground_truth").TryGetProperty("main_content", out JsonElement content) ? content.GetString() ?? "" : "";
        }
    }

    private static IEnumerable<string> News(string corpora) =>
        StoryCorpus.Read(Path.Combine(corpora, "stories/load-8k.jsonl.gz")).Where((_, i) => i % LoadStep == 0).Select(row => Joined(row.Title + "\n" + row.Text));

    /// <summary>Takes out the spaces that the origin of the collection put around marks and clitics.</summary>
    private static string Joined(string text)
    {
        text = text.Replace("`` ", "\"", StringComparison.Ordinal).Replace(" ''", "\"", StringComparison.Ordinal).Replace(" n't", "n't", StringComparison.Ordinal);
        text = Clitic().Replace(text, "$1$2$3");
        text = BeforeMark().Replace(text, "$1");
        return AfterMark().Replace(text, "$1");
    }

    [GeneratedRegex(@"(\w) ?(['’]) ?(s|t|re|ve|ll|d|m|S)\b")]
    private static partial Regex Clitic();

    [GeneratedRegex(@" ([.,;:?!)\]%”])")]
    private static partial Regex BeforeMark();

    [GeneratedRegex(@"([(\[$“]) ")]
    private static partial Regex AfterMark();
}
