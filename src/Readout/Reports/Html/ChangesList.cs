namespace Readout.Reports.Html;

/// <summary>How the account changed from report to report.</summary>
internal sealed class ChangesList(StoryLayout story, MarkBook marks)
{
    private readonly References _references = new(story, marks);

    public void Add(HtmlText page)
    {
        // That a claim appears for the first time is the ledger's first line already; here it would bury what changed.
        Change[] changes = [.. story.Story.Changes.Where(change => change.Kind != ChangeKind.NewClaim)];
        Change[] first = [.. story.Story.Changes.Where(change => change.Kind == ChangeKind.NewClaim)];
        if (changes.Length + first.Length == 0)
        {
            return;
        }

        page.Add($"<section id=\"changes\" aria-labelledby=\"changes-h\"><h2 id=\"changes-h\">How the account changed</h2>\n");
        if (changes.Length > 0)
        {
            AddList(page, changes);
        }

        if (first.Length > 0)
        {
            page.Add($"<details class=\"fold\"><summary>{Layout.Count(first.Length, "claim")} as they first appeared</summary>\n");
            AddList(page, first);
            page.Add($"</details>\n");
        }

        page.Add($"</section>\n");
    }

    /// <summary>Changes as a list.</summary>
    public void AddList(HtmlText page, Change[] changes)
    {
        page.Add($"<ol class=\"changes\">\n");
        foreach (Change change in changes)
        {
            page.Add($"<li>");
            if (change.When is { } day)
            {
                TimelineList.AddDays(page, day, day);
            }
            else
            {
                page.Add($"<span class=\"days\">day not known</span>");
            }

            page.Add($" <span class=\"what\"><span class=\"stance {change.Kind.Name()}\">{change.Kind.Word()}</span> {Layout.OneLine(change.Text)}");
            if (change.ClaimId is { } claim)
            {
                page.Add($" <a class=\"tag\" href=\"{marks.ToClaim(claim)}\">{claim}</a>");
            }

            page.Add($" ");
            _references.Add(page, change.Evidence);
            page.Add($"</span></li>\n");
        }

        page.Add($"</ol>\n");
    }
}
