using System.Collections.Immutable;
using Readout.Language;

namespace Readout.Events;

/// <summary>Finds when and where an event was: the nearest time expression and place in its clause, then in the clause that governs it.</summary>
internal sealed class CircumstanceFinder
{
    private readonly ArticleGrammar _grammar;
    private readonly ImmutableArray<TimeExpression> _times;
    private readonly int[] _timeHeads;
    private readonly int[] _nameOf;

    public CircumstanceFinder(ArticleGrammar grammar, ImmutableArray<TimeExpression> times)
    {
        _grammar = grammar;
        _times = times;
        _timeHeads = new int[times.Length];
        _nameOf = new int[grammar.Tokens.Count];
        Array.Fill(_nameOf, -1);
        for (int i = 0; i < grammar.Tokens.Names.Length; i++)
        {
            NameSpan name = grammar.Tokens.Names[i];
            Array.Fill(_nameOf, i, name.FirstToken, name.EndToken - name.FirstToken);
        }

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
    public TimeExpression? TimeOf(Frame frame, bool isReal, int firstTime)
    {
        int sentence = _grammar.Tokens.SentenceOf[frame.Trigger];
        TimeExpression? best = null;
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
                (best, rank, distance) = (_times[i], thisRank, thisDistance);
            }
        }

        return rank == int.MaxValue ? null : best;
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

    /// <summary>The words that name where an event was; <c>null</c> when none do.</summary>
    public TextSpan? PlaceOf(Frame frame)
    {
        foreach (int holder in (ReadOnlySpan<int>)[frame.Trigger, frame.Support])
        {
            for (int child = holder < 0 ? -1 : _grammar.FirstChild(holder); child >= 0; child = _grammar.NextSibling(child))
            {
                if (_grammar.Roles[child] is not (DependencyRole.Oblique or DependencyRole.NominalModifier) || _grammar.CaseOf(child) is not (>= 0 and int marker))
                {
                    continue;
                }

                if (_grammar.Tokens.FormOf(marker) is "in" or "In" or "at" or "near" or "outside" or "inside" or "across" or "around" or "throughout" && PlaceIn(child) is { } place)
                {
                    return place;
                }
            }
        }

        return null;
    }

    private TextSpan? PlaceIn(int head)
    {
        int name = _nameOf[head];
        if (name < 0 || _grammar.Tokens.Names[name].Type is not (EntityType.GeopoliticalEntity or EntityType.Location))
        {
            return null;
        }

        return _grammar.Tokens.SpanOf(_grammar.Tokens.Names[name].FirstToken, _grammar.Tokens.Names[name].EndToken);
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
        if (clause == frame.Trigger)
        {
            return 0;
        }

        if (clause == frame.Support && clause >= 0)
        {
            return 1;
        }

        if (frame.IsNominal && _grammar.Roles[frame.Trigger] is DependencyRole.Subject or DependencyRole.PassiveSubject && _grammar.Tokens.Heads[frame.Trigger] == clause)
        {
            return 2;
        }

        if (!frame.IsNominal && isReal && _grammar.Roles[frame.Trigger] == DependencyRole.Conjunct && _grammar.Tokens.Heads[frame.Trigger] == clause && clause >= 0)
        {
            return 3;
        }

        if (!frame.IsNominal && isReal && _grammar.Roles[frame.Trigger] is DependencyRole.AdverbialClause or DependencyRole.OpenComplement
            && _grammar.Tokens.Heads[frame.Trigger] == clause && clause >= 0)
        {
            return 4;
        }

        return int.MaxValue;
    }

    // A time that stands before a noun dates that noun: the 2005 season, the March 11 attack.
    private bool IsBefore(int time, int trigger) =>
        _grammar.Tokens.Heads[time] != trigger && _grammar.Roles[time] is not (DependencyRole.Oblique or DependencyRole.Subject or DependencyRole.PassiveSubject) && _grammar.CaseOf(time) < 0 && _grammar.Tokens.Heads[time] > time
        && !_grammar.IsVerb(_grammar.Tokens.Heads[time]) && !_grammar.Times.Contains(_grammar.Tokens.Heads[time]);

    // What happened before, until or since a day did not happen on it.
    private bool IsLimit(int time, bool isReal)
    {
        int first = _grammar.Tokens.TokenAt(_times[time].Span.Start);
        return first > 0 && _grammar.Tokens.FormOf(first - 1) is var form && (isReal || form is "since" or "Since") && _grammar.Tokens.FormOf(first - 1) is "before" or "Before" or "until" or "Until" or "till" or "since" or "Since" or "by" or "By";
    }

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
}
