using Readout.Language;

namespace Readout.Stories.Claims;

/// <summary>
/// The words for a source that names nobody: as written, but for a relative pronoun those that it stands for (<i>a judge in Westmark who said</i>), for a pronoun whose antecedent is only described that description,
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
        int token = tokens.TokenAt(statement.Source[0].Start);
        string written = string.Join(" ", statement.Source.Select(annotations.Article.TextOf));
        if (statement.Source.Length > 1 || token >= tokens.Count || tokens.SpanOf(token) != statement.Source[0])
        {
            return written;
        }

        return tokens.LemmaOf(token).ToLowerInvariant() switch
        {
            "who" or "which" or "that" when Antecedent(tokens, token) is { } antecedent => annotations.Article.TextOf(antecedent),
            "i" when statement.Within is null && annotations.Article.Authors is [{ } author] => author.Value,
            _ when tokens.TagOf(token) == UniversalTag.PRON && speaker?.Mentions.Any(mention => mention.Kind == MentionKind.Nominal) == true => speaker.Name,
            _ => written,
        };
    }

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

        int first = ClauseSplitter.FirstOfPhrase(tokens, noun, start);
        while (first < noun && tokens.TagOf(first) == UniversalTag.ADP)
        {
            first++;
        }

        return tokens.SpanOf(first, noun + 1);
    }
}
