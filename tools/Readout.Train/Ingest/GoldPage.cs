using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Readout.Ingest;

namespace Readout.Train.Ingest;

/// <summary>A page of a development corpus with its gold text and metadata.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Source">The page, decoded.</param>
/// <param name="Text">The gold text.</param>
/// <param name="Title">The gold title, or <c>null</c>.</param>
/// <param name="Author">The gold author, or <c>null</c>.</param>
/// <param name="Published">The gold day, or <c>null</c>.</param>
/// <param name="Without">Snippets that must not appear in the text.</param>
internal sealed record GoldPage(string Id, string Source, string Text, string? Title, string? Author, DateOnly? Published, string[] Without)
{
    /// <summary>Whether the page is held out of training, by a hash of its id (of its publisher, where that is known).</summary>
    public required bool IsHeldOut { get; init; }

    /// <summary>The article pages of WCXB's development folder.</summary>
    public static IEnumerable<GoldPage> Wcxb(string corpora)
    {
        string folder = Path.Combine(corpora, "extraction", "wcxb-dev");
        foreach (JsonElement row in Rows(Path.Combine(folder, "ground-truth.jsonl.gz")))
        {
            JsonElement gold = row.GetProperty("ground_truth");
            string id = row.GetProperty("id").GetString()!;
            if (Member(gold, "main_content") is string text)
            {
                string[] without = gold.TryGetProperty("without", out JsonElement snippets) && snippets.ValueKind == JsonValueKind.Array
                    ? [.. snippets.EnumerateArray().Select(snippet => snippet.GetString() ?? "").Where(snippet => snippet.Length > 0)] : [];
                yield return new GoldPage(id, Page(Path.Combine(folder, "html", id + ".html.gz")), text, Member(gold, "title"), Member(gold, "author"), Day(Member(gold, "publish_date")), without)
                {
                    IsHeldOut = (uint)FeatureList.HashOf(id) % 5 == 0,
                };
            }
        }
    }

    /// <summary>The pages of the Fundus parser tests from English-language countries.</summary>
    public static IEnumerable<GoldPage> Fundus(string corpora)
    {
        string folder = Path.Combine(corpora, "extraction", "fundus");
        foreach (JsonElement row in Rows(Path.Combine(folder, "gold.jsonl.gz")))
        {
            string id = row.GetProperty("id").GetString()!;
            if (id[..2] is not ("us" or "uk" or "au" or "ca" or "ie" or "nz" or "in" or "za"))
            {
                continue;
            }

            JsonElement gold = row.GetProperty("gold"), body = gold.GetProperty("body");
            var text = new StringBuilder();
            foreach (JsonElement part in body.GetProperty("summary").EnumerateArray())
            {
                text.Append(part.GetString()).Append("\n\n");
            }

            foreach (JsonElement section in body.GetProperty("sections").EnumerateArray())
            {
                foreach (JsonElement part in section.GetProperty("headline").EnumerateArray().Concat(section.GetProperty("paragraphs").EnumerateArray()))
                {
                    text.Append(part.GetString()).Append("\n\n");
                }
            }

            string? author = gold.TryGetProperty("authors", out JsonElement authors) && authors.ValueKind == JsonValueKind.Array && authors.GetArrayLength() > 0 ? authors[0].GetString() : null;
            string? day = Member(gold, "publishing_date");
            yield return new GoldPage(id, Page(Path.Combine(folder, "html", id + ".html.gz")), text.ToString(), Member(gold, "title"), author, Day(day?.Length > 10 ? day[..10] : day), [])
            {
                IsHeldOut = (uint)FeatureList.HashOf(id.AsSpan(0, id.IndexOf('_', StringComparison.Ordinal))) % 2 == 0,
            };
        }
    }

    private static DateOnly? Day(string? text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", out DateOnly day) ? day : null;

    private static string? Member(JsonElement row, string name) =>
        row.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String && value.GetString() is { Length: > 0 } text ? text : null;

    private static IEnumerable<JsonElement> Rows(string path)
    {
        using var reader = new StreamReader(new GZipStream(File.OpenRead(path), CompressionMode.Decompress));
        while (reader.ReadLine() is string line)
        {
            yield return JsonDocument.Parse(line).RootElement;
        }
    }

    private static string Page(string path)
    {
        using var memory = new MemoryStream();
        using (var file = new GZipStream(File.OpenRead(path), CompressionMode.Decompress))
        {
            file.CopyTo(memory);
        }

        return ByteDecoder.TryDecode(memory.ToArray(), out string? text, out _) ? text : "";
    }
}
