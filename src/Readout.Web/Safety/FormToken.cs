using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Readout.Web.Safety;

/// <summary>The token of a form, which only a page of this server can have given: what no other page can send in a reader's name.</summary>
internal static class FormToken
{
    /// <summary>The name of its field.</summary>
    public const string Field = "form-token";

    /// <summary>A token for a form on a page that is about to be sent.</summary>
    public static string Of(HttpContext http) => http.RequestServices.GetRequiredService<IAntiforgery>().GetAndStoreTokens(http).RequestToken!;

    /// <summary>The form of a request, once its token is found right.</summary>
    /// <exception cref="BadRequest">It is no form, or its token is missing, wrong, or of a server that was stopped.</exception>
    public static async Task<IFormCollection> Read(HttpContext http)
    {
        return http.Request.HasFormContentType && await http.RequestServices.GetRequiredService<IAntiforgery>().IsRequestValidAsync(http).ConfigureAwait(false)
            ? await http.Request.ReadFormAsync(http.RequestAborted).ConfigureAwait(false)
            : throw new BadRequest("the form is out of date, or larger than it may be: load the page again.");
    }
}
