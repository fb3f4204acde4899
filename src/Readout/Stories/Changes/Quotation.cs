using Readout.Stories.Words;

namespace Readout.Stories.Changes;

/// <summary>A quotation of one speaker in one article.</summary>
/// <param name="Input">The article.</param>
/// <param name="Statement">The statement it belongs to.</param>
/// <param name="Span">The quoted words without the marks.</param>
/// <param name="Words">Their hashes.</param>
internal sealed record Quotation(StoryInput Input, Statement Statement, TextSpan Span, ulong[] Words)
{
    private const int LeastWords = 4;

    /// <summary>The quoted stretches of a statement's content, of four words or more.</summary>
    public static IEnumerable<Quotation> Of(StoryInput input, Statement statement)
    {
        ArticleWords words = input.Words;
        foreach (TextSpan content in statement.Content)
        {
            int at = Array.BinarySearch(words.Starts, words.TitleCount, words.Count - words.TitleCount, content.Start);
            for (int i = at < 0 ? ~at : at; i < words.Count && words.Ends[i] <= content.End; i++)
            {
                int first = i;
                while (i < words.Count && words.Ends[i] <= content.End && (words.Marks[i] & WordMark.Quoted) != 0)
                {
                    i++;
                }

                if (i - first >= LeastWords)
                {
                    yield return new Quotation(input, statement, new TextSpan(words.Starts[first], words.Ends[i - 1]), words.Hashes[first..i]);
                }
            }
        }
    }

    /// <summary>Share of words in common, in order: twice the longest common subsequence over both lengths.</summary>
    public double Likeness(Quotation other)
    {
        var row = new int[other.Words.Length + 1];
        foreach (ulong word in Words)
        {
            int diagonal = 0;
            for (int j = 1; j <= other.Words.Length; j++)
            {
                int above = row[j];
                row[j] = word == other.Words[j - 1] ? diagonal + 1 : Math.Max(row[j], row[j - 1]);
                diagonal = above;
            }
        }

        return 2.0 * row[^1] / (Words.Length + other.Words.Length);
    }
}
