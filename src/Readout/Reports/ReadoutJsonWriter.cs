using System.Text.Json;

namespace Readout.Reports;

/// <summary>
/// Writes a readout as one JSON document, schema <c>readout/1</c>. Every span is an offset pair into the report as it was given
/// (<see cref="Report.Source"/>). Safe to use from several threads, each with its own stream.
/// </summary>
public sealed class ReadoutJsonWriter
{
    /// <summary>Writes the whole document, a line end last.</summary>
    /// <param name="readout">The readout.</param>
    /// <param name="output">Where to; UTF-8, neither flushed nor closed.</param>
    public void Write(ReadoutDocument readout, Stream output)
    {
        ArgumentNullException.ThrowIfNull(readout);
        ArgumentNullException.ThrowIfNull(output);
        using (var json = new Utf8JsonWriter(output, JsonSpans.Indented))
        {
            var articles = ArticleIndex.Of(readout);
            json.WriteStartObject();
            json.WriteString("schema", ContractNames.Schema);
            json.WriteStartArray("articles");
            foreach (Annotations annotations in readout.Articles)
            {
                AnnotationsJson.Write(json, annotations, withSentences: false);
            }

            json.WriteEndArray();
            json.WriteStartArray("copies");
            foreach (ArticleCopy copy in readout.Copies)
            {
                WriteCopy(json, articles, copy);
            }

            json.WriteEndArray();
            json.WriteStartArray("stories");
            foreach (Story story in readout.Stories)
            {
                StoryJson.Write(json, articles, story);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        output.WriteByte((byte)'\n');
    }

    private static void WriteCopy(Utf8JsonWriter json, ArticleIndex articles, ArticleCopy copy)
    {
        json.WriteStartObject();
        json.WriteString("kind", copy.Kind.Name());
        json.WriteStrings("articles", [copy.First, copy.Second]);
        json.WriteString("origin", copy.Origin);
        json.WriteNumber("overlap", Math.Round(copy.Overlap, 3, MidpointRounding.AwayFromZero));
        json.WriteStartArray("passages");
        foreach (CopiedPassage passage in copy.Passages)
        {
            json.WriteStartObject();
            json.WriteSpan("a", articles.Article(copy.First).ToSource(passage.First));
            json.WriteSpan("b", articles.Article(copy.Second).ToSource(passage.Second));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
