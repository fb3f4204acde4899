using System.Collections.Immutable;
using Readout.Language;

namespace Readout.Statements;

/// <summary>
/// Mends the edges of contents: a quotation that is mostly in is taken whole with its marks, gaps of mere punctuation are closed, the commas and full
/// stops that belong to the sentence around it are left out, and neither source nor cue is ever content.
/// </summary>
/// <param name="signals">The article's signals.</param>
/// <param name="quotations">Its quotations, classified.</param>
/// <param name="lexicon">The classes of cue words.</param>
internal sealed class ContentSnapper(ArticleSignals signals, ImmutableArray<Quotation> quotations, CueLexicon lexicon)
{
    private const double MostOfQuotation = .5;
    private const int LongestTail = 40;
    private const int LongestDay = 3;
    private const int LongestBeginning = 6;
    private readonly Tokens _tokens = signals.Tokens;
    private readonly ContentClauses _clauses = new(signals, lexicon);

    /// <summary>Mends one attribution.</summary>
    public void Snap(Attribution attribution)
    {
        var inside = new SortedSet<int>();
        foreach (TokenRange range in attribution.Content)
        {
            for (int i = range.First; i < range.End; i++)
            {
                inside.Add(i);
            }
        }

        LeaveDay(inside, attribution);
        LeaveCircumstances(inside, attribution);
        LeaveOther(inside, attribution);
        LeavePrompt(inside, attribution);
        LeaveOccasion(inside, attribution);
        TakeAnnounced(inside, attribution);
        TakeRest(inside, attribution);
        TakeClaim(inside, attribution);
        TakeBeginning(inside, attribution);
        TakeClause(inside, attribution);
        TakeOpenEnd(inside, attribution);
        LeavePredicate(inside, attribution);
        _clauses.Mend(inside, attribution);
        TakeQuotations(inside, attribution);
        CloseGaps(inside, attribution);
        attribution.Content.Clear();
        foreach (TokenRange range in RunsOf(inside))
        {
            TokenRange trimmed = Trim(range);
            if (trimmed.Length > 0)
            {
                attribution.Content.Add(trimmed);
            }
        }
    }

    // testified to the council after she testified that ...: what another says then is not told by the first, nor is the place where he spoke
    private void LeaveOther(SortedSet<int> inside, Attribution attribution)
    {
        foreach (int clause in signals.Children(attribution.Cue.Head))
        {
            bool isThen = inside.Contains(clause) && clause > attribution.Cue.Head && signals.Is(clause, "advcl") && signals.Quote[clause] != 1 && signals.Child(clause, "nsubj") >= 0
                && signals.Child(clause, "mark") is >= 0 and var mark && _tokens.Lemmas[mark] is "after" or "before" or "while" or "when" && signals.Child(clause, "ccomp") >= 0;
            if (!isThen)
            {
                continue;
            }

            int first = signals.SubtreeOf(clause).First;
            inside.RemoveWhere(token => token >= first);
            bool isPlace = inside.Count > 0 && inside.All(token => IsUnderOblique(token, attribution.Cue.Head));
            if (isPlace)
            {
                inside.Clear();
            }

            return;
        }
    }

    // his argument that the fee must rise | is sound: what is said of the argument is not argued by him
    private void LeavePredicate(SortedSet<int> inside, Attribution attribution)
    {
        int noun = attribution.Cue.Head, predicate = noun < 0 ? -1 : _tokens.Heads[noun];
        bool isSubject = predicate > noun && inside.Contains(predicate) && signals.Quote[predicate] == signals.Quote[noun] && _tokens.TagOf(noun) == UniversalTag.NOUN
            && (signals.Is(noun, "nsubj") || signals.Is(noun, "nsubj:pass"));
        if (isSubject && signals.SubtreeOf(noun).End is var end && inside.Min > noun && inside.Min < end)
        {
            inside.RemoveWhere(token => token >= end);
        }
    }

    private bool IsUnderOblique(int token, int cue)
    {
        for (int steps = 0; token >= 0 && steps < LongestTail; token = _tokens.Heads[token], steps++)
        {
            if (_tokens.Heads[token] == cue)
            {
                return signals.Is(token, "obl") && signals.Child(token, "case") is >= 0 and var marker && _tokens.Lemmas[marker] is "to" or "before" or "at" or "in";
            }
        }

        return false;
    }

    // said Friday that ...: the day belongs to the saying.
    private void LeaveDay(SortedSet<int> inside, Attribution attribution)
    {
        int first = inside.Count == 0 ? -1 : inside.Min;
        if (first != attribution.Cue.End || signals.Quote[first] == 1)
        {
            return;
        }

        for (int that = first + 1; that <= first + LongestDay && that < _tokens.Count && inside.Contains(that); that++)
        {
            if (_tokens.Lemmas[that] == "that" && signals.Is(that, "mark") && signals.SubtreeOf(_tokens.Heads[that]).First >= that)
            {
                inside.RemoveWhere(token => token < that);
                return;
            }
        }

        // said Friday | there are ...: so it does before a pronoun or an article
        bool isDay = _tokens.FormOf(first) is "Monday" or "Tuesday" or "Wednesday" or "Thursday" or "Friday" or "Saturday" or "Sunday" && (lexicon.ClassesOf(_tokens.Lemmas[attribution.Cue.Head], UniversalTag.VERB) & CueClasses.Assert) != 0;
        int begin = first + 1 < _tokens.Count && _tokens.FormOf(first + 1) is "night" or "morning" or "afternoon" or "evening" ? first + 2 : first + 1;
        if (isDay && begin < _tokens.Count && inside.Contains(begin) && _tokens.Tags[begin] is UniversalTag.PRON or UniversalTag.DET)
        {
            inside.RemoveWhere(token => token < begin);
        }
    }

    // told a committee | hearing on Thursday that ..., reported, citing an aide, that ...: to whom, when and by what way it was said stands before the clause that was said
    private void LeaveCircumstances(SortedSet<int> inside, Attribution attribution)
    {
        int clause = signals.Child(attribution.Cue.Head, "ccomp"), that = clause < 0 ? -1 : signals.Child(clause, "mark");
        if (that <= attribution.Cue.End || that > clause || _tokens.Lemmas[that] is not "that" || !inside.Contains(that) || signals.SubtreeOf(clause).First < that
            || _tokens.Tags[attribution.Cue.End - 1] == UniversalTag.ADP || (lexicon.ClassesOf(_tokens.Lemmas[attribution.Cue.Head], UniversalTag.VERB) & (CueClasses.Assert | CueClasses.Promise)) == 0)
        {
            return;
        }

        // tweeted his objection that ...: a clause of the noun before it
        bool hasAddressee = _tokens.Lemmas[attribution.Cue.Head] is "tell" or "promise" or "warn" or "assure" or "inform" or "remind";
        foreach (int i in inside.GetViewBetween(attribution.Cue.End, that - 1))
        {
            if (signals.Quote[i] == 1 || _tokens.Relations[i] is "ccomp" or "xcomp" or "cop" || _tokens.Lemmas[i] is "it" || (!hasAddressee && signals.Is(i, "obj")))
            {
                return;
            }
        }

        inside.RemoveWhere(token => token >= attribution.Cue.End && token < that);
    }

    // Asked if she would resign, she said: the question that she answers is not hers.
    private void LeavePrompt(SortedSet<int> inside, Attribution attribution)
    {
        foreach (int child in signals.Children(attribution.Cue.Head))
        {
            bool isPrompt = child < attribution.Cue.First && signals.Is(child, "advcl") && _tokens.PennTags[child] is "VBN" or "VBD" && _tokens.Lemmas[child] is "ask" or "press" or "question" or "quiz" or "prompt" && signals.Child(child, "nsubj") < 0;
            if (isPrompt)
            {
                int border = attribution.Cue.First;
                foreach (TokenRange source in attribution.Source)
                {
                    border = source.First > child ? Math.Min(border, source.First) : border;
                }

                inside.RemoveWhere(token => token >= child && token < border);
            }
        }
    }

    // When he was dismissed, his employer said that ...: when it was said is not said
    private void LeaveOccasion(SortedSet<int> inside, Attribution attribution)
    {
        if (attribution.Source.Count == 0 || inside.Count == 0 || inside.Max < attribution.Cue.End || !inside.Contains(attribution.Cue.End) || _tokens.Tags[attribution.Cue.End] == UniversalTag.PUNCT)
        {
            return;
        }

        foreach (int child in signals.Children(attribution.Cue.Head))
        {
            (int first, int end) = signals.SubtreeOf(child);
            bool isOccasion = child < attribution.Cue.First && inside.Contains(child) && signals.Is(child, "advcl") && signals.Quote[child] != 1 && end <= attribution.Source[0].First && _tokens.Lemmas[first] is "when" or "after" or "as" or "before" or "once"
                && (signals.Child(child, "nsubj") >= 0 || signals.Child(child, "nsubj:pass") >= 0) && !(_tokens.Lemmas[first] is "when" && (_tokens.PennTags[child] is "VBZ" or "VBP" || _tokens.Lemmas[child] is "come"))
                && (first == _tokens.SentenceStarts[_tokens.SentenceOf[first]] || !inside.Contains(first - 1));
            if (isOccasion)
            {
                int border = attribution.Source[0].First;
                inside.RemoveWhere(token => token >= first && token < border);
                return;
            }
        }
    }

    // said: "...": the quotation behind the colon is what was said
    private void TakeAnnounced(SortedSet<int> inside, Attribution attribution)
    {
        int colon = attribution.Cue.End - 1;
        colon += _tokens.FormOf(colon) is not ":" ? 1 : 0;
        if (colon + 1 >= _tokens.Count || _tokens.FormOf(colon) is not ":" || signals.QuotationOf[colon + 1] is not (>= 0 and var quotation) || _tokens.SentenceOf[colon] != _tokens.SentenceOf[attribution.Cue.First])
        {
            return;
        }

        for (int i = colon + 1; i < _tokens.Count && signals.QuotationOf[i] == quotation; i++)
        {
            inside.Add(i);
        }
    }

    // A content before its cue does not end in the middle of a phrase: what lies between is taken up to the comma before the source.
    private void TakeRest(SortedSet<int> inside, Attribution attribution)
    {
        int last = inside.Count == 0 ? -1 : inside.Max, border = attribution.Cue.First;
        foreach (TokenRange source in attribution.Source)
        {
            border = source.First > last ? Math.Min(border, source.First) : border;
        }

        bool isOpen = last >= 0 && last < border - 1 && _tokens.SentenceOf[last] == _tokens.SentenceOf[border]
            && (_tokens.Tags[last] is UniversalTag.DET or UniversalTag.ADP or UniversalTag.CCONJ or UniversalTag.SCONJ or UniversalTag.AUX or UniversalTag.PART
                || (_tokens.Heads[last] > last && _tokens.Heads[last] < border && _tokens.Tags[last] is UniversalTag.ADJ or UniversalTag.PROPN or UniversalTag.NUM));
        if (!isOpen || _tokens.FormOf(border - 1) is not ("," or "”" or "\""))
        {
            return;
        }

        for (int i = last + 1; i < border - 1; i++)
        {
            inside.Add(i);
        }
    }

    // rejected the accusation that ...: the noun for a statement between the cue and its clause belongs to what is spoken of
    private void TakeClaim(SortedSet<int> inside, Attribution attribution)
    {
        if (inside.Count == 0)
        {
            return;
        }

        int claim = signals.Child(attribution.Cue.Head, "obj"), first = inside.Min;
        if (claim >= attribution.Cue.End && claim == first - 1 && _tokens.Tags[claim] == UniversalTag.NOUN)
        {
            for (int i = Math.Max(attribution.Cue.End, signals.SubtreeOf(claim).First); i < first; i++)
            {
                inside.Add(i);
            }
        }
    }

    // said she doubted that ...: a clause of which only the end is in is taken from its beginning
    private void TakeBeginning(SortedSet<int> inside, Attribution attribution)
    {
        int clause = signals.Child(attribution.Cue.Head, "ccomp"), first = inside.Count == 0 ? -1 : inside.Min;
        bool isInside = clause >= attribution.Cue.End && clause < first && first < signals.SubtreeOf(clause).End;
        if (isInside && clause - attribution.Cue.End <= LongestBeginning && !attribution.Source.Exists(source => source.Contains(clause)))
        {
            for (int i = Math.Max(attribution.Cue.End, signals.SubtreeOf(clause).First); i < first; i++)
            {
                inside.Add(i);
            }
        }
    }

    // A complement clause of which the beginning and the governing word are in is taken to its end; what follows a comma stays out if it was out.
    private void TakeClause(SortedSet<int> inside, Attribution attribution)
    {
        foreach (int child in signals.Children(attribution.Cue.Head))
        {
            if (child < attribution.Cue.End || !inside.Contains(child) || !(signals.Is(child, "ccomp") || signals.Is(child, "xcomp") || signals.Is(child, "obj")))
            {
                continue;
            }

            int end = signals.SubtreeOf(child).End;
            for (int i = child + 1; i < end; i++)
            {
                if (inside.Contains(i))
                {
                    continue;
                }

                bool isStop = _tokens.Tags[i] == UniversalTag.PUNCT || i - child > LongestTail || !inside.Contains(i - 1) || attribution.Source.Exists(source => source.Contains(i));
                if (isStop)
                {
                    break;
                }

                inside.Add(i);
            }
        }
    }

    // A content does not end on a word that leads to another (amounted to a | “hit piece” on the mayor, is banned because | some ...): what it leads to is taken with all that hangs on it.
    private void TakeOpenEnd(SortedSet<int> inside, Attribution attribution)
    {
        int last = inside.Count == 0 ? -1 : inside.Max;
        bool isOpen = last > attribution.Cue.First && _tokens.Tags[last] is UniversalTag.DET or UniversalTag.ADP or UniversalTag.CCONJ or UniversalTag.SCONJ or UniversalTag.PART or UniversalTag.AUX
            && _tokens.Heads[last] > last && _tokens.SentenceOf[_tokens.Heads[last]] == _tokens.SentenceOf[last];
        if (!isOpen)
        {
            return;
        }

        int end = signals.SubtreeOf(_tokens.Heads[last]).End;
        for (int i = last + 1; i < end && i - last <= LongestTail && !attribution.Source.Exists(source => source.Contains(i)); i++)
        {
            inside.Add(i);
        }
    }

    private void TakeQuotations(SortedSet<int> inside, Attribution attribution)
    {
        if (inside.Count == 0)
        {
            return;
        }

        int from = _tokens.Starts[inside.Min], to = _tokens.Ends[inside.Max];
        for (int q = FirstEndingAfter(from); q < quotations.Length && quotations[q].Span.Start < to; q++)
        {
            Quotation quotation = quotations[q];
            if (quotation.Kind is not (QuotationKind.Speech or QuotationKind.Scare) || quotation.Depth > 0)
            {
                continue;
            }

            int first = _tokens.TokenAt(quotation.Span.Start), end = first, covered = 0;
            while (end < _tokens.Count && _tokens.Starts[end] < quotation.Span.End)
            {
                covered += inside.Contains(end) ? 1 : 0;
                end++;
            }

            bool hasCue = attribution.Cue.First < end && first < attribution.Cue.End;
            if (hasCue || covered < MostOfQuotation * (end - first) || attribution.Source.Exists(source => source.Overlaps(new TokenRange(first, end))))
            {
                continue;
            }

            for (int i = first; i < end; i++)
            {
                inside.Add(i);
            }
        }
    }

    private void CloseGaps(SortedSet<int> inside, Attribution attribution)
    {
        int last = -1;
        foreach (int i in inside.ToArray())
        {
            bool isShort = last >= 0 && i - last is > 1 and <= 3;
            for (int k = last + 1; isShort && k < i; k++)
            {
                isShort = _tokens.Tags[k] == UniversalTag.PUNCT;
            }

            if (isShort)
            {
                for (int k = last + 1; k < i; k++)
                {
                    inside.Add(k);
                }
            }

            last = i;
        }

        inside.RemoveWhere(i => (i >= attribution.Cue.First && i < attribution.Cue.End) || attribution.Source.Exists(source => source.Contains(i)));
    }

    private TokenRange Trim(TokenRange range)
    {
        int first = range.First, end = range.End;
        while (first < end && _tokens.Tags[first] == UniversalTag.PUNCT && !IsOpening(first))
        {
            first++;
        }

        while (end > first && _tokens.Tags[end - 1] == UniversalTag.PUNCT && !IsClosing(end - 1, first))
        {
            end--;
        }

        for (int i = first; i < end; i++)
        {
            if (_tokens.Tags[i] != UniversalTag.PUNCT)
            {
                return new TokenRange(first, end);
            }
        }

        return default;
    }

    private bool IsOpening(int token) => signals.Quote[token] != 0 || _tokens.Text[_tokens.Starts[token]] is '(' or '[' or '$' or '#' or '@';

    private bool IsClosing(int token, int first)
    {
        char c = _tokens.Text[_tokens.Ends[token] - 1];
        return c is ')' or ']' or '%' or '?' or '!'
            || (signals.Quote[token] != 0 && !(token > first && signals.Quote[token - 1] == 0 && _tokens.Tags[token] == UniversalTag.PUNCT));
    }

    // Runs of tokens; what goes on in the next block is another run.
    private List<TokenRange> RunsOf(SortedSet<int> inside)
    {
        var runs = new List<TokenRange>();
        int start = -1, last = -2;
        foreach (int i in inside)
        {
            if (i != last + 1 || (start >= 0 && BlockOf(i) != BlockOf(last)))
            {
                if (start >= 0)
                {
                    runs.Add(new TokenRange(start, last + 1));
                }

                start = i;
            }

            last = i;
        }

        if (start >= 0)
        {
            runs.Add(new TokenRange(start, last + 1));
        }

        return runs;
    }

    private int BlockOf(int token) => _tokens.SentenceBlocks[_tokens.SentenceOf[token]];

    // Quotations are sorted by start; outer ones do not overlap, so the first to look at is found by halving.
    private int FirstEndingAfter(int offset)
    {
        int low = 0, high = quotations.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (quotations[middle].Span.Start < offset)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        while (low > 0 && (quotations[low - 1].Span.End > offset || quotations[low - 1].Depth > 0))
        {
            low--;
        }

        return low;
    }
}
