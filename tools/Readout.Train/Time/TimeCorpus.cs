using System.Collections.Immutable;
using Readout.Language;

namespace Readout.Train.Time;

/// <summary>TimeML documents as articles with tokens.</summary>
internal static class TimeCorpus
{
    /// <summary>Reads a corpus of <c>time/</c> and annotates it.</summary>
    public static List<TimeCase> Read(string corpora, string name)
    {
        var tokenizer = new Tokenizer();
        return [.. TimeMlDocument.ReadAll(Path.Combine(corpora, "time", name)).Select(document =>
        {
            Article article = ArticleOf(document);
            return new TimeCase(document, article, Annotate(tokenizer, article));
        })];
    }

    private static Tokens Annotate(Tokenizer tokenizer, Article article)
    {
        TokenizedText cut = tokenizer.Tokenize(article.Text, article.Blocks);
        int[] sentenceOf = new int[cut.Count], heads = new int[cut.Count];
        for (int s = 0; s < cut.SentenceCount; s++)
        {
            for (int i = cut.SentenceStarts[s]; i < cut.SentenceStarts[s + 1]; i++)
            {
                sentenceOf[i] = s;
                heads[i] = -1;
            }
        }

        string[] empty = [.. Enumerable.Repeat(string.Empty, cut.Count)];
        return new Tokens
        {
            Text = article.Text,
            Starts = cut.Starts,
            Ends = cut.Ends,
            SentenceStarts = cut.SentenceStarts,
            SentenceBlocks = cut.SentenceBlocks,
            SentenceOf = sentenceOf,
            Tags = new UniversalTag[cut.Count],
            PennTags = empty,
            Lemmas = empty,
            Heads = heads,
            Relations = empty,
            Names = [],
        };
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
