using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Readout.Ingest;
using Readout.Web.Safety;

namespace Readout.Web.Intake;

/// <summary>The reports of a request: a form with a text, files and addresses, or a body of text, HTML, JSON, JSON lines or addresses.</summary>
internal static class GivenReports
{
    private const int Nesting = 8;
    private const int MostFiles = 500;
    private const int MostAddresses = 50;

    /// <summary>The reports of a form.</summary>
    public static Given Of(IFormCollection form)
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

        var facts = GivenFacts.Of(form["outlet"].ToString(), form["published"].ToString(), form["url"].ToString());
        return new Given([.. readings.Select(facts.Complete)], AddressesIn(form["addresses"].ToString()), facts);
    }

    /// <summary>The reports of a body that is no form.</summary>
    public static async Task<Given> Of(HttpRequest request, CancellationToken cancel)
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
            "text/uri-list" => [],
            _ => throw new BadRequest("a report is text/plain, text/html, application/json, application/x-ndjson, text/uri-list or a form of multipart/form-data."),
        };
        var facts = GivenFacts.Of(request.Query["outlet"].ToString(), request.Query["published"].ToString(), request.Query["url"].ToString());
        return new Given([.. readings.Select(facts.Complete)], type == "text/uri-list" ? AddressesIn(Encoding.UTF8.GetString(body.ToArray())) : [], facts);
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

    // One a line; a line that begins with # says something to people (RFC 2483).
    private static string[] AddressesIn(string text)
    {
        string[] addresses = [.. text.Split(['\r', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Where(line => line[0] != '#').Distinct(StringComparer.Ordinal)];
        return addresses.Length <= MostAddresses ? addresses : throw new BadRequest($"at most {MostAddresses} addresses at once.");
    }

    private static string TitleOf(string text)
    {
        string line = text.Split('\n').Select(line => line.Trim()).First(line => line.Length > 0);
        return line[..Math.Min(line.Length, 40)];
    }
}
