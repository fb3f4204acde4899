namespace Readout.Reports.Html;

/// <summary>What readers have put right in a story.</summary>
internal sealed class CorrectionsList(StoryLayout story)
{
    public void Add(HtmlText page)
    {
        if (story.Corrections() is not { IsEmpty: false } corrections)
        {
            return;
        }

        page.Add($"<section id=\"corrections\" aria-labelledby=\"corrections-h\"><h2 id=\"corrections-h\">Put right by readers</h2>\n<ul>\n");
        foreach (string correction in corrections)
        {
            page.Add($"<li>{correction}</li>\n");
        }

        page.Add($"</ul>\n</section>\n");
    }
}
