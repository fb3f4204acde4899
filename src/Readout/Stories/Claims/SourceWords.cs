using Readout.Language;

namespace Readout.Stories.Claims;

/// <summary>
/// The words for a source that names nobody: as written, but for a relative pronoun those that it stands for (<i>a judge in Westmark who said</i>), for a pronoun whose antecedent is only described that description (for <i>they</i> those who spoke or acted last, where they are several),
/// and for the writer's own <i>I</i> the name of the article's author.
/// </summary>
internal static class SourceWords
{
    /// <summary>The words, or <c>null</c> where the statement has no source.</summary>
    /// <param name="annotations">The article.</param>
    /// <param name="statement">The statement.</param>
    /// <param name="speaker">The entity behind its source, where there is one; it has no name.</param>
    public static string? Of(Annotations annotations, Statement statement, Entity? speaker)
    {
        if (statement.Source.IsEmpty)
        {
            return null;
        }

        Tokens tokens = annotations.Tokens;
        int token = OnlyWord(tokens, statement);
        string written = string.Join(" ", statement.Source.Select(annotations.Article.TextOf));
        if (token < 0)
        {
            return written;
        }

        return tokens.LemmaOf(token).ToLowerInvariant() switch
        {
            "who" or "which" or "that" when Antecedent(tokens, token) is { } antecedent => annotations.Article.TextOf(antecedent),
            "i" when statement.Within is null && annotations.Article.Authors is [{ } author] => author.Value,
            _ when tokens.TagOf(token) == UniversalTag.PRON && speaker?.Mentions.Any(mention => mention.Kind == MentionKind.Nominal) == true => speaker.Name,
            "they" when statement.Within is null && PluralAntecedent.Of(annotations, statement, token) is { } several => annotations.Article.TextOf(several),
            _ => written,
        };
    }

    /// <summary>Whether a source is what stands before it, which says nothing: <i>that explains why ...</i>. The outlet tells it.</summary>
    /// <param name="tokens">The article's tokens.</param>
    /// <param name="statement">The statement.</param>
    public static bool IsNoSpeaker(Tokens tokens, Statement statement) =>
        OnlyWord(tokens, statement) is >= 0 and var token && tokens.LemmaOf(token).ToLowerInvariant() is "that" or "this" or "which" or "what" && Antecedent(tokens, token) is null;

    /// <summary>Whether nobody says it, for all that the text tells: <i>no one suggests that ...</i>, <i>you may recall that ...</i>.</summary>
    /// <param name="tokens">The article's tokens.</param>
    /// <param name="statement">The statement.</param>
    public static bool IsNobody(Tokens tokens, Statement statement) =>
        statement.Source is [{ Length: <= 6 } source] && tokens.Text.Substring(source.Start, source.Length).ToLowerInvariant() is "nobody" or "no one" or "none" or "you";

    /// <summary>The token that is the whole source; -1 where it has more words, or none.</summary>
    private static int OnlyWord(Tokens tokens, Statement statement) =>
        statement.Source is [var source] && tokens.TokenAt(source.Start) is var token && token < tokens.Count && tokens.SpanOf(token) == source ? token : -1;

    /// <summary>The noun phrase that a relative clause belongs to.</summary>
    private static TextSpan? Antecedent(Tokens tokens, int pronoun)
    {
        int verb = tokens.HeadOf(pronoun), start = tokens.SentenceStarts[tokens.SentenceOf[pronoun]];
        for (; verb > pronoun && tokens.RelationOf(verb) is "conj" or "xcomp" or "ccomp"; verb = tokens.HeadOf(verb))
        {
        }

        int noun = verb > pronoun && tokens.RelationOf(verb) == "acl:relcl" ? tokens.HeadOf(verb) : -1;
        if (noun < start || noun >= pronoun)
        {
            return null;
        }

        return tokens.SpanOf(ClauseSplitter.FirstBehindPreposition(tokens, noun, start), noun + 1);
    }
}
