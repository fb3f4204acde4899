using Microsoft.AspNetCore.Http;

namespace Readout.Web.Safety;

/// <summary>What every answer tells the browser not to do.</summary>
internal static class SafetyHeaders
{
    /// <summary>The content security policy of a page.</summary>
    /// <param name="styleHash">The hash of the one style block that the page may have inside, or <c>null</c>.</param>
    public static string Policy(string? styleHash) =>
        $"default-src 'none'; style-src 'self'{(styleHash is null ? "" : $" 'sha256-{styleHash}'")}; script-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    public static Task Handle(HttpContext http, RequestDelegate next)
    {
        IHeaderDictionary headers = http.Response.Headers;
        headers.ContentSecurityPolicy = Policy(null);
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()";
        return next(http);
    }
}
