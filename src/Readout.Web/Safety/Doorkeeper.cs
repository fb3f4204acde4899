using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using Readout.Web.Pages;

namespace Readout.Web.Safety;

/// <summary>
/// Lets in who may come in. On a loopback address: only requests that name this machine as host, so that no foreign page reaches the server under a
/// name of its own that leads here. With a token: only who shows it. Nothing may be changed from a page of another origin.
/// </summary>
internal sealed class Doorkeeper(ServerSettings settings)
{
    private const string Cookie = "readout-session";
    private readonly Sessions _sessions = new(settings.Now);

    public Task Handle(HttpContext http, RequestDelegate next)
    {
        HttpRequest request = http.Request;
        if (settings.Token is null && request.Host.Host is not ("localhost" or "127.0.0.1" or "[::1]" or "::1"))
        {
            return Answers.Refuse(http, StatusCodes.Status421MisdirectedRequest, "this server answers only to the names of this machine.");
        }

        bool isChange = !HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method);
        if (isChange && IsForeign(request))
        {
            return Answers.Refuse(http, StatusCodes.Status403Forbidden, "a page of another origin may not change anything here.");
        }

        if (settings.Token is { } token)
        {
            if (request.Path == "/login")
            {
                return new LoginPage(token, _sessions, Cookie).Handle(http);
            }

            bool isOpen = request.Path.StartsWithSegments("/health", StringComparison.Ordinal) || request.Path.StartsWithSegments("/assets", StringComparison.Ordinal);
            if (!isOpen && !IsKnown(request, token))
            {
                return Turn(http, isChange);
            }
        }

        return next(http);
    }

    private bool IsKnown(HttpRequest request, AccessToken token)
    {
        const string scheme = "Bearer ";
        string? shown = request.Headers.Authorization.FirstOrDefault();
        return shown is not null
            ? shown.StartsWith(scheme, StringComparison.OrdinalIgnoreCase) && token.Matches(shown[scheme.Length..].Trim())
            : request.Cookies[Cookie] is { } session && _sessions.Knows(session);
    }

    private static Task Turn(HttpContext http, bool isChange)
    {
        if (Answers.WantsData(http) || isChange)
        {
            http.Response.Headers.WWWAuthenticate = "Bearer";
            return Answers.Refuse(http, StatusCodes.Status401Unauthorized, "show the token: Authorization: Bearer TOKEN.");
        }

        http.Response.StatusCode = StatusCodes.Status303SeeOther;
        http.Response.Headers.Location = "/login?to=" + Uri.EscapeDataString(http.Request.Path + http.Request.QueryString);
        return Task.CompletedTask;
    }

    // A browser always says where a change comes from; who says nothing is no browser and carries no cookie of another's.
    private static bool IsForeign(HttpRequest request)
    {
        if (request.Headers.TryGetValue("Sec-Fetch-Site", out StringValues site) && site != "same-origin" && site != "none")
        {
            return true;
        }

        return request.Headers.TryGetValue("Origin", out StringValues origin)
            && (!Uri.TryCreate(origin, UriKind.Absolute, out Uri? from) || !string.Equals(from.Authority, request.Host.Value, StringComparison.OrdinalIgnoreCase));
    }
}
