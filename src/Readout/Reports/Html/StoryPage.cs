namespace Readout.Reports.Html;

/// <summary>The page of one story: glance, claims, timeline, changes, coverage, source chains, people, and the reports with their marks.</summary>
internal static class StoryPage
{
    public static HtmlText Of(ReadoutDocument readout, ArticleIndex articles, Story about)
    {
        var story = new StoryLayout(readout, about, articles);
        var marks = new MarkBook(story);
        var body = new HtmlText();
        body.Add($"<header class=\"top\"><p class=\"brand\"><a href=\"{marks.Links.Home}\">Readout</a></p>\n");
        AddTo(body, story, marks);
        body.Add($"<footer><p>Readout says who says what; it never says what is true. Every line leads to the words it rests on.</p></footer>\n");
        return Document.Of(about.Title, body, marks.Ids);
    }

    /// <summary>Everything but the frame: behind the beginning of the page's header.</summary>
    public static void AddTo(HtmlText body, StoryLayout story, MarkBook marks)
    {
        body.Add($"<h1>{Layout.OneLine(story.Story.Title)}</h1>\n");
        new Glance(story, marks).Add(body);
        body.Add($"</header>\n");
        var parts = new HtmlText();
        new ClaimsTable(story, marks).Add(parts);
        parts.Add($"<div class=\"columns\">\n");
        new TimelineList(story, marks).Add(parts);
        new ChangesList(story, marks).Add(parts);
        parts.Add($"</div>\n");
        new CoverageTable(story, marks).Add(parts);
        new ChainPicture(story, marks).Add(parts);
        new PeopleList(story, marks).Add(parts);
        new CorrectionsList(story).Add(parts);
        new ReportSection(story, marks).Add(parts);
        AddContents(body, parts.ToString());
        body.Add($"<main id=\"main\">\n");
        body.AddHtml(parts);
        body.Add($"</main>\n");
    }

    private static void AddContents(HtmlText page, string parts)
    {
        page.Add($"<nav class=\"contents\" aria-label=\"On this page\"><ul>");
        foreach ((string id, string name) in (ReadOnlySpan<(string, string)>)[("claims", "Claims"), ("timeline", "Timeline"), ("changes", "Changes"), ("coverage", "Coverage"), ("sources", "Sources"), ("people", "People"), ("corrections", "Put right"), ("reports", "Reports")])
        {
            if (parts.Contains($"<section id=\"{id}\"", StringComparison.Ordinal))
            {
                page.Add($"<li><a href=\"#{id}\">{name}</a></li>");
            }
        }

        page.Add($"</ul></nav>\n");
    }
}
