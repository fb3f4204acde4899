using System.Globalization;
using System.Text.Json;
using CsvHelper;

namespace Readout.Store.Tables;

/// <summary>
/// Writes rows as CSV (RFC 4180, with a header; what a spreadsheet would take for a formula gets an apostrophe before it) or as JSON, one column a field; rows are written as they come.
/// </summary>
/// <param name="columns">The columns: name and value (text, number, truth value, day, or <c>null</c>).</param>
public sealed class RowTable<T>(params (string Name, Func<T, object?> Value)[] columns)
{
    private static readonly CsvWriterOptions _csv = new() { NewLine = "\n" };

    /// <summary>Names of the columns.</summary>
    public IEnumerable<string> Columns => columns.Select(column => column.Name);

    /// <summary>Writes CSV.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="output">Where to; left open.</param>
    public void WriteCsv(IEnumerable<T> rows, TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(rows);
        using CsvWriter csv = CsvWriter.Create(output, _csv, leaveOpen: true);
        foreach ((string name, _) in columns)
        {
            csv.WriteField(name);
        }

        csv.EndRecord();
        foreach (T row in rows)
        {
            foreach ((_, Func<T, object?> value) in columns)
            {
                object? cell = value(row);
                csv.WriteField(cell is string words ? Reports.SpreadsheetCell.Of(words) : Text(cell));
            }

            csv.EndRecord();
        }
    }

    /// <summary>Writes a line of JSON for each row.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="output">Where to; UTF-8, left open.</param>
    public void WriteJsonLines(IEnumerable<T> rows, Stream output)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(output);
        foreach (T row in rows)
        {
            using (var json = new Utf8JsonWriter(output, Reports.JsonSpans.OneLine))
            {
                WriteRow(row, json);
            }

            output.WriteByte((byte)'\n');
        }
    }

    /// <summary>Writes an array of JSON.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="output">Where to; UTF-8, left open.</param>
    public void WriteJson(IEnumerable<T> rows, Stream output)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(output);
        using (var json = new Utf8JsonWriter(output, Reports.JsonSpans.Indented))
        {
            json.WriteStartArray();
            foreach (T row in rows)
            {
                WriteRow(row, json);
            }

            json.WriteEndArray();
        }

        output.WriteByte((byte)'\n');
    }

    /// <summary>Writes one row as an object.</summary>
    public void WriteRow(T row, Utf8JsonWriter json)
    {
        ArgumentNullException.ThrowIfNull(json);
        json.WriteStartObject();
        foreach ((string name, Func<T, object?> value) in columns)
        {
            json.WritePropertyName(name);
            switch (value(row))
            {
                case null: json.WriteNullValue(); break;
                case int number: json.WriteNumberValue(number); break;
                case long number: json.WriteNumberValue(number); break;
                case double number: json.WriteNumberValue(Math.Round(number, 3, MidpointRounding.AwayFromZero)); break;
                case bool truth: json.WriteBooleanValue(truth); break;
                case var other: json.WriteStringValue(Text(other)); break;
            }
        }

        json.WriteEndObject();
    }

    private static string Text(object? value) => value switch
    {
        null => "",
        string text => text,
        bool truth => truth ? "true" : "false",
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTimeOffset moment => moment.ToUniversalTime().ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture),
        double number => number.ToString("0.###", CultureInfo.InvariantCulture),
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString()!,
    };
}
