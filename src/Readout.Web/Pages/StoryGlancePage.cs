using Readout.Reports;
using Readout.Reports.Html;
using Readout.Store;

namespace Readout.Web.Pages;

/// <summary>One story at a glance: the page that is exported too, with links to the pages of its claims, people and reports.</summary>
internal static class StoryGlancePage
{
    private const int ReportsInPlace = 12;

    public static Rendered? Of(Library library, string id)
    {
        if (Account.Whole(library, id) is not { } readout)
        {
            return null;
        }

        StoryLayout story = Account.Layout(Account.WithNeighbours(library, readout));
        var marks = new MarkBook(story, SiteLinks.OfStory(story.Reports.Length <= ReportsInPlace ? story.Reports : []));
        string address = Addresses.Story(id);
        SitePage page = new SitePage(story.Story.Title, "/")
            .As(address + ".json", "application/json", "JSON")
            .As("/claims.csv?story=" + Uri.EscapeDataString(id), "text/csv", "claims as CSV")
            .As("/statements.csv?story=" + Uri.EscapeDataString(id), "text/csv", "statements as CSV")
            .Crumbs(("/", "Stories"));
        StoryPage.AddTo(page.Body, story, marks);
        page.Targets = marks.Ids;
        return page.Render();
    }
}
