using System.Globalization;
using System.Text.Json;

namespace Readout.Train.Time;

/// <summary>A sentence of the Recognizers specifications, its day of reference and what is expected in it.</summary>
internal sealed record SpecCase(string Input, DateOnly? Reference, IReadOnlyList<SpecResult> Results)
{
    /// <summary>Whether all that it expects can be said in TIMEX3; a sentence in which nothing is to be found is.</summary>
    public bool IsSupported => Results.All(result => result.Kind != SpecKind.Unsupported);

    /// <summary>Reads a specification file (<c>DateTimeModel.json</c>).</summary>
    public static List<SpecCase> ReadAll(string path)
    {
        using JsonDocument file = JsonDocument.Parse(File.ReadAllText(path).TrimStart('\ufeff'), new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
        return [.. file.RootElement.EnumerateArray().Select(Read)];
    }

    private static SpecCase Read(JsonElement row)
    {
        DateOnly? reference = row.TryGetProperty("Context", out JsonElement context) && context.TryGetProperty("ReferenceDateTime", out JsonElement moment)
            ? DateOnly.ParseExact(moment.GetString()![..10], "yyyy-MM-dd", CultureInfo.InvariantCulture) : null;
        return new SpecCase(row.GetProperty(nameof(Input)).GetString()!, reference, [.. row.GetProperty(nameof(Results)).EnumerateArray().Select(Result)]);
    }

    private static SpecResult Result(JsonElement result)
    {
        string type = (result.TryGetProperty("TypeName", out JsonElement name) ? name : result.GetProperty("Typename")).GetString()!;
        var readings = new List<SpecReading>();
        if (result.TryGetProperty("Resolution", out JsonElement resolution) && resolution.ValueKind == JsonValueKind.Object && resolution.TryGetProperty("values", out JsonElement values))
        {
            readings.AddRange(values.EnumerateArray().Select(value => new SpecReading(
                Text(value, "timex") ?? string.Empty, Text(value, "value"), Text(value, "start"), Text(value, "end"), Text(value, "Mod"))));
        }

        var span = new TextSpan(result.GetProperty("Start").GetInt32(), result.GetProperty("End").GetInt32() + 1);
        return new SpecResult(span, result.GetProperty("Text").GetString()!, type[(type.IndexOf('.', StringComparison.Ordinal) + 1)..], readings);
    }

    private static string? Text(JsonElement value, string name) => value.TryGetProperty(name, out JsonElement text) ? text.GetString() : null;
}
