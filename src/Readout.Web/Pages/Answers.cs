using System.Buffers;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Readout.Reports;
using Readout.Web.Safety;

namespace Readout.Web.Pages;

/// <summary>Sends pages and documents, and says no in the form that was asked for.</summary>
internal static class Answers
{
    /// <summary>Whether the client wants data rather than a page.</summary>
    public static bool WantsData(HttpContext http)
    {
        string path = http.Request.Path.Value ?? "";
        return path.StartsWith("/api/", StringComparison.Ordinal) || path.EndsWith(".json", StringComparison.Ordinal)
            || path.EndsWith(".jsonl", StringComparison.Ordinal) || path.EndsWith(".csv", StringComparison.Ordinal);
    }

    /// <summary>Sends a page, or says that the client has it already.</summary>
    public static Task Send(HttpContext http, Rendered page)
    {
        IHeaderDictionary headers = http.Response.Headers;
        bool isPacked = page.Packed is not null && TakesGzip(http);
        headers.ETag = Tag(page, isPacked);
        headers.CacheControl = "private, no-cache"; // kept, and asked for again each time: a story may have changed
        if (page.StyleHash is { } hash)
        {
            headers.ContentSecurityPolicy = SafetyHeaders.Policy(hash);
        }

        if (page.Packed is not null)
        {
            headers.Vary = "Accept-Encoding";
        }

        if (http.Request.Headers.IfNoneMatch is { Count: > 0 } known && known.Any(tags => tags is not null && tags.Split(',').Any(tag => tag.Trim() is "*" || tag.Trim() == Tag(page, false) || tag.Trim() == Tag(page, true))))
        {
            http.Response.StatusCode = StatusCodes.Status304NotModified;
            return Task.CompletedTask;
        }

        return Write(http, page, isPacked);
    }

    /// <summary>Sends a page that is not asked for by its tag.</summary>
    /// <param name="http">The request.</param>
    /// <param name="page">The page.</param>
    /// <param name="status">The status.</param>
    /// <param name="cache">Who may keep it how long; by default nobody.</param>
    public static Task SendFresh(HttpContext http, Rendered page, int status = StatusCodes.Status200OK, string cache = "no-store")
    {
        http.Response.StatusCode = status;
        http.Response.Headers.CacheControl = cache;
        return Write(http, page);
    }

    /// <summary>Says why something is not answered: a page, or problem details.</summary>
    /// <param name="http">The request.</param>
    /// <param name="status">The status.</param>
    /// <param name="sentence">Why, in one sentence; its first letter is made large.</param>
    /// <param name="again">Seconds after which a page asks again by itself; 0 for never.</param>
    public static Task Refuse(HttpContext http, int status, string sentence, int again = 0)
    {
        sentence = Layout.Capital(sentence);
        string reason = ReasonPhrases.GetReasonPhrase(status);
        return SendFresh(http, WantsData(http) ? Problem(status, reason, sentence) : Page(reason, sentence, again), status);
    }

    /// <summary>Says that there is no such thing.</summary>
    /// <param name="http">The request.</param>
    /// <param name="what">What is not there.</param>
    /// <param name="day">The day as of which it was asked for.</param>
    public static Task NotThere(HttpContext http, string what, DateOnly? day = null) =>
        Refuse(http, StatusCodes.Status404NotFound, $"there is no {what} of this address{(day is { } then ? $" in the account as of {Layout.Day(then)}" : "")}.");

    /// <summary>Says that something else may be done at this address.</summary>
    /// <param name="http">The request.</param>
    /// <param name="methods">What may.</param>
    public static Task NotAllowed(HttpContext http, string[] methods)
    {
        http.Response.Headers.Allow = string.Join(", ", methods);
        return Refuse(http, StatusCodes.Status405MethodNotAllowed, $"this address takes {Layout.List(methods)} only.");
    }

    /// <summary>Says in the headers as of which day an answer shows the account.</summary>
    public static void Date(HttpContext http, Past.PastDay? past)
    {
        if (past is not null)
        {
            http.Response.Headers["Readout-As-Of"] = JsonSpans.Iso(past.Day);
            http.Response.Headers["Readout-Left-Out"] = past.LeftOut.ToString(System.Globalization.CultureInfo.InvariantCulture);
        }
    }

    // What differs in a byte has another tag, be it for the packing alone (RFC 9110, 8.8.3.3).
    private static string Tag(Rendered page, bool isPacked) => isPacked ? $"\"{page.Digest}-gzip\"" : $"\"{page.Digest}\"";

    private static bool TakesGzip(HttpContext http) => http.Request.GetTypedHeaders().AcceptEncoding.Any(coding => coding.Value == "gzip" && coding.Quality is not 0);

    private static Task Write(HttpContext http, Rendered page, bool isPacked = false)
    {
        Date(http, page.Past);
        ReadOnlyMemory<byte> body = isPacked ? page.Packed!.Value : page.Bytes;
        if (isPacked)
        {
            http.Response.Headers.ContentEncoding = "gzip";
        }

        http.Response.ContentType = page.Type;
        http.Response.ContentLength = body.Length;
        return http.Response.Body.WriteAsync(body, http.RequestAborted).AsTask();
    }

    private static Rendered Page(string reason, string sentence, int again)
    {
        SitePage page = new SitePage(reason) { Again = again }.Begin(reason);
        page.Body.Add($"<p>{sentence}</p>\n<p><a href=\"/\">All stories</a></p>\n</main>\n");
        return page.Render();
    }

    private static Rendered Problem(int status, string reason, string sentence)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(bytes, JsonSpans.OneLine))
        {
            json.WriteStartObject();
            json.WriteString("type", "about:blank");
            json.WriteString("title", reason);
            json.WriteNumber("status", status);
            json.WriteString("detail", sentence);
            json.WriteEndObject();
        }

        return new Rendered(bytes.WrittenSpan.ToArray(), "application/problem+json; charset=utf-8");
    }
}
