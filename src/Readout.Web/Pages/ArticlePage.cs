using Readout.Reports;
using Readout.Reports.Html;
using Readout.Store;

namespace Readout.Web.Pages;

/// <summary>One report: its text with the layers that the address asks for, its statements, and every place that the account of its story rests on.</summary>
internal static class ArticlePage
{
    private const int Offered = 12;
    private static readonly string[] _layers = ["statements", "times", "events", "people", "account"];
    private static readonly string[] _usual = ["statements", "times", "events", "account"];

    public static Rendered? Of(Library library, string id, string? show)
    {
        if (library.Article(id) is not { } annotations || library.StoryOf(id) is not { } storyId || library.Story(storyId) is not { } about)
        {
            return null;
        }

        string[] chosen = show is null ? _usual : [.. _layers.Intersect(show.Split(',', StringSplitOptions.TrimEntries))];
        IReadOnlyList<ArticleCopy> copies = library.Copies(id);
        StoryLayout story = Account.Layout(library, about, copies.SelectMany(copy => new[] { copy.First, copy.Second }).Append(id), [.. copies]);
        var marks = new MarkBook(story, SiteLinks.OfArticle(id));
        MarkAccount(about, id, marks);
        var layers = new ReportLayers(marks, annotations);
        string name = story.Outlet(id), address = Addresses.Article(id), title = Layout.OneLine(annotations.Article.Title?.Value ?? "No headline");
        string query = "?article=" + Uri.EscapeDataString(id);
        SitePage page = new SitePage(title, "/articles").As(address + ".json", "application/json", "JSON").As("/statements.csv" + query, "text/csv", "statements as CSV")
            .Crumbs(("/", "Stories"), (Addresses.Story(storyId), about.Title))
            .Begin(title, name);
        AddChoice(page.Body, address, chosen);
        page.Body.Add($"<section id=\"reports\" aria-labelledby=\"reports-h\"><h2 id=\"reports-h\">The report</h2>\n");
        new ReportSection(story, marks).AddReport(page.Body, id, [.. Chosen(layers, chosen)]);
        page.Body.Add($"</section>\n");
        string reference = Uri.EscapeDataString(id);
        page.Body.Add($"<p class=\"note act\">Put right: <a href=\"/corrections?kind=fix-day&amp;first={reference}\">the day</a>, <a href=\"/corrections?kind=fix-outlet&amp;first={reference}\">the outlet</a>, <a href=\"/corrections?kind=move-report&amp;first={reference}\">the story</a>, <a href=\"/corrections?kind=fix-speaker&amp;first={reference}%2Fs1\">who says something</a></p>\n");
        AddComparisons(page.Body, library, about, id);
        page.Body.Add($"</main>\n");
        page.Targets = [.. marks.Ids, .. annotations.Statements.Select(statement => statement.Id)];
        return page.Render();
    }

    /// <summary>Marks every place of an article that the account of its story rests on.</summary>
    public static void MarkAccount(Story about, string id, MarkBook marks)
    {
        foreach (Claim claim in about.Claims)
        {
            foreach (Evidence evidence in claim.Positions.SelectMany(position => position.Evidence).Select(evidence => evidence.Where).Append(claim.TextFrom).Where(evidence => evidence.ArticleId == id))
            {
                marks.Anchor(evidence, claim);
            }
        }

        foreach (Evidence evidence in StoryLayout.AllEvidence(about).Where(evidence => evidence.ArticleId == id))
        {
            marks.Anchor(evidence);
        }

        foreach (Evidence mention in about.People.SelectMany(person => person.Mentions.Where(mention => mention.ArticleId == id).Take(1)))
        {
            marks.Name(mention);
        }
    }

    private static IEnumerable<Layer> Chosen(ReportLayers layers, string[] chosen)
    {
        // Links lead to statements, events and marks whatever is shown: what is not chosen keeps its place and loses its looks.
        IEnumerable<Layer> Of(string name, IEnumerable<Layer> all) => chosen.Contains(name) ? all : all.Where(layer => layer.Id is not null).Select(layer => layer with { Class = "plain", Title = null });
        return [.. Of("statements", layers.Statements()), .. chosen.Contains("times") ? layers.Times() : [], .. Of("events", layers.Events()), .. chosen.Contains("people") ? layers.People() : [], .. Of("account", layers.Account())];
    }

    private static void AddChoice(HtmlText page, string address, string[] chosen)
    {
        page.Add($"<nav aria-label=\"What is marked\"><ul class=\"layers\">");
        foreach (string layer in _layers)
        {
            bool isOn = chosen.Contains(layer);
            string[] next = isOn ? [.. chosen.Where(other => other != layer)] : [.. _layers.Where(other => other == layer || chosen.Contains(other))];
            page.Add($"<li><a class=\"{(isOn ? "on" : "")}\" href=\"{address}?show={(next.Length == 0 ? "none" : string.Join(',', next))}\"><span aria-hidden=\"true\">{(isOn ? "☑" : "☐")}</span> {layer}<span class=\"hidden\"> {(isOn ? "marked; hide" : "not marked; show")}</span></a></li>");
        }

        page.Add($"</ul></nav>\n<p class=\"note key\"><mark class=\"by\">who says it</mark> <mark class=\"cue\">the words that attribute</mark> <mark class=\"said\">what is said</mark> <mark class=\"when\">a time</mark> <mark class=\"did\">an event</mark> <mark class=\"ev\">words that the account rests on</mark></p>\n");
    }

    private static void AddComparisons(HtmlText page, Library library, Story about, string id)
    {
        string[] others = [.. about.ArticleIds.Where(other => other != id).Take(Offered)];
        if (others.Length == 0)
        {
            return;
        }

        Dictionary<string, ArticleRow> rows = library.Articles(new LibraryFilter { Story = about.Id }).ToDictionary(row => row.Id);
        page.Add($"<section aria-labelledby=\"compare-h\"><h2 id=\"compare-h\">Compare with</h2>\n<ul class=\"reports\">");
        foreach (ArticleRow other in others.Where(rows.ContainsKey).Select(other => rows[other]))
        {
            page.Add($"<li><a class=\"words\" href=\"{Addresses.Compare(id, other.Id)}\">{Layout.OneLine(other.Title ?? "No headline")}</a> {other.Outlet ?? StoryLayout.NoOutlet}{(other.Published is { } day ? ", " + Layout.Day(day) : "")}</li>\n");
        }

        page.Add($"</ul></section>\n");
    }
}
