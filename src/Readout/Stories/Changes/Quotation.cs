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
    private const int LeastCommon = 5;
    private const double Share = 0.7;
    private const int Short = 8;
    private const int Beside = 6;
    private const int LeastBeside = 2;
    private const int NextTo = 3;
    private const int CommonOfLikely = 8;
    private const int CommonOfSure = 12;
    private static readonly (string Short, string Full)[] _contractions =
        [("can't", "cannot"), ("won't", "will not"), ("n't", " not"), ("'re", " are"), ("'ve", " have"), ("'ll", " will"), ("'m", " am"), ("'d", " would"), ("s's", "s"), ("'s", " is")];

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

    /// <summary>
    /// Where two articles give the same words of a quotation in another wording: from the first two words in common to the last two, by the longest common subsequence. <c>null</c> where
    /// they are the same there, or only their spelling differs, where too little is the same, where both go on in quite other words (then they are two utterances), or where marks of
    /// omission or brackets say that the article changed something.
    /// </summary>
    public (TextSpan Mine, TextSpan Other, int Common)? Drift(Quotation other)
    {
        List<(int Mine, int Other)> common = CommonSequence.Of(Words, other.Words);
        TrimStart(common);
        common.Reverse();
        TrimStart(common);
        common.Reverse();
        int first = common.FindIndex(pair => common.Contains((pair.Mine + 1, pair.Other + 1))), last = common.FindLastIndex(pair => common.Contains((pair.Mine - 1, pair.Other - 1)));
        if (first < 0 || last <= first)
        {
            return null;
        }

        (int from, int to, int otherFrom, int otherTo) = (common[first].Mine, common[last].Mine, common[first].Other, common[last].Other);
        int shared = last - first + 1, mine = to - from + 1, others = otherTo - otherFrom + 1;
        if (shared < LeastCommon || shared < Share * Math.Max(mine, others) || (shared == mine && shared == others))
        {
            return null;
        }

        if ((shared < CommonOfSure && GoOnElsewhere(Beside, LeastBeside)) || (shared < CommonOfLikely && GoOnElsewhere(NextTo, LeastBeside)))
        {
            return null;
        }

        (TextSpan one, TextSpan two) = (SpanOf(from, to), other.SpanOf(otherFrom, otherTo));
        (string text, string changed) = (Input.Article.TextOf(one), other.Input.Article.TextOf(two));
        return IsMarked(text) || IsMarked(changed) || Letters(text) == Letters(changed) || Plain(text) == Plain(changed) ? null : (one, two, shared);

        bool GoOnElsewhere(int reach, int least) =>
            AreForeign(Words[Math.Max(0, from - reach)..from], other.Words[Math.Max(0, otherFrom - reach)..otherFrom], least)
            || AreForeign(Words[(to + 1)..Math.Min(Words.Length, to + 1 + reach)], other.Words[(otherTo + 1)..Math.Min(other.Words.Length, otherTo + 1 + reach)], least);
    }

    /// <summary>A quotation in lower case, contractions written out and spelling evened out: <i>it's realised</i> and <i>it has realized</i> are one.</summary>
    public static string Plain(string text)
    {
        string plain = text.ToLowerInvariant().Replace('’', '\'').Replace(" '", "'", StringComparison.Ordinal).Replace("' ", "'", StringComparison.Ordinal);
        foreach ((string contracted, string full) in _contractions)
        {
            plain = plain.Replace(contracted, full, StringComparison.Ordinal);
        }

        IEnumerable<string> words = plain.Split([' ', ',', '.', ';', ':', '-', '–', '—', '"', '“', '”'], StringSplitOptions.RemoveEmptyEntries).Select(word => word == "has" ? "is" : word);
        return new string([.. string.Concat(words).Where(char.IsLetterOrDigit)]).Replace('z', 's');
    }

    /// <summary>Leaves out the few words in common at the start that stand further from the next than they are many: in <i>we are late. We are going</i> the second <i>we are</i> counts.</summary>
    private static void TrimStart(List<(int Mine, int Other)> common)
    {
        for (int i = 1; i < common.Count && i < Short; i++)
        {
            (int mine, int other) = (Math.Abs(common[i].Mine - common[i - 1].Mine) - 1, Math.Abs(common[i].Other - common[i - 1].Other) - 1);
            if (Math.Min(mine, other) == 0 && Math.Max(mine, other) >= i)
            {
                common.RemoveRange(0, i);
                i = 0;
            }
        }
    }

    /// <summary>Whether both stretches have so many words, and none in common.</summary>
    private static bool AreForeign(ulong[] one, ulong[] two, int least) => one.Length >= least && two.Length >= least && !one.Intersect(two).Any();

    private TextSpan SpanOf(int from, int to)
    {
        int at = Array.BinarySearch(Input.Words.Starts, Input.Words.TitleCount, Input.Words.Count - Input.Words.TitleCount, Span.Start);
        return new TextSpan(Input.Words.Starts[at + from], Input.Words.Ends[at + to]);
    }

    private static bool IsMarked(string text) => text.AsSpan().IndexOfAny("[](…") >= 0 || text.Contains("..", StringComparison.Ordinal) || text.Contains(". .", StringComparison.Ordinal);

    /// <summary>The letters alone: <i>can not</i> is <i>cannot</i>, and a lost apostrophe changes no words.</summary>
    private static string Letters(string text) => new([.. text.Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant)]);
}
