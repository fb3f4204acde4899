namespace Readout.Reports.Html;

/// <summary>What happened when, as an ordered list; what lies before the story is folded apart.</summary>
internal sealed class TimelineList(StoryLayout story, MarkBook marks)
{
    private readonly References _references = new(story, marks);

    public void Add(HtmlText page)
    {
        if (story.Story.Timeline.IsEmpty)
        {
            return;
        }

        page.Add($"<section id=\"timeline\" aria-labelledby=\"timeline-h\"><h2 id=\"timeline-h\">Timeline</h2>\n");
        TimelineEntry[] background = [.. story.Story.Timeline.Where(entry => entry.IsBackground)];
        TimelineEntry[] course = [.. story.Story.Timeline.Where(entry => !entry.IsBackground)];
        if (background.Length > 0)
        {
            page.Add($"<details class=\"fold\"><summary>Before: {Layout.Count(background.Length, "entry", "entries")} of background</summary>\n");
            AddList(page, background);
            page.Add($"</details>\n");
        }

        AddList(page, course);
        page.Add($"</section>\n");
    }

    /// <summary>A day, or the days between two, with the machine's form beside the reader's.</summary>
    public static void AddDays(HtmlText page, DateOnly from, DateOnly to)
    {
        if (from == to)
        {
            page.Add($"<time datetime=\"{JsonSpans.Iso(from)}\">{Layout.Day(from)}</time>");
        }
        else if (Layout.WholeMonthOrYear(from, to) is { } whole)
        {
            page.Add($"<time datetime=\"{(from.Month == to.Month ? JsonSpans.Iso(from)[..7] : JsonSpans.Iso(from)[..4])}\">{whole}</time>");
        }
        else
        {
            page.Add($"<span class=\"days\"><time datetime=\"{JsonSpans.Iso(from)}\">{Layout.FirstDay(from, to)}</time>–<time datetime=\"{JsonSpans.Iso(to)}\">{Layout.Day(to)}</time></span>");
        }
    }

    private void AddList(HtmlText page, TimelineEntry[] entries)
    {
        page.Add($"<ol class=\"timeline\">\n");
        TimelineEntry? before = null;
        foreach (TimelineEntry entry in entries)
        {
            bool sameDays = before is not null && before.From == entry.From && before.To == entry.To;
            page.Add($"<li class=\"{entry.Status.Name()}{(sameDays ? " same" : "")}\">");
            AddDays(page, entry.From, entry.To);
            page.Add($" <span class=\"what\">{Layout.OneLine(entry.Text)}");
            if (entry.Status != EventStatus.Reported)
            {
                page.Add($" <span class=\"stance {entry.Status.Name()}\">{entry.Status.Word()}</span>");
            }

            page.Add($" ");
            _references.Add(page, entry.Evidence);
            page.Add($"</span></li>\n");
            before = entry;
        }

        page.Add($"</ol>\n");
    }
}
