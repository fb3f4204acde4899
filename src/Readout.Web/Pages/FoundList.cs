using Readout.Reports;
using Readout.Reports.Html;
using Readout.Store;

namespace Readout.Web.Pages;

/// <summary>Statements as a reader looks for them: who, what, stance, when, where; each leads to its words in the report.</summary>
internal static class FoundList
{
    public static void Add(HtmlText page, IReadOnlyList<StatementRow> rows, SearchQuery? words)
    {
        page.Add($"<ol class=\"found\">\n");
        foreach (StatementRow row in rows)
        {
            page.Add($"<li><p class=\"by\">");
            string who = row.Who.Length == 0 ? "nobody named" : Layout.OneLine(row.Who);
            if (row.Person is { } key)
            {
                page.Add($"<a class=\"name\" href=\"{Addresses.Person(key)}\">{who}</a>");
            }
            else
            {
                page.Add($"<span class=\"name\">{who}</span>");
            }

            page.Add($" <span class=\"stance {row.Stance}\">{row.Stance.Replace('_', ' ')}</span></p>\n<p class=\"said\"><a href=\"{Addresses.Statement(row.Article, row.Id)}\">");
            ListTable.AddMarked(page, row.Content.Length == 0 ? row.Cue : row.Content, words);
            page.Add($"</a></p>\n<p class=\"where\">{row.Outlet ?? StoryLayout.NoOutlet}");
            if (row.Published is { } published)
            {
                page.Add($", <time datetime=\"{JsonSpans.Iso(published)}\">{Layout.Day(published)}</time>");
            }

            if (Layout.Days(row.From, row.To) is { } said && row.From != row.Published)
            {
                page.Add($" · said {said}");
            }

            page.Add($" · <a href=\"{Addresses.Story(row.Story)}\">the story</a></p></li>\n");
        }

        page.Add($"</ol>\n");
    }
}
