using Readout.Language;

namespace Readout.Stories.Claims;

/// <summary>Tells refusals from denials: who rejects a plan or refuses to sign does not say that something is not so.</summary>
internal static class RefusalReader
{
    private const int Reach = 6;

    /// <summary>Whether a denying statement only turns something down: a verb of rejecting whose object is neither a clause nor something that was said.</summary>
    /// <param name="tokens">The article's tokens.</param>
    /// <param name="statement">A statement of any stance.</param>
    /// <param name="lexicon">The word lists.</param>
    public static bool IsRefusal(Tokens tokens, Statement statement, StoryLexicon lexicon) =>
        statement.Stance == Stance.Denies && !statement.Content.IsEmpty
        && statement.Cue.Any(cue => Any(tokens, cue, token => lexicon.RejectingWords.Contains(tokens.LemmaOf(token))))
        && !IsOfWords(tokens, statement.Content[0], lexicon);

    private static bool IsOfWords(Tokens tokens, TextSpan content, StoryLexicon lexicon)
    {
        int first = tokens.TokenAt(content.Start), last = Math.Min(tokens.Count - 1, first + Reach);
        for (int i = first; i <= last && tokens.Starts[i] < content.End; i++)
        {
            if (lexicon.AccountNouns.Contains(tokens.LemmaOf(i)) || (i == first && tokens.LemmaOf(i) is "that" or "it" or "this" or "as"))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Any(Tokens tokens, TextSpan span, Func<int, bool> wanted)
    {
        for (int i = tokens.TokenAt(span.Start); i < tokens.Count && tokens.Starts[i] < span.End; i++)
        {
            if (wanted(i))
            {
                return true;
            }
        }

        return false;
    }
}
