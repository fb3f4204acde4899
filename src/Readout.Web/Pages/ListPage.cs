using Readout.Reports.Html;
using Readout.Store;
using Readout.Web.Lists;

namespace Readout.Web.Pages;

/// <summary>A list with its filters, a part at a time.</summary>
internal sealed class ListPage(Library library, ListQuery query) : IListingVisitor<Rendered>
{
    private static readonly Dictionary<string, (string Label, string Type)> _fields = new(StringComparer.Ordinal)
    {
        ["q"] = ("Words", "search"),
        ["who"] = ("Who", "text"),
        ["stance"] = ("Stance", "select"),
        ["status"] = ("Status", "text"),
        ["outlet"] = ("Outlet", "text"),
        ["since"] = ("From", "date"),
        ["until"] = ("To", "date"),
        ["at"] = ("As known on", "date"),
    };

    private static readonly string[] _stances = [.. Enum.GetValues<Stance>().Select(stance => Reports.ContractNames.Name(stance))];

    public Rendered Visit<T>(Listing<T> listing)
    {
        Page<T> part = listing.Part(library, query.Filter, query.After, query.Count);
        SitePage page = Begin(listing.Title, "/" + listing.Name, query, Count(part.Total, listing.Rows));
        AddFilters(page.Body, "/" + listing.Name, listing.Filters, query);
        if (part.Items.Count == 0)
        {
            page.Body.Add($"<p>Nothing in this library fits.</p>\n");
        }
        else
        {
            ListTable.Add(page.Body, listing, part.Items, query.Filter.Words);
        }

        AddParts(page.Body, "/" + listing.Name, query, part.Next);
        page.Body.Add($"</main>\n");
        return page.Render();
    }

    /// <summary>The head of a list's page with its twins.</summary>
    public static SitePage Begin(string title, string address, ListQuery query, string facts, string? sought = null)
    {
        return new SitePage(title, address, sought)
            .As(address + ".json" + query.Address(query.After), "application/json", "JSON")
            .As(address + ".csv" + query.Address(), "text/csv", "CSV")
            .As(address + ".jsonl" + query.Address(), "application/x-ndjson", "JSON lines")
            .Begin(title, facts);
    }

    private static string Count(long rows, (string One, string Many) called) => $"{rows} {(rows == 1 ? called.One : called.Many)}";

    /// <summary>The filters as a form; what has no field of its own is kept.</summary>
    public static void AddFilters(HtmlText page, string address, string[] filters, ListQuery query)
    {
        // What is searched for stands in the box of every page.
        page.AddRaw(filters.Append("at").Any(name => query[name] is not null && !(name == "q" && address == "/search")) ? "<details class=\"fold\" open>" : "<details class=\"fold\">");
        page.Add($"<summary>Filter</summary><form class=\"filters\" action=\"{address}\" aria-label=\"Filters\">");
        foreach (string name in (string[])[.. filters, "at"])
        {
            string value = query[name] ?? "";
            if (!_fields.TryGetValue(name, out (string Label, string Type) field))
            {
                if (value.Length > 0)
                {
                    page.Add($"<label>{name} <input name=\"{name}\" value=\"{value}\" maxlength=\"300\"></label>");
                }
            }
            else if (field.Type == "select")
            {
                AddStances(page, value);
            }
            else
            {
                page.Add($"<label>{field.Label} <input type=\"{field.Type}\" name=\"{name}\" value=\"{value}\" maxlength=\"300\"></label>");
            }
        }

        page.Add($"<button>Show</button></form></details>\n");
    }

    /// <summary>The link to the next part, and back to the first.</summary>
    public static void AddParts(HtmlText page, string address, ListQuery query, string? next)
    {
        if (next is null && query.After is null)
        {
            return;
        }

        page.Add($"<nav class=\"pages\" aria-label=\"Parts of this list\">");
        if (query.After is not null)
        {
            page.Add($"<a href=\"{address}{query.Address()}\">First part</a> ");
        }

        if (next is not null)
        {
            page.Add($"<a rel=\"next\" href=\"{address}{query.Address(next)}\">Next part</a>");
        }

        page.Add($"</nav>\n");
    }

    private static void AddStances(HtmlText page, string chosen)
    {
        page.Add($"<label>Stance <select name=\"stance\"><option value=\"\">any</option>");
        foreach (string stance in _stances)
        {
            page.Add($"<option value=\"{stance}\"");
            page.AddRaw(stance == chosen ? " selected>" : ">");
            page.Add($"{stance.Replace('_', ' ')}</option>");
        }

        page.Add($"</select></label>");
    }
}
