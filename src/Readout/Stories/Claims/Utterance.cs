using Readout.Stories.Words;

namespace Readout.Stories.Claims;

/// <summary>The words of a place in a report, in their order, to find the same words in another: a quotation that two reports give is one utterance, whoever they say it is from.</summary>
internal sealed class Utterance
{
    private const int LeastOfQuotation = 5;
    private const double ShareOfQuotation = 0.6;
    private const int LeastOfProse = 12;
    private const double ShareOfProse = 0.8;
    private const int Beside = 2;
    private readonly ulong[] _words;

    /// <summary>The words of a span.</summary>
    /// <param name="article">The article.</param>
    /// <param name="span">The span.</param>
    /// <param name="statement">The statement that it belongs to; <c>null</c> for the outlet's own voice.</param>
    public Utterance(Article article, TextSpan span, Statement? statement)
    {
        string text = article.Text;
        var words = new List<ulong>();
        for (int i = span.Start; i < span.End;)
        {
            int end = i;
            while (end < span.End && char.IsLetterOrDigit(text[end]))
            {
                end++;
            }

            if (end > i)
            {
                words.Add(WordHash.Of(text.AsSpan(i, end - i)));
            }

            i = end + 1;
        }

        _words = [.. words];
        (int from, int to) = (Math.Max(0, span.Start - Beside), Math.Min(text.Length, span.End + Beside));
        IsVerbatim = statement is { Quote: not QuoteKind.Indirect } or { Form: StatementForm.Posted } || text.AsSpan(from, to - from).IndexOfAny('"', '“', '”') >= 0;
    }

    /// <summary>Whether some of the words stand in quotation marks, or are a post.</summary>
    public bool IsVerbatim { get; }

    /// <summary>Whether both give the same words: a good part of a quotation, or so much of what an outlet writes that one was taken from the other or both from a third.</summary>
    public bool IsSameAs(Utterance other)
    {
        int run = Run(_words, other._words), shorter = Math.Min(_words.Length, other._words.Length);
        return IsVerbatim || other.IsVerbatim ? run >= LeastOfQuotation && run >= ShareOfQuotation * shorter : run >= LeastOfProse && run >= ShareOfProse * shorter;
    }

    /// <summary>Whether nearly all its words stand in another in one run.</summary>
    public bool IsPartOf(Utterance other) => Run(_words, other._words) is var run && run >= LeastOfQuotation && run >= ShareOfProse * _words.Length;

    /// <summary>The number of words of the longest run that both have.</summary>
    private static int Run(ulong[] one, ulong[] two)
    {
        int longest = 0;
        int[] above = new int[two.Length + 1], row = new int[two.Length + 1];
        foreach (ulong word in one)
        {
            for (int j = 0; j < two.Length; j++)
            {
                row[j + 1] = word == two[j] ? above[j] + 1 : 0;
                longest = Math.Max(longest, row[j + 1]);
            }

            (above, row) = (row, above);
        }

        return longest;
    }
}
