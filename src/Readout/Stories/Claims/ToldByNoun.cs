using Readout.Language;

namespace Readout.Stories.Claims;

/// <summary>
/// Reads by what noun a denial says that what it denies was told, where nobody is named for it: <i>media reports</i> in <i>denied media reports that he had left</i>. Somebody tells it then, and the two are sides of one claim.
/// </summary>
/// <param name="annotations">The article.</param>
/// <param name="lexicon">The word lists.</param>
internal sealed class ToldByNoun(Annotations annotations, StoryLexicon lexicon)
{
    private const int Between = 3;

    private Tokens Tokens => annotations.Tokens;

    /// <summary>
    /// The noun with its words, where it and the clause stand, and the statement that it heads, if one was read. <c>null</c> where there is no such noun, nobody need have told it (<i>any claim that</i>, <i>the idea that</i>), it is said
    /// whose it is, or nothing is denied in fact (<i>did not dispute reports that</i>).
    /// </summary>
    /// <param name="denied">A clause.</param>
    public (string Who, TextSpan Place, string? StatementId)? Of(Proposition denied)
    {
        if (denied is not { Stance: Stance.Denies, IsPart: false } || MarkOf(denied.Whole) is not (>= 0 and var mark) || !denied.Span.Contains(Tokens.Starts[Tokens.HeadOf(mark)]) || !IsTold(denied.Span, Tokens.HeadOf(mark))
            || NounBefore(mark) is not (>= 0 and var noun) || (denied.Statement is { } statement && !IsDeniedBy(statement, noun)))
        {
            return null;
        }

        Statement? told = annotations.Statements.FirstOrDefault(other => other.CueHead == noun && other.Id != denied.Statement?.Id);
        return told is not { Source.IsEmpty: false } && WordsOf(noun) is { } words ? (annotations.Article.TextOf(words), new TextSpan(words.Start, denied.Span.End), told?.Id) : null;
    }

    /// <summary>The words of the noun by which a statement is told that nobody is named for: <i>allegations</i> in <i>resigned after allegations that he had lied</i>; <c>null</c> where it has a source, or no such noun.</summary>
    /// <param name="statement">A statement.</param>
    public string? NameOf(Statement statement) =>
        statement is { Source.IsEmpty: true, CueHead: >= 0 and var noun } && Tokens.TagOf(noun) == UniversalTag.NOUN && IsTold(noun) && WordsOf(noun) is { } words ? annotations.Article.TextOf(words) : null;

    /// <summary>The noun with what stands before it; <c>null</c> where that says that nobody need have told it, or whose it is.</summary>
    private TextSpan? WordsOf(int noun)
    {
        int first = noun, start = Tokens.SentenceStarts[Tokens.SentenceOf[noun]];
        while (first > start && Tokens.HeadOf(first - 1) is var head && (head == noun || (head >= first && head < noun)) && Tokens.TagOf(first - 1) != UniversalTag.PUNCT)
        {
            first--;
        }

        // not the preposition, nor what the outlet says of it: pushed back on | reports, the false | claim
        int last = Enumerable.Range(first, noun - first).LastOrDefault(i => Tokens.TagOf(i) is UniversalTag.ADP or UniversalTag.VERB || lexicon.RefutingWords.Contains(Tokens.LemmaOf(i)) || lexicon.UntruthMarks.Contains(Tokens.FormOf(i).ToString()), first - 1);
        first = last + 1;
        return Enumerable.Range(first, noun - first).Any(i => Tokens.LemmaOf(i) is "any" or "no" or "every" || Tokens.PennTagOf(i) == "PRP$") ? null : Tokens.SpanOf(first, noun + 1);
    }

    /// <summary>The <i>that</i> before a clause, or at its beginning; -1 for none.</summary>
    private int MarkOf(TextSpan clause)
    {
        int first = Tokens.TokenAt(clause.Start);
        return first < Tokens.Count && IsMark(first) ? first : first > 0 && first <= Tokens.Count && IsMark(first - 1) ? first - 1 : -1;
    }

    /// <summary>Whether a clause says who does something, and not what should be.</summary>
    private bool IsTold(TextSpan clause, int verb) =>
        ClauseSplitter.HasSubject(Tokens, clause, verb) && !Tokens.In(clause).Any(i => Tokens.HeadOf(i) == verb && Tokens.LemmaOf(i) is "should" or "must" or "ought");

    /// <summary>The noun that a clause is of: <i>reports</i> | <i>that</i> | <i>he had left</i>; -1 for none.</summary>
    private int NounBefore(int mark)
    {
        int start = Math.Max(Tokens.SentenceStarts[Tokens.SentenceOf[mark]], mark - Between);
        for (int i = mark - 1; i >= start && Tokens.TagOf(i) is not (UniversalTag.PUNCT or UniversalTag.AUX or UniversalTag.PRON); i--)
        {
            bool isVerb = Tokens.TagOf(i) == UniversalTag.VERB, isNoun = Tokens.TagOf(i) == UniversalTag.NOUN || (isVerb && Tokens.RelationOf(i) is "obj" or "obl"); // denied media | reports
            if (isNoun && IsTold(i))
            {
                return i;
            }

            if (isVerb)
            {
                break;
            }
        }

        return -1;
    }

    /// <summary>Whether a noun says that something was told: <i>reports</i>, <i>the accusation</i>, several <i>suggestions</i>; one suggestion need be nobody's.</summary>
    private bool IsTold(int noun) =>
        lexicon.IsTold(Tokens.LemmaOf(noun)) || Tokens.LemmaOf(noun) == "speculation"
        || (Tokens.PennTagOf(noun) == "NNS" && Tokens.LemmaOf(noun) is "suggestion" or "complaint" or "conclusion" or "finding" or "theory");

    private bool IsMark(int token) => Tokens.LemmaOf(token) == "that" && Tokens.RelationOf(token) == "mark" && Tokens.HeadOf(token) > token;

    /// <summary>Whether it is the noun that a statement denies: it stands in its words, or between these and its cue.</summary>
    private bool IsDeniedBy(Statement statement, int noun)
    {
        int at = Tokens.Starts[noun];
        return statement.CueHead is >= 0 and var cue && !DenialReader.IsLess(Tokens, cue, lexicon)
            && (statement.Content.Concat(statement.Cue).Any(part => part.Contains(at)) || (noun > cue && statement.Content.Any(part => part.Start > at) && Tokens.SentenceOf[cue] == Tokens.SentenceOf[noun]));
    }
}
