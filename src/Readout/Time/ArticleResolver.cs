using System.Collections.Immutable;
using Readout.Language;

namespace Readout.Time;

/// <summary>Resolves the candidates of one article in text order.</summary>
internal sealed class ArticleResolver(Tokens tokens, CueReader cues, List<TimeCandidate> candidates, DateOnly? published, TimeModel? model)
{
    private const int LongestClause = 16;
    private readonly List<(int Verb, Resolution Resolution)> _sentence = [];

    /// <summary>All expressions, resolved.</summary>
    public ImmutableArray<TimeExpression> Resolve()
    {
        var resolver = new TimeResolver(published, Narrative.Is(candidates, published));
        var result = ImmutableArray.CreateBuilder<TimeExpression>(candidates.Count);
        int sentence = -1;
        for (int i = 0; i < candidates.Count; i++)
        {
            TimeCandidate candidate = candidates[i];
            int at = candidate.FirstToken < tokens.Count ? tokens.SentenceOf[candidate.FirstToken] : -1;
            if (at != sentence)
            {
                sentence = at;
                _sentence.Clear();
            }

            int verb = cues.GoverningVerb(candidate.FirstToken, candidate.EndToken);
            TimeCue cue = cues.Read(candidate, verb) with { Report = Report(i, verb), FollowsInSentence = _sentence.Count > 0 };
            Resolution resolution = resolver.Resolve(candidate.Node, cue);
            if (resolution.From is not null)
            {
                _sentence.Add((verb, resolution));
            }

            if (i > 0 && Goes(candidates[i - 1], candidate) && result[i - 1] is { From: DateOnly begin } && resolution.Period is Period end)
            {
                if (candidate.Node is CalendarNode { Weekday: > 0, Month: 0, Day: 0 } weekday && end.First < begin)
                {
                    resolution = resolver.NextAfter(weekday, begin);
                }
                else if (candidates[i - 1].Node is CalendarNode { HasYear: false, Of: null, Month: > 0 } open && (begin > end.Last || candidate.Node is CalendarNode { HasYear: true, Month: > 0 }) && TimeResolver.LastBefore(open, end) is { } earlier)
                {
                    result[i - 1] = Expression(candidates[i - 1], earlier);
                }
            }

            result.Add(Expression(candidate, resolution));
        }

        ResolveEvents(result);
        return result.MoveToImmutable();
    }

    /// <summary>Whether the second of two expressions is the end of the stretch that the first begins: <i>to, until</i> or a dash alone stands between them.</summary>
    private static bool Goes(TimeCandidate first, TimeCandidate second) =>
        second.Lead is WordClass.To or WordClass.Until or WordClass.Hyphen && second.Span.Start - first.Span.End <= " through ".Length && second.FirstToken - first.EndToken <= 1;

    /// <summary>When the report was made that a verb's clause is the content of, or the quotation in which an expression stands, if it has a time of its own that lies before publication.</summary>
    private (DateOnly From, DateOnly To)? Report(int index, int verb)
    {
        TimeCandidate candidate = candidates[index];
        int reporting = verb < 0 ? -1 : cues.ReportingVerb(verb), quoted = cues.QuotingVerb(candidate.FirstToken);
        foreach ((int governed, Resolution told) in _sentence)
        {
            if (governed >= 0 && (governed == reporting || governed == quoted || (quoted >= 0 && cues.IsUnder(governed, quoted))) && Made(told) is { } made)
            {
                return made;
            }
        }

        int following = candidate.Node is DeicticNode or WhichNode or CalendarNode { Weekday: > 0, Month: 0 } ? cues.FollowingVerb(candidate.EndToken - 1) : -1;
        for (int i = index + 1; following >= 0 && i < candidates.Count && tokens.SentenceOf[Math.Min(candidates[i].FirstToken, tokens.Count - 1)] == tokens.SentenceOf[candidate.FirstToken]; i++)
        {
            if (candidates[i].FirstToken > following && cues.GoverningVerb(candidates[i].FirstToken, candidates[i].EndToken) == following)
            {
                return Made(new TimeResolver(published, false).Resolve(candidates[i].Node, cues.Read(candidates[i], following)));
            }
        }

        return null;
    }

    /// <summary>The days of a report that was made before the article; <c>null</c> for other times.</summary>
    private (DateOnly From, DateOnly To)? Made(Resolution told) =>
        told.Type == TimexType.Date && told is { From: DateOnly from, To: DateOnly to } && (published is not DateOnly now || from < now) ? (from, published is DateOnly day && to > day ? day : to) : null;

    private TimeExpression Expression(TimeCandidate candidate, Resolution resolution)
    {
        var expression = new TimeExpression(candidate.Span, resolution.Type, resolution.Value, resolution.From, resolution.To)
        {
            Modifier = resolution.Modifier,
            Because = resolution.Because,
            Confidence = model?.Confidence(NodeKind.Of(candidate.Node)) ?? 1,
        };
        if (IsBesideEvent(candidate))
        {
            return expression with { Value = null, From = null, To = null, Because = "Told by the event that the words name." };
        }

        if (SameDayAs(candidate) is { Length: > 0 } clause)
        {
            return expression with { Type = TimexType.Date, Value = null, From = null, To = null, Anchor = new TimeAnchor(clause, 0, 'D'), Because = "The day of the event that the words name." };
        }

        ShiftNode? shift = candidate.Node as ShiftNode ?? (candidate.Node as ApproxNode)?.Of as ShiftNode;
        if (shift is not { From: ShiftFrom.Event, Amount.Vague: false } || candidate.Clause.Length == 0)
        {
            return expression;
        }

        double factor = shift.Unit switch { TimeUnit.Fortnight => 2, TimeUnit.Quarter => 3, TimeUnit.Decade => 10, TimeUnit.Century => 100, _ => 1 };
        char? unit = shift.Unit switch
        {
            TimeUnit.Day or TimeUnit.Night => 'D',
            TimeUnit.Week or TimeUnit.Fortnight or TimeUnit.Weekend => 'W',
            TimeUnit.Month or TimeUnit.Quarter => 'M',
            TimeUnit.Year or TimeUnit.Decade or TimeUnit.Century => 'Y',
            _ => null,
        };
        return unit is char letter ? expression with { Anchor = new TimeAnchor(candidate.Clause, shift.Sign * shift.Amount.Number * factor, letter) } : expression;
    }

    /// <summary>Whether an open date is told by an event: <i>the August before the vote</i>.</summary>
    private bool IsBesideEvent(TimeCandidate candidate) =>
        candidate is { Node: CalendarNode { HasYear: false, Of: null }, Lead: WordClass.The } && candidate.EndToken + 1 < tokens.Count && candidate.FirstToken > 0 && tokens.Heads[candidate.FirstToken - 1] == candidate.EndToken - 1
        && tokens.Lemmas[candidate.EndToken] is "before" or "after" or "when" or "that" && tokens.SentenceOf[candidate.EndToken] == tokens.SentenceOf[candidate.FirstToken];

    /// <summary>The event whose day an expression takes: <i>on the same day that ...</i>, <i>the day when ...</i>; empty when there is none.</summary>
    private TextSpan SameDayAs(TimeCandidate candidate)
    {
        int at = candidate.EndToken;
        if (candidate.Node is not WhichNode { Which: Which.Same or Which.Definite } which || !(which.Unit == TimeUnit.Day || which.Named is DaypartNode) || at + 2 >= tokens.Count
            || !(tokens.Lemmas[at] is "that" or "when" || (which.Which == Which.Same && tokens.Lemmas[at] == "as")) || tokens.SentenceOf[at] != tokens.SentenceOf[candidate.FirstToken])
        {
            return default;
        }

        int end = at + 1;
        while (end < tokens.SentenceStarts[tokens.SentenceOf[at] + 1] && end - at <= LongestClause && tokens.Tags[end] != UniversalTag.PUNCT)
        {
            end++;
        }

        return end > at + 1 ? tokens.SpanOf(at + 1, end) : default;
    }

    /// <summary>Dates what is counted from an event that the article dates to a single day: in the same clause, or where it tells the same subject and verb again.</summary>
    private void ResolveEvents(ImmutableArray<TimeExpression>.Builder times)
    {
        for (int i = 0; i < times.Count; i++)
        {
            if (times[i].Anchor is not TimeAnchor anchor)
            {
                continue;
            }

            (int verb, string? subject) = cues.ClauseVerb(anchor.Clause);
            for (int j = 0; j < times.Count && verb >= 0 && subject is not null && times[i].From is null; j++)
            {
                if (j != i && times[j] is { Type: TimexType.Date, From: DateOnly day, To: DateOnly last } && day == last
                    && cues.IsSameAct(cues.GoverningVerb(candidates[j].FirstToken, candidates[j].EndToken), verb, subject))
                {
                    times[i] = TimeFinder.Anchored(times[i], day, last);
                }
            }

            for (int j = i + 1; j < times.Count && times[j].Span.Start < anchor.Clause.End; j++)
            {
                if (times[j] is { Type: TimexType.Date, From: DateOnly from, To: DateOnly to } && from == to)
                {
                    times[i] = TimeFinder.Anchored(times[i], from, to);
                    break;
                }
            }
        }
    }
}
