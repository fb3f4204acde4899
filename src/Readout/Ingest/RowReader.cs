using System.Globalization;
using System.Text.Json;

namespace Readout.Ingest;

/// <summary>Reads a row of JSON a line. A broken row is a problem that names its number and the reason; the rows after it are read.</summary>
internal sealed class RowReader(bool asBody)
{
    public IEnumerable<ReportReading> Read(Stream stream, string place)
    {
        int number = 0, rows = 0;
        using var lines = new ByteLineReader(stream, ReadingLimits.DocumentBytes);
        while (true)
        {
            ByteLineReader.Line line;
            string? failure = null;
            try
            {
                line = lines.Next();
            }
            catch (Exception error) when (ReportReader.IsExpected(error))
            {
                line = default;
                failure = ReportReader.Reason(error, "file");
            }

            if (failure is not null)
            {
                yield return ReportReading.Skip(place, failure);
                yield break;
            }

            if (line.IsEnd)
            {
                break;
            }

            number++;
            if (line.IsBlank)
            {
                continue;
            }

            rows++;
            string row = $"{place} row {number}";
            yield return line.IsTooLong ? ReportReading.Skip(row, $"the row is larger than {ReadingLimits.DocumentBytes >> 20} MB") : ReadRow(line.Bytes, row);
        }

        if (rows == 0)
        {
            yield return ReportReading.Skip(place, "the file is empty");
        }
    }

    private ReportReading ReadRow(ReadOnlyMemory<byte> bytes, string place)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(bytes, new JsonDocumentOptions { MaxDepth = 64 });
            JsonElement row = document.RootElement;
            if (row.ValueKind != JsonValueKind.Object)
            {
                return ReportReading.Skip(place, "the row is not a JSON object");
            }

            if (Text(row, "text") is not string text || string.IsNullOrWhiteSpace(text))
            {
                return ReportReading.Skip(place, "the row has no 'text'");
            }

            if (Text(row, "id") is not { Length: > 0 } id)
            {
                return ReportReading.Skip(place, "the row has no 'id'");
            }

            string? published = Text(row, "published");
            DateOnly? day = null;
            if (published is { Length: > 0 })
            {
                if (!DateOnly.TryParseExact(published.Length > 10 ? published[..10] : published, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly parsed))
                {
                    return ReportReading.Skip(place, $"'published' is '{Shorten(published)}', not a date like 2019-03-04");
                }

                day = parsed;
            }

            ReportFormat format = asBody ? ReportFormat.Body : FormatSniffer.FormatOf(".txt", text);
            return ReportMaker.Make(id, text, format, place, report => report with
            {
                GivenPublished = day,
                GivenOutlet = Text(row, "outlet"),
                GivenUrl = Text(row, "url"),
                GivenTitle = Text(row, "title"),
            });
        }
        catch (JsonException error)
        {
            return ReportReading.Skip(place, $"the row is not valid JSON (at byte {error.BytePositionInLine + 1})");
        }
        catch (InvalidOperationException)
        {
            return ReportReading.Skip(place, "the row holds text that is not valid Unicode");
        }
    }

    private static string? Text(JsonElement row, string name) =>
        !row.TryGetProperty(name, out JsonElement value) ? null
        : value.ValueKind == JsonValueKind.String ? value.GetString()
        : value.ValueKind == JsonValueKind.Number ? value.GetRawText() : null;

    private static string Shorten(string text) => text.Length <= 40 ? text : text[..40] + "...";
}
