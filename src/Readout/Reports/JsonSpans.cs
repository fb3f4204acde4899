using System.Collections.Immutable;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Readout.Reports;

/// <summary>How spans, days, findings and evidence stand in JSON.</summary>
internal static class JsonSpans
{
    /// <summary>One line, letters of every script as they are.</summary>
    public static JsonWriterOptions OneLine { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Indented, letters of every script as they are.</summary>
    public static JsonWriterOptions Indented { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Indented = true, NewLine = "\n" };

    public static void WriteSpanValue(this Utf8JsonWriter json, SourceSpan span)
    {
        json.WriteStartArray();
        json.WriteNumberValue(span.Start);
        json.WriteNumberValue(span.End);
        json.WriteEndArray();
    }

    public static void WriteSpan(this Utf8JsonWriter json, string name, SourceSpan? span)
    {
        json.WritePropertyName(name);
        if (span is { } known)
        {
            json.WriteSpanValue(known);
        }
        else
        {
            json.WriteNullValue();
        }
    }

    public static void WriteSpans(this Utf8JsonWriter json, string name, Article article, ImmutableArray<TextSpan> spans)
    {
        json.WriteStartArray(name);
        foreach (TextSpan span in spans)
        {
            json.WriteSpanValue(article.ToSource(span));
        }

        json.WriteEndArray();
    }

    public static void WriteDay(this Utf8JsonWriter json, string name, DateOnly? day)
    {
        if (day is { } known)
        {
            json.WriteString(name, Iso(known));
        }
        else
        {
            json.WriteNull(name);
        }
    }

    /// <summary>The day under <c>time</c>, or <c>null</c>; beside it <c>from</c> and <c>to</c> where only an interval, or one end of it, is known.</summary>
    public static void WriteDays(this Utf8JsonWriter json, DateOnly? from, DateOnly? to)
    {
        json.WriteDay("time", from == to ? from : null);
        if (from != to)
        {
            json.WriteDay("from", from);
            json.WriteDay("to", to);
        }
    }

    public static void WriteStrings(this Utf8JsonWriter json, string name, ImmutableArray<string> values)
    {
        json.WriteStartArray(name);
        foreach (string value in values)
        {
            json.WriteStringValue(value);
        }

        json.WriteEndArray();
    }

    /// <summary>What readers have put right, where they have.</summary>
    public static void WriteCorrections(this Utf8JsonWriter json, ImmutableArray<string> corrections)
    {
        if (!corrections.IsEmpty)
        {
            json.WriteStrings("corrections", corrections);
        }
    }

    /// <summary>A probability to three decimals.</summary>
    public static void WriteConfidence(this Utf8JsonWriter json, double confidence) =>
        json.WriteNumber("confidence", Math.Round(confidence, 3, MidpointRounding.AwayFromZero));

    public static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
