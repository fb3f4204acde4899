using System.Globalization;
using System.IO.Compression;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Readout.Train.Events;

/// <summary>Reads news texts with their days: a folder of text files (a day between underlines in a name dates it), or JSON Lines with id, text and published (also .gz).</summary>
internal static partial class NewsTexts
{
    /// <summary>The texts of an input, in the order of their names or rows.</summary>
    public static IEnumerable<(string Id, string Text, DateOnly? Published)> Read(string input) => Directory.Exists(input)
        ? Directory.EnumerateFiles(input, "*.txt", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .Select(path => (Path.GetFileNameWithoutExtension(path), File.ReadAllText(path), DayIn(Path.GetFileName(path))))
        : Rows(input);

    private static DateOnly? DayIn(string name) =>
        NamedDay().Match(name) is { Success: true } match && DateOnly.TryParseExact(match.Groups[1].Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day) ? day : null;

    private static IEnumerable<(string Id, string Text, DateOnly? Published)> Rows(string path)
    {
        using FileStream file = File.OpenRead(path);
        using Stream stream = path.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress) : file;
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            using JsonDocument row = JsonDocument.Parse(line);
            bool dated = row.RootElement.TryGetProperty("published", out JsonElement day)
                & DateOnly.TryParseExact(day.ValueKind == JsonValueKind.String ? day.GetString() : "", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly published);
            yield return (row.RootElement.GetProperty("id").ToString(), row.RootElement.GetProperty("text").GetString() ?? "", dated ? published : null);
        }
    }

    [GeneratedRegex(@"_(\d{4}-\d\d-\d\d)_")]
    private static partial Regex NamedDay();
}
