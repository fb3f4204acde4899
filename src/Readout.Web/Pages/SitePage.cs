using System.Security.Cryptography;
using System.Text;
using Readout.Reports;
using Readout.Reports.Html;

namespace Readout.Web.Pages;

/// <summary>The frame of every served page: landmarks, navigation, search, the same page as data. What stands in it is written to <see cref="Body"/>.</summary>
internal sealed class SitePage
{
    private static readonly (string Address, string Name)[] _parts = [("/", "Stories"), ("/claims", "Claims"), ("/people", "People"), ("/outlets", "Outlets"), ("/articles", "Reports"), ("/add", "Add"), ("/corrections", "Corrections")];
    private readonly string _title;
    private bool _isDated;
    private readonly List<(string Address, string Type, string Name)> _alternates = [];

    /// <summary>A page.</summary>
    /// <param name="title">Its title.</param>
    /// <param name="part">The address of the part of the site that it belongs to, or <c>null</c>.</param>
    /// <param name="sought">What stands in the search box.</param>
    public SitePage(string title, string? part = null, string? sought = null)
    {
        _title = title;
        Body.Add($"<header class=\"top\">\n<nav class=\"site\" aria-label=\"Site\"><a class=\"brand\" href=\"/\">Readout</a>\n<ul>");
        foreach ((string address, string name) in _parts)
        {
            Body.Add($"<li><a href=\"{address}\"");
            Body.AddRaw(address == part ? " aria-current=\"page\">" : ">");
            Body.Add($"{name}</a></li>");
        }

        Body.Add($"</ul>\n<form role=\"search\" action=\"/search\"><label class=\"hidden\" for=\"site-q\">Search statements</label><input id=\"site-q\" type=\"search\" name=\"q\" maxlength=\"300\" placeholder=\"Search statements\" value=\"{sought ?? ""}\"><button>Search</button></form></nav>\n");
    }

    /// <summary>What stands in the page: the rest of its header, and <c>main</c>.</summary>
    public HtmlText Body { get; } = new();

    /// <summary>The ids of marks that light up over all their segments when a link leads to them.</summary>
    public IEnumerable<string> Targets { get; set; } = [];

    /// <summary>Seconds after which the page is asked for again; 0 for never.</summary>
    public int Again { get; set; }

    /// <summary>Names the same page in another form.</summary>
    public SitePage As(string address, string type, string name)
    {
        _alternates.Add((address, type, name));
        return this;
    }

    /// <summary>Writes where the page is.</summary>
    public SitePage Crumbs(params (string Address, string Name)[] above)
    {
        _isDated = true;
        Body.Add($"<p class=\"crumbs\">");
        foreach ((string address, string name) in above)
        {
            Body.Add($"<a href=\"{address}\">{Layout.OneLine(name)}</a> <span aria-hidden=\"true\">/</span> ");
        }

        Body.Add($"</p>\n");
        return this;
    }

    /// <summary>Writes the heading and the line under it, and begins <c>main</c>.</summary>
    public SitePage Begin(string heading, params IEnumerable<string> facts)
    {
        Body.Add($"<h1>{Layout.OneLine(heading)}</h1>\n");
        string line = string.Join(" · ", facts);
        if (line.Length > 0)
        {
            Body.Add($"<p class=\"facts\">{line}</p>\n");
        }

        Body.Add($"</header>\n<main id=\"main\">\n");
        return this;
    }

    /// <summary>The whole page, after <c>main</c> was ended.</summary>
    public Rendered Render()
    {
        var page = new HtmlText();
        page.Add($"<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"color-scheme\" content=\"light dark\">\n");
        if (Again > 0)
        {
            page.Add($"<meta http-equiv=\"refresh\" content=\"{Again}\">\n");
        }

        page.Add($"<title>{Layout.OneLine(_title)} · Readout</title>\n<link rel=\"stylesheet\" href=\"{Assets.StyleAddress}\">\n<link rel=\"icon\" type=\"image/svg+xml\" href=\"{Assets.IconAddress}\">\n<script src=\"{Assets.ScriptAddress}\" defer></script>\n");
        foreach ((string address, string type, string name) in _alternates)
        {
            page.Add($"<link rel=\"alternate\" type=\"{type}\" href=\"{address}\" title=\"{name}\">\n");
        }

        string rules = Document.TargetRules(Targets);
        if (rules.Length > 0)
        {
            page.AddRaw("<style>" + rules + "</style>\n");
        }

        page.Add($"</head>\n<body>\n<a class=\"skip\" href=\"#main\">Skip to the account</a>\n");
        page.AddHtml(Body);
        page.Add($"<footer><p>Readout says who says what; it never says what is true. Every line leads to the words it rests on.");
        if (_alternates.Count > 0)
        {
            string before = " The same as data: ";
            foreach ((string address, string _, string name) in _alternates)
            {
                page.Add($"{before}<a href=\"{address}\">{name}</a>");
                before = ", ";
            }

            page.Add($".");
        }

        page.Add($"</p>");
        if (_isDated)
        {
            // It leads to this same address, with the day alone.
            page.Add($"<form class=\"day\" aria-label=\"Another day\"><label>This page as known on <input type=\"date\" name=\"at\" required></label><button>Show</button></form>");
        }

        page.Add($"</footer>\n</body>\n</html>\n");
        string? hash = rules.Length > 0 ? Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(rules))) : null;
        return new Rendered(Encoding.UTF8.GetBytes(page.ToString()), Rendered.Html, hash);
    }
}
