using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Readout.Store;

namespace Readout.Cli.Library;

/// <summary>A correction as a line of JSON.</summary>
internal sealed record CorrectionLine(
    [property: JsonRequired] long Number, [property: JsonRequired] CorrectionKind Kind, [property: JsonRequired] string[] Subject, [property: JsonRequired] string Author,
    [property: JsonRequired] DateTimeOffset Made, string? Reason, DateTimeOffset? Undone, string? UndoneBy)
{
    /// <summary>How it is written and read.</summary>
    public static JsonTypeInfo<CorrectionLine> Form { get; } = new CorrectionLineJson(new JsonSerializerOptions(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter<CorrectionKind>(JsonNamingPolicy.KebabCaseLower) },
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    }).CorrectionLine;

    public static CorrectionLine Of(CorrectionEntry entry) => new(
        entry.Correction.Number, entry.Correction.Kind, [.. entry.Correction.Subject], entry.Correction.Author, entry.Correction.Made, entry.Correction.Reason, entry.Undone, entry.UndoneBy);

    public CorrectionEntry Entry() => new(new Correction(Number, Kind, [.. Subject], Author, Made, Reason ?? ""), Undone, UndoneBy);
}
