namespace Readout.Stories.Words;

/// <summary>
/// The words of an article's headline and paragraphs as flat arrays: runs of letters and digits, with their places. It needs no
/// annotation, so copies and stories are found even where the language room found nothing.
/// </summary>
internal sealed class ArticleWords
{
    private const int Furthest = 8;

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

        Block[] paragraphs = [.. article.Blocks.Where(block => block.Kind == BlockKind.Paragraph)];
        bool quoted = false;
        for (int i = 0; i < paragraphs.Length; i++)
        {
            quoted = Read(article.Text, paragraphs[i].Span, quoted ? WordMark.Quoted : WordMark.None, hashes, starts, ends, marks) && GoesOn(article.Text, paragraphs, i + 1);
        }

        return new ArticleWords([.. hashes], [.. starts], [.. ends], [.. marks], titleCount);
    }

    /// <summary>
    /// Whether a quotation that a paragraph leaves open goes on in the next: one of the next few closes it before any opens another. A paragraph that opens it
    /// anew, as is the custom, needs no such help.
    /// </summary>
    private static bool GoesOn(string text, Block[] paragraphs, int next)
    {
        for (int i = next; i < Math.Min(paragraphs.Length, next + Furthest); i++)
        {
            ReadOnlySpan<char> words = text.AsSpan(paragraphs[i].Span.Start, paragraphs[i].Span.Length);
            int at = words.IndexOfAny('\u201C', '\u201D', '"');
            if (at >= 0)
            {
                return words[at] == '\u201D' || (words[at] == '"' && at > 0 && !char.IsWhiteSpace(words[at - 1]));
            }
        }

        return false;
    }

    /// <summary>Whether a single mark opens a quotation: it stands before a capital, and after a space or a colon.</summary>
    private static bool OpensSingle(string text, int at, TextSpan span) =>
        at + 1 < span.End && char.IsUpper(text[at + 1]) && (at == span.Start || char.IsWhiteSpace(text[at - 1]) || text[at - 1] is ':' or '(' or '[');

    /// <returns>Whether a quotation is still open at the end.</returns>
    private static bool Read(
        string text, TextSpan span, WordMark mark, List<ulong> hashes, List<int> starts, List<int> ends, List<WordMark> marks)
    {
        bool quoted = mark == WordMark.Quoted, single = false;
        mark &= WordMark.Title;
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
                single = c switch
                {
                    '\'' or '\u2018' when !single => OpensSingle(text, at, span),
                    '\'' or '\u2019' when single => at + 1 < span.End && char.IsLetterOrDigit(text[at + 1]),
                    _ => single,
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
                | (quoted || single ? WordMark.Quoted : WordMark.None)
                | (char.IsUpper(c) || char.IsDigit(c) ? WordMark.Capital : WordMark.None)
                | (char.IsDigit(c) ? WordMark.Number : WordMark.None)
                | (end - at == 1 ? WordMark.Short : WordMark.None));
            at = end;
        }

        return quoted;
    }
}
