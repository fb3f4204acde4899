using Readout.Store;
using Readout.Web.Lists;

namespace Readout.Web.Pages;

/// <summary>Search over statements: the hit is marked, and its link lands on the words in the report.</summary>
internal static class SearchPage
{
    public static Rendered Of(Library library, ListQuery query)
    {
        bool isAsked = query.IsNarrowed;
        Page<StatementRow> part = isAsked ? library.Statements(query.Filter, query.After, query.Count) : new Page<StatementRow>([], 0, null);
        SitePage page = new SitePage("Search", null, query["q"])
            .As("/statements.json" + query.Address(query.After), "application/json", "JSON").As("/statements.csv" + query.Address(), "text/csv", "CSV")
            .Begin("Search statements", isAsked ? [part.Total == 1 ? "1 statement" : $"{part.Total} statements"] : []);
        ListPage.AddFilters(page.Body, "/search", Listings.Statements.Filters, query);
        page.Body.Add($"<p class=\"note\">All words must occur, in any of their forms; “words in quotation marks” in that order; -word must not occur; invit* stands for all words that begin so.</p>\n");
        if (isAsked && part.Total == 0)
        {
            page.Body.Add($"<p>No statement in this library fits. <a href=\"/articles{query.Address()}\">Look in whole reports</a></p>\n");
        }

        FoundList.Add(page.Body, part.Items, query.Filter.Words);
        ListPage.AddParts(page.Body, "/search", query, part.Next);
        page.Body.Add($"</main>\n");
        return page.Render();
    }
}
