using Readout.Reports;
using Readout.Reports.Html;
using Readout.Store;

namespace Readout.Web.Pages;

/// <summary>Two reports side by side: which claims each carries and on which side, and the passages that they share.</summary>
internal sealed class ComparePage
{
    private readonly StoryLayout _story;
    private readonly MarkBook _marks;
    private readonly string _a;
    private readonly string _b;

    private ComparePage(StoryLayout story, string a, string b)
    {
        _story = story;
        _marks = new MarkBook(story, SiteLinks.Of(a, b));
        _a = a;
        _b = b;
    }

    public static Rendered? Of(Library library, string a, string b)
    {
        if (a == b || library.StoryOf(a) is not { } storyA || library.StoryOf(b) is not { } storyB || library.Story(storyA) is not { } about)
        {
            return null;
        }

        // Claims are a story's own; reports of two stories are compared by their text alone, on the ground of the first one's layout.
        Story ground = storyA == storyB ? about with { Changes = [], Timeline = [] } : about with { Claims = [], Changes = [], Timeline = [], People = [], ArticleIds = [a, b] };
        Claim[] carried = [.. ground.Claims.Where(claim => Sides(claim, a).Any() || Sides(claim, b).Any())];
        ArticleCopy[] copies = [.. library.Copies(a).Where(copy => copy.First == b || copy.Second == b)];
        return new ComparePage(Account.Layout(library, ground with { Claims = [.. carried] }, [a, b], [.. copies]), a, b).Render();
    }

    private Rendered Render()
    {
        SitePage page = new SitePage("Two reports compared", "/articles")
            .Crumbs(("/", "Stories"), (Addresses.Story(_story.Story.Id), _story.Story.Title))
            .Begin("Two reports compared", Headed(_a), Headed(_b));
        AddShared(page.Body);
        AddClaims(page.Body);
        var section = new ReportSection(_story, _marks);
        page.Body.Add($"<section aria-labelledby=\"texts-h\"><h2 id=\"texts-h\">Side by side</h2>\n<p class=\"note key\"><mark class=\"same\">passages that stand in both</mark> <mark class=\"ev\">words that the account rests on</mark></p>\n<div class=\"sides\">\n");
        section.AddReport(page.Body, _a, Layers(_a));
        section.AddReport(page.Body, _b, Layers(_b));
        page.Body.Add($"</div></section>\n</main>\n");
        page.Targets = _marks.Ids;
        return page.Render();
    }

    private string Headed(string id) => _story.Articles.Annotations(id).Article.Title?.Value is { } title ? $"{_story.Label(id)} “{Layout.OneLine(title)}”, {_story.Outlet(id)}" : Name(id);

    private string Name(string id) => $"{_story.Label(id)} {_story.Outlet(id)}";

    private List<Layer> Layers(string id)
    {
        var layers = new ReportLayers(_marks, _story.Articles.Annotations(id));
        return [.. layers.Statements(), .. layers.Account(), .. Passages(id).Select(span => new Layer(span, "same"))];
    }

    private IEnumerable<TextSpan> Passages(string id) =>
        _story.Readout.Copies.SelectMany(copy => copy.Passages.Select(passage => copy.First == id ? passage.First : passage.Second));

    private void AddShared(HtmlText page)
    {
        ArticleCopy? copy = _story.Readout.Copies.FirstOrDefault();
        string words = copy is null ? "They share no passage." : $"{Layout.Capital(copy.Kind.Word())}: {(int)Math.Round(copy.Overlap * 100)} % of the shorter, {Layout.Count(copy.Passages.Length, "passage")}"
            + (copy.Origin is { } origin ? $"; {Name(origin)} had it first." : ".");
        page.Add($"<p>{words}</p>\n");
    }

    private void AddClaims(HtmlText page)
    {
        if (_story.Story.Claims.IsEmpty)
        {
            return;
        }

        page.Add($"<section aria-labelledby=\"claims-h\"><h2 id=\"claims-h\">Claims in one or both</h2>\n<table class=\"list\"><caption>Claims in one or both reports</caption>\n<thead><tr><th scope=\"col\">Claim</th><th scope=\"col\">{Name(_a)}</th><th scope=\"col\">{Name(_b)}</th></tr></thead>\n<tbody>\n");
        foreach (Claim claim in _story.Story.Claims)
        {
            page.Add($"<tr><th scope=\"row\" class=\"text\"><a class=\"id\" href=\"{_marks.ToClaim(claim.Id)}\">{claim.Id}</a> {Layout.OneLine(claim.Told)}</th>");
            AddSide(page, claim, _a);
            AddSide(page, claim, _b);
            page.Add($"</tr>\n");
        }

        page.Add($"</tbody></table></section>\n");
    }

    private void AddSide(HtmlText page, Claim claim, string id)
    {
        (Position Position, Evidence Where)[] sides = [.. Sides(claim, id)];
        page.Add($"<td data-label=\"{Name(id)}\">");
        if (sides.Length == 0)
        {
            page.Add($"silent");
        }

        foreach ((Position position, Evidence where) in sides.DistinctBy(side => (side.Position.Who ?? side.Position.WhoText, side.Position.Stance)))
        {
            string who = _story.Person(position.Who)?.Name ?? (where.StatementId is null ? "in its own voice" : position.WhoText);
            page.Add($"<div><a href=\"{_marks.ToWords(where, claim)}\">{who}</a> <span class=\"stance {position.Stance.Name()}\">{position.Stance.Word()}</span></div>");
        }

        page.Add($"</td>");
    }

    private static IEnumerable<(Position Position, Evidence Where)> Sides(Claim claim, string id) =>
        claim.Positions.SelectMany(position => position.Evidence, (position, evidence) => (position, evidence.Where)).Where(side => side.Where.ArticleId == id);
}
