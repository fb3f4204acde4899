using System.Collections.Immutable;
using Readout.Language;

namespace Readout.Statements;

/// <summary>
/// Reads when something was said: a time of its sentence that hangs on the cue, on the occasion (<i>Saturday's debate</i>), on the speaker (<i>the mayor on Friday denied</i>), on a document that speaks
/// (<i>a poll released Friday shows</i>), or on the verb beside which the cue is a participle (<i>said on Friday, noting</i>).
/// </summary>
/// <param name="signals">The article's signals.</param>
/// <param name="lexicon">The lists of words.</param>
/// <param name="times">The article's time expressions in text order.</param>
internal sealed class SaidTimeReader(ArticleSignals signals, CueLexicon lexicon, ImmutableArray<TimeExpression> times)
{
    private const int Steps = 4;
    private const int Unrelated = int.MaxValue;
    private const int Beside = 6;
    private readonly Tokens _tokens = signals.Tokens;

    /// <summary>The time expression, or <c>null</c>.</summary>
    /// <param name="attribution">The attribution.</param>
    /// <param name="occasion">The words for the occasion or the document.</param>
    public TimeExpression? Find(Attribution attribution, TokenRange? occasion)
    {
        if (attribution.Post is { } signature)
        {
            TextSpan signed = _tokens.SpanOf(signature.First, signature.End);
            int day = FirstTime(signed.Start);
            return day < times.Length && signed.Contains(times[day].Span) ? times[day] : null;
        }

        TextSpan around = _tokens.SentenceSpan(_tokens.SentenceOf[attribution.Cue.First]);
        TimeExpression? best = null;
        (int Rank, int Gap) nearest = (Unrelated, 0);
        for (int t = FirstTime(around.Start); t < times.Length && times[t].Span.Start < around.End; t++)
        {
            int token = _tokens.TokenAt(times[t].Span.Start), end = _tokens.TokenAt(times[t].Span.End - 1) + 1;
            if (times[t].From is null || times[t].Type is TimexType.Duration or TimexType.Set || token >= _tokens.Count || attribution.Covers(token))
            {
                continue;
            }

            int gap = token >= attribution.Cue.End ? token - attribution.Cue.End : Math.Max(0, attribution.Cue.First - end);
            int rank = Unrelated;
            for (int i = token; i < end && i < _tokens.Count; i++)
            {
                // The words of a time that hang on words outside it.
                rank = _tokens.Heads[i] >= token && _tokens.Heads[i] < end ? rank : Math.Min(rank, RankOf(i, attribution, occasion));
            }

            rank = rank == Unrelated && gap <= 1 && !HasTree(attribution.Cue) ? Beside : rank;
            if (rank < Unrelated && (rank, gap).CompareTo(nearest) < 0)
            {
                (best, nearest) = (times[t], (rank, gap));
            }
        }

        return best;
    }

    // What a word of a time hangs on: the cue 0, the occasion 1, what is done while speaking 2, the speaker 3, a document that speaks 4, the verb above a participle 5.
    private int RankOf(int word, Attribution attribution, TokenRange? occasion)
    {
        CueSpan cue = attribution.Cue;
        if (word >= cue.First && word < cue.End)
        {
            return 0;
        }

        int at = _tokens.Heads[word];
        bool isSpeaking = false;
        for (int steps = 0; at >= 0 && steps < Steps; at = _tokens.Heads[at], steps++)
        {
            if (attribution.Covers(at))
            {
                return Unrelated;
            }

            if (at >= cue.First && at < cue.End)
            {
                return isSpeaking ? 2 : 0;
            }

            if (occasion is { } when && when.Contains(at))
            {
                return 1;
            }

            if (attribution.Source.Exists(source => source.Contains(at)))
            {
                bool isBetween = steps == 0 && word < cue.First && attribution.Source.TrueForAll(source => source.End <= word || source.Contains(word)) && _tokens.Heads[at] >= cue.First && _tokens.Heads[at] < cue.End;
                bool isDocument = lexicon.Has("document", _tokens.Lemmas[at]) || lexicon.Has("occasion", _tokens.Lemmas[at]);
                if (isBetween || isDocument || !IsIssued(at))
                {
                    return isBetween ? 3 : isDocument ? 4 : Unrelated;
                }
            }
            else if (steps == 0 && at == _tokens.Heads[cue.Head] && IsParticiple(cue.Head, attribution))
            {
                return 5;
            }
            else if (_tokens.PennTags[at] == "VBG" && signals.Is(at, "advcl") && lexicon.Has("aloud", _tokens.Lemmas[at]))
            {
                isSpeaking = true;
            }
            else if (!IsIssued(at))
            {
                return Unrelated;
            }
        }

        return Unrelated;
    }

    // a poll released on Friday, an interview taped on Monday
    private bool IsIssued(int token) => _tokens.PennTags[token] is "VBN" or "VBD" && (signals.Is(token, "acl") || signals.Is(token, "conj")) && lexicon.Has("issuing", _tokens.Lemmas[token]);

    // said on Friday, noting that ...; opened the rally on Tuesday blasting ...
    private bool IsParticiple(int cue, Attribution attribution) =>
        _tokens.PennTags[cue] == "VBG" && (signals.Is(cue, "advcl") || signals.Is(cue, "xcomp")) && _tokens.Heads[cue] is >= 0 and var above && above < cue && _tokens.Tags[above] == UniversalTag.VERB
        && !attribution.Covers(above) && signals.Quote[above] != 1;

    private bool HasTree(CueSpan cue) => signals.Children(cue.Head).Length > 0 || _tokens.Heads[cue.Head] >= 0;

    private int FirstTime(int offset)
    {
        int low = 0, high = times.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (times[middle].Span.End <= offset)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }
}
