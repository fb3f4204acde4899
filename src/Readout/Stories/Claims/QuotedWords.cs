using Readout.Stories.Words;

namespace Readout.Stories.Claims;

/// <summary>The words of a clause that stand in quotation marks. One and the same speaker is not quoted twice with the same words by chance: two places that give them tell one thing.</summary>
internal static class QuotedWords
{
    private const int LeastWords = 3;
    private const int LeastLetters = 12; // not: used to it

    /// <summary>Each stretch of quoted words in a span that is long enough to know an utterance by.</summary>
    /// <param name="words">The words of the article.</param>
    /// <param name="span">The span.</param>
    public static ulong[][] Of(ArticleWords words, TextSpan span)
    {
        var found = new List<ulong[]>();
        int at = Array.BinarySearch(words.Starts, words.TitleCount, words.Count - words.TitleCount, span.Start);
        for (int i = at < 0 ? ~at : at; i < words.Count && words.Ends[i] <= span.End; i++)
        {
            int first = i, letters = 0;
            while (i < words.Count && words.Ends[i] <= span.End && (words.Marks[i] & WordMark.Quoted) != 0)
            {
                letters += words.Ends[i] - words.Starts[i];
                i++;
            }

            if (i - first >= LeastWords && letters >= LeastLetters)
            {
                found.Add(words.Hashes[first..i]);
            }
        }

        return [.. found];
    }

    /// <summary>Whether two clauses of one known speaker give the same words of his: a stretch that the one quotes stands whole in one that the other quotes.</summary>
    public static bool AreOfOneUtterance(Proposition one, Proposition two) =>
        one.Speaker is not null && one.Speaker == two.Speaker && (Holds(one.Quoted, two.Quoted) || Holds(two.Quoted, one.Quoted));

    private static bool Holds(ulong[][] longer, ulong[][] shorter)
    {
        foreach (ulong[] part in shorter)
        {
            foreach (ulong[] whole in longer)
            {
                if (whole.AsSpan().IndexOf(part) >= 0)
                {
                    return true;
                }
            }
        }

        return false;
    }
}
