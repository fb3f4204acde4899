using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Template;
using Readout.Web.Data;
using Readout.Web.Lists;
using Readout.Web.Pages;

namespace Readout.Web;

/// <summary>Which address is answered by what. docs/web.md lists them for users.</summary>
internal static class Routes
{
    private static readonly string[] _reading = ["GET", "HEAD"];

    public static void Map(WebApplication app, PageDesk pages)
    {
        Get(app, "/", http => pages.Stories(http));
        Get(app, "/stories", http => pages.Stories(http));
        Get(app, "/search", http => pages.Search(http));
        foreach (IListing listing in Listings.All)
        {
            if (listing != (IListing)Listings.Stories && listing != (IListing)Listings.Corrections)
            {
                Get(app, "/" + listing.Name, http => pages.ShowList(http, listing));
            }

            Get(app, $"/{listing.Name}.json", http => pages.SendPart(http, listing));
            Get(app, $"/api/v1/{listing.Name}", http => pages.SendPart(http, listing));
            foreach (string prefix in (string[])["", "/api/v1"])
            {
                Get(app, $"{prefix}/{listing.Name}.csv", http => pages.Stream(http, listing, asCsv: true));
                Get(app, $"{prefix}/{listing.Name}.jsonl", http => pages.Stream(http, listing, asCsv: false));
            }
        }

        foreach ((string prefix, bool asData) in ((string, bool)[])[("", false), ("/api/v1", true)])
        {
            Get(app, prefix + "/stories/{**id}", http => pages.Story(http, Part(http, "id"), asData));
            Get(app, prefix + "/claims/{story}/{**id}", http => pages.Claim(http, Part(http, "story"), Part(http, "id"), asData));
            Get(app, prefix + "/people/{**id}", http => pages.Person(http, Part(http, "id"), asData));
            Get(app, prefix + "/articles/{**id}", http => pages.Article(http, Part(http, "id"), asData));
        }

        Get(app, "/outlets/{**id}", http => pages.Outlet(http, Part(http, "id")));
        Get(app, "/compare", pages.Compare);
        Get(app, "/api/v1/openapi.json", http => Answers.Send(http, OpenApiDocument.Document));
        Get(app, Assets.StyleAddress, http => SendAsset(http, Assets.Style));
        Get(app, Assets.IconAddress, http => SendAsset(http, Assets.Icon));
        Get(app, Assets.ScriptAddress, http => SendAsset(http, Assets.Script));
        Get(app, "/health/live", PageDesk.Live);
        Get(app, "/health/ready", pages.Ready);
        Get(app, "/corrections", pages.Correcting.Show);
        Get(app, "/api/v1/corrections/{number}", http => pages.Corrections.Show(http, Part(http, "number")));
        if (!pages.IsReadOnly)
        {
            app.MapPost("/corrections", pages.Correcting.Take);
            app.MapPost("/api/v1/corrections", pages.Corrections.Make);
            app.MapDelete("/api/v1/corrections/{number}", http => pages.Corrections.Undo(http, Part(http, "number")));
            Get(app, "/add", pages.Adding.Show);
            Get(app, "/add/{number}", http => pages.Adding.Result(http, Part(http, "number")));
            Get(app, "/api/v1/intake/{number}", http => pages.IntakeOf(http, Part(http, "number")));
            app.MapPost("/add", pages.Adding.Take);
            app.MapPost("/api/v1/reports", pages.TakeReports);
        }

        app.MapFallback("{**path}", http => AllowedAt(app, http.Request.Path) is { Length: > 0 } methods ? Answers.NotAllowed(http, methods) : Answers.NotThere(http, "page"));
    }

    // What may be done at an address. Asked only where nothing was found.
    private static string[] AllowedAt(IEndpointRouteBuilder app, PathString path) => [.. app.DataSources.SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
        .Where(endpoint => endpoint.RoutePattern.RawText is { } pattern && new TemplateMatcher(TemplateParser.Parse(pattern), []).TryMatch(path, []))
        .SelectMany(endpoint => endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? []).Distinct().Order(StringComparer.Ordinal)];

    private static void Get(WebApplication app, string pattern, RequestDelegate handle) => app.MapMethods(pattern, _reading, handle);

    private static string Part(HttpContext http, string name) => (string?)http.GetRouteValue(name) ?? "";

    // Its name changes with its content.
    private static Task SendAsset(HttpContext http, Rendered asset) => Answers.SendFresh(http, asset, cache: "public, max-age=31536000, immutable");
}
