using System.Buffers;
using System.Text.Json;
using Readout.Reports;
using Readout.Web.Lists;
using Readout.Web.Pages;

namespace Readout.Web.Data;

/// <summary>The description of the API (OpenAPI 3.1), made from the lists themselves.</summary>
internal static class OpenApiDocument
{
    private static readonly (string Path, string About)[] _details =
    [
        ("/stories/{id}", "a story with its articles, copies, claims, timeline and changes: the document of 'readout read'"),
        ("/articles/{id}", "a report with everything that was read out of it: the line of 'readout annotate'"),
        ("/claims/{story}/{id}", "a claim with its positions and their evidence"),
        ("/people/{key}", "somebody in all stories"),
        ("/corrections/{number}", "what a reader has put right"),
        ("/intake/{number}", "what became of given reports"),
    ];

    /// <summary>The document.</summary>
    public static Rendered Document { get; } = new(Write(), Rendered.Json);

    /// <summary>The addresses of single things, below <c>/api/v1</c>.</summary>
    public static IEnumerable<string> Details => _details.Select(detail => detail.Path);

    private static byte[] Write()
    {
        var bytes = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(bytes, JsonSpans.Indented))
        {
            json.WriteStartObject();
            json.WriteString("openapi", "3.1.0");
            json.WriteStartObject("info");
            json.WriteString("title", "Readout");
            json.WriteString("version", "1");
            json.WriteString("description", "Who says what, traced to the characters of the report. Spans are [start, end) in UTF-16 code units of the report as it was given. Fields of single things: docs/output.md. 'at' (a day, YYYY-MM-DD) asks for the account as it was known then.");
            json.WriteEndObject();
            json.WriteStartArray("servers");
            json.WriteStartObject();
            json.WriteString("url", "/api/v1");
            json.WriteEndObject();
            json.WriteEndArray();
            json.WriteStartObject("paths");
            foreach (IListing listing in Listings.All)
            {
                WriteList(json, listing, "");
                WriteList(json, listing, ".csv");
                WriteList(json, listing, ".jsonl");
            }

            foreach ((string path, string about) in _details)
            {
                WriteDetail(json, path, about);
            }

            OpenApiChanges.WriteReports(json);
            json.WriteEndObject();
            json.WriteStartObject("components");
            json.WriteStartObject("schemas");
            foreach (IListing listing in Listings.All)
            {
                WriteSchema(json, listing);
            }

            json.WriteEndObject();
            json.WriteEndObject();
            json.WriteEndObject();
        }

        return bytes.WrittenSpan.ToArray();
    }

    private static void WriteList(Utf8JsonWriter json, IListing listing, string form)
    {
        json.WriteStartObject($"/{listing.Name}{form}");
        json.WriteStartObject("get");
        json.WriteString("summary", form.Length == 0 ? $"A part of the list; a row is {listing.About}." : $"The whole list, streamed; a row is {listing.About}.");
        string[] day = listing.HasDays ? ["at"] : [];
        json.WriteStartArray("parameters");
        foreach (string name in form.Length == 0 ? [.. listing.Filters, .. day, "after", "count"] : (string[])[.. listing.Filters, .. day])
        {
            WriteParameter(json, name, "query", false, name is "count" ? "integer" : "string");
        }

        json.WriteEndArray();
        if (form.Length > 0)
        {
            WriteResponses(json, form == ".csv" ? "text/csv" : "application/x-ndjson", null);
        }
        else
        {
            WriteResponses(json, "application/json", schema =>
            {
                schema.WriteString("type", "object");
                schema.WriteStartObject("properties");
                WriteType(schema, "schema", "string");
                WriteType(schema, "total", "integer");
                WriteType(schema, "next", "string", "null");
                schema.WriteStartObject(listing.Name);
                schema.WriteString("type", "array");
                schema.WriteStartObject("items");
                schema.WriteString("$ref", "#/components/schemas/" + listing.Name);
                schema.WriteEndObject();
                schema.WriteEndObject();
                schema.WriteEndObject();
            });
        }

        json.WriteEndObject();
        if (listing == (IListing)Listings.Corrections && form.Length == 0)
        {
            OpenApiChanges.WriteCorrection(json);
        }

        json.WriteEndObject();
    }

    private static void WriteDetail(Utf8JsonWriter json, string path, string about)
    {
        json.WriteStartObject(path);
        if (path == "/corrections/{number}")
        {
            OpenApiChanges.WriteUndo(json);
        }

        json.WriteStartObject("get");
        json.WriteString("summary", Layout.Capital(about) + ".");
        json.WriteStartArray("parameters");
        foreach (string part in path.Split('/').Where(part => part.StartsWith('{')))
        {
            WriteParameter(json, part.Trim('{', '}'), "path", true, "string");
        }

        if (!path.EndsWith("/{number}", StringComparison.Ordinal))
        {
            WriteParameter(json, "at", "query", false, "string");
        }

        json.WriteEndArray();
        WriteResponses(json, "application/json", schema => schema.WriteString("type", "object"));
        json.WriteEndObject();
        json.WriteEndObject();
    }

    internal static void WriteParameter(Utf8JsonWriter json, string name, string place, bool isRequired, string type)
    {
        json.WriteStartObject();
        json.WriteString("name", name);
        json.WriteString("in", place);
        json.WriteBoolean("required", isRequired);
        json.WriteStartObject("schema");
        json.WriteString("type", type);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    internal static void WriteResponses(Utf8JsonWriter json, string type, Action<Utf8JsonWriter>? schema, string status = "200")
    {
        json.WriteStartObject("responses");
        json.WriteStartObject(status);
        json.WriteString("description", "Done.");
        json.WriteStartObject("content");
        json.WriteStartObject(type);
        if (schema is not null)
        {
            json.WriteStartObject("schema");
            schema(json);
            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteStartObject("default");
        json.WriteString("description", "Not done; the detail says why.");
        json.WriteStartObject("content");
        json.WriteStartObject("application/problem+json");
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteSchema(Utf8JsonWriter json, IListing listing)
    {
        json.WriteStartObject(listing.Name);
        json.WriteString("type", "object");
        json.WriteStartObject("properties");
        foreach ((string name, Type kind) in listing.Fields)
        {
            Type type = Nullable.GetUnderlyingType(kind) ?? kind;
            WriteType(json, name, type == typeof(int) || type == typeof(long) ? ["integer"] : type == typeof(double) ? ["number"] : type == typeof(bool) ? ["boolean"] : type == typeof(SourceSpan) || type == typeof(string[]) ? ["array"] : ["string", "null"]);
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    internal static void WriteType(Utf8JsonWriter json, string name, params ReadOnlySpan<string> types)
    {
        json.WriteStartObject(name);
        if (types.Length == 1)
        {
            json.WriteString("type", types[0]);
        }
        else
        {
            json.WriteStartArray("type");
            foreach (string type in types)
            {
                json.WriteStringValue(type);
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }
}
