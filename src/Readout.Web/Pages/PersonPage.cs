using Readout.Reports;
using Readout.Store;
using Readout.Web.Lists;

namespace Readout.Web.Pages;

/// <summary>Somebody over all stories: spellings, roles, stories, claims that they take a side in, what they say.</summary>
internal static class PersonPage
{
    private const int Shown = 25;

    public static Rendered? Of(Library library, string key)
    {
        IReadOnlyList<PersonInStory> stories = library.InStories(key);
        if (stories.Count == 0)
        {
            return null;
        }

        string name = stories.MaxBy(row => row.Mentions)!.Name;
        string[] also = [.. Spellings(stories).Where(other => other != name)];
        string address = Addresses.Person(key), query = "?person=" + Uri.EscapeDataString(key);
        SitePage page = new SitePage(name, "/people").As(address + ".json", "application/json", "JSON").As("/statements.csv" + query, "text/csv", "statements as CSV")
            .Crumbs(("/people", "People and bodies"))
            .Begin(name, EntityWords.Of(stories[0].Type), Layout.Count(stories.Count, "story", "stories"), Layout.Count(stories.Sum(row => row.Mentions), "mention"));
        string[] roles = [.. stories.SelectMany(row => row.Roles.Split("; ", StringSplitOptions.RemoveEmptyEntries)).Distinct(StringComparer.OrdinalIgnoreCase).Take(8)];
        if (also.Length > 0)
        {
            page.Body.Add($"<p>Also {string.Join(", ", also)}</p>\n");
        }

        if (roles.Length > 0)
        {
            page.Body.Add($"<p class=\"note\">Called {string.Join("; ", roles)}</p>\n");
        }

        page.Body.Add($"<p class=\"note act\"><a href=\"/corrections?kind=merge-people&amp;first={Uri.EscapeDataString(name)}\">The same as somebody else?</a>");
        if (also.Length > 0)
        {
            page.Body.Add($" <a href=\"/corrections?kind=split-people&amp;second={Uri.EscapeDataString(name)}\">One of these names is somebody else’s?</a>");
        }

        page.Body.Add($"</p>\n");
        page.Body.Add($"<section aria-labelledby=\"stories-h\"><h2 id=\"stories-h\">Stories</h2>\n<ul class=\"reports\">");
        foreach (IGrouping<string, PersonInStory> story in stories.GroupBy(row => row.Story))
        {
            page.Body.Add($"<li><a class=\"words\" href=\"{Addresses.Story(story.Key)}\">{Layout.OneLine(story.First().StoryTitle)}</a> {Layout.Count(story.Sum(row => row.Mentions), "mention")}</li>\n");
        }

        page.Body.Add($"</ul></section>\n");
        var filter = new LibraryFilter { Person = key };
        Page<ClaimRow> claims = library.Claims(filter, null, Shown);
        if (claims.Total > 0)
        {
            page.Body.Add($"<section aria-labelledby=\"claims-h\"><h2 id=\"claims-h\">Claims on which a position is reported</h2>\n");
            ListTable.Add(page.Body, Listings.Claims, claims.Items);
            AddMore(page, "/claims" + query, claims.Total);
            page.Body.Add($"</section>\n");
        }

        Page<StatementRow> statements = library.Statements(filter, null, Shown);
        if (statements.Total > 0)
        {
            page.Body.Add($"<section aria-labelledby=\"said-h\"><h2 id=\"said-h\">Statements</h2>\n");
            FoundList.Add(page.Body, statements.Items, null);
            AddMore(page, "/statements" + query, statements.Total);
            page.Body.Add($"</section>\n");
        }

        page.Body.Add($"</main>\n");
        return page.Render();
    }

    /// <summary>All spellings, each once.</summary>
    public static IEnumerable<string> Spellings(IReadOnlyList<PersonInStory> stories) =>
        stories.SelectMany(row => row.Also.Split("; ", StringSplitOptions.RemoveEmptyEntries).Prepend(row.Name)).Distinct(StringComparer.Ordinal);

    private static void AddMore(SitePage page, string address, long total)
    {
        if (total > Shown)
        {
            page.Body.Add($"<p class=\"pages\"><a href=\"{address}\">All {total.ToString(System.Globalization.CultureInfo.InvariantCulture)}</a></p>\n");
        }
    }
}
