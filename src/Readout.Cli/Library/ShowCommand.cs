using System.CommandLine;
using System.Text;
using Readout.Store;

namespace Readout.Cli.Library;

/// <summary><c>readout show</c>: the words that something rests on, in their paragraph.</summary>
internal static class ShowCommand
{
    public static Command Define(Streams streams, CancellationToken interrupted)
    {
        var library = new LibraryOptions();
        var reference = new Argument<string>("REF") { Description = "An article, a place (ARTICLE:120-188), a statement (ARTICLE/s3), an event (ARTICLE/v2) or a claim (STORY/c2)." };
        var command = new Command("show", "Show the words: a place, statement, event or claim in the text of its reports, between ⟦ and ⟧.") { reference, library.Where };
        command.SetAction(parsed =>
        {
            using OpenLibrary open = OpenLibrary.Of(streams, library.Open(parsed), null, (string?)null, interrupted);
            using var output = new StreamWriter(new DataOutput(streams.Output), new UTF8Encoding(false)) { NewLine = "\n" };
            Show(open, parsed.GetValue(reference)!, new TextColumns(output, streams.Width));
            return ExitCode.Done;
        });
        return command;
    }

    private static void Show(OpenLibrary open, string reference, TextColumns lines)
    {
        Store.Library library = open.Library;
        if (library.Article(reference) is { } whole)
        {
            lines.Add(Label(whole.Article), whole.Article.Text);
            return;
        }

        if (Correction.PlaceOf(reference) is { } place && library.Article(place.Article) is { } article)
        {
            ShowWords(lines, article.Article, Label(article.Article), [TextOf(article.Article, place.Span)]);
            return;
        }

        int slash = reference.LastIndexOf('/');
        string part = reference[(slash + 1)..];
        if (slash > 0 && library.Article(reference[..slash]) is { } annotations)
        {
            ShowPart(lines, annotations, part);
            return;
        }

        if (slash > 0 && library.Readout(open.StoryId(reference[..slash])) is { } readout && readout.Stories[0].Claims.FirstOrDefault(claim => claim.Id == part) is { } claim)
        {
            ShowClaim(lines, readout, claim);
            return;
        }

        throw new LibraryException($"'{reference}' is neither an article, nor a place (ARTICLE:10-90), statement (ARTICLE/s1), event (ARTICLE/v1) or claim (STORY/c1) of this library.");
    }

    private static void ShowPart(TextColumns lines, Annotations annotations, string part)
    {
        Article article = annotations.Article;
        if (annotations.Statements.FirstOrDefault(statement => statement.Id == part) is { } said)
        {
            string who = annotations.Entities.FirstOrDefault(entity => entity.Id == said.Speaker)?.Name ?? "a source not named";
            ShowWords(lines, article, $"{Label(article)}: {who} {Words.Of(said.Stance)}", [.. said.Source, .. said.Cue, .. said.Content]);
        }
        else if (annotations.Events.FirstOrDefault(happening => happening.Id == part) is { } happening)
        {
            ShowWords(lines, article, $"{Label(article)}: {happening.Lemma} ({happening.Status.ToString().ToLowerInvariant()})", [happening.Span]);
        }
        else
        {
            throw new LibraryException($"{article.Id} has no statement or event {part}.");
        }
    }

    private static void ShowClaim(TextColumns lines, ReadoutDocument readout, Claim claim)
    {
        lines.Add($"{claim.Id}  {Words.Of(claim.Status)}  {Counts.Of(claim.Reports, "report")} / {claim.Independent} independent", claim.Told);
        foreach (Position position in claim.Positions)
        {
            foreach (PositionEvidence evidence in position.Evidence)
            {
                Article article = readout.Articles.First(one => one.Article.Id == evidence.Where.ArticleId).Article;
                string via = evidence.Via.IsEmpty ? "" : $", via {string.Join(", ", evidence.Via)}";
                ShowWords(lines, article, $"{position.WhoText} {Words.Of(position.Stance)} ({Label(article)}{via})", [evidence.Where.Span]);
            }
        }

        foreach (string correction in claim.Corrections)
        {
            lines.Add("put right", correction);
        }
    }

    // The paragraphs that hold the spans, with the spans marked.
    private static void ShowWords(TextColumns lines, Article article, string label, IReadOnlyList<TextSpan> spans)
    {
        TextSpan[] marked = Joined(spans);
        foreach (Block block in article.Blocks.Where(block => Array.Exists(marked, span => span.Overlaps(block.Span))))
        {
            var text = new StringBuilder(article.TextOf(block.Span));
            foreach (TextSpan span in marked.Where(span => span.Overlaps(block.Span)).Reverse())
            {
                text.Insert(Math.Min(span.End, block.Span.End) - block.Span.Start, '⟧').Insert(Math.Max(span.Start, block.Span.Start) - block.Span.Start, '⟦');
            }

            lines.Add(label, text.ToString());
            label = "";
        }
    }

    private static TextSpan[] Joined(IReadOnlyList<TextSpan> spans)
    {
        var joined = new List<TextSpan>();
        foreach (TextSpan span in spans.Order())
        {
            if (joined.Count > 0 && span.Start <= joined[^1].End)
            {
                joined[^1] = new TextSpan(joined[^1].Start, Math.Max(joined[^1].End, span.End));
            }
            else
            {
                joined.Add(span);
            }
        }

        return [.. joined];
    }

    // The reading text that a place of the source became.
    private static TextSpan TextOf(Article article, SourceSpan place)
    {
        int start = -1, end = 0;
        for (int at = 0; at < article.Text.Length; at++)
        {
            SourceSpan source = article.ToSource(new TextSpan(at, at + 1));
            if (source.Start < place.End && place.Start < source.End)
            {
                start = start < 0 ? at : start;
                end = at + 1;
            }
        }

        return start < 0 ? throw new LibraryException($"Nothing of {article.Id} at {place.Start}-{place.End} is part of the text that is read.") : new TextSpan(start, end);
    }

    private static string Label(Article article) =>
        $"{article.Id}, {article.Outlet?.Value ?? "outlet not stated"}, {(article.Published?.Value is { } day ? $"{day:yyyy-MM-dd}" : "day not known")}";
}
