using Readout.Language;

namespace Readout.Statements;

/// <summary>
/// Clauses of contents, whole and no others: the predicate of a clause of which only the subject is in, what stands in the middle between two marks, and neither the predicate of the
/// noun that the cue's own clause describes (<i>the judge who said that it was over</i> | <i>will preside</i>) nor what else the speaker does (<i>urged her to leave</i> | <i>and has not heard back</i>).
/// </summary>
/// <param name="signals">The article's signals.</param>
/// <param name="lexicon">The classes of cue words.</param>
internal sealed class ContentClauses(ArticleSignals signals, CueLexicon lexicon)
{
    private const int LongestPredicate = 40;
    private const int LongestAside = 30;
    private const int DeepestClause = 6;
    private readonly Tokens _tokens = signals.Tokens;

    /// <summary>Mends the tokens of a content.</summary>
    /// <param name="inside">Its tokens.</param>
    /// <param name="attribution">Its source and cue.</param>
    public void Mend(SortedSet<int> inside, Attribution attribution)
    {
        LeaveGoverning(inside, attribution);
        TakePredicate(inside, attribution);
        TakeAsides(inside, attribution);
        LeaveDescribed(inside, attribution);
        LeaveOwn(inside, attribution);
    }

    // The council met after | the mayor announced a fee: what happened when somebody spoke is not what he said. What stands before "as he said" mostly is, unless he says something else.
    private void LeaveGoverning(SortedSet<int> inside, Attribution attribution)
    {
        int start = attribution.Cue.First, sentence = _tokens.SentenceOf[start];
        foreach (TokenRange source in attribution.Source)
        {
            start = source.First < start && _tokens.SentenceOf[source.First] == sentence ? source.First : start;
        }

        int mark = start - 1;
        bool isMarked = mark > _tokens.SentenceStarts[sentence] && _tokens.Tags[mark] is UniversalTag.SCONJ or UniversalTag.ADP or UniversalTag.ADV
            && _tokens.Lemmas[mark] is "as" or "after" or "when" or "while" or "since" or "because" or "although" or "though" or "once" or "until" && IsClauseAt(mark, attribution.Cue.Head)
            && inside.Contains(FirstBefore(mark)) && attribution.Source.TrueForAll(source => source.First > mark);
        if (!isMarked)
        {
            return;
        }

        bool saysOther = false;
        foreach (int child in signals.Children(attribution.Cue.Head))
        {
            saysOther |= child >= attribution.Cue.End && (signals.Is(child, "ccomp") || signals.Is(child, "xcomp") || signals.Is(child, "obj")) && (inside.Contains(child) || _tokens.Lemmas[mark] is not "as") && _tokens.Tags[child] != UniversalTag.PRON;
        }

        if (saysOther)
        {
            inside.RemoveWhere(token => token <= mark && _tokens.SentenceOf[token] == sentence);
        }
    }

    // The word before a mark, without comma, closing marks and "even".
    private int FirstBefore(int mark)
    {
        int i = mark - 1;
        while (i > 0 && (_tokens.Tags[i] == UniversalTag.PUNCT || _tokens.Lemmas[i] is "even"))
        {
            i--;
        }

        return i;
    }

    // Whether a word opens the clause of a verb: it hangs on it, or on nothing before it.
    private bool IsClauseAt(int mark, int verb) => _tokens.Heads[mark] == verb || (_tokens.Heads[mark] > mark && _tokens.Heads[mark] <= verb);

    // finds that home births | have fewer risks: a content does not end between a subject and its verb
    private void TakePredicate(SortedSet<int> inside, Attribution attribution)
    {
        if (inside.Count == 0 || inside.Min < attribution.Cue.End || _tokens.SentenceOf[inside.Max] != _tokens.SentenceOf[attribution.Cue.First])
        {
            return;
        }

        int last = inside.Max, subject = last;
        while (_tokens.Heads[subject] >= 0 && inside.Contains(_tokens.Heads[subject]))
        {
            subject = _tokens.Heads[subject];
        }

        int verb = _tokens.Heads[subject];
        bool isSubject = verb > last && (signals.Is(subject, "nsubj") || signals.Is(subject, "expl")) && signals.SubtreeOf(subject).First >= attribution.Cue.End && signals.Quote[verb] == signals.Quote[last];
        bool isComplement = isSubject && _tokens.Heads[verb] == attribution.Cue.Head && signals.Is(verb, "ccomp") && verb - last <= LongestAside;
        for (int i = last + 1; isSubject && i < verb; i++)
        {
            isSubject = (isComplement || !IsBorder(i)) && !attribution.Source.Exists(source => source.Contains(i));
        }

        // while another | pledged to go: what another says is not told by the first
        bool isOther = isSubject && IsSaying(verb) && signals.Child(verb, "mark") is >= 0 and var mark && inside.Contains(mark) && _tokens.Lemmas[mark] is "while" or "as" or "though" or "although";
        if (isOther)
        {
            int border = signals.Child(verb, "mark");
            inside.RemoveWhere(token => token >= border);
            return;
        }

        int end = isSubject ? signals.SubtreeOf(verb).End : 0;
        for (int i = last + 1; i < end && i - last <= LongestPredicate && (i < verb || !IsBorder(i)) && !attribution.Source.Exists(source => source.Contains(i)); i++)
        {
            inside.Add(i);
        }
    }

    // leaves eight states, while one | — Tarn — | still has a ban: what stands between two marks of a kind within what is said
    private void TakeAsides(SortedSet<int> inside, Attribution attribution)
    {
        int last = -1;
        foreach (int next in inside.ToArray())
        {
            bool isGap = last >= 0 && next - last is > 3 and <= LongestAside && _tokens.SentenceOf[last] == _tokens.SentenceOf[next] && IsPair(last + 1, next - 1) && !IsClause(last + 1, next);
            for (int i = last + 1; isGap && i < next; i++)
            {
                isGap = !IsCue(attribution, i) && !attribution.Source.Exists(source => source.Contains(i)) && signals.Quote[i] == signals.Quote[last] && (!IsSaying(i) || _tokens.PennTags[i] is "VBN");
            }

            for (int i = last + 1; isGap && i < next; i++)
            {
                inside.Add(i);
            }

            last = next;
        }
    }

    // the judge who said that it was over | will preside
    private void LeaveDescribed(SortedSet<int> inside, Attribution attribution)
    {
        int clause = attribution.Cue.Head;
        for (int steps = 0; steps < DeepestClause && clause >= 0 && !signals.Is(clause, "acl"); steps++)
        {
            clause = signals.Is(clause, "ccomp") || signals.Is(clause, "xcomp") || signals.Is(clause, "conj") ? _tokens.Heads[clause] : -1;
        }

        int noun = clause < 0 || !signals.Is(clause, "acl") ? -1 : _tokens.Heads[clause];
        if (noun < 0 || noun > clause || _tokens.Lemmas[noun] is "what" or "whatever" or "all")
        {
            return;
        }

        int subject = noun;
        for (int steps = 0; steps < DeepestClause && subject >= 0 && !signals.Is(subject, "nsubj"); steps++)
        {
            subject = _tokens.Tags[subject] is UniversalTag.NOUN or UniversalTag.PROPN or UniversalTag.PRON ? _tokens.Heads[subject] : -1;
        }

        int end = signals.SubtreeOf(clause).End;
        while (end < _tokens.Count && _tokens.Tags[end] is UniversalTag.PROPN or UniversalTag.NUM or UniversalTag.NOUN)
        {
            end++; // Capital | One, where the number is read as the subject
        }

        int verb = subject < 0 ? -1 : _tokens.Heads[subject];
        bool isOver = verb >= end && inside.Contains(verb) && signals.Quote[verb] != 1 && !IsSaying(end - 1) && _tokens.SentenceOf[verb] == _tokens.SentenceOf[attribution.Cue.First];
        bool saysSomething = inside.GetViewBetween(attribution.Cue.End, Math.Max(attribution.Cue.End, end - 1)).Count > 0;
        if (isOver && saysSomething)
        {
            inside.RemoveWhere(token => token >= end);
        }
    }

    // A verb whose form cannot be joined with the clause said is one of the speaker.
    private void LeaveOwn(SortedSet<int> inside, Attribution attribution)
    {
        int cue = attribution.Cue.Head, sentence = _tokens.SentenceOf[cue];
        foreach (int verb in inside.ToArray())
        {
            if (verb <= cue || _tokens.SentenceOf[verb] != sentence || _tokens.Relations[verb] != "conj" || _tokens.Tags[verb] != UniversalTag.VERB || signals.Quote[verb] == 1
                || !inside.Contains(_tokens.Heads[verb]) || signals.Child(verb, "nsubj") >= 0 || signals.Child(verb, "cc") is not (>= 0 and var joined) || joined > verb || !inside.Contains(joined))
            {
                continue;
            }

            int first = _tokens.Heads[verb];

            // made here | and shipped abroad: two participles
            bool isPassive = false;
            for (int i = first + 1; i < joined; i++)
            {
                isPassive |= _tokens.PennTags[i] is "VBN" && _tokens.Relations[i] == "acl";
            }

            // urged her to leave | and has not heard back
            bool isFiniteBesideInfinitive = !isPassive && IsInfinitive(first) && signals.Child(first, "nsubj") < 0 && IsCue(attribution, _tokens.Heads[first]) && IsPastOrThird(verb);

            // warning that it will rain | and accusing them
            bool isLikeCue = _tokens.PennTags[cue] == "VBG" && _tokens.PennTags[verb] == "VBG" && FirstAuxiliary(verb) < 0 && IsTold(first);

            // announced it would build a pier | and said it would widen a quay
            bool saysMore = _tokens.PennTags[cue] == "VBD" && _tokens.PennTags[verb] == "VBD" && FirstAuxiliary(verb) < 0 && IsSaying(verb)
                && FirstAuxiliary(first) is >= 0 and var modal && _tokens.PennTags[modal] is "MD" && _tokens.PennTags[first] is not "VBN";
            if (isFiniteBesideInfinitive || isLikeCue || saysMore)
            {
                inside.RemoveWhere(token => token >= joined && _tokens.SentenceOf[token] == sentence);
                return;
            }
        }
    }

    private static bool IsCue(Attribution attribution, int token) => token >= attribution.Cue.First && token < attribution.Cue.End;

    private bool IsInfinitive(int verb) => _tokens.PennTags[verb] is "VB" && signals.Child(verb, "mark") is >= 0 and var mark && _tokens.FormOf(mark) is "to";

    // Finite by its form or by what stands before it; hit and put may be anything.
    private bool IsPastOrThird(int verb) =>
        FirstAuxiliary(verb) is >= 0 and var auxiliary ? _tokens.PennTags[auxiliary] is "VBZ" or "VBD" or "MD" : _tokens.PennTags[verb] is "VBD" or "VBZ" && !_tokens.FormOf(verb).SequenceEqual(_tokens.Lemmas[verb]);

    // A finite clause with its subject whose verb is no participle.
    private bool IsTold(int verb) => signals.Child(verb, "nsubj") >= 0 && _tokens.PennTags[verb] is not "VBG" && (FirstAuxiliary(verb) >= 0 || signals.Child(verb, "cop") >= 0 || _tokens.PennTags[verb] is "VBD" or "VBZ" or "VBP");

    private int FirstAuxiliary(int verb)
    {
        foreach (int child in signals.Children(verb))
        {
            if (child < verb && signals.Is(child, "aux"))
            {
                return child;
            }
        }

        return -1;
    }

    private bool IsSaying(int token) => _tokens.Tags[token] == UniversalTag.VERB && (lexicon.ClassesOf(_tokens.Lemmas[token], UniversalTag.VERB) & (CueClasses.Assert | CueClasses.Promise | CueClasses.Deny | CueClasses.Demand)) != 0;

    private bool IsBorder(int token) => _tokens.Tags[token] == UniversalTag.PUNCT && _tokens.PennTags[token] is not ("HYPH" or "``" or "''");

    // The board, which met on Monday, agreed: a clause of its own is no aside unless it hangs on the word before it.
    private bool IsClause(int first, int end)
    {
        bool isClause = false;
        for (int i = first; i < end; i++)
        {
            isClause |= _tokens.PennTags[i] is "VBD" or "VBZ" or "VBP" or "MD";
        }

        return isClause && _tokens.PennTags[first + 1] is not ("WDT" or "WP" or "WP$" or "WRB");
    }

    private bool IsPair(int first, int last) => (_tokens.FormOf(first) is "," && _tokens.FormOf(last) is ",") || (_tokens.FormOf(first) is "(" && _tokens.FormOf(last) is ")")
        || (_tokens.FormOf(first) is "—" or "–" or "--" && _tokens.FormOf(last) is "—" or "–" or "--");
}
