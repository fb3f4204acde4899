using Readout.Language;

namespace Readout.Stories.Dates;

/// <summary>Reads which nouns an article gives a day: <i>the March 20 call</i>, <i>a call on March 20</i>, <i>the call took place on March 20</i>, <i>told him in a call on March 20</i>.</summary>
internal static class DatedNounReader
{
    private const int Nearby = 12;

    /// <summary>The places where a noun has a single day.</summary>
    /// <param name="input">The article.</param>
    /// <param name="noun">The noun's lemma.</param>
    public static IEnumerable<DatedDeed> Read(StoryInput input, string noun)
    {
        Tokens tokens = input.Annotations.Tokens;
        foreach (TimeExpression time in input.Annotations.Times)
        {
            if (time is { Type: TimexType.Date, From: { } day, To: { } last, Anchor: null } && day == last && NounAt(tokens, time.Span, noun) is >= 0 and var token)
            {
                TextSpan there = tokens.SpanOf(token);
                yield return new DatedDeed(input, new TextSpan(Math.Min(there.Start, time.Span.Start), Math.Max(there.End, time.Span.End)), null, day);
            }
        }
    }

    /// <summary>The subject of the clause that an expression stands in, where that is a definite noun (<i>the call came six days after ...</i>, <i>her call to him took place ...</i>); <c>null</c> otherwise.</summary>
    /// <param name="tokens">Tokens of the article.</param>
    /// <param name="time">The expression.</param>
    /// <param name="without">The words of the event that it counts from.</param>
    public static int? SubjectOf(Tokens tokens, TextSpan time, TextSpan without)
    {
        int at = tokens.HeadOf(time);
        for (int step = 0; at >= 0 && step < Nearby; step++, at = tokens.Heads[at])
        {
            if (tokens.TagOf(at) is UniversalTag.VERB && !without.Contains(tokens.SpanOf(at)) && IsHappening(tokens.LemmaOf(at)))
            {
                int subject = ChildOf(tokens, at, "nsubj", null);
                return subject >= 0 && tokens.TagOf(subject) == UniversalTag.NOUN && (ChildOf(tokens, subject, "det", "the") >= 0 || ChildOf(tokens, subject, "nmod:poss", null) >= 0) ? subject : null;
            }
        }

        return null;
    }

    private static bool IsHappening(string lemma) => lemma is "come" or "take" or "happen" or "occur" or "follow" or "begin" or "start" or "strike" or "hit" or "erupt" or "break";

    private static int NounAt(Tokens tokens, TextSpan time, string noun)
    {
        int head = tokens.HeadOf(time);
        int above = head < 0 ? -1 : tokens.Heads[head];
        if (above < 0 || tokens.LemmaOf(above) == noun)
        {
            return above;
        }

        if (tokens.TagOf(above) != UniversalTag.VERB)
        {
            return -1;
        }

        for (int i = Math.Max(0, above - Nearby); i < Math.Min(tokens.Count, above + Nearby); i++)
        {
            if (tokens.Heads[i] == above && tokens.LemmaOf(i) == noun
                && ((tokens.Relations[i] == "nsubj" && IsHappening(tokens.LemmaOf(above))) || (tokens.Relations[i] == "obl" && (ChildOf(tokens, i, "case", "in") >= 0 || ChildOf(tokens, i, "case", "during") >= 0))))
            {
                return i;
            }
        }

        return -1;
    }

    private static int ChildOf(Tokens tokens, int parent, string relation, string? lemma)
    {
        for (int i = Math.Max(0, parent - Nearby); i < Math.Min(tokens.Count, parent + Nearby); i++)
        {
            if (tokens.Heads[i] == parent && tokens.Relations[i] == relation && (lemma is null || tokens.LemmaOf(i) == lemma))
            {
                return i;
            }
        }

        return -1;
    }
}
