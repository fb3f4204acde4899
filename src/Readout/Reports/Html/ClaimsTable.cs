using System.Collections.Immutable;

namespace Readout.Reports.Html;

/// <summary>The ledger: one row a claim, who asserts it and who does not, and how many independent sources stand behind it.</summary>
internal sealed class ClaimsTable(StoryLayout story, MarkBook marks)
{
    private readonly References _references = new(story, marks);

    public void Add(HtmlText page)
    {
        Claim[] many = [.. story.Story.Claims.Where(claim => claim.Status != ClaimStatus.SingleSource || claim.Reports > 1)];
        Claim[] single = [.. story.Story.Claims.Where(claim => claim.Status == ClaimStatus.SingleSource && claim.Reports <= 1)];
        page.Add($"<section id=\"claims\" aria-labelledby=\"claims-h\"><h2 id=\"claims-h\">Claims</h2>\n");
        page.Add($"<p class=\"note\">Each claim stands in the words of one report. <b>Ind.</b> counts independent sources: reports that rest on the same text, agency, speaker or occasion count once; a denial never counts.</p>\n");
        if (many.Length > 0)
        {
            AddTable(page, many, "Claims of several sources or reports, and denied ones");
        }

        if (single.Length > 0 && many.Length > 0)
        {
            page.Add($"<details class=\"fold\"><summary>{Layout.Count(single.Length, "claim")} found in one report only</summary>\n");
            AddTable(page, single, "Claims found in one report only");
            page.Add($"</details>\n");
        }
        else if (single.Length > 0)
        {
            AddTable(page, single, "Claims found in one report only");
        }
        else if (many.Length == 0)
        {
            page.Add($"<p>No claim was found in these reports.</p>\n");
        }

        page.Add($"</section>\n");
    }

    private void AddTable(HtmlText page, IEnumerable<Claim> claims, string caption)
    {
        page.Add($"<table class=\"claims\"><caption>{caption}</caption>\n<thead><tr><th scope=\"col\">Claim</th><th scope=\"col\">Status</th><th scope=\"col\">Asserted by</th><th scope=\"col\">Denied or played down by</th><th scope=\"col\"><abbr title=\"independent sources\">Ind.</abbr></th></tr></thead>\n<tbody>\n");
        foreach (Claim claim in claims)
        {
            page.Add($"<tr id=\"{claim.Id}\"><th scope=\"row\">");
            ClaimTag.Add(page, story.Story, claim, marks.Links);
            page.Add($" <a class=\"words\" href=\"{marks.ToWords(claim.TextFrom, claim)}\">{Layout.OneLine(claim.Told)}</a>");
            AddFigures(page, claim);
            page.Add($"</th>\n<td data-label=\"Status\"><span class=\"status {claim.Status.Name()}\"><span aria-hidden=\"true\">{claim.Status.Glyph()}</span> {claim.Status.Word()}</span></td>\n");
            AddPositions(page, claim, "Asserted by", story.Holdings(claim, Side.For), plain: Stance.Asserts);
            AddPositions(page, claim, "Denied or played down by", [.. story.Holdings(claim, Side.Against), .. story.Holdings(claim, Side.Aside)], plain: null);
            AddIndependence(page, claim);
            page.Add($"</tr>\n");
        }

        page.Add($"</tbody></table>\n");
    }

    private void AddPositions(HtmlText page, Claim claim, string label, ImmutableArray<Holding> holdings, Stance? plain)
    {
        if (holdings.IsEmpty)
        {
            page.Add($"<td data-label=\"{label}\" class=\"none\"><span aria-label=\"nobody\">–</span></td>\n");
            return;
        }

        page.Add($"<td data-label=\"{label}\"><ul class=\"positions\">");
        foreach (Holding holding in holdings)
        {
            page.Add($"<li>");
            if (holding.Person is { } person)
            {
                page.Add($"<a class=\"name\" href=\"{marks.Links.ToPerson(person)}\">{person.Name}</a>");
            }
            else
            {
                page.Add($"<span class=\"{(holding.IsOwnVoice ? "name voice" : "name")}\">{holding.Name}</span>");
            }

            if (holding.Stance != plain)
            {
                page.Add($" <span class=\"stance {holding.Stance.Name()}\">{holding.Stance.Word()}</span>");
            }

            page.Add($" ");
            _references.Add(page, claim, holding);
            page.Add($"</li>");
        }

        page.Add($"</ul></td>\n");
    }

    /// <summary>The values that its reports give.</summary>
    public void AddFigures(HtmlText page, Claim claim)
    {
        if (claim.Figures.IsEmpty)
        {
            return;
        }

        bool differ = claim.Figures.Select(figure => figure.Value).Distinct(StringComparer.Ordinal).Skip(1).Any();
        page.Add($"<p class=\"figures\">{(differ ? "Figures differ:" : "Figure:")}");
        foreach (IGrouping<string, Figure> group in claim.Figures.GroupBy(figure => figure.Value))
        {
            page.Add($" <span class=\"figure\"><b>{Layout.OneLine(group.First().Text)}</b> ");
            _references.Add(page, group.Select(figure => figure.Where));
            page.Add($"</span>");
        }

        page.Add($"</p>");
    }

    private void AddIndependence(HtmlText page, Claim claim)
    {
        page.Add($"<td data-label=\"Independent\" class=\"ind\"><b>{claim.Independent}</b> <small>in {Layout.Count(claim.Reports, "report")}</small>");
        if (!claim.Because.IsEmpty)
        {
            page.Add($"<details><summary>why</summary><ul>");
            foreach (SourceJoin join in claim.Because)
            {
                page.Add($"<li>{join.Joined.Because([.. join.ArticleIds.Select(story.Cited).Distinct(StringComparer.Ordinal)])} ");
                _references.Add(page, join.Evidence);
                page.Add($"</li>");
            }

            page.Add($"</ul></details>");
        }

        page.Add($"</td>\n");
    }
}
