namespace Readout.Reports.Html;

/// <summary>The top of a story's page: what it is, how many reports, and what is in dispute, on whose word.</summary>
internal sealed class Glance(StoryLayout story, MarkBook marks)
{
    private const int Shown = 3;

    public void Add(HtmlText page)
    {
        Story about = story.Story;
        page.Add($"<p class=\"facts\">");
        AddFact(page, Layout.Count(about.ArticleIds.Length, "report"), first: true);
        int copies = about.ArticleIds.Count(id => story.FoldedUnder(id) is not null);
        if (copies > 0)
        {
            AddFact(page, copies == 1 ? "1 of them a copy" : $"{copies} of them copies");
        }

        (int named, int notStated) = story.Outlets();
        AddFact(page, Layout.Count(named, "outlet") + " named" + (notStated == 0 ? "" : notStated == 1 ? ", 1 report names none" : $", {notStated} reports name none"));
        if (Layout.Days(about.From, about.To) is { } days)
        {
            AddFact(page, days);
        }

        page.Add($"</p>\n");
        AddFollows(page);
        AddDisputes(page);
    }

    private static void AddFact(HtmlText page, string fact, bool first = false)
    {
        page.AddRaw(first ? "" : " <span aria-hidden=\"true\">·</span> ");
        page.Add($"<span>{fact}</span>");
    }

    private void AddFollows(HtmlText page)
    {
        foreach (Story before in story.Readout.Stories.Where(other => story.Story.Follows.Contains(other.Id)))
        {
            page.Add($"<p class=\"follows\">Follows <a href=\"{marks.Links.ToStory(before)}\">{before.Title}</a></p>\n");
        }

        foreach (Story after in story.Readout.Stories.Where(other => other.Follows.Contains(story.Story.Id)))
        {
            page.Add($"<p class=\"follows\">Followed by <a href=\"{marks.Links.ToStory(after)}\">{after.Title}</a></p>\n");
        }
    }

    private void AddDisputes(HtmlText page)
    {
        Claim[] claims = [.. story.Story.Claims.Where(claim => claim.Status is ClaimStatus.Disputed or ClaimStatus.Denied).Take(Shown)];
        string heading = claims.Any(claim => claim.Status == ClaimStatus.Disputed) ? "In dispute" : "Denied";
        if (claims.Length == 0)
        {
            claims = [.. story.Story.Claims.Where(claim => claim.Status == ClaimStatus.Corroborated).Take(Shown)];
            heading = "Nothing is in dispute. Best attested";
        }

        if (claims.Length == 0)
        {
            return;
        }

        page.Add($"<section class=\"glance\" aria-labelledby=\"glance\"><h2 id=\"glance\">{heading}</h2>\n");
        foreach (Claim claim in claims)
        {
            page.Add($"<div class=\"lead\"><p class=\"quoted\"><a href=\"{marks.ToWords(claim.TextFrom, claim)}\">{Layout.Quoted(claim.Told)}</a> <a class=\"tag\" href=\"{marks.ToClaim(claim.Id)}\" title=\"this claim in the table\">{claim.Id}</a></p>\n<ul class=\"who\">");
            AddSide(page, claim, Side.For, "for");
            AddSide(page, claim, Side.Against, "against");
            AddSide(page, claim, Side.Aside, "aside");
            page.Add($"</ul></div>\n");
        }

        page.Add($"</section>\n");
    }

    private void AddSide(HtmlText page, Claim claim, Side side, string kind)
    {
        foreach (IGrouping<Stance, Holding> group in story.Holdings(claim, side).GroupBy(holding => holding.Stance))
        {
            page.Add($"<li><span class=\"{kind}\">{group.Key.By()}</span> <span>");
            string between = "";
            foreach (Holding holding in group)
            {
                Evidence where = holding.Evidence[0].Where;
                string carried = holding.Reports > 1 ? $" ({Layout.Count(holding.Reports, "report")})" : ViaOf(holding);
                page.AddRaw(between);
                page.Add($"<a href=\"{marks.ToWords(where, claim)}\"><b>{holding.Name}</b></a>{carried}");
                between = "; ";
            }

            page.Add($"</span></li>");
        }
    }

    private string ViaOf(Holding holding)
    {
        PositionEvidence evidence = holding.Evidence[0];
        return evidence.Where.StatementId is null ? "" : " (" + (evidence.Via.IsEmpty ? "" : string.Join(", ", evidence.Via) + ", in ") + story.Cited(evidence.Where.ArticleId) + ")";
    }
}
