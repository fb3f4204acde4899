using System.Collections.Immutable;
using Readout.Language;

namespace Readout.Events;

/// <summary>Finds when an event was: the nearest time expression in its clause, then in the clause that governs it.</summary>
internal sealed class CircumstanceFinder
{
    private readonly ArticleGrammar _grammar;
    private readonly ImmutableArray<TimeExpression> _times;
    private readonly int[] _timeHeads;
    private readonly StretchReader _stretches;

    public CircumstanceFinder(ArticleGrammar grammar, ImmutableArray<TimeExpression> times)
    {
        _grammar = grammar;
        _times = times;
        _timeHeads = new int[times.Length];
        _stretches = new StretchReader(grammar.Tokens, times);
        for (int i = 0; i < times.Length; i++)
        {
            _timeHeads[i] = HeadOf(times[i].Span);
            grammar.Times.Add(_timeHeads[i]);
        }
    }

    /// <summary>The time expression that dates an event; <c>null</c> when none does.</summary>
    /// <param name="frame">Its frame.</param>
    /// <param name="isReal">Whether it is said to have happened.</param>
    /// <param name="firstTime">Index of the first time expression of the sentence.</param>
    public EventTime? TimeOf(Frame frame, bool isReal, int firstTime)
    {
        int sentence = _grammar.Tokens.SentenceOf[frame.Trigger];
        int best = -1;
        (int rank, int distance) = (int.MaxValue, int.MaxValue);
        for (int i = firstTime; i < _times.Length && _timeHeads[i] >= 0; i++)
        {
            int head = _timeHeads[i];
            if (_grammar.Tokens.SentenceOf[head] != sentence)
            {
                break;
            }

            bool awaits = _times[i] is { Anchor: { } anchor, From: null } && !anchor.Clause.Contains(_grammar.Tokens.SpanOf(frame.Trigger));
            if (!awaits && (_times[i].Type is not (TimexType.Date or TimexType.Time) || (_times[i].From is null && _times[i].To is null) || IsInClause(_times[i].Anchor, frame.Trigger)))
            {
                continue;
            }

            if (IsBefore(head, frame.Trigger) || IsLimit(i, isReal))
            {
                continue;
            }

            int thisRank = RankOf(Governing(head, _times[i].Anchor), frame, isReal);
            int thisDistance = Math.Abs(head - frame.Trigger);
            if (thisRank < rank || (thisRank == rank && thisRank < int.MaxValue && thisDistance < distance))
            {
                (best, rank, distance) = (i, thisRank, thisDistance);
            }
        }

        return best < 0 ? null : _stretches.Of(best);
    }

    /// <summary>Index of the first time expression that ends after an offset.</summary>
    public int FirstTime(int offset)
    {
        int at = 0;
        while (at < _times.Length && _times[at].Span.End <= offset)
        {
            at++;
        }

        return at;
    }

    // cancelled the talks six days after Norway expelled them: the days may hang on the clause that they are counted from, and date the one above it.
    private int Governing(int time, TimeAnchor? anchor)
    {
        int at = time;
        for (int steps = 0; anchor is not null && steps < 4 && _grammar.Tokens.Heads[at] is >= 0 and var head; steps++)
        {
            bool isInside = anchor.Clause.Contains(_grammar.Tokens.SpanOf(head));
            if (!isInside)
            {
                return at;
            }

            at = head;
        }

        return time;
    }

    private int RankOf(int time, Frame frame, bool isReal)
    {
        int clause = ClauseOf(time, frame.Trigger);
        if (clause >= 0 && IsCutOff(time, clause))
        {
            return int.MaxValue;
        }

        Way way = WayTo(time, clause);
        if (way == Way.Astray)
        {
            return int.MaxValue;
        }

        if (clause == frame.Trigger)
        {
            return way == Way.Subject ? 2 : 0;
        }

        if (clause == frame.Support && clause >= 0)
        {
            return 1;
        }

        if (frame.IsNominal && _grammar.Roles[frame.Trigger] is DependencyRole.Subject or DependencyRole.PassiveSubject && _grammar.Tokens.Heads[frame.Trigger] == clause && IsOnlySubject(frame.Trigger, clause))
        {
            return 2;
        }

        if (!frame.IsNominal && isReal && _grammar.Roles[frame.Trigger] == DependencyRole.Conjunct && _grammar.Tokens.Heads[frame.Trigger] == clause && clause >= 0
            && way == Way.Direct && GoesOn(frame.Trigger, clause, time))
        {
            return 3;
        }

        if (!frame.IsNominal && isReal && _grammar.Roles[frame.Trigger] is DependencyRole.AdverbialClause or DependencyRole.OpenComplement
            && _grammar.Tokens.Heads[frame.Trigger] == clause && clause >= 0 && way == Way.Direct && IsOfSameTime(frame.Trigger))
        {
            return 4;
        }

        return int.MaxValue;
    }

    // A time that stands before a noun dates that noun: the 2005 season, the March 11 attack.
    private bool IsBefore(int time, int trigger) =>
        _grammar.Tokens.Heads[time] != trigger && _grammar.Roles[time] is not (DependencyRole.Oblique or DependencyRole.Subject or DependencyRole.PassiveSubject) && _grammar.CaseOf(time) < 0 && _grammar.Tokens.Heads[time] > time
        && !_grammar.IsVerb(_grammar.Tokens.Heads[time]) && !_grammar.Times.Contains(_grammar.Tokens.Heads[time]);

    // A semicolon between a verb and a time parts them, whatever the tree says.
    private bool IsCutOff(int time, int verb)
    {
        for (int i = Math.Min(time, verb) + 1; i < Math.Max(time, verb); i++)
        {
            if (_grammar.Tokens.FormOf(i) is ";")
            {
                return true;
            }
        }

        return false;
    }

    // Of two subjects one is a mistake of the tree.
    private bool IsOnlySubject(int noun, int verb)
    {
        for (int child = _grammar.FirstChild(verb); child >= 0; child = _grammar.NextSibling(child))
        {
            if (child != noun && _grammar.Roles[child] is DependencyRole.Subject or DependencyRole.PassiveSubject)
            {
                return false;
            }
        }

        return true;
    }

    // What happened before, until, since or after a day did not happen on it, nor is what is set for a day or moved to it done on it.
    private bool IsLimit(int time, bool isReal)
    {
        int first = _grammar.Tokens.TokenAt(_times[time].Span.Start);
        if (first == 0 || _stretches.IsPart(time))
        {
            return false;
        }

        return _grammar.Tokens.Lemmas[first - 1] is "since" or "through" or "beyond" or "after"
            || (isReal && _grammar.Tokens.Lemmas[first - 1] is "before" or "until" or "till" or "by" or "for" or "to" or "from" or "than")
            || (first > 1 && _grammar.Is(first - 1, "of") && _grammar.Is(first - 2, "out"));
    }

    // The way from a time up to the verb of its clause: straight or through a phrase of the verb, through its subject, or through a part of a phrase that the verb has nothing to do with
    // (an opponent in last year's election, outbreaks including one in 1976, last year's decision as an object).
    private Way WayTo(int time, int clause)
    {
        var way = Way.Direct;
        int nouns = 0;
        for (int at = time, step = 0; clause >= 0 && at != clause && at >= 0 && step < 12; at = _grammar.Tokens.Heads[at], step++)
        {
            if (at == time || _grammar.IsVerb(at) || _grammar.Times.Contains(at))
            {
                if (at == time && _grammar.Tokens.Heads[at] is >= 0 and int noun && !_grammar.IsVerb(noun) && _grammar.Roles[at] is DependencyRole.Possessor or DependencyRole.Compound or DependencyRole.Adjective && _grammar.Roles[noun] == DependencyRole.Object)
                {
                    return Way.Astray;
                }

                continue;
            }

            // Elected to one house, and then to the other in 1986.
            if (_grammar.Roles[at] == DependencyRole.Conjunct)
            {
                return Way.Astray;
            }

            nouns++;
            if (_grammar.CaseOf(at) is >= 0 and int marker && _grammar.Tokens.Lemmas[marker] is "include" or "including" or "like" or "than" or "except" or "as" or "despite" or "about" or "ahead" or "before" or "until" or "since")
            {
                return Way.Astray;
            }

            if (_grammar.Roles[at] is DependencyRole.Subject or DependencyRole.PassiveSubject)
            {
                way = nouns > 1 ? Way.Astray : Way.Subject;
            }
        }

        return way;
    }

    // Of two joined verbs the time of the first is that of the second: in the same tense, not told as later, and where the second has a subject of its own only from before both.
    private bool GoesOn(int second, int first, int time)
    {
        string tag = _grammar.Tokens.PennTags[second], other = _grammar.Tokens.PennTags[first];
        bool isSameTense = tag == other || (tag is "VBD" or "VBN" && other is "VBD" or "VBN");
        bool hasOwnSubject = _grammar.Child(second, DependencyRole.Subject) >= 0 || _grammar.Child(second, DependencyRole.PassiveSubject) >= 0;
        if (!isSameTense || (hasOwnSubject && time > first))
        {
            return false;
        }

        for (int child = _grammar.FirstChild(second); child >= 0; child = _grammar.NextSibling(child))
        {
            if (_grammar.Roles[child] == DependencyRole.Adverb && _grammar.Tokens.Lemmas[child] is "then" or "later" or "subsequently" or "eventually" or "ultimately" or "since" or "still" or "now")
            {
                return false;
            }
        }

        return true;
    }

    // What is told beside the main verb (as, when, while, by, a bare participle) is of its time; what it was for, came after or rests on is not.
    private bool IsOfSameTime(int trigger) =>
        _grammar.Roles[trigger] == DependencyRole.OpenComplement || _grammar.CaseOf(trigger) is not (>= 0 and int marker) || _grammar.Tokens.Lemmas[marker] is "as" or "when" or "while" or "by" or "in" or "with" or "to";

    // What is counted from an event does not date that event.
    private bool IsInClause(TimeAnchor? anchor, int trigger) => anchor is not null && anchor.Clause.Contains(_grammar.Tokens.SpanOf(trigger));

    private int ClauseOf(int token, int trigger)
    {
        int at = token;
        for (int step = 0; step < 12 && at >= 0; step++)
        {
            if (at == trigger || (at != token && _grammar.IsVerb(at)))
            {
                return at;
            }

            at = _grammar.Tokens.Heads[at];
        }

        return -1;
    }

    private int HeadOf(TextSpan span)
    {
        Tokens tokens = _grammar.Tokens;
        int first = tokens.TokenAt(span.Start);
        for (int i = first; i < tokens.Count && tokens.Starts[i] < span.End; i++)
        {
            int head = tokens.Heads[i];
            if (head < 0 || tokens.Starts[head] < span.Start || tokens.Starts[head] >= span.End)
            {
                return i;
            }
        }

        return first < tokens.Count ? first : -1;
    }

    /// <summary>How a time hangs on the verb of its clause.</summary>
    private enum Way
    {
        Direct,
        Subject,
        Astray,
    }
}
