using System.Reflection;

namespace Readout.Reports.Html;

/// <summary>The frame of every page: one file, no script, the style sheet inside.</summary>
internal static class Document
{
    /// <summary>A whole page.</summary>
    /// <param name="title">Its title.</param>
    /// <param name="body">What stands in it.</param>
    /// <param name="targets">The ids of marks that light up over all their segments when a link leads to them.</param>
    public static HtmlText Of(string title, HtmlText body, IEnumerable<string> targets)
    {
        var page = new HtmlText();
        page.Add($"<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"color-scheme\" content=\"light dark\">\n<title>{Layout.OneLine(title)} · Readout</title>\n<style>\n");
        page.AddRaw(StyleSheet());
        page.AddRaw(TargetRules(targets));
        page.Add($"</style>\n</head>\n<body>\n<a class=\"skip\" href=\"#main\">Skip to the account</a>\n");
        page.AddHtml(body);
        page.Add($"</body>\n</html>\n");
        return page;
    }

    /// <summary>The rules that light up all segments of a mark when a link leads to it.</summary>
    public static string TargetRules(IEnumerable<string> targets)
    {
        string selectors = string.Join(',', targets.Select(id => $"#{id}:target,#{id}:target~.{id}"));
        return selectors.Length > 0 ? selectors + "{background:var(--target);color:var(--ink)}\n" : "";
    }

    /// <summary>The style sheet, as it stands in every page.</summary>
    public static string StyleSheet()
    {
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("Reports/page.css")
            ?? throw new InvalidOperationException("The library was built without its style sheet.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
