namespace Readout.Reports.Html;

/// <summary>Which report carries which claim, and which side of it. Copies stand under the report that they copy.</summary>
internal sealed class CoverageTable(StoryLayout story, MarkBook marks)
{
    private const int Columns = 10;

    public void Add(HtmlText page)
    {
        Claim[] claims = [.. story.Story.Claims.Where(claim => claim.Reports > 1 || claim.Status is ClaimStatus.Disputed or ClaimStatus.Denied).Take(Columns)];
        if (claims.Length == 0 || story.Reports.Length < 2)
        {
            return;
        }

        page.Add($"<section id=\"coverage\" aria-labelledby=\"coverage-h\"><h2 id=\"coverage-h\">Coverage</h2>\n");
        page.Add($"<p class=\"note key\"><span><span aria-hidden=\"true\">●</span> asserted only</span> <span><span aria-hidden=\"true\">◐</span> both sides</span> <span><span aria-hidden=\"true\">✕</span> denied only</span> <span><span aria-hidden=\"true\">~</span> played down, questioned or no comment</span> <span><span aria-hidden=\"true\">·</span> silent</span></p>\n");
        page.Add($"<div class=\"scroll\" role=\"region\" aria-label=\"Coverage table\" tabindex=\"0\"><table class=\"coverage\"><caption>Which report carries which claim</caption>\n<thead><tr><th scope=\"col\">Report</th>");
        foreach (Claim claim in claims)
        {
            page.Add($"<th scope=\"col\"><a href=\"{marks.ToClaim(claim.Id)}\" title=\"{Layout.OneLine(claim.Told)}\">{claim.Id}</a></th>");
        }

        page.Add($"</tr></thead>\n<tbody>\n");
        foreach (string report in story.Rows())
        {
            AddRow(page, report, claims);
        }

        page.Add($"</tbody></table></div></section>\n");
    }

    private void AddRow(HtmlText page, string report, Claim[] claims)
    {
        bool isCopy = story.FoldedUnder(report) is not null;
        Article article = story.Articles.Article(report);
        page.Add($"<tr class=\"{(isCopy ? "copy" : "")}\"><th scope=\"row\"><a href=\"{marks.ToReport(report)}\">{story.Outlet(report)}</a> <small>{story.Label(report)}");
        if (article.Published?.Value is { } day)
        {
            page.Add($", {Layout.Day(day)}");
        }

        page.Add($"{(isCopy ? ", a copy" : "")}</small></th>");
        foreach (Claim claim in claims)
        {
            AddCell(page, report, claim);
        }

        page.Add($"</tr>\n");
    }

    private void AddCell(HtmlText page, string report, Claim claim)
    {
        var here = claim.Positions.SelectMany(position => position.Evidence, (position, evidence) => (Side: StoryLayout.SideOf(position.Stance), evidence.Where))
            .Where(one => one.Where.ArticleId == report).ToList();
        if (here.Count == 0)
        {
            page.Add($"<td class=\"silent\"><span role=\"img\" aria-label=\"silent on {claim.Id}\">·</span></td>");
            return;
        }

        bool asserts = here.Any(one => one.Side == Side.For), denies = here.Any(one => one.Side == Side.Against), aside = here.Any(one => one.Side == Side.Aside);
        (string glyph, string word) = (asserts, denies, aside) switch
        {
            (true, false, false) => ("●", "asserted"),
            (true, _, _) => ("◐", "both sides"),
            (false, true, _) => ("✕", "denied"),
            _ => ("~", "played down"),
        };
        page.Add($"<td><a data-claim=\"{claim.Id}\" href=\"{marks.ToWords(here[0].Where, claim)}\" aria-label=\"{claim.Id} {word} in {story.Cited(report)}\" title=\"{word}\">{glyph}</a></td>");
    }
}
