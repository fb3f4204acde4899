using System.Collections.Immutable;
using Readout.Language;

namespace Readout.Train.Time;

/// <summary>TimeML documents as articles with tokens.</summary>
internal static class TimeCorpus
{
    /// <summary>Reads a corpus of <c>time/</c> and annotates it.</summary>
    public static List<TimeCase> Read(string corpora, string name)
    {
        var annotator = new LanguageAnnotator();
        return [.. TimeMlDocument.ReadAll(Path.Combine(corpora, "time", name)).Select(document =>
        {
            Article article = ArticleOf(document);
            return new TimeCase(document, article, annotator.Annotate(article));
        })];
    }

    private static Article ArticleOf(TimeMlDocument document)
    {
        var blocks = ImmutableArray.CreateBuilder<Block>();
        int start = 0;
        for (int i = 0; i <= document.Text.Length; i++)
        {
            if (i == document.Text.Length || document.Text[i] == '\n')
            {
                if (document.Text.AsSpan(start, i - start).Trim().Length > 0)
                {
                    blocks.Add(new Block(BlockKind.Paragraph, new TextSpan(start, i), new SourceSpan(start, i)));
                }

                start = i + 1;
            }
        }

        return new Article
        {
            Report = new Report(document.Id, document.Text, ReportFormat.Body, document.Id),
            Text = document.Text,
            Map = OffsetMap.Identity(document.Text.Length),
            Blocks = blocks.ToImmutable(),
        };
    }
}
