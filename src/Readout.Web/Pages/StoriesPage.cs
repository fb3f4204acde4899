using Readout.Reports;
using Readout.Store;
using Readout.Web.Lists;

namespace Readout.Web.Pages;

/// <summary>The list of stories: what each is, and what is disputed in it.</summary>
internal static class StoriesPage
{
    public static Rendered Of(Library library, ListQuery query)
    {
        Page<StoryRow> part = library.Stories(query.Filter, query.After, Math.Min(query.Count, 100));
        SitePage page = new SitePage("Stories", "/")
            .As("/stories.json" + query.Address(query.After), "application/json", "JSON").As("/stories.csv" + query.Address(), "text/csv", "CSV")
            .Begin(part.Total == 1 ? "1 story" : $"{part.Total} stories", Layout.Count((int)library.ReportCount, "report") + " in this library");
        ListPage.AddFilters(page.Body, "/", Listings.Stories.Filters, query);
        if (part.Total == 0)
        {
            page.Body.Add($"<p>{(query.Address().Length > 0 ? "No story fits." : "There is nothing here yet.")} <a href=\"/add\">Add reports</a></p>\n");
        }

        page.Body.Add($"<ul class=\"stories\">\n");
        foreach (StoryRow story in part.Items)
        {
            List<string> facts = [Layout.Count(story.Articles, "report"), story.Outlets == 0 ? "no outlet named" : Layout.Count(story.Outlets, "outlet") + " named", Layout.Count(story.Claims, "claim")];
            if (Layout.Days(story.From, story.To) is { } days)
            {
                facts.Insert(1, days);
            }

            page.Body.Add($"<li><h2><a href=\"{Addresses.Story(story.Id)}\">{Layout.OneLine(story.Title)}</a></h2>\n<p class=\"facts\">{string.Join(" · ", facts)}</p>\n");
            if (story.Disputed > 0 && library.Claims(new LibraryFilter { Story = story.Id, Status = "disputed" }, null, 1).Items is [var disputed])
            {
                page.Body.Add($"<p class=\"lead\"><span class=\"status disputed\"><span aria-hidden=\"true\">◐</span> disputed</span> <a class=\"words\" href=\"{Addresses.Claim(story.Id, disputed.Id)}\">{Layout.OneLine(disputed.Text)}</a>{(story.Disputed > 1 ? $" and {story.Disputed - 1} more" : "")}</p>\n");
            }

            page.Body.Add($"</li>\n");
        }

        page.Body.Add($"</ul>\n");
        ListPage.AddParts(page.Body, "/", query, part.Next);
        page.Body.Add($"</main>\n");
        return page.Render();
    }
}
