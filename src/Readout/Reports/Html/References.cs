namespace Readout.Reports.Html;

/// <summary>Links from a line of the account to the words it rests on.</summary>
internal sealed class References(StoryLayout story, MarkBook marks)
{
    private const int Shown = 4;

    /// <summary>One link a report, named by its outlet; more than four are folded.</summary>
    public void Add(HtmlText page, IEnumerable<Evidence> evidence)
    {
        List<(string Href, string Name)> links = [.. evidence.DistinctBy(one => one.ArticleId).Select(one => (marks.ToWords(one), story.Cited(one.ArticleId)))];
        AddLinks(page, links);
    }

    /// <summary>The reports of a holding, with the media through which each knows it.</summary>
    public void Add(HtmlText page, Claim claim, Holding holding)
    {
        List<(string Href, string Name)> links = [];
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (PositionEvidence evidence in holding.Evidence)
        {
            string address = marks.ToWords(evidence.Where, claim);
            if (seen.Add(evidence.Where.ArticleId))
            {
                string via = evidence.Via.IsEmpty ? "" : " via " + string.Join(", ", evidence.Via);
                links.Add((address, story.Cited(evidence.Where.ArticleId) + via));
            }
        }

        AddLinks(page, links);
    }

    private static void AddLinks(HtmlText page, List<(string Href, string Name)> links)
    {
        if (links.Count == 0)
        {
            return;
        }

        page.Add($"<span class=\"refs\">");
        AddSome(page, links.Take(Shown));
        page.Add($"</span>");
        if (links.Count > Shown)
        {
            page.Add($"<details class=\"more\"><summary>{Layout.Count(links.Count - Shown, "more report")}</summary><span class=\"refs\">");
            AddSome(page, links.Skip(Shown));
            page.Add($"</span></details>");
        }
    }

    private static void AddSome(HtmlText page, IEnumerable<(string Href, string Name)> links)
    {
        string between = "";
        foreach ((string href, string name) in links)
        {
            page.AddRaw(between);
            page.Add($"<a href=\"{href}\">{name}</a>");
            between = " ";
        }
    }
}
