using System.Text.Json;
using Readout.Web.Corrections;

namespace Readout.Web.Data;

/// <summary>The part of the description of the API that changes the library.</summary>
internal static class OpenApiChanges
{
    /// <summary>Adding reports.</summary>
    public static void WriteReports(Utf8JsonWriter json)
    {
        json.WriteStartObject("/reports");
        json.WriteStartObject("post");
        json.WriteString("summary", "Adds reports and brings the stories up to date. Answers 200 when done within 20 seconds, else 202 with the address that says how far it is.");
        json.WriteStartArray("parameters");
        foreach (string name in (ReadOnlySpan<string>)["name", "outlet", "published", "url"])
        {
            OpenApiDocument.WriteParameter(json, name, "query", false, "string");
        }

        json.WriteEndArray();
        json.WriteStartObject("requestBody");
        json.WriteStartObject("content");
        foreach (string type in (ReadOnlySpan<string>)["text/plain", "text/html", "application/json", "application/x-ndjson", "text/uri-list", "multipart/form-data"])
        {
            json.WriteStartObject(type);
            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.WriteEndObject();
        OpenApiDocument.WriteResponses(json, "application/json", schema => schema.WriteString("type", "object"));
        json.WriteEndObject();
        json.WriteEndObject();
    }

    /// <summary>Making a correction.</summary>
    public static void WriteCorrection(Utf8JsonWriter json)
    {
        json.WriteStartObject("post");
        json.WriteString("summary", "Puts something right and brings the stories up to date. What 'subject' holds depends on 'kind': docs/web.md.");
        json.WriteStartObject("requestBody");
        json.WriteBoolean("required", true);
        json.WriteStartObject("content");
        json.WriteStartObject("application/json");
        json.WriteStartObject("schema");
        json.WriteString("type", "object");
        json.WriteStartArray("required");
        json.WriteStringValue("kind");
        json.WriteStringValue("subject");
        json.WriteEndArray();
        json.WriteBoolean("additionalProperties", false);
        json.WriteStartObject("properties");
        json.WriteStartObject("kind");
        json.WriteString("type", "string");
        json.WriteStartArray("enum");
        foreach (CorrectionForm form in CorrectionForm.All)
        {
            json.WriteStringValue(form.Kind);
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteStartObject("subject");
        json.WriteString("type", "array");
        json.WriteStartObject("items");
        json.WriteString("type", "string");
        json.WriteEndObject();
        json.WriteEndObject();
        OpenApiDocument.WriteType(json, "author", "string", "null");
        OpenApiDocument.WriteType(json, "reason", "string", "null");
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
        OpenApiDocument.WriteResponses(json, "application/json", WriteEntry, "201");
        json.WriteEndObject();
    }

    /// <summary>Undoing a correction.</summary>
    public static void WriteUndo(Utf8JsonWriter json)
    {
        json.WriteStartObject("delete");
        json.WriteString("summary", "Undoes a correction and brings the stories up to date; those after it stay, and so does its entry in the log.");
        json.WriteStartArray("parameters");
        OpenApiDocument.WriteParameter(json, "number", "path", true, "string");
        OpenApiDocument.WriteParameter(json, "author", "query", false, "string");
        json.WriteEndArray();
        OpenApiDocument.WriteResponses(json, "application/json", WriteEntry);
        json.WriteEndObject();
    }

    private static void WriteEntry(Utf8JsonWriter schema)
    {
        schema.WriteString("type", "object");
        schema.WriteStartObject("properties");
        schema.WriteStartObject("correction");
        schema.WriteString("$ref", "#/components/schemas/corrections");
        schema.WriteEndObject();
        schema.WriteEndObject();
    }
}
