using System.Text.Json;

namespace Readout.Reports;

/// <summary>
/// Writes what was read out of an article as one line of JSON, schema <c>readout/1</c>. Every span is an offset pair into the report
/// as it was given (<see cref="Report.Source"/>). Safe to use from several threads, each with its own stream.
/// </summary>
public sealed class AnnotationsJsonWriter
{
    /// <summary>Writes one line, its line end included.</summary>
    /// <param name="annotations">The article and what was read out of it.</param>
    /// <param name="output">Where to; UTF-8, neither flushed nor closed.</param>
    public void Write(Annotations annotations, Stream output)
    {
        ArgumentNullException.ThrowIfNull(annotations);
        ArgumentNullException.ThrowIfNull(output);
        using (var json = new Utf8JsonWriter(output, JsonSpans.OneLine))
        {
            AnnotationsJson.Write(json, annotations, withSentences: true);
        }

        output.WriteByte((byte)'\n');
    }
}
