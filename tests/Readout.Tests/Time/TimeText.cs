using System.Collections.Immutable;
using Readout.Language;
using Readout.Time;
using Xunit;

namespace Readout.Tests.Time;

/// <summary>Small articles for the tests of time: cut into tokens, with trees only where a test writes them.</summary>
internal static class TimeText
{
    private static readonly Tokenizer _tokenizer = new();

    /// <summary>Finds the times of a text whose lines are paragraphs.</summary>
    public static ImmutableArray<TimeExpression> Find(string text, string? published = null)
    {
        (Article article, Tokens tokens) = Plain(text);
        return new TimeFinder().Find(article, tokens, On(published));
    }

    /// <summary>The only expression of a text.</summary>
    public static TimeExpression Only(string text, string? published = null) => Assert.Single(Find(text, published));

    /// <summary>A day of publication.</summary>
    public static PublicationDate? On(string? day) =>
        day is null ? null : new PublicationDate(DateOnly.ParseExact(day, "yyyy-MM-dd"), Provenance.Given);

    /// <summary>An article without trees.</summary>
    public static (Article Article, Tokens Tokens) Plain(string text)
    {
        Article article = ArticleOf(text);
        TokenizedText cut = _tokenizer.Tokenize(article.Text, article.Blocks);
        string[] empty = [.. Enumerable.Repeat(string.Empty, cut.Count)];
        return (article, TokensOf(text, cut.Starts, cut.Ends, cut.SentenceStarts, cut.SentenceBlocks, new UniversalTag[cut.Count], empty, empty, [.. Enumerable.Repeat(-1, cut.Count)], empty));
    }

    /// <summary>One sentence with its tree: each word is <c>form|PENN|head|relation</c>, heads counted from 1, 0 for the root; the lemma may follow.</summary>
    public static (Article Article, Tokens Tokens) Parsed(string words)
    {
        string[][] rows = [.. words.Split(' ').Select(word => word.Split('|'))];
        string text = string.Join(' ', rows.Select(row => row[0]));
        Article article = ArticleOf(text);
        int[] starts = new int[rows.Length], ends = new int[rows.Length];
        for (int i = 0, at = 0; i < rows.Length; at = ends[i] + 1, i++)
        {
            (starts[i], ends[i]) = (at, at + rows[i][0].Length);
        }

        UniversalTag[] tags = [.. rows.Select(row => row[1][0] == 'V' ? UniversalTag.VERB : row[1] == "MD" ? UniversalTag.AUX : UniversalTag.NOUN)];
        return (article, TokensOf(text, starts, ends, [0, rows.Length], [0], tags, [.. rows.Select(row => row[1])],
            [.. rows.Select(row => row.Length > 4 ? row[4] : row[0].ToLowerInvariant())], [.. rows.Select(row => int.Parse(row[2]) - 1)], [.. rows.Select(row => row[3])]));
    }

    private static Article ArticleOf(string text)
    {
        var blocks = ImmutableArray.CreateBuilder<Block>();
        int start = 0;
        foreach (string line in text.Split('\n'))
        {
            if (line.Trim().Length > 0)
            {
                blocks.Add(new Block(BlockKind.Paragraph, new TextSpan(start, start + line.Length), new SourceSpan(start, start + line.Length)));
            }

            start += line.Length + 1;
        }

        return new Article
        {
            Report = new Report("a", text, ReportFormat.Body, "a"),
            Text = text,
            Map = OffsetMap.Identity(text.Length),
            Blocks = blocks.ToImmutable(),
        };
    }

    private static Tokens TokensOf(
        string text, int[] starts, int[] ends, int[] sentences, int[] blocks, UniversalTag[] tags, string[] penn, string[] lemmas, int[] heads, string[] relations)
    {
        int[] sentenceOf = new int[starts.Length];
        for (int s = 0; s + 1 < sentences.Length; s++)
        {
            sentenceOf.AsSpan(sentences[s], sentences[s + 1] - sentences[s]).Fill(s);
        }

        return new Tokens
        {
            Text = text,
            Starts = starts,
            Ends = ends,
            SentenceStarts = sentences,
            SentenceBlocks = blocks,
            SentenceOf = sentenceOf,
            Tags = tags,
            PennTags = penn,
            Lemmas = lemmas,
            Heads = heads,
            Relations = relations,
            Names = [],
        };
    }
}
