using Readout.Reports;
using Readout.Store;
using Readout.Web.Lists;

namespace Readout.Web.Pages;

/// <summary>One outlet: its reports.</summary>
internal static class OutletPage
{
    public static Rendered? Of(Library library, string name)
    {
        var filter = new LibraryFilter { Outlet = name };
        Page<ArticleRow> articles = library.Articles(filter, null, 100);
        if (articles.Total == 0)
        {
            return null;
        }

        string query = "?outlet=" + Uri.EscapeDataString(name), shown = articles.Items[0].Outlet ?? name;
        SitePage page = new SitePage(shown, "/outlets")
            .As("/articles.json" + query, "application/json", "reports as JSON").As("/articles.csv" + query, "text/csv", "reports as CSV").As("/statements.csv" + query, "text/csv", "statements as CSV")
            .Crumbs(("/outlets", "Outlets"))
            .Begin(shown, Layout.Count((int)articles.Total, "report"));
        page.Body.Add($"<p><a href=\"/statements{query}\">What its reports say that others say</a></p>\n");
        ListTable.Add(page.Body, Listings.Articles, articles.Items);
        if (articles.Next is { } next)
        {
            page.Body.Add($"<p class=\"pages\"><a rel=\"next\" href=\"/articles{query}&amp;after={next}\">More</a></p>\n");
        }

        page.Body.Add($"</main>\n");
        return page.Render();
    }
}
