using Readout.Language;

namespace Readout.Stories.Claims;

/// <summary>A paper that a statement rests on: <i>the complaint said</i>, <i>prosecutors said in a filing</i>.</summary>
/// <param name="Noun">The lemma of the noun for it.</param>
/// <param name="Owners">Lemmas of the names and nouns that say whose or which it is.</param>
/// <param name="Who">Id of the person whose it is; <c>null</c> when unknown.</param>
internal sealed record CitedDocument(string Noun, HashSet<string> Owners, string? Who)
{
    /// <summary>Whether two may be one: of one noun, and neither of different owners.</summary>
    public bool IsSame(CitedDocument other) =>
        Noun == other.Noun && (Who is null || other.Who is null || Who == other.Who) && (Owners.Count == 0 || other.Owners.Count == 0 || Owners.Overlaps(other.Owners));

    /// <summary>The paper that is the source of a statement, or the occasion of it; <c>null</c> for none.</summary>
    /// <param name="tokens">The article's tokens.</param>
    /// <param name="statement">The statement.</param>
    /// <param name="who">Id of the person who speaks; <c>null</c> when it is none that is known.</param>
    /// <param name="lexicon">The word lists.</param>
    public static CitedDocument? Of(Tokens tokens, Statement statement, string? who, StoryLexicon lexicon)
    {
        foreach (TextSpan span in statement.Source.Concat(statement.Occasion is { } occasion ? [occasion] : []))
        {
            foreach (int i in tokens.In(span))
            {
                int head = tokens.HeadOf(i);
                string lemma = tokens.LemmaOf(i).ToLowerInvariant();
                bool isHead = head < 0 || !span.Contains(tokens.Starts[head]) || !tokens.HasTree(i);
                if (isHead && tokens.TagOf(i) == UniversalTag.NOUN && lexicon.DocumentNouns.Contains(lemma) && !(lemma == "report" && tokens.PennTagOf(i) == "NNS"))
                {
                    return new CitedDocument(lemma, [.. tokens.In(span).Where(other => other != i && tokens.TagOf(other) is UniversalTag.NOUN or UniversalTag.PROPN).Select(other => tokens.LemmaOf(other).ToLowerInvariant())], who);
                }
            }
        }

        return null;
    }
}
