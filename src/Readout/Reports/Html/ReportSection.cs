namespace Readout.Reports.Html;

/// <summary>The reports themselves: where each appeared, how that is known, what it copies, its text with marks, its statements.</summary>
internal sealed class ReportSection(StoryLayout story, MarkBook marks)
{
    public void Add(HtmlText page)
    {
        page.Add($"<section id=\"reports\" aria-labelledby=\"reports-h\"><h2 id=\"reports-h\">The reports</h2>\n");
        page.Add($"<p class=\"note key\"><mark class=\"by\">who says it</mark> <mark class=\"cue\">the words that attribute</mark> <mark class=\"said\">what is said</mark> <mark class=\"when\">a time</mark> <mark class=\"did\">an event</mark> <mark class=\"ev\">words that the account rests on</mark></p>\n");
        string[] elsewhere = [.. story.Reports.Where(id => !marks.Links.HasText(id))];
        foreach (string id in story.Reports.Except(elsewhere))
        {
            AddReport(page, id);
        }

        AddList(page, elsewhere);

        page.Add($"</section>\n");
    }

    /// <summary>One report whole.</summary>
    /// <param name="page">Where to.</param>
    /// <param name="id">Its id.</param>
    /// <param name="layers">What is marked in its text; without them all that the page of a story marks.</param>
    public void AddReport(HtmlText page, string id, IEnumerable<Layer>? layers = null)
    {
        string label = story.Label(id);
        page.Add($"<article class=\"report\" id=\"{label}\" aria-labelledby=\"{label}-h\">\n<header><p class=\"outlet\">");
        AddLine(page, id);
        page.Add($"</p>\n<p class=\"how\">{Origin(story.Articles.Article(id))}</p>\n");
        AddCopies(page, id);
        page.Add($"</header>\n<div class=\"text\">\n");
        new ReportText(story, marks, id, layers).Add(page);
        page.Add($"</div>\n");
        AddStatements(page, id);
        page.Add($"</article>\n");
    }

    private void AddList(HtmlText page, string[] reports)
    {
        if (reports.Length == 0)
        {
            return;
        }

        page.Add($"<ol class=\"reports\">\n");
        foreach (string id in reports)
        {
            page.Add($"<li id=\"{story.Label(id)}\">");
            AddLine(page, id);
            page.Add($" <a class=\"words\" href=\"{marks.Links.ReportPage(id) ?? marks.ToReport(id)}\">{Layout.OneLine(story.Articles.Article(id).Title?.Value ?? "No headline")}</a></li>\n");
        }

        page.Add($"</ol>\n");
    }

    private void AddLine(HtmlText page, string id)
    {
        Article article = story.Articles.Article(id);
        if (marks.Links.ReportPage(id) is { } address)
        {
            page.Add($"<a class=\"id\" href=\"{address}\">{story.Label(id)}</a> <b>{story.Outlet(id)}</b>");
        }
        else
        {
            page.Add($"<span class=\"id\">{story.Label(id)}</span> <b>{story.Outlet(id)}</b>");
        }

        if (article.Agency is { } agency)
        {
            page.Add($" · agency {agency.Value}");
        }

        if (!article.Authors.IsEmpty)
        {
            page.Add($" · by {Layout.List([.. article.Authors.Select(author => author.Value)])}");
        }

        page.Add($" · ");
        AddPublished(page, article.Published);
    }

    private static void AddPublished(HtmlText page, PublicationDate? published)
    {
        if (published?.Value is { } day)
        {
            page.Add($"<time datetime=\"{JsonSpans.Iso(day)}\">{Layout.Day(day)}</time>");
        }
        else if (Layout.Days(published?.Earliest, published?.Latest) is { } bounds)
        {
            page.Add($"day not stated ({bounds})");
        }
        else
        {
            page.Add($"day not stated");
        }
    }

    private static string Origin(Article article)
    {
        var parts = new List<string> { article.Id };
        if (article.Outlet is { } outlet)
        {
            parts.Add("outlet: " + (outlet.Because ?? outlet.How.Word()));
        }

        if (article.Published is { } published)
        {
            parts.Add("day: " + (published.Because ?? published.How.Word()));
        }

        return string.Join(" · ", parts);
    }

    private void AddCopies(HtmlText page, string id)
    {
        foreach (ArticleCopy copy in story.Articles.CopiesOf(id))
        {
            string other = copy.First == id ? copy.Second : copy.First;
            if (!story.Reports.Contains(other))
            {
                continue;
            }

            string direction = copy.Origin == id ? "taken over by" : copy.Origin == other ? "taken from" : "shared with";
            page.Add($"<p class=\"how\">{Layout.Capital(copy.Kind.Word())} {direction} <a href=\"{marks.ToReport(other)}\">{story.Cited(other)}</a> ({(int)Math.Round(copy.Overlap * 100)} % of the shorter)</p>\n");
        }
    }

    private void AddStatements(HtmlText page, string id)
    {
        Annotations annotations = story.Articles.Annotations(id);
        if (annotations.Statements.IsEmpty)
        {
            return;
        }

        Article article = annotations.Article;
        Dictionary<string, string> names = annotations.Entities.ToDictionary(entity => entity.Id, entity => entity.Name, StringComparer.Ordinal);
        page.Add($"<details class=\"statements\"><summary>{Layout.Count(annotations.Statements.Length, "statement")}</summary><ol>\n");
        foreach (Statement statement in annotations.Statements)
        {
            string who = statement.Speaker is { } speaker && names.TryGetValue(speaker, out string? name) ? name
                : statement.Source.IsEmpty ? "nobody named" : Layout.OneLine(string.Join(" ", statement.Source.Select(article.TextOf)));
            page.Add($"<li><b>{who}</b> <span class=\"stance {statement.Stance.Name()}\">{statement.Stance.Word()}</span> ");
            string words = Layout.OneLine(string.Join(" … ", statement.Content.Select(article.TextOf)));
            if (statement.Content.IsEmpty)
            {
                page.Add($"{Layout.OneLine(string.Join(" ", statement.Cue.Select(article.TextOf)))}</li>\n");
            }
            else
            {
                page.Add($"<a href=\"#{marks.StatementId(id, statement.Id)}\">{words}</a></li>\n");
            }
        }

        page.Add($"</ol></details>\n");
    }
}
