using Readout.Language;

namespace Readout.Stories.Claims;

/// <summary>Chooses the wording of a claim: the clause that reads best by itself.</summary>
internal static class ClaimText
{
    private const int Comfortable = 180;
    private const int Short = 30;
    private const int Longest = Comfortable + Short;
    private const int LongestInterrupted = 300;
    private const int Fragment = 16;
    private const int Beside = 30;
    private const int Addressed = 90; // who is asked and his office
    private const int MostNamed = 10; // words of a thing that is merely named

    /// <summary>The clause that names who and what, is of a comfortable length and begins like a sentence.</summary>
    /// <param name="draft">The claim.</param>
    /// <param name="held">The places that its positions rest on: a claim is told in their words, where there are any.</param>
    /// <param name="taken">The words of other claims: two claims are not told in the same words, where others are left.</param>
    public static Proposition Best(ClaimDraft draft, IReadOnlyCollection<Evidence>? held = null, IReadOnlyCollection<Evidence>? taken = null) =>
        draft.Propositions.OrderByDescending(proposition => held is null || IsAmong(proposition, held)).ThenBy(proposition => taken is not null && IsAmong(proposition, taken))
            .ThenByDescending(proposition => Score(proposition, draft)).ThenBy(proposition => proposition.Input.Article.Id, StringComparer.Ordinal)
            .ThenBy(proposition => proposition.Span).First();

    /// <summary>
    /// The words to show for a clause: itself, or its whole sentence where it begins without its subject (<i>killed another man</i>), an outlet tells it in
    /// its own voice and the sentence is short enough. Of words that tell nothing by themselves and that a speaker makes his own he and the cue are shown too
    /// (<i>Mayor Sorn pledged to close the quay</i>); what he turns against is the claim without it (<i>denied</i> knowing of the meeting).
    /// </summary>
    public static TextSpan Wording(Proposition proposition)
    {
        Tokens tokens = proposition.Input.Annotations.Tokens;
        int first = tokens.TokenAt(proposition.Span.Start);
        if (first >= tokens.Count)
        {
            return proposition.Span;
        }

        bool isHeadless = proposition.Statement is null
            && (tokens.TagOf(first) is UniversalTag.VERB or UniversalTag.AUX or UniversalTag.ADP or UniversalTag.SCONJ or UniversalTag.CCONJ or UniversalTag.PART || tokens.LemmaOf(first) is "who" or "which" or "that");
        TextSpan words = isHeadless ? tokens.SentenceSpan(tokens.SentenceOf[first]) : WithCue(proposition, tokens);
        words = WithCondition(proposition, tokens, words.Length <= Longest ? words : proposition.Span);
        words = WithoutMarks(tokens.Text, QuotationMarks.Paired(tokens.Text, WithSubject(proposition, tokens, words) is { Length: <= Longest } whole ? whole : words));
        words = ClauseEdges.Mended(tokens, words) is var mended && (mended.Length <= Longest || mended.Length < words.Length) ? mended : words;
        return InterruptedWords.Whole(tokens, proposition.Statement, words) is { Length: <= LongestInterrupted } both ? both : words;
    }

    // Where a sentence is cut behind its cue, the comma or the dots between them come along. The point of a number (.5 percent) is no such mark.
    private static TextSpan WithoutMarks(string text, TextSpan words)
    {
        int start = words.Start;
        while (start < words.End && text[start] is ',' or ';' or ':' or '.' or '…' or ')' or ' ' && !(text[start] == '.' && start + 1 < words.End && char.IsAsciiDigit(text[start + 1])))
        {
            start++;
        }

        return start < words.End ? new TextSpan(start, words.End) : words;
    }

    /// <summary>What somebody says only of a case (<i>if the mayor falls, the tax falls</i>), or the case itself, with all that he says of it in the sentence; with the <i>if</i> alone where that is too long.</summary>
    private static TextSpan WithCondition(Proposition proposition, Tokens tokens, TextSpan words)
    {
        int mark = tokens.TokenAt(words.Start) - 1;
        if (mark < 0 || tokens.LemmaOf(mark) is not ("if" or "unless") || proposition.Statement?.Content.FirstOrDefault(part => part.Contains(tokens.SpanOf(mark))) is not { Length: > 0 } content)
        {
            return words;
        }

        TextSpan sentence = tokens.SentenceSpan(tokens.SentenceOf[mark]);
        var whole = new TextSpan(Math.Max(sentence.Start, content.Start), Math.Min(sentence.End, content.End));
        return whole.Length <= Longest ? whole : new TextSpan(tokens.Starts[mark], words.End);
    }

    /// <summary>
    /// Words that say what somebody does and not who, from their subject on (<i>has refused to close the quay</i>, <i>also pushed for a new pier</i>); as they are where a subject stands in them
    /// or nowhere before them, and where they are what somebody denies. Of what is asked for only who asks belongs to them.
    /// </summary>
    private static TextSpan WithSubject(Proposition proposition, Tokens tokens, TextSpan words)
    {
        int head = tokens.HeadOf(words);
        bool isAsked = proposition.Statement?.Stance == Stance.Demands && words.Start < proposition.Span.Start;
        if ((proposition.Statement is { Stance: not (Stance.Asserts or Stance.Confirms or Stance.Promises) } && !isAsked) || proposition.Statement is { Quote: QuoteKind.Direct }
            || head < 0 || tokens.TagOf(head) is not (UniversalTag.VERB or UniversalTag.AUX) || IsClause(tokens, words))
        {
            return words;
        }

        int subject = ClauseSplitter.SubjectOf(tokens, head);
        if (subject < 0 || tokens.Starts[subject] >= words.Start || (isAsked && tokens.HeadOf(subject) != head))
        {
            return words;
        }

        int start = ClauseSplitter.FirstOfPhrase(tokens, subject, tokens.SentenceStarts[tokens.SentenceOf[subject]]);
        return new TextSpan(tokens.Starts[start], words.End);
    }

    private static TextSpan WithCue(Proposition proposition, Tokens tokens)
    {
        TextSpan span = proposition.Span;
        if (proposition.Statement is not { Quote: not QuoteKind.Direct, Cue: [.., var cue] } statement
            || cue.End > span.Start || span.Start - cue.End > (statement.Stance == Stance.Demands && tokens.FormOf(tokens.TokenAt(span.Start)) is "to" ? Addressed : Beside) || tokens.SentenceOf[tokens.TokenAt(cue.Start)] != tokens.SentenceOf[tokens.TokenAt(span.Start)]
            || tokens.HeadOf(cue) is not (>= 0 and var verb) || tokens.LemmaOf(verb) is "say" or ":")
        {
            return span;
        }

        // Explained how he would go: how he would go is nothing that anybody claims.
        bool isClause = tokens.FormOf(tokens.TokenAt(span.Start)) is not ("how" or "why" or "whether") && (tokens.HeadOf(span) < 0 || IsClause(tokens, span));
        if (isClause || statement.Stance is Stance.Asserts or Stance.Confirms or Stance.Promises or Stance.Demands)
        {
            return isClause ? span : new TextSpan(cue.Start, span.End);
        }

        // What is turned against begins behind the verb: denied | knowing of the letter.
        return verb + 1 < tokens.Count && tokens.SpanOf(verb + 1).End <= cue.End && tokens.TagOf(verb + 1) is UniversalTag.VERB or UniversalTag.NOUN or UniversalTag.DET
            ? new TextSpan(tokens.SpanOf(verb + 1).Start, span.End) : span;
    }

    /// <summary>Whether words tell something: one of them has its subject among them, or they are more than a thing that is merely named (<i>the existing system of checks</i>).</summary>
    public static bool Tells(Proposition proposition)
    {
        Tokens tokens = proposition.Input.Annotations.Tokens;
        int head = tokens.HeadOf(proposition.Span), first = tokens.TokenAt(proposition.Span.Start);
        if (proposition.Statement is not { Quote: not QuoteKind.Direct, Stance: Stance.Asserts or Stance.Confirms } || head < 0 || tokens.TagOf(head) is not (UniversalTag.NOUN or UniversalTag.PROPN))
        {
            return true;
        }

        for (int token = first; token < tokens.Count && tokens.Starts[token] < proposition.Span.End; token++)
        {
            if (token - first >= MostNamed || tokens.Relations[token].StartsWith("nsubj", StringComparison.Ordinal) || tokens.Relations[token] is "expl" or "csubj" or "csubj:pass" or "cop")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether words have a head and it has a subject among them.</summary>
    public static bool IsClause(Proposition proposition) => IsClause(proposition.Input.Annotations.Tokens, proposition.Span);

    /// <summary>How well a clause reads by itself.</summary>
    public static double Readability(Proposition proposition)
    {
        Tokens tokens = proposition.Input.Annotations.Tokens;
        int first = tokens.TokenAt(proposition.Span.Start);
        UniversalTag tag = first < tokens.Count ? tokens.TagOf(first) : UniversalTag.X;
        int length = proposition.Span.Length;
        double score = length < Fragment ? -4 : length < Short ? -1.5 : length > Comfortable ? -(length - Comfortable) / 120.0 : 0;
        score += Math.Min(3, proposition.People.Length) * 0.5;
        score += proposition.Actor is not null ? 0.7 : 0;
        score += proposition.Target is not null ? 0.3 : 0;
        score += proposition.From is not null ? 0.2 : 0;
        score += tag is UniversalTag.PROPN ? 0.8 : tag is UniversalTag.NOUN or UniversalTag.DET or UniversalTag.ADJ ? 0.4 : tag is UniversalTag.PRON ? -0.6
            : tag is UniversalTag.VERB or UniversalTag.ADP or UniversalTag.SCONJ or UniversalTag.CCONJ or UniversalTag.PART or UniversalTag.AUX ? -1 : 0;
        return score + (proposition.Text.Count(c => c is '"' or '“' or '”') % 2 == 1 ? -0.7 : 0);
    }

    /// <summary>Whether words have a head and it has a subject among them.</summary>
    private static bool IsClause(Tokens tokens, TextSpan words) => tokens.HeadOf(words) is >= 0 and var head && ClauseSplitter.HasSubject(tokens, words, head);

    private static bool IsAmong(Proposition proposition, IReadOnlyCollection<Evidence> places) =>
        places.Any(place => place.ArticleId == proposition.Input.Article.Id && place.Span.Overlaps(proposition.Span));

    private static double Score(Proposition proposition, ClaimDraft draft) =>
        Readability(proposition) + (IsClause(proposition.Input.Annotations.Tokens, proposition.Span) ? 1 : 0)
        + (proposition.IsNegative == draft.IsNegative ? 2 : 0)
        + (proposition.Statement?.Stance is null or Stance.Asserts or Stance.Confirms ? 1 : 0);
}
