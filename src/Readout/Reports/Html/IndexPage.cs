namespace Readout.Reports.Html;

/// <summary>The list of stories.</summary>
internal static class IndexPage
{
    public static HtmlText Of(ReadoutDocument readout, ArticleIndex articles)
    {
        var body = new HtmlText();
        body.Add($"<header class=\"top\"><p class=\"brand\">Readout</p>\n<h1>{Layout.Count(readout.Stories.Length, "story", "stories")}</h1>\n<p class=\"facts\">{Layout.Count(readout.Articles.Length, "report")} read</p></header>\n<main id=\"main\">\n<ul class=\"stories\">\n");
        Dictionary<string, Story> stories = readout.Stories.ToDictionary(story => story.Id, StringComparer.Ordinal);
        foreach (Story about in readout.Stories)
        {
            var story = new StoryLayout(readout, about, articles);
            body.Add($"<li><h2><a href=\"{ReadoutHtmlWriter.FileName(about)}\">{Layout.OneLine(about.Title)}</a></h2>\n<p class=\"facts\">{Facts(story)}</p>\n");
            if (about.Claims.FirstOrDefault(claim => claim.Status == ClaimStatus.Disputed) is { } disputed)
            {
                body.Add($"<p class=\"lead\"><span class=\"status disputed\"><span aria-hidden=\"true\">◐</span> disputed</span> {Layout.OneLine(disputed.Text)}</p>\n");
            }

            foreach (Story before in about.Follows.Where(stories.ContainsKey).Select(id => stories[id]))
            {
                body.Add($"<p class=\"follows\">Follows <a href=\"{ReadoutHtmlWriter.FileName(before)}\">{Layout.OneLine(before.Title)}</a></p>\n");
            }

            body.Add($"</li>\n");
        }

        body.Add($"</ul>\n</main>\n<footer><p>The same as data: <a href=\"readout.json\">readout.json</a>, <a href=\"readout.md\">readout.md</a></p></footer>\n");
        return Document.Of("Stories", body, []);
    }

    private static string Facts(StoryLayout story)
    {
        var facts = new List<string> { Layout.Count(story.Story.ArticleIds.Length, "report") };
        if (Layout.Days(story.Story.From, story.Story.To) is { } days)
        {
            facts.Add(days);
        }

        facts.Add(Layout.Count(story.Story.Claims.Length, "claim"));
        int disputed = story.Story.Claims.Count(claim => claim.Status == ClaimStatus.Disputed);
        if (disputed > 0)
        {
            facts.Add(disputed + " disputed");
        }

        return string.Join(" · ", facts);
    }
}
