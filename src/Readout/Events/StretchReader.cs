using System.Collections.Immutable;
using Readout.Language;

namespace Readout.Events;

/// <summary>Joins the two ends of a stretch of time (<i>between 2007 and 2010</i>, <i>from Monday to Wednesday</i>, <i>May 3-9</i>) into the days that an event may have taken.</summary>
internal sealed class StretchReader
{
    private readonly ImmutableArray<TimeExpression> _times;
    private readonly bool[] _begins;

    /// <summary>Finds the stretches of an article.</summary>
    /// <param name="tokens">Its tokens.</param>
    /// <param name="times">Its time expressions in text order.</param>
    public StretchReader(Tokens tokens, ImmutableArray<TimeExpression> times)
    {
        _times = times;
        _begins = new bool[times.Length];
        for (int i = 0; i + 1 < times.Length; i++)
        {
            _begins[i] = times[i] is { From: { } from } && times[i + 1] is { To: { } to } && from < to && AreEnds(tokens, times[i].Span, times[i + 1].Span);
        }
    }

    /// <summary>Whether an expression is an end of a stretch.</summary>
    public bool IsPart(int time) => _begins[time] || (time > 0 && _begins[time - 1]);

    /// <summary>What an expression gives an event: its own days, or those of its whole stretch.</summary>
    public EventTime Of(int time)
    {
        int first = time > 0 && _begins[time - 1] ? time - 1 : time;
        return new EventTime(_times[first].Span, _times[first].From, _begins[first] ? _times[first + 1].To : _times[first].To);
    }

    private static bool AreEnds(Tokens tokens, TextSpan one, TextSpan two)
    {
        int first = tokens.TokenAt(one.Start), between = tokens.TokenAt(one.End);
        if (first >= tokens.Count || between + 1 >= tokens.Count || tokens.Starts[between] < one.End || tokens.Starts[between + 1] != two.Start || tokens.SentenceOf[first] != tokens.SentenceOf[between + 1])
        {
            return false;
        }

        string lead = first > 0 ? tokens.Lemmas[first - 1] : string.Empty;
        return tokens.Lemmas[between] switch
        {
            "and" => lead == "between",
            "to" or "until" or "till" or "through" => lead == "from",
            "-" or "\u2013" => true,
            _ => false,
        };
    }
}
