using Readout.Stories.Words;

namespace Readout.Stories.Copies;

/// <summary>The five-word shingles of an article's paragraphs.</summary>
internal sealed class CopyText
{
    /// <summary>Words in a shingle.</summary>
    public const int Length = 5;

    private const int QuotedWordsOfAQuotation = 3;

    // Places of the words; the words themselves are not kept.
    private readonly int[] _starts;
    private readonly int[] _ends;
    private readonly int _first;

    private CopyText(ArticleWords words, ulong[] shingles, bool[] isQuoted)
    {
        _starts = words.Starts;
        _ends = words.Ends;
        _first = words.TitleCount;
        Shingles = shingles;
        IsQuoted = isQuoted;
    }

    /// <summary>Hash of the shingle that begins at each word of the paragraphs: entry 0 begins at the first word behind the headline.</summary>
    public ulong[] Shingles { get; }

    /// <summary>Whether most words of the shingle stand between quotation marks.</summary>
    public bool[] IsQuoted { get; }

    /// <summary>Reads the shingles of an article's words; the headline has none.</summary>
    public static CopyText Of(ArticleWords words)
    {
        int count = Math.Max(0, words.Count - words.TitleCount - Length + 1);
        var shingles = new ulong[count];
        var isQuoted = new bool[count];
        for (int i = 0; i < count; i++)
        {
            ulong hash = 0;
            int quoted = 0;
            for (int k = 0; k < Length; k++)
            {
                int word = words.TitleCount + i + k;
                hash = WordHash.Join(hash, words.Hashes[word]);
                quoted += (words.Marks[word] & WordMark.Quoted) != 0 ? 1 : 0;
            }

            shingles[i] = hash;
            isQuoted[i] = quoted >= QuotedWordsOfAQuotation;
        }

        return new CopyText(words, shingles, isQuoted);
    }

    /// <summary>Place in the reading text of the words that the shingles <paramref name="first"/> to <paramref name="last"/> cover.</summary>
    public TextSpan SpanOf(int first, int last) =>
        new(_starts[_first + first], _ends[_first + last + Length - 1]);
}
