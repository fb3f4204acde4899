using Readout.Language;
using Readout.Stories.Changes;
using Readout.Stories.Words;

namespace Readout.Stories.Claims;

/// <summary>
/// Which places of two reports come of one text: those in a passage that both print, and whatever both outlets tell in their own voice where the reports have a good part of their prose in common
/// or a few sentences nearly word for word: editors cut and reword what they were sent, and some sentences stay.
/// </summary>
/// <param name="articles">The story's articles by id.</param>
/// <param name="copies">Which of them share text.</param>
internal sealed class SharedText(IReadOnlyDictionary<string, StoryInput> articles, IReadOnlyCollection<ArticleCopy> copies)
{
    private const double GoodPart = 0.3;

    // Of 246 pairs of reports of ECB+ with so much in common each is of one story; in load-8k they are reprints, but for notes on writers.
    private const int LeastWords = 12;
    private const double Reworded = 0.7;
    private const double Kept = 0.9;
    private const int FewReworded = 2;
    private readonly Dictionary<string, ulong[][]> _sentences = [];
    private readonly Dictionary<(string First, string Second), bool> _isReworked = [];

    /// <summary>Whether two places are of one text.</summary>
    public bool IsOne(Source one, Source two) =>
        one.Words.IsSameAs(two.Words)
        || copies.Any(copy => copy.Kind != CopyKind.SharedQuote && Covers(copy, one, two))
        || (one.IsOwnVoice && two.IsOwnVoice && one.Article != two.Article && IsReworked(one.Article.Id, two.Article.Id));

    private static bool Covers(ArticleCopy copy, Source one, Source two)
    {
        bool isStraight = copy.First == one.Article.Id && copy.Second == two.Article.Id;
        return (isStraight || (copy.First == two.Article.Id && copy.Second == one.Article.Id))
            && (copy.Kind == CopyKind.Copy || (one.IsOwnVoice && two.IsOwnVoice && copy.Overlap >= GoodPart) || copy.Passages.Any(passage =>
                (isStraight ? passage.First : passage.Second).Overlaps(one.Where.Span) && (isStraight ? passage.Second : passage.First).Overlaps(two.Where.Span)));
    }

    private bool IsReworked(string one, string two)
    {
        (string, string) pair = string.CompareOrdinal(one, two) < 0 ? (one, two) : (two, one);
        return _isReworked.TryGetValue(pair, out bool isReworked) ? isReworked : _isReworked[pair] = HaveSentencesInCommon(SentencesOf(pair.Item1), SentencesOf(pair.Item2));
    }

    private static bool HaveSentencesInCommon(ulong[][] one, ulong[][] two)
    {
        int reworded = 0;
        foreach (ulong[] sentence in one)
        {
            double nearest = two.Select(other => Alike(sentence, other)).DefaultIfEmpty().Max();
            reworded += nearest >= Reworded ? 1 : 0;
            if (nearest >= Kept || reworded >= FewReworded)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The share of the longer sentence that stands in the other in the same order; 0 where it is not much.</summary>
    private static double Alike(ulong[] one, ulong[] two)
    {
        int longer = Math.Max(one.Length, two.Length);
        return Math.Min(one.Length, two.Length) < Reworded * longer || one.Count(two.Contains) < Reworded * longer ? 0 : (double)CommonSequence.Of(one, two).Count / longer;
    }

    /// <summary>The words of each long sentence of a report that quotes nobody.</summary>
    private ulong[][] SentencesOf(string article)
    {
        if (_sentences.TryGetValue(article, out ulong[][]? sentences))
        {
            return sentences;
        }

        StoryInput input = articles[article];
        Tokens tokens = input.Annotations.Tokens;
        return _sentences[article] =
        [
            .. Enumerable.Range(0, tokens.SentenceCount).Where(i => input.Article.Blocks[tokens.SentenceBlocks[i]].Kind == BlockKind.Paragraph)
                .Select(i => WordsOf(input.Words, tokens.SentenceSpan(i))).Where(words => words.Length >= LeastWords),
        ];
    }

    /// <summary>The words of a sentence; none where it quotes.</summary>
    private static ulong[] WordsOf(ArticleWords words, TextSpan sentence)
    {
        int found = Array.BinarySearch(words.Starts, words.TitleCount, words.Count - words.TitleCount, sentence.Start), first = found < 0 ? ~found : found, end = first;
        for (; end < words.Count && words.Starts[end] < sentence.End; end++)
        {
            if ((words.Marks[end] & WordMark.Quoted) != 0)
            {
                return [];
            }
        }

        return words.Hashes[first..end];
    }
}
