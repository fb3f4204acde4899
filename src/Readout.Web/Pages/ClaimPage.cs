using Readout.Reports;
using Readout.Reports.Html;
using Readout.Store;

namespace Readout.Web.Pages;

/// <summary>One claim: everybody's position with the very words, why reports were counted as one source, how it reached the reports, how it changed.</summary>
internal sealed class ClaimPage
{
    private readonly StoryLayout _story;
    private readonly MarkBook _marks;
    private readonly Claim _claim;

    private ClaimPage(StoryLayout story, Claim claim)
    {
        _story = story;
        _claim = claim;
        _marks = new MarkBook(story, SiteLinks.Of());
    }

    public static Rendered? Of(Library library, string storyId, string claimId) =>
        Load(library, storyId, claimId) is var (story, claim) ? new ClaimPage(story, claim).Render() : null;

    /// <summary>A claim with the layout of its story over the reports that it rests on.</summary>
    public static (StoryLayout Story, Claim Claim)? Load(Library library, string storyId, string claimId)
    {
        if (library.Story(storyId) is not { } story || story.Claims.FirstOrDefault(claim => claim.Id == claimId) is not { } claim)
        {
            return null;
        }

        Story alone = story with { Claims = [claim], Timeline = [], Changes = [.. story.Changes.Where(change => change.ClaimId == claimId)] };
        IEnumerable<string> cited = StoryLayout.AllEvidence(alone).Select(evidence => evidence.ArticleId).Concat(claim.Because.SelectMany(join => join.ArticleIds));
        return (Account.Layout(library, alone, cited, []), claim);
    }

    private Rendered Render()
    {
        string storyAddress = Addresses.Story(_story.Story.Id), address = Addresses.Claim(_story.Story.Id, _claim.Id);
        SitePage page = new SitePage(_claim.Told, "/claims").As(address + ".json", "application/json", "JSON")
            .Crumbs(("/", "Stories"), (storyAddress, _story.Story.Title))
            .Begin(Layout.Quoted(_claim.Told), "claim " + _claim.Id, _claim.Status.Glyph() + " " + _claim.Status.Word(), Layout.Count(_claim.Reports, "report"), Layout.Count(_claim.Independent, "independent source"));
        HtmlText body = page.Body;
        body.Add($"<section aria-labelledby=\"positions-h\"><h2 id=\"positions-h\">Who holds what</h2>\n");
        foreach (Holding holding in _story.Holdings(_claim))
        {
            AddHolding(body, holding);
        }

        new ClaimsTable(_story, _marks).AddFigures(body, _claim);
        body.Add($"</section>\n");
        AddIndependence(body);
        body.Add($"<section aria-labelledby=\"sources-h\"><h2 id=\"sources-h\">How it reached the reports</h2>\n");
        new ChainPicture(_story, _marks).AddClaim(body, _claim);
        body.Add($"</section>\n");
        AddChanges(body);
        AddCitation(body, address);
        // By its place, which is the same on every day and in every composition.
        string reference = Uri.EscapeDataString(Correction.Place(_claim.TextFrom.ArticleId, _story.Articles.Article(_claim.TextFrom.ArticleId).ToSource(_claim.TextFrom.Span)));
        body.Add($"<p class=\"note act\"><a href=\"/corrections?kind=merge-claims&amp;first={reference}\">The same as another claim?</a> <a href=\"/corrections?kind=split-claims&amp;second={reference}\">Does something here tell another claim?</a></p>\n");
        body.Add($"</main>\n");
        return page.Render();
    }

    private void AddHolding(HtmlText page, Holding holding)
    {
        page.Add($"<h3>");
        if (holding.Person is { } person)
        {
            page.Add($"<a class=\"name\" href=\"{_marks.Links.ToPerson(person)}\">{holding.Name}</a>");
        }
        else
        {
            page.Add($"{holding.Name}");
        }

        page.Add($" <span class=\"stance {holding.Stance.Name()}\">{holding.Stance.Word()}</span></h3>\n<ul class=\"evidence\">\n");
        foreach (PositionEvidence evidence in holding.Evidence)
        {
            page.Add($"<li><blockquote>");
            AddSentence(page, evidence.Where);
            Article article = _story.Articles.Article(evidence.Where.ArticleId);
            string via = evidence.Via.IsEmpty ? "" : ", known through " + string.Join(", ", evidence.Via);
            string said = Layout.Days(evidence.From, evidence.To) is { } days ? $", said {days}" : "";
            page.Add($"</blockquote>\n<span class=\"refs\"><a href=\"{_marks.ToWords(evidence.Where)}\">{_story.Cited(article.Id)}</a></span> <small>{(article.Published?.Value is { } day ? Layout.Day(day) : "day not stated")}{via}{said}</small></li>\n");
        }

        page.Add($"</ul>\n");
    }

    // The sentence that the words stand in, so that nobody reads them out of context.
    private void AddSentence(HtmlText page, Evidence where)
    {
        Annotations annotations = _story.Articles.Annotations(where.ArticleId);
        string text = annotations.Article.Text;
        int start = where.Span.Start, end = where.Span.End;
        for (int i = 0; i < annotations.Tokens.SentenceCount; i++)
        {
            TextSpan sentence = annotations.Tokens.SentenceSpan(i);
            if (sentence.End > where.Span.Start && sentence.Start < where.Span.End)
            {
                start = Math.Min(start, sentence.Start);
                end = Math.Max(end, sentence.End);
            }
        }

        page.Add($"<a href=\"{_marks.ToWords(where)}\">{text.AsSpan(start, where.Span.Start - start)}<mark class=\"ev\">{text.AsSpan(where.Span.Start, where.Span.Length)}</mark>{text.AsSpan(where.Span.End, end - where.Span.End)}</a>");
    }

    private void AddIndependence(HtmlText page)
    {
        page.Add($"<section aria-labelledby=\"ind-h\"><h2 id=\"ind-h\">{Layout.Count(_claim.Independent, "independent source")} in {Layout.Count(_claim.Reports, "report")}</h2>\n");
        page.Add($"<p class=\"note\">Reports that rest on the same text, agency, speaker or occasion count once; a denial never counts.</p>\n");
        if (!_claim.Because.IsEmpty)
        {
            var references = new References(_story, _marks);
            page.Add($"<ul>");
            foreach (SourceJoin join in _claim.Because)
            {
                page.Add($"<li>{join.Joined.Because([.. join.ArticleIds.Select(_story.Cited).Distinct(StringComparer.Ordinal)])} ");
                references.Add(page, join.Evidence);
                page.Add($"</li>");
            }

            page.Add($"</ul>\n");
        }

        page.Add($"</section>\n");
    }

    private void AddChanges(HtmlText page)
    {
        if (_story.Story.Changes.IsEmpty)
        {
            return;
        }

        page.Add($"<section aria-labelledby=\"changes-h\"><h2 id=\"changes-h\">How it changed</h2>\n");
        new ChangesList(_story, _marks).AddList(page, [.. _story.Story.Changes]);
        page.Add($"</section>\n");
    }

    private void AddCitation(HtmlText page, string address)
    {
        Article article = _story.Articles.Article(_claim.TextFrom.ArticleId);
        SourceSpan span = article.ToSource(_claim.TextFrom.Span);
        page.Add($"<section aria-labelledby=\"cite-h\"><h2 id=\"cite-h\">To cite it</h2>\n<p class=\"cite\">{Layout.Quoted(_claim.Told)}, {_story.Outlet(article.Id)}{(article.Published?.Value is { } day ? ", " + Layout.Day(day) : "")}, report {article.Id}, characters {span.Start}–{span.End}; <span class=\"address\">{address}</span></p>\n</section>\n");
    }
}
