using Readout.Language;

namespace Readout.Stories.Timelines;

/// <summary>Reads what is to come on a day ahead of the report that dates no event by itself (<i>no meeting is slated until November</i>).</summary>
internal static class AheadReader
{
    private const int DeepestClause = 48;

    /// <summary>
    /// What the clause around a day tells, as planned: the undated event whose clause holds the day, else the clause of the verb above it, in a sentence that tells an event at all;
    /// <c>null</c> when there is none, or when the day only begins or ends something else (<i>after, through, since</i>).
    /// </summary>
    /// <param name="annotations">The article.</param>
    /// <param name="time">The day.</param>
    public static Event? Read(Annotations annotations, TimeExpression time)
    {
        Tokens tokens = annotations.Tokens;
        int first = tokens.TokenAt(time.Span.Start);
        if (first >= tokens.Count || (first > 0 && tokens.LemmaOf(first - 1) is "after" or "through" or "since" or "beyond" or "from"))
        {
            return null;
        }

        TextSpan sentence = tokens.SentenceSpan(tokens.SentenceOf[first]);
        Event[] around = [.. annotations.Events.Where(happening => sentence.Contains(happening.Span))];
        int verb = VerbAbove(tokens, first);
        if (IsBounded(tokens, first, verb))
        {
            return null;
        }

        Event? told = around.Where(happening => happening.From is null && happening.Span.Contains(time.Span)
                && (tokens.TagOf(happening.TriggerToken) == UniversalTag.NOUN ? IsUnder(tokens, first, happening.TriggerToken) : happening.TriggerToken == verb && happening.Status != EventStatus.Reported))
            .OrderBy(happening => happening.Span.Length).ThenBy(happening => happening.Span).FirstOrDefault();
        if (told is not null || around.Length == 0)
        {
            // What was called off, or may come, is not planned for that day.
            return told is null ? null : told with { From = time.From, To = time.To, Status = told.Status is EventStatus.Denied or EventStatus.Possible ? told.Status : EventStatus.Planned };
        }

        return verb < 0 || tokens.PennTagOf(verb) == "VBD" || around.Any(happening => happening.TriggerToken == verb) ? null : new Event(string.Empty, ClauseOf(tokens, verb), tokens.SpanOf(verb), verb, tokens.LemmaOf(verb))
        {
            Time = time.Span,
            From = time.From,
            To = time.To,
            Status = EventStatus.Planned,
            StatementId = annotations.Statements.Where(statement => statement.Content.Any(part => part.Contains(time.Span)))
                .OrderBy(statement => statement.Content.Sum(part => part.Length)).ThenBy(statement => statement.Id, StringComparer.Ordinal).FirstOrDefault()?.Id,
            Confidence = around[0].Confidence,
        };
    }

    /// <summary>Whether what has the day only bounds what the verb tells: <i>win a majority before the convention in July</i>.</summary>
    private static bool IsBounded(Tokens tokens, int time, int verb)
    {
        for (int at = tokens.Heads[time], step = 0; at >= 0 && at != verb && step < DeepestClause; at = tokens.Heads[at], step++)
        {
            for (int i = Math.Max(0, at - 6); i < at; i++)
            {
                if (tokens.Heads[i] == at && tokens.Relations[i] == "case" && tokens.LemmaOf(i) is "before" or "ahead" or "until" or "since" or "after" or "following")
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static int VerbAbove(Tokens tokens, int token)
    {
        int at = token;
        for (int step = 0; at >= 0 && step < DeepestClause; step++, at = tokens.Heads[at])
        {
            if (tokens.TagOf(at) == UniversalTag.VERB)
            {
                return at;
            }
        }

        return -1;
    }

    private static TextSpan ClauseOf(Tokens tokens, int verb)
    {
        int sentence = tokens.SentenceOf[verb];
        (int first, int last) = (verb, verb);
        for (int i = tokens.SentenceStarts[sentence]; i < tokens.SentenceStarts[sentence + 1]; i++)
        {
            if (tokens.TagOf(i) != UniversalTag.PUNCT && IsUnder(tokens, i, verb))
            {
                (first, last) = (Math.Min(first, i), Math.Max(last, i));
            }
        }

        return tokens.SpanOf(first, last + 1);
    }

    private static bool IsUnder(Tokens tokens, int token, int verb)
    {
        for (int step = 0; token >= 0 && step < DeepestClause; step++, token = tokens.Heads[token])
        {
            if (token == verb)
            {
                return true;
            }

            if (tokens.Heads[token] == verb && tokens.Relations[token] is "conj" or "parataxis" or "cc")
            {
                return false;
            }
        }

        return false;
    }
}
