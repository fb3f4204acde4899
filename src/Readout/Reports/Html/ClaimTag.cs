namespace Readout.Reports.Html;

/// <summary>The short name of a claim, which leads to its own page where it has one.</summary>
internal static class ClaimTag
{
    public static void Add(HtmlText page, Story story, Claim claim, PageLinks links)
    {
        if (links.ClaimPage(story, claim.Id) is { } address)
        {
            page.Add($"<a class=\"id\" href=\"{address}\">{claim.Id}</a>");
        }
        else
        {
            page.Add($"<span class=\"id\">{claim.Id}</span>");
        }
    }
}
