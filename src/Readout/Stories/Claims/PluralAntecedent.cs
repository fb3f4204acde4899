using Readout.Language;

namespace Readout.Stories.Claims;

/// <summary>
/// Whom <i>they</i> means who say something, where no entity was found: who do so in the clause around, else in the sentences before who said something last, or act as several people
/// (<i>Schatz and Lund argued ...</i>, <i>many activists take issue ...</i>). One who spoke alone in between leaves it open.
/// </summary>
internal static class PluralAntecedent
{
    private const int Reach = 3;

    /// <summary>The words for them; <c>null</c> where the text leaves it open.</summary>
    /// <param name="annotations">The article.</param>
    /// <param name="statement">The statement, which stands within no other.</param>
    /// <param name="pronoun">Its whole source.</param>
    public static TextSpan? Of(Annotations annotations, Statement statement, int pronoun)
    {
        Tokens tokens = annotations.Tokens;
        int sentence = tokens.SentenceOf[pronoun];
        if (IsTold(annotations, tokens.SpanOf(pronoun), statement) || (pronoun > 0 && tokens.LemmaOf(pronoun - 1).Equals("what", StringComparison.OrdinalIgnoreCase)))
        {
            return null;
        }

        if (Above(annotations, pronoun) is { } around)
        {
            return around;
        }

        for (int at = sentence, passed = 0; at >= 0 && passed <= Reach && tokens.SentenceBlocks[sentence] - tokens.SentenceBlocks[at] <= 1; at--)
        {
            int start = tokens.SentenceStarts[at], end = Math.Min(pronoun, tokens.SentenceStarts[at + 1]);
            Statement? told = annotations.Statements.LastOrDefault(other => other.Within is null && other.Id != statement.Id && other.Source is [var source, ..] && source.Start >= tokens.Starts[start] && source.End <= tokens.Starts[pronoun] && source.Start < tokens.Ends[tokens.SentenceStarts[at + 1] - 1]);
            if (told is not null)
            {
                TextSpan source = told.Source[0];
                int first = tokens.TokenAt(source.Start), last = tokens.TokenAt(source.End - 1);
                if (first == last && IsThey(tokens, first))
                {
                    passed++;
                    continue; // they, who are the same
                }

                int head = HeadIn(tokens, first, last + 1);
                return IsSeveral(tokens, head, first, last + 1) ? source : null;
            }

            if (at == sentence || IsTold(annotations, tokens.SpanOf(start + 1 < end ? start + 1 : start), statement))
            {
                continue; // what is quoted in between
            }

            if (Subject(tokens, start, end) is >= 0 and var subject && IsPeople(annotations, subject))
            {
                return IsSeveral(tokens, subject, start, end) ? Phrase(tokens, subject, start, end) : null;
            }

            passed++;
        }

        return null;
    }

    private static bool IsThey(Tokens tokens, int token) => tokens.TagOf(token) == UniversalTag.PRON && tokens.FormOf(token) is "they" or "They";

    // the subject of a clause around it: Democrats rage at what they say is ...
    private static TextSpan? Above(Annotations annotations, int pronoun)
    {
        Tokens tokens = annotations.Tokens;
        int start = tokens.SentenceStarts[tokens.SentenceOf[pronoun]];
        for (int clause = tokens.HeadOf(pronoun), steps = 0; clause >= 0 && steps < 12; clause = tokens.HeadOf(clause), steps++)
        {
            for (int i = start; i < pronoun; i++)
            {
                if (tokens.HeadOf(i) == clause && tokens.RelationOf(i) is "nsubj" or "nsubj:pass" && IsSeveral(tokens, i, start, pronoun) && IsPeople(annotations, i))
                {
                    return Phrase(tokens, i, start, pronoun);
                }
            }
        }

        return null;
    }

    // who acts in the main clause of a sentence
    private static int Subject(Tokens tokens, int start, int end)
    {
        for (int i = start; i < end; i++)
        {
            if (tokens.RelationOf(i) is "nsubj" or "nsubj:pass" && tokens.HeadOf(i) is >= 0 and var verb && tokens.RelationOf(verb) == "root")
            {
                return i;
            }
        }

        return -1;
    }

    private static bool IsTold(Annotations annotations, TextSpan place, Statement besides) =>
        annotations.Statements.Any(other => other.Id != besides.Id && other.Content.Any(content => content.Contains(place)));

    private static bool IsSeveral(Tokens tokens, int head, int first, int end)
    {
        if (tokens.PennTagOf(head) is "NNS" or "NNPS" || tokens.LemmaOf(head).ToLowerInvariant() is "other" or "many" or "some" or "most" or "several" or "both" or "few" or "all" or "those" or "these")
        {
            return true;
        }

        for (int i = head + 1; i < end; i++)
        {
            if (tokens.HeadOf(i) == head && tokens.RelationOf(i) == "conj" && i >= first && tokens.TagOf(i) is UniversalTag.NOUN or UniversalTag.PROPN)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsPeople(Annotations annotations, int head) =>
        annotations.Entities.Any(entity => entity.Type == EntityType.Person && entity.Mentions.Any(mention => mention.HeadToken == head))
        || annotations.Tokens.TagOf(head) is UniversalTag.PRON or UniversalTag.ADJ or UniversalTag.DET;

    private static int HeadIn(Tokens tokens, int first, int end)
    {
        for (int i = first; i < end; i++)
        {
            if ((tokens.HeadOf(i) < first || tokens.HeadOf(i) >= end) && tokens.TagOf(i) is not (UniversalTag.PUNCT or UniversalTag.DET or UniversalTag.ADP or UniversalTag.CCONJ))
            {
                return i;
            }
        }

        return end - 1;
    }

    // what hangs on the noun, but no clause
    private static TextSpan Phrase(Tokens tokens, int head, int start, int end)
    {
        int first = head, last = head;
        for (int i = start; i < end; i++)
        {
            int above = i;
            bool isClause = false;
            for (int steps = 0; above >= 0 && above != head && steps < 20; above = tokens.HeadOf(above), steps++)
            {
                isClause |= tokens.RelationOf(above) is "acl" or "acl:relcl" or "appos" or "parataxis" || tokens.TagOf(above) == UniversalTag.PUNCT;
            }

            if (above == head && !isClause)
            {
                (first, last) = (Math.Min(first, i), Math.Max(last, i));
            }
        }

        return tokens.SpanOf(first, last + 1);
    }
}
