using System.Text;
using System.Text.RegularExpressions;
using Readout.Reports;
using Readout.Reports.Html;
using Readout.Web.Pages;

namespace Readout.Web.Past;

/// <summary>
/// Makes a page one of an earlier day: it says so, and every link and search on it stays on that day. Done to the finished page, so that no link of any page can be
/// forgotten: a quotation mark in a report's text is escaped, so what looks like an attribute is one.
/// </summary>
internal static partial class PastPage
{
    private const string Main = "<main id=\"main\">\n";
    private const string TitleLineEnd = "</h1>\n";
    private const string Facts = "<p class=\"facts\">";
    private const string LineEnd = "</p>\n";
    private const string Choice = "<input type=\"date\" name=\"at\" required";
    private const string TitleEnd = " · Readout</title>";
    private static readonly string[] _undated = ["/assets/", "/add", "/corrections", "/login", "/health/"];

    /// <summary>The page with the day.</summary>
    /// <param name="page">The page as it is made of any library.</param>
    /// <param name="day">The day.</param>
    /// <param name="now">The address of the same page as it is now.</param>
    public static Rendered Of(Rendered page, PastDay day, string now)
    {
        if (page.Type != Rendered.Html)
        {
            return page with { Past = day };
        }

        string iso = JsonSpans.Iso(day.Day);
        string html = Link().Replace(Encoding.UTF8.GetString(page.Bytes), match => IsDated(match.Groups[1].Value) ? With(match, iso) : match.Value);
        html = Form().Replace(html, match => match.Value + $"<input type=\"hidden\" name=\"at\" value=\"{iso}\">");
        html = Cited().Replace(html, $"$1?at={iso}$2").Replace(Choice, $"{Choice} value=\"{iso}\"", StringComparison.Ordinal);
        var notice = new HtmlText();
        string leftOut = day.LeftOut == 0 ? "" : $" {Layout.Count(day.LeftOut, "report")} {(day.LeftOut == 1 ? "is" : "are")} left out, published later or on a day that is not known.";
        notice.Add($"<p class=\"note as-of\" role=\"note\">This page shows the account as of {Layout.Day(day.Day)}, from the reports published until then.{leftOut} <a href=\"{now}\">The account as it is now</a></p>\n");
        html = html.Insert(HeadEnd(html), notice.ToString()).Replace(TitleEnd, $" · as of {Layout.Day(day.Day)}{TitleEnd}", StringComparison.Ordinal);
        return new Rendered(Encoding.UTF8.GetBytes(html), page.Type, page.StyleHash) { Past = day };
    }

    // Behind the title and the facts under it, before anything of the account.
    private static int HeadEnd(string html)
    {
        int at = html.IndexOf(TitleLineEnd, StringComparison.Ordinal);
        if (at < 0)
        {
            return html.IndexOf(Main, StringComparison.Ordinal) + Main.Length;
        }

        at += TitleLineEnd.Length;
        return html.AsSpan(at).StartsWith(Facts) ? html.IndexOf(LineEnd, at, StringComparison.Ordinal) + LineEnd.Length : at;
    }

    // What is added and put right has no day, nor have style sheets.
    private static bool IsDated(string address) =>
        !Array.Exists(_undated, part => address.StartsWith(part, StringComparison.Ordinal)) && !Day().IsMatch(address);

    private static string With(Match match, string day) =>
        $"href=\"{match.Groups[1].Value}{(match.Groups[1].Value.Contains('?', StringComparison.Ordinal) ? "&amp;" : "?")}at={day}{match.Groups[2].Value}\"";

    [GeneratedRegex("href=\"(/[^\"#]*)(#[^\"]*)?\"")]
    private static partial Regex Link();

    [GeneratedRegex("(<span class=\"address\">[^<?]*)(</span>)")]
    private static partial Regex Cited();

    [GeneratedRegex("[?;&]at=")]
    private static partial Regex Day();

    // Forms that ask, but those that have a field for the day.
    [GeneratedRegex("<form (?![^>]*method=\"post\")(?![^>]*class=\"(?:filters|day)\")[^>]*>")]
    private static partial Regex Form();
}
