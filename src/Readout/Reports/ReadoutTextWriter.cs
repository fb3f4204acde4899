using System.Collections.Immutable;

namespace Readout.Reports;

/// <summary>
/// Writes a readout as plain text for a terminal or a pipe: no colour, no box drawing, no line longer than the width where words allow it.
/// Not safe to use from several threads with one output.
/// </summary>
/// <param name="width">Letters a line, at least 40.</param>
public sealed class ReadoutTextWriter(int width = 100)
{
    private const int SingleShown = 6;
    private readonly int _width = Math.Max(40, width);

    /// <summary>Writes the readout: claims, timeline, changes and reports of each story.</summary>
    /// <param name="readout">The readout.</param>
    /// <param name="output">Where to; lines end with a line feed.</param>
    public void Write(ReadoutDocument readout, TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(readout);
        ArgumentNullException.ThrowIfNull(output);
        var lines = new TextLines(output, _width);
        var articles = ArticleIndex.Of(readout);
        int copies = readout.Copies.Count(copy => copy.Kind == CopyKind.Copy);
        lines.Add("", $"{Layout.Count(readout.Articles.Length, "report")} · {Layout.Count(copies, "pair of copies", "pairs of copies")} · {Layout.Count(readout.Stories.Length, "story", "stories")}");
        foreach (Story story in readout.Stories)
        {
            lines.Blank();
            Write(lines, new StoryLayout(readout, story, articles));
        }
    }

    private static void Write(TextLines lines, StoryLayout story)
    {
        Story about = story.Story;
        lines.Add("", Layout.OneLine(about.Title));
        lines.Add("", Facts(story));
        foreach (Story before in story.Readout.Stories.Where(other => about.Follows.Contains(other.Id)))
        {
            lines.Add("follows: ", Layout.OneLine(before.Title));
        }

        WriteClaims(lines, story);
        WriteTimeline(lines, story);
        WriteChanges(lines, story);
        WriteCorrections(lines, story);
        lines.Blank();
        lines.Add("  Reports", "");
        foreach (string id in story.Reports)
        {
            lines.Add($"    {story.Label(id),-4} ", ReportLine(story, id));
        }
    }

    /// <summary>Reports, outlets, days.</summary>
    internal static string Facts(StoryLayout story)
    {
        (int named, int notStated) = story.Outlets();
        var facts = new List<string>
        {
            Layout.Count(story.Story.ArticleIds.Length, "report"),
            Layout.Count(named, "outlet") + " named" + (notStated == 0 ? "" : notStated == 1 ? ", 1 report names none" : $", {notStated} reports name none"),
        };
        if (Layout.Days(story.Story.From, story.Story.To) is { } days)
        {
            facts.Add(days);
        }

        return string.Join(" · ", facts);
    }

    /// <summary>Outlet, day, headline, copy.</summary>
    internal static string ReportLine(StoryLayout story, string id)
    {
        Article article = story.Articles.Article(id);
        string day = article.Published?.Value is { } known ? Layout.Day(known)
            : Layout.Days(article.Published?.Earliest, article.Published?.Latest) is { } bounds ? "day not stated, " + bounds : "day not stated";
        string copied = story.FoldedUnder(id) is { } folded ? $"; a copy of {story.Label(folded.Origin)}" : "";
        string agency = article.Agency is { } wire ? " / " + wire.Value : "";
        return $"{story.Outlet(id)}{agency}, {day}: {Layout.OneLine(article.Title?.Value ?? "no headline")} ({id}{copied})";
    }

    private static void WriteClaims(TextLines lines, StoryLayout story)
    {
        Claim[] many = [.. story.Story.Claims.Where(claim => claim.Status != ClaimStatus.SingleSource || claim.Reports > 1)];
        Claim[] single = [.. story.Story.Claims.Where(claim => claim.Status == ClaimStatus.SingleSource && claim.Reports <= 1)];
        int shown = many.Length == 0 ? SingleShown : 0;
        foreach (Claim claim in many.Concat(single.Take(shown)))
        {
            lines.Blank();
            WriteClaim(lines, story, claim);
        }

        if (single.Length > shown)
        {
            lines.Blank();
            lines.Add("  ", $"and {Layout.Count(single.Length - shown, "claim")} found in one report only");
        }
    }

    private static void WriteClaim(TextLines lines, StoryLayout story, Claim claim)
    {
        lines.Add($"  {claim.Status.Glyph()} {claim.Status.Word(),-13} {claim.Id,-4} ", Layout.Quoted(claim.Told));
        foreach (Holding holding in story.Holdings(claim))
        {
            string verb = holding.Stance == Stance.Asserts ? "" : " " + holding.Stance.Word();
            lines.Add($"      {holding.Stance.Sign()} ", $"{holding.Name}{verb}: {string.Join(", ", Cited(story, holding.Evidence))}");
        }

        if (!claim.Figures.IsEmpty)
        {
            lines.Add("      figures: ", string.Join(", ", claim.Figures.GroupBy(figure => figure.Value)
                .Select(group => $"{Layout.OneLine(group.First().Text)} ({string.Join(" ", group.Select(figure => story.Label(figure.Where.ArticleId)).Distinct())})")));
        }

        lines.Add("      ", $"{Layout.Count(claim.Reports, "report")}, {Layout.Count(claim.Independent, "independent source")}");
    }

    private static IEnumerable<string> Cited(StoryLayout story, ImmutableArray<PositionEvidence> evidence) =>
        evidence.DistinctBy(one => one.Where.ArticleId)
            .Select(one => story.Label(one.Where.ArticleId) + (one.Via.IsEmpty ? "" : " via " + string.Join(", ", one.Via)));

    private static void WriteTimeline(TextLines lines, StoryLayout story)
    {
        if (story.Story.Timeline.IsEmpty)
        {
            return;
        }

        lines.Blank();
        lines.Add("  Timeline", "");
        int background = story.Story.Timeline.Count(entry => entry.IsBackground);
        if (background > 0)
        {
            lines.Add("    ", $"(and {Layout.Count(background, "entry", "entries")} of background before)");
        }

        foreach (TimelineEntry entry in story.Story.Timeline.Where(entry => !entry.IsBackground))
        {
            string status = entry.Status == EventStatus.Reported ? "" : $" [{entry.Status.Word()}]";
            lines.Add($"    {Layout.Days(entry.From, entry.To),-20} ", $"{Layout.OneLine(entry.Text)}{status} ({Labels(story, entry.Evidence)})");
        }
    }

    private static void WriteChanges(TextLines lines, StoryLayout story)
    {
        Change[] changes = [.. story.Story.Changes.Where(change => change.Kind != ChangeKind.NewClaim)];
        if (changes.Length == 0)
        {
            return;
        }

        lines.Blank();
        lines.Add("  How the account changed", "");
        foreach (Change change in changes)
        {
            string day = change.When is { } known ? Layout.Day(known) : "day not known";
            lines.Add($"    {day,-20} ", $"{change.Kind.Word()}{(change.ClaimId is { } claim ? " " + claim : "")}: {Layout.OneLine(change.Text)} ({Labels(story, change.Evidence)})");
        }
    }

    private static void WriteCorrections(TextLines lines, StoryLayout story)
    {
        ImmutableArray<string> corrections = story.Corrections();
        if (corrections.IsEmpty)
        {
            return;
        }

        lines.Blank();
        lines.Add("  Put right by readers", "");
        foreach (string correction in corrections)
        {
            lines.Add("    * ", correction);
        }
    }

    private static string Labels(StoryLayout story, ImmutableArray<Evidence> evidence) =>
        string.Join(" ", evidence.Select(one => story.Label(one.ArticleId)).Distinct());
}
