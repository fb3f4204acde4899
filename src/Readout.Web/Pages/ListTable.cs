using Readout.Reports;
using Readout.Reports.Html;
using Readout.Store;
using Readout.Web.Lists;

namespace Readout.Web.Pages;

/// <summary>Rows of a list as a table; on a phone each row is a card.</summary>
internal static class ListTable
{
    private const int LongestWord = 16;

    public static void Add<T>(HtmlText page, Listing<T> listing, IReadOnlyList<T> rows, SearchQuery? words = null)
    {
        Column<T>[] columns = [.. listing.Columns.Where(column => column.IsOnPage)];
        page.Add($"<table class=\"list\"><caption>{listing.Title}</caption>\n<thead><tr>");
        foreach (Column<T> column in columns)
        {
            page.Add($"<th scope=\"col\" class=\"{Class(column, true)}\">{column.Heading}</th>");
        }

        page.Add($"</tr></thead>\n<tbody>\n");
        foreach (T row in rows)
        {
            page.Add($"<tr>");
            foreach (Column<T> column in columns)
            {
                AddCell(page, column, row, words);
            }

            page.Add($"</tr>\n");
        }

        page.Add($"</tbody></table>\n");
    }

    /// <summary>Words of a report on one line, with those that were searched for marked.</summary>
    public static void AddMarked(HtmlText page, string text, SearchQuery? words)
    {
        string line = Layout.OneLine(text);
        int at = 0;
        foreach (TextSpan hit in words?.FindIn(line) ?? [])
        {
            page.Add($"{line.AsSpan(at, hit.Start - at)}<b class=\"hit\">{line.AsSpan(hit.Start, hit.Length)}</b>");
            at = hit.End;
        }

        page.Add($"{line.AsSpan(at)}");
    }

    private static void AddCell<T>(HtmlText page, Column<T> column, T row, SearchQuery? words)
    {
        string? text = column.Words(row);
        string label = column.Heading;
        if (string.IsNullOrEmpty(text))
        {
            page.Add($"<td class=\"none\" data-label=\"{label}\"><span aria-label=\"not known\">–</span></td>");
            return;
        }

        string? address = column.Link?.Invoke(row);
        string kind = Class(column, false);
        page.Add($"<td class=\"{(kind.Length == 0 && address is null && text.Length <= LongestWord ? "word" : kind)}\" data-label=\"{label}\">"); // a status is not broken in the middle
        if (address is not null)
        {
            page.Add($"<a href=\"{address}\">");
        }

        AddMarked(page, text, column.IsWords ? words : null);
        page.AddRaw(address is null ? "</td>" : "</a></td>");
    }

    private static string Class<T>(Column<T> column, bool isHeading) => column.IsWords && !isHeading ? "text"
        : (Nullable.GetUnderlyingType(column.Kind) ?? column.Kind) is var kind && (kind == typeof(int) || kind == typeof(double)) ? "number" : "";
}
