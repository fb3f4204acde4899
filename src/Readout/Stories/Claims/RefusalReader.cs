using Readout.Language;

namespace Readout.Stories.Claims;

/// <summary>Tells refusals from denials: who rejects a plan or refuses to sign does not say that something is not so.</summary>
internal static class RefusalReader
{
    private const int Reach = 7;

    /// <summary>Whether a denying statement only turns something down: a verb of rejecting whose object is neither a clause nor something that was said.</summary>
    /// <param name="tokens">The article's tokens.</param>
    /// <param name="statement">A statement of any stance.</param>
    /// <param name="lexicon">The word lists.</param>
    public static bool IsRefusal(Tokens tokens, Statement statement, StoryLexicon lexicon) =>
        statement.Stance == Stance.Denies && !statement.Content.IsEmpty
        && statement.Cue.Any(cue => tokens.In(cue).Any(token => lexicon.RejectingWords.Contains(tokens.LemmaOf(token))))
        && !IsOfWords(tokens, statement.Content[0], lexicon);

    private static bool IsOfWords(Tokens tokens, TextSpan content, StoryLexicon lexicon) =>
        tokens.In(content).Take(Reach).Any(i => lexicon.AccountNouns.Contains(tokens.LemmaOf(i))) || tokens.In(content).Take(1).Any(i => tokens.LemmaOf(i) is "that" or "it" or "this" or "as");
}
