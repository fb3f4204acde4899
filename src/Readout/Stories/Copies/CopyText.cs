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

    private CopyText(int[] starts, int[] ends, int first, ulong[] shingles, bool[] isQuoted)
    {
        _starts = starts;
        _ends = ends;
        _first = first;
        Shingles = shingles;
        IsQuoted = isQuoted;
    }

    /// <summary>Hash of the shingle that begins at each word of the paragraphs: entry 0 begins at the first word behind the headline.</summary>
    public ulong[] Shingles { get; }

    /// <summary>Whether most words of the shingle stand between quotation marks.</summary>
    public bool[] IsQuoted { get; }

    /// <summary>Reads the shingles of an article's words; the headline has none.</summary>
    public static CopyText Of(ArticleWords words) =>
        Of(words.Hashes, Array.ConvertAll(words.Marks, mark => (mark & WordMark.Quoted) != 0), words.Starts, words.Ends, words.TitleCount);

    /// <summary>Reads the shingles of words.</summary>
    /// <param name="hashes">Hash of each word, those of the headline first.</param>
    /// <param name="quoted">Whether each stands between quotation marks.</param>
    /// <param name="starts">Offset of each in the reading text.</param>
    /// <param name="ends">Offset after each.</param>
    /// <param name="titleCount">Number of words of the headline, which has no shingles.</param>
    public static CopyText Of(ulong[] hashes, bool[] quoted, int[] starts, int[] ends, int titleCount)
    {
        int count = Math.Max(0, hashes.Length - titleCount - Length + 1);
        var shingles = new ulong[count];
        var isQuoted = new bool[count];
        for (int i = 0; i < count; i++)
        {
            ulong hash = 0;
            int marked = 0;
            for (int k = 0; k < Length; k++)
            {
                int word = titleCount + i + k;
                hash = WordHash.Join(hash, hashes[word]);
                marked += quoted[word] ? 1 : 0;
            }

            shingles[i] = hash;
            isQuoted[i] = marked >= QuotedWordsOfAQuotation;
        }

        return new CopyText(starts, ends, titleCount, shingles, isQuoted);
    }

    /// <summary>Place in the reading text of the words that the shingles <paramref name="first"/> to <paramref name="last"/> cover.</summary>
    public TextSpan SpanOf(int first, int last) =>
        new(_starts[_first + first], _ends[_first + last + Length - 1]);
}
