using System.IO.Compression;
using System.Text;
using System.Text.Json;

namespace Readout.Train.Stories;

/// <summary>Reads the story corpora: gzipped JSON Lines with <c>id</c>, <c>text</c> and, where known, <c>story</c>, <c>split</c>, <c>title</c>, <c>outlet</c>, <c>published</c>.</summary>
internal static class StoryCorpus
{
    /// <summary>The lines of a file that are not empty.</summary>
    public static IEnumerable<string> Lines(string path)
    {
        using var reader = new StreamReader(new GZipStream(File.OpenRead(path), CompressionMode.Decompress), Encoding.UTF8);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0)
            {
                yield return line;
            }
        }
    }

    /// <summary>The id of a line's row.</summary>
    public static string IdOf(string line)
    {
        using JsonDocument row = JsonDocument.Parse(line);
        return row.RootElement.GetProperty("id").GetString()!;
    }

    /// <summary>The rows of a file in order.</summary>
    public static IEnumerable<StoryRow> Read(string path)
    {
        foreach (string line in Lines(path))
        {
            using JsonDocument row = JsonDocument.Parse(line);
            string? Field(string name) => row.RootElement.TryGetProperty(name, out JsonElement value) ? value.GetString() : null;
            yield return new StoryRow(
                Field("id")!, Field("story") ?? "", Field("split") ?? "", Field("title") ?? "", Field("text") ?? "", Field("outlet"),
                Field("published") is { } day ? DateOnly.ParseExact(day, "yyyy-MM-dd") : null);
        }
    }
}
