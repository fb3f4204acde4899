using Microsoft.AspNetCore.Http;
using Readout.Web.Safety;

namespace Readout.Web.Pages;

/// <summary>Where a browser shows the token once.</summary>
internal sealed class LoginPage(AccessToken token, Sessions sessions, string cookie)
{
    public async Task Handle(HttpContext http)
    {
        string to = Inside(http.Request.Query["to"].ToString());
        if (!HttpMethods.IsPost(http.Request.Method))
        {
            await Answers.SendFresh(http, Form(http, to, null)).ConfigureAwait(false);
            return;
        }

        IFormCollection form = await FormToken.Read(http).ConfigureAwait(false);
        if (!token.Matches(form["token"].ToString().Trim()))
        {
            await Answers.SendFresh(http, Form(http, to, "This is not the token."), StatusCodes.Status403Forbidden).ConfigureAwait(false);
            return;
        }

        http.Response.Cookies.Append(cookie, sessions.Begin(), new CookieOptions
        {
            HttpOnly = true,
            SameSite = SameSiteMode.Strict,
            Secure = http.Request.IsHttps,
            MaxAge = TimeSpan.FromHours(12),
            Path = "/",
        });
        http.Response.StatusCode = StatusCodes.Status303SeeOther;
        http.Response.Headers.Location = to;
    }

    // Leads back to a page of this server alone.
    private static string Inside(string to) => to.Length is > 1 and < 2000 && to[0] == '/' && to[1] is not ('/' or '\\') && !to.Any(char.IsControl) ? to : "/";

    private static Rendered Form(HttpContext http, string to, string? problem)
    {
        string formToken = FormToken.Of(http);
        SitePage page = new SitePage("Token").Begin("Show the token");
        if (problem is not null)
        {
            page.Body.Add($"<p class=\"problem\" role=\"alert\">{problem}</p>\n");
        }

        page.Body.Add($"<form class=\"form\" method=\"post\" action=\"/login?to={Uri.EscapeDataString(to)}\"><input type=\"hidden\" name=\"{FormToken.Field}\" value=\"{formToken}\"><p><label>Token <input type=\"password\" name=\"token\" autocomplete=\"current-password\" required></label></p><p><button>Go on</button></p></form>\n</main>\n");
        return page.Render();
    }
}
