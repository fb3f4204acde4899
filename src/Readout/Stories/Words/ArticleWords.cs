namespace Readout.Stories.Words;

/// <summary>
/// The words of an article's headline and paragraphs as flat arrays: runs of letters and digits, with their places. It needs no
/// annotation, so copies and stories are found even where the language room found nothing.
/// </summary>
internal sealed class ArticleWords
{
    private ArticleWords(ulong[] hashes, int[] starts, int[] ends, WordMark[] marks, int titleCount)
    {
        Hashes = hashes;
        Starts = starts;
        Ends = ends;
        Marks = marks;
        TitleCount = titleCount;
    }

    /// <summary>No words.</summary>
    public static ArticleWords None { get; } = new([], [], [], [], 0);

    /// <summary>Hash of each word in lower case.</summary>
    public ulong[] Hashes { get; }

    /// <summary>Offset of each word in the reading text.</summary>
    public int[] Starts { get; }

    /// <summary>Offset after each word.</summary>
    public int[] Ends { get; }

    /// <summary>Marks of each word.</summary>
    public WordMark[] Marks { get; }

    /// <summary>Number of words of the headline; they come first.</summary>
    public int TitleCount { get; }

    /// <summary>Number of words.</summary>
    public int Count => Hashes.Length;

    /// <summary>Reads the words of an article's headline (the first <see cref="BlockKind.Title"/> block) and paragraphs.</summary>
    public static ArticleWords Of(Article article)
    {
        var hashes = new List<ulong>(article.Text.Length / 6);
        var starts = new List<int>(hashes.Capacity);
        var ends = new List<int>(hashes.Capacity);
        var marks = new List<WordMark>(hashes.Capacity);
        int titleCount = 0;
        foreach (Block block in article.Blocks)
        {
            if (block.Kind == BlockKind.Title && titleCount == 0 && hashes.Count == 0)
            {
                Read(article.Text, block.Span, WordMark.Title, hashes, starts, ends, marks);
                titleCount = hashes.Count;
            }
        }

        foreach (Block block in article.Blocks)
        {
            if (block.Kind == BlockKind.Paragraph)
            {
                Read(article.Text, block.Span, WordMark.None, hashes, starts, ends, marks);
            }
        }

        return new ArticleWords([.. hashes], [.. starts], [.. ends], [.. marks], titleCount);
    }

    private static void Read(
        string text, TextSpan span, WordMark mark, List<ulong> hashes, List<int> starts, List<int> ends, List<WordMark> marks)
    {
        bool quoted = false;
        int at = span.Start;
        while (at < span.End)
        {
            char c = text[at];
            if (!char.IsLetterOrDigit(c))
            {
                quoted = c switch
                {
                    '\u201C' or '\u00AB' or '\u201E' => true,
                    '\u201D' or '\u00BB' => false,
                    '"' => !quoted,
                    '`' or '\'' when at + 1 < span.End && text[at + 1] == c => c == '`',
                    _ => quoted,
                };
                at++;
                continue;
            }

            int end = at + 1;
            while (end < span.End && char.IsLetterOrDigit(text[end]))
            {
                end++;
            }

            hashes.Add(WordHash.Of(text.AsSpan(at, end - at)));
            starts.Add(at);
            ends.Add(end);
            marks.Add(mark
                | (quoted ? WordMark.Quoted : WordMark.None)
                | (char.IsUpper(c) || char.IsDigit(c) ? WordMark.Capital : WordMark.None)
                | (end - at == 1 ? WordMark.Short : WordMark.None));
            at = end;
        }
    }
}
