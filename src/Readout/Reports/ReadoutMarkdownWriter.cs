using System.Collections.Immutable;
using System.Text;

namespace Readout.Reports;

/// <summary>
/// Writes a readout as Markdown that reads well in a pager too: headings, lists and quotations, no tables. Each line cites the reports as
/// <c>r2:120-188</c>, offsets in the report as given. Not safe to use from several threads with one output.
/// </summary>
public sealed class ReadoutMarkdownWriter
{
    /// <summary>Writes the readout.</summary>
    /// <param name="readout">The readout.</param>
    /// <param name="output">Where to; lines end with a line feed.</param>
    public void Write(ReadoutDocument readout, TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(readout);
        ArgumentNullException.ThrowIfNull(output);
        var articles = ArticleIndex.Of(readout);
        string between = "";
        foreach (Story story in readout.Stories)
        {
            output.Write(between);
            Write(output, new StoryLayout(readout, story, articles));
            between = "\n";
        }
    }

    private static void Write(TextWriter output, StoryLayout story)
    {
        output.Write($"# {Text(story.Story.Title)}\n\n{Text(ReadoutTextWriter.Facts(story))}\n");
        foreach (Story before in story.Readout.Stories.Where(other => story.Story.Follows.Contains(other.Id)))
        {
            output.Write($"\nFollows: {Text(before.Title)}\n");
        }

        output.Write("\n## Claims\n");
        foreach (Claim claim in story.Story.Claims)
        {
            WriteClaim(output, story, claim);
        }

        WriteTimeline(output, story);
        WriteChanges(output, story);
        WritePeople(output, story);
        WriteCorrections(output, story);
        output.Write("\n## Reports\n\n");
        foreach (string id in story.Reports)
        {
            output.Write($"- **{story.Label(id)}** {Text(ReadoutTextWriter.ReportLine(story, id))}\n");
            foreach (string because in Reasons(story.Articles.Article(id)))
            {
                output.Write($"  - {Text(because)}\n");
            }
        }
    }

    private static void WriteCorrections(TextWriter output, StoryLayout story)
    {
        if (story.Corrections() is { IsEmpty: false } corrections)
        {
            output.Write("\n## Put right by readers\n\n");
            foreach (string correction in corrections)
            {
                output.Write($"- {Text(correction)}\n");
            }
        }
    }

    private static IEnumerable<string> Reasons(Article article)
    {
        if (article.Outlet is { How: Provenance.Inferred, Because: { } outlet })
        {
            yield return "outlet inferred: " + outlet;
        }

        if (article.Published is { How: Provenance.Inferred, Because: { } day })
        {
            yield return "day inferred: " + day;
        }
    }

    private static void WriteClaim(TextWriter output, StoryLayout story, Claim claim)
    {
        output.Write($"\n### {claim.Id} {claim.Status.Glyph()} {claim.Status.Word()}\n\n> {Text(claim.Told)}\n\n");
        output.Write($"{Layout.Count(claim.Reports, "report")}, {Layout.Count(claim.Independent, "independent source")}; in the words of {Cite(story, claim.TextFrom)}\n\n");
        foreach (Holding holding in story.Holdings(claim))
        {
            IEnumerable<string> places = holding.Evidence.Select(one => Cite(story, one.Where) + (one.Via.IsEmpty ? "" : " via " + Text(string.Join(", ", one.Via))));
            string by = holding.IsOwnVoice && holding.Stance == Stance.Asserts ? "" : holding.Stance.By() + " ";
            output.Write($"- {by}**{Text(holding.Name)}**: {string.Join("; ", places)}\n");
        }

        foreach (IGrouping<string, Figure> group in claim.Figures.GroupBy(figure => figure.Value))
        {
            output.Write($"- figure **{Text(group.First().Text)}**: {string.Join("; ", group.Select(figure => Cite(story, figure.Where)))}\n");
        }

        foreach (SourceJoin join in claim.Because)
        {
            output.Write($"- {join.Joined.Because([.. join.ArticleIds.Select(story.Label)])} ({Cite(story, join.Evidence)})\n");
        }
    }

    private static void WriteTimeline(TextWriter output, StoryLayout story)
    {
        if (story.Story.Timeline.IsEmpty)
        {
            return;
        }

        output.Write("\n## Timeline\n\n");
        foreach (TimelineEntry entry in story.Story.Timeline)
        {
            string status = entry.Status == EventStatus.Reported ? "" : $" _{entry.Status.Word()}_";
            string background = entry.IsBackground ? " _background_" : "";
            output.Write($"- **{Layout.Days(entry.From, entry.To)}** {Text(entry.Text)}{status}{background} ({Cite(story, entry.Evidence)})\n");
        }
    }

    private static void WriteChanges(TextWriter output, StoryLayout story)
    {
        if (story.Story.Changes.IsEmpty)
        {
            return;
        }

        output.Write("\n## How the account changed\n\n");
        foreach (Change change in story.Story.Changes)
        {
            string day = change.When is { } known ? Layout.Day(known) : "day not known";
            output.Write($"- **{day}** {change.Kind.Word()}{(change.ClaimId is { } claim ? " " + claim : "")}: {Text(change.Text)} ({Cite(story, change.Evidence)})\n");
        }
    }

    private static void WritePeople(TextWriter output, StoryLayout story)
    {
        if (story.Story.People.IsEmpty)
        {
            return;
        }

        output.Write("\n## People and bodies\n\n");
        foreach (Person person in story.Story.People)
        {
            string roles = person.Roles.IsEmpty ? "" : ", " + Text(string.Join("; ", person.Roles));
            string also = person.Also.IsEmpty ? "" : $"; also {Text(string.Join(", ", person.Also))}";
            output.Write($"- **{Text(person.Name)}** ({person.Type.Word()}){roles}{also}\n");
        }
    }

    private static string Cite(StoryLayout story, ImmutableArray<Evidence> evidence) => string.Join("; ", evidence.Select(one => Cite(story, one)));

    private static string Cite(StoryLayout story, Evidence evidence)
    {
        SourceSpan span = story.Articles.Article(evidence.ArticleId).ToSource(evidence.Span);
        return $"{story.Label(evidence.ArticleId)}:{span.Start}-{span.End}";
    }

    /// <summary>The words on one line, with the characters escaped that Markdown would take as its own.</summary>
    private static string Text(string words)
    {
        var text = new StringBuilder();
        foreach (char c in Layout.OneLine(words))
        {
            if (c is '\\' or '`' or '*' or '_' or '[' or ']' or '<' or '>' or '#' or '|')
            {
                text.Append('\\');
            }

            text.Append(c);
        }

        return text.ToString();
    }
}
