using System.Globalization;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Readout.Ingest;
using Readout.Web.Safety;

namespace Readout.Web.Intake;

/// <summary>The reports of a request: a form with a text and files, or a body of text, HTML, JSON or JSON lines.</summary>
internal static class GivenReports
{
    private const int Nesting = 8;
    private const int MostFiles = 500;

    /// <summary>The reports of a form.</summary>
    public static List<ReportReading> Of(IFormCollection form)
    {
        var readings = new List<ReportReading>();
        string text = form["text"].ToString();
        if (!string.IsNullOrWhiteSpace(text))
        {
            string name = UploadName.Of(form["name"].ToString() is { Length: > 0 } given ? given : TitleOf(text));
            readings.AddRange(Read(Encoding.UTF8.GetBytes(text), name.EndsWith(".html", StringComparison.OrdinalIgnoreCase) ? name : name + ".txt"));
        }

        if (form.Files.Count > MostFiles)
        {
            throw new BadRequest($"at most {MostFiles} files at once.");
        }

        foreach (IFormFile file in form.Files.Where(file => file.Length > 0 || file.FileName.Length > 0))
        {
            using Stream stream = file.OpenReadStream();
            readings.AddRange(new ReportReader(mayRepeatIds: true).Read(stream, UploadName.Of(file.FileName)));
        }

        return With(readings, form["outlet"].ToString(), form["published"].ToString(), form["url"].ToString());
    }

    /// <summary>The reports of a body that is no form.</summary>
    public static async Task<List<ReportReading>> Of(HttpRequest request, CancellationToken cancel)
    {
        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body, cancel).ConfigureAwait(false);
        string type = (request.ContentType ?? "").Split(';')[0].Trim().ToLowerInvariant();
        string name = UploadName.Of(request.Query["name"].ToString());
        IEnumerable<ReportReading> readings = type switch
        {
            "application/json" => Read(Rows(body.ToArray()), "rows.jsonl"),
            "application/x-ndjson" or "application/jsonl" or "application/json-lines" => Read(body.ToArray(), "rows.jsonl"),
            "text/html" or "application/xhtml+xml" => Read(body.ToArray(), name + ".html"),
            "text/plain" => Read(body.ToArray(), name + ".txt"),
            _ => throw new BadRequest("a report is text/plain, text/html, application/json, application/x-ndjson or a form of multipart/form-data."),
        };
        return With([.. readings], request.Query["outlet"].ToString(), request.Query["published"].ToString(), request.Query["url"].ToString());
    }

    private static IEnumerable<ReportReading> Read(byte[] bytes, string name) => new ReportReader(mayRepeatIds: true).Read(new MemoryStream(bytes), name);

    // An object or a list of objects, as one row a line.
    private static byte[] Rows(byte[] body)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(body, new JsonDocumentOptions { MaxDepth = Nesting });
            var lines = new MemoryStream();
            foreach (JsonElement row in document.RootElement.ValueKind == JsonValueKind.Array ? [.. document.RootElement.EnumerateArray()] : new[] { document.RootElement })
            {
                using (var json = new Utf8JsonWriter(lines))
                {
                    row.WriteTo(json);
                }

                lines.WriteByte((byte)'\n');
            }

            return lines.ToArray();
        }
        catch (JsonException error)
        {
            throw new BadRequest($"the body is no JSON, or is nested more than {Nesting} deep: line {(error.LineNumber ?? 0) + 1}.");
        }
    }

    private static List<ReportReading> With(List<ReportReading> readings, string outlet, string published, string url)
    {
        DateOnly? day = published.Length == 0 ? null
            : DateOnly.TryParseExact(published, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly known) ? known
            : throw new BadRequest($"'{published[..Math.Min(published.Length, 40)]}' is not a day: write it as YYYY-MM-DD.");
        if (outlet.Length > 300 || url.Length > 2000)
        {
            throw new BadRequest("the outlet or the address is too long.");
        }

        return [.. readings.Select(reading => reading.Report is { } report
            ? reading with
            {
                Report = report with
                {
                    GivenOutlet = report.GivenOutlet ?? (outlet.Trim().Length == 0 ? null : outlet.Trim()),
                    GivenPublished = report.GivenPublished ?? day,
                    GivenUrl = report.GivenUrl ?? (url.Trim().Length == 0 ? null : url.Trim()),
                },
            }
            : reading)];
    }

    private static string TitleOf(string text)
    {
        string line = text.Split('\n').Select(line => line.Trim()).First(line => line.Length > 0);
        return line[..Math.Min(line.Length, 40)];
    }
}
