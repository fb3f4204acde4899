using System.Buffers;
using System.Globalization;
using System.Text.Json;
using Readout.Reports;
using Readout.Store;
using Readout.Web.Lists;

namespace Readout.Web.Data;

/// <summary>Rows of a list in JSON.</summary>
internal static class RowJson
{
    /// <summary>A part of a list: its rows, how many there are in all, and what to ask the next part with.</summary>
    public static byte[] Page<T>(Listing<T> listing, Page<T> page)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(bytes, JsonSpans.Indented))
        {
            json.WriteStartObject();
            json.WriteString("schema", ContractNames.Schema);
            json.WriteNumber("total", page.Total);
            json.WriteString("next", page.Next);
            json.WriteStartArray(listing.Name);
            foreach (T row in page.Items)
            {
                Write(json, listing, row);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return bytes.WrittenSpan.ToArray();
    }

    /// <summary>One row as an object.</summary>
    public static void Write<T>(Utf8JsonWriter json, Listing<T> listing, T row)
    {
        json.WriteStartObject();
        foreach (Column<T> column in listing.Columns)
        {
            json.WritePropertyName(column.Name);
            switch (column.Value(row))
            {
                case null: json.WriteNullValue(); break;
                case int number: json.WriteNumberValue(number); break;
                case long number: json.WriteNumberValue(number); break;
                case double number: json.WriteNumberValue(Math.Round(number, 3, MidpointRounding.AwayFromZero)); break;
                case bool truth: json.WriteBooleanValue(truth); break;
                case DateOnly day: json.WriteStringValue(JsonSpans.Iso(day)); break;
                case SourceSpan span: json.WriteSpanValue(span); break;
                case DateTimeOffset moment: json.WriteStringValue(moment.ToUniversalTime().ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture)); break;
                case IEnumerable<string> texts: WriteTexts(json, texts); break;
                case string text: json.WriteStringValue(text); break;
                case var other: throw new InvalidOperationException($"{listing.Name}.{column.Name} holds a {other.GetType().Name}.");
            }
        }

        json.WriteEndObject();
    }

    private static void WriteTexts(Utf8JsonWriter json, IEnumerable<string> texts)
    {
        json.WriteStartArray();
        foreach (string text in texts)
        {
            json.WriteStringValue(text);
        }

        json.WriteEndArray();
    }
}
