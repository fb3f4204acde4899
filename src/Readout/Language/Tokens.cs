using System.Collections.Immutable;

namespace Readout.Language;

/// <summary>
/// The tokens of an article as flat arrays: the document owns the arrays, everything else is a view. A token is a word of Universal
/// Dependencies (<i>do|n't</i>, <i>it|'s</i>); sentences and tokens are in text order and never cross a block. Only blocks with
/// <see cref="Block.IsRead"/> have tokens.
/// </summary>
public sealed class Tokens
{
    /// <summary>The reading text that the offsets refer to.</summary>
    public required string Text { get; init; }

    /// <summary>Offset of each token's first code unit.</summary>
    public required int[] Starts { get; init; }

    /// <summary>Offset after each token's last code unit.</summary>
    public required int[] Ends { get; init; }

    /// <summary>Index of each sentence's first token, and one last entry: the number of tokens.</summary>
    public required int[] SentenceStarts { get; init; }

    /// <summary>For each sentence, the index of its block in <see cref="Article.Blocks"/>.</summary>
    public required int[] SentenceBlocks { get; init; }

    /// <summary>For each token, the index of its sentence.</summary>
    public required int[] SentenceOf { get; init; }

    /// <summary>Universal part-of-speech tags.</summary>
    public required UniversalTag[] Tags { get; init; }

    /// <summary>Penn Treebank tags, one shared string per distinct tag.</summary>
    public required string[] PennTags { get; init; }

    /// <summary>Lemmas, one shared string per distinct lemma.</summary>
    public required string[] Lemmas { get; init; }

    /// <summary>Index of each token's syntactic head; -1 for the root of a sentence.</summary>
    public required int[] Heads { get; init; }

    /// <summary>Universal Dependencies relations with subtypes, one shared string per distinct relation.</summary>
    public required string[] Relations { get; init; }

    /// <summary>The names in text order; they never overlap.</summary>
    public required ImmutableArray<NameSpan> Names { get; init; }

    /// <summary>No tokens: of an article that was not read, or whose tokens are not in memory.</summary>
    internal static Tokens None { get; } = new()
    {
        Text = "",
        Starts = [],
        Ends = [],
        SentenceStarts = [0],
        SentenceBlocks = [],
        SentenceOf = [],
        Tags = [],
        PennTags = [],
        Lemmas = [],
        Heads = [],
        Relations = [],
        Names = [],
    };

    /// <summary>Number of tokens.</summary>
    public int Count => Starts.Length;

    /// <summary>Number of sentences.</summary>
    public int SentenceCount => SentenceStarts.Length - 1;

    /// <summary>A view of one token.</summary>
    public Token this[int index] => new(this, index);

    /// <summary>Place of a token in the reading text.</summary>
    public TextSpan SpanOf(int index) => new(Starts[index], Ends[index]);

    /// <summary>Place in the reading text of the tokens <paramref name="first"/> to <paramref name="end"/> (exclusive).</summary>
    public TextSpan SpanOf(int first, int end) => new(Starts[first], Ends[end - 1]);

    /// <summary>The text from the token <paramref name="first"/> to the one before <paramref name="end"/>.</summary>
    internal ReadOnlySpan<char> TextOf(int first, int end) => Text.AsSpan(Starts[first], Ends[end - 1] - Starts[first]);

    /// <summary>Characters of a token.</summary>
    public ReadOnlySpan<char> FormOf(int index) => Text.AsSpan(Starts[index], Ends[index] - Starts[index]);

    /// <summary>Lemma of a token.</summary>
    public string LemmaOf(int index) => Lemmas[index];

    /// <summary>Universal tag of a token.</summary>
    public UniversalTag TagOf(int index) => Tags[index];

    /// <summary>Penn tag of a token.</summary>
    public string PennTagOf(int index) => PennTags[index];

    /// <summary>Head of a token; -1 for a root.</summary>
    public int HeadOf(int index) => Heads[index];

    /// <summary>Relation of a token to its head.</summary>
    public string RelationOf(int index) => Relations[index];

    /// <summary>Whether a token was parsed; annotations that a caller made may hold words alone.</summary>
    internal bool HasTree(int index) => Heads[index] >= 0 || Relations[index] == "root";

    /// <summary>The tokens that begin before a span ends and end after it begins, in order.</summary>
    internal IEnumerable<int> In(TextSpan span)
    {
        for (int i = TokenAt(span.Start); i < Count && Starts[i] < span.End; i++)
        {
            yield return i;
        }
    }

    /// <summary>The tokens that hang on a token, in order.</summary>
    internal IEnumerable<int> DependentsOf(int index)
    {
        int sentence = SentenceOf[index];
        for (int i = SentenceStarts[sentence]; i < SentenceStarts[sentence + 1]; i++)
        {
            if (Heads[i] == index)
            {
                yield return i;
            }
        }
    }

    /// <summary>Whether a token stands in a relative clause whose noun lies in a span: what the clause tells, the span tells by the way.</summary>
    internal bool IsInRelativeClause(int token, TextSpan span)
    {
        for (int at = token, head = Heads[at]; head >= 0 && span.Contains(Starts[head]); at = head, head = Heads[at])
        {
            if (Relations[at] == "acl:relcl")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The token of a span that hangs on none inside it, the first if there are several; -1 where the span holds no token.</summary>
    internal int HeadOf(TextSpan span)
    {
        for (int i = TokenAt(span.Start); i < Count && Starts[i] < span.End; i++)
        {
            if (Heads[i] < 0 || !span.Contains(SpanOf(Heads[i])))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>Place of a sentence in the reading text.</summary>
    public TextSpan SentenceSpan(int sentence) => new(Starts[SentenceStarts[sentence]], Ends[SentenceStarts[sentence + 1] - 1]);

    /// <summary>Index of the first token that ends after <paramref name="offset"/>; <see cref="Count"/> when there is none.</summary>
    public int TokenAt(int offset)
    {
        int low = 0, high = Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (Ends[middle] <= offset)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }
}
