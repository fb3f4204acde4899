using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using CsvHelper;
using Microsoft.AspNetCore.Http;
using Readout.Reports;
using Readout.Store;
using Readout.Web.Lists;

namespace Readout.Web.Data;

/// <summary>Writes a whole list while it is read from the library, a chunk at a time: memory does not grow with the list.</summary>
internal sealed class RowStream(Library library, LibraryFilter filter, HttpContext http, bool asCsv) : IListingVisitor<Task>
{
    private const int Chunk = 1 << 16;

    public async Task Visit<T>(Listing<T> listing)
    {
        http.Response.ContentType = asCsv ? "text/csv; charset=utf-8; header=present" : "application/x-ndjson; charset=utf-8";
        http.Response.Headers.ContentDisposition = $"attachment; filename=\"{listing.Name}.{(asCsv ? "csv" : "jsonl")}\"";
        foreach (byte[] part in asCsv ? Csv(listing) : Lines(listing))
        {
            await http.Response.Body.WriteAsync(part, http.RequestAborted).ConfigureAwait(false);
        }
    }

    private IEnumerable<byte[]> Csv<T>(Listing<T> listing)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        using CsvWriter csv = CsvWriter.Create(text, new CsvWriterOptions(), leaveOpen: true);
        csv.WriteRecord([.. listing.Columns.Select(column => column.Name)]);
        foreach (T row in listing.All(library, filter))
        {
            csv.WriteRecord([.. listing.Columns.Select(column => Cell(column.Value(row)))]);
            csv.Flush();
            if (text.GetStringBuilder().Length > Chunk)
            {
                yield return Encoding.UTF8.GetBytes(text.ToString());
                text.GetStringBuilder().Clear();
            }
        }

        csv.Flush();
        yield return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static string Cell(object? value) => value switch
    {
        null => "",
        DateOnly day => JsonSpans.Iso(day),
        SourceSpan span => string.Create(CultureInfo.InvariantCulture, $"{span.Start}-{span.End}"),
        DateTimeOffset moment => moment.ToUniversalTime().ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture),
        string text => SpreadsheetCell.Of(text),
        IEnumerable<string> texts => SpreadsheetCell.Of(string.Join(" | ", texts)),
        double number => Math.Round(number, 3, MidpointRounding.AwayFromZero).ToString(CultureInfo.InvariantCulture),
        bool truth => truth ? "true" : "false",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
    };

    private IEnumerable<byte[]> Lines<T>(Listing<T> listing)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using var json = new Utf8JsonWriter(bytes, JsonSpans.OneLine);
        foreach (T row in listing.All(library, filter))
        {
            RowJson.Write(json, listing, row);
            json.Flush();
            bytes.Write("\n"u8);
            json.Reset();
            if (bytes.WrittenCount > Chunk)
            {
                yield return bytes.WrittenSpan.ToArray();
                bytes.ResetWrittenCount();
            }
        }

        yield return bytes.WrittenSpan.ToArray();
    }
}
