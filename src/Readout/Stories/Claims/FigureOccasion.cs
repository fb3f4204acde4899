using Readout.Language;

namespace Readout.Stories.Claims;

/// <summary>
/// Of which occasion a number is told: a value that stands until another is known (<i>killed 14 people</i>) can be compared across reports, an amount of change, a poll's share or an age cannot.
/// </summary>
/// <param name="lexicon">The word lists.</param>
internal sealed class FigureOccasion(StoryLexicon lexicon)
{
    private const int Reach = 4;

    /// <summary>
    /// Whether a number can be compared with that of another report at all: it is no end of a range, no part of a date, no age, no share of those asked in a poll, and its clause does not point back to what
    /// another sentence tells (<i>those blasts killed ten</i>).
    /// </summary>
    public bool IsComparable(Proposition proposition, Quantity quantity)
    {
        Tokens tokens = proposition.Input.Annotations.Tokens;
        int first = tokens.TokenAt(quantity.Span.Start), last = tokens.TokenAt(quantity.Span.End - 1);
        return !IsRange(tokens, first) && !IsAge(tokens, first, last) && !proposition.Input.Annotations.Times.Any(time => time.Type is TimexType.Date or TimexType.Time && time.Span.Overlaps(quantity.Span))
            && !IsOfPoll(tokens, first, quantity) && !PointsBack(proposition, quantity);
    }

    /// <summary>Whether a share, a sum or a number of points tells by how much something rose or fell, and not what it reached. Who lost his home is counted like anybody.</summary>
    public bool IsMove(Proposition proposition, Quantity quantity)
    {
        if (quantity.Unit.Length > 1 && quantity.Unit != "point" && !quantity.Unit.StartsWith("percent", StringComparison.Ordinal))
        {
            return false;
        }

        Tokens tokens = proposition.Input.Annotations.Tokens;
        int at = tokens.TokenAt(quantity.Span.End - 1);
        while (tokens.HeadOf(at) is var above && above >= 0 && quantity.Span.Contains(tokens.Starts[above]))
        {
            at = above;
        }

        int sentence = tokens.SentenceOf[at], start = tokens.SentenceStarts[sentence], number = tokens.TokenAt(quantity.Span.Start);
        if (number > start && tokens.LemmaOf(number - 1) is "to" or "at")
        {
            return false;
        }

        for (int head = tokens.HeadOf(at), step = 0; head >= 0 && step < Reach; head = tokens.HeadOf(head), step++)
        {
            if (lexicon.MoveWords.Contains(tokens.LemmaOf(head)))
            {
                return true;
            }

            if (tokens.TagOf(head) == UniversalTag.VERB)
            {
                break;
            }
        }

        return (number > start && lexicon.MoveWords.Contains(tokens.LemmaOf(number - 1))) || (at + 1 < tokens.SentenceStarts[sentence + 1] && lexicon.MoveWords.Contains(tokens.LemmaOf(at + 1)));
    }

    /// <summary><i>Between 1,953 and 3,279 people</i>.</summary>
    private static bool IsRange(Tokens tokens, int number)
    {
        int start = tokens.SentenceStarts[tokens.SentenceOf[number]];
        for (int i = Math.Max(start, number - Reach); i < number; i++)
        {
            if (tokens.LemmaOf(i) is "between")
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsAge(Tokens tokens, int first, int last)
    {
        int end = tokens.SentenceStarts[tokens.SentenceOf[last] + 1];
        return Enumerable.Range(first, Math.Min(end, last + 3) - first).Any(i => tokens.LemmaOf(i) is "old" or "year-old") || (first > 0 && tokens.LemmaOf(first - 1) is "age" or "aged");
    }

    /// <summary>What a poll found, and within what margin, the next poll does not put right.</summary>
    private static bool IsOfPoll(Tokens tokens, int number, Quantity quantity)
    {
        int sentence = tokens.SentenceOf[number];
        return (quantity.Unit.StartsWith("percent", StringComparison.Ordinal) || quantity.Unit is "point" or "voter" or "adult" or "respondent")
            && Enumerable.Range(tokens.SentenceStarts[sentence], tokens.SentenceStarts[sentence + 1] - tokens.SentenceStarts[sentence]).Any(i => tokens.LemmaOf(i) is "poll" or "survey" or "respondent" or "margin" or "polling");
    }

    private static bool PointsBack(Proposition proposition, Quantity quantity)
    {
        Tokens tokens = proposition.Input.Annotations.Tokens;
        return tokens.In(proposition.Span).Any(i => tokens.LemmaOf(i) is "that" or "those" && tokens.RelationOf(i) == "det" && !quantity.Span.Contains(tokens.Starts[i])
            && !proposition.Input.Annotations.Times.Any(time => time.Span.Contains(tokens.Starts[i])));
    }
}
