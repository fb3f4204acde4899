namespace Readout.Language;

/// <summary>
/// Verbs of making sure (<i>confirm</i>, <i>verify</i>) whose subject has not made sure: <i>could not confirm</i>, <i>is unable to verify</i>, <i>has yet to confirm</i>, <i>is trying to verify</i>. What stands under one is
/// left open.
/// </summary>
internal static class MakingSure
{
    private const int Reach = 4;

    /// <summary>Whether a word is such a verb.</summary>
    /// <param name="lemma">Its lemma.</param>
    public static bool IsVerb(string lemma) => lemma is "confirm" or "verify" or "corroborate" or "substantiate" or "authenticate" or "ascertain";

    /// <summary>Whether nobody has made sure: it could not be done, was not done, or is yet to be.</summary>
    /// <param name="tokens">The article's tokens.</param>
    /// <param name="verb">Index of the verb.</param>
    public static bool IsLacking(Tokens tokens, int verb)
    {
        if (!IsVerb(tokens.LemmaOf(verb)))
        {
            return false;
        }

        int before = Before(tokens, verb), start = tokens.SentenceStarts[tokens.SentenceOf[verb]];
        return before < 0 ? tokens.DependentsOf(verb).Any(i => i < verb && IsNo(tokens, i))
            : tokens.LemmaOf(before) is "yet" or "unable" or "impossible" || (tokens.LemmaOf(before) is "able" or "possible" && Enumerable.Range(Math.Max(start, before - Reach), Math.Min(Reach, before - start)).Any(i => IsNo(tokens, i)));
    }

    /// <summary>Whether somebody is still about to make sure: <i>is trying to confirm</i>.</summary>
    /// <param name="tokens">The article's tokens.</param>
    /// <param name="verb">Index of the verb.</param>
    public static bool IsSought(Tokens tokens, int verb) =>
        IsVerb(tokens.LemmaOf(verb)) && Before(tokens, verb) is >= 0 and var before && tokens.LemmaOf(before) is "try" or "work" or "seek" or "attempt" or "hope" or "wait" or "struggle";

    // The word before "to confirm", "to independently verify"; -1 for none.
    private static int Before(Tokens tokens, int verb)
    {
        int start = tokens.SentenceStarts[tokens.SentenceOf[verb]], at = verb - 1;
        while (at > start && tokens.TagOf(at) == UniversalTag.ADV && tokens.LemmaOf(at) is not "yet")
        {
            at--;
        }

        return at > start && tokens.LemmaOf(at) == "to" ? at - 1 : -1;
    }

    private static bool IsNo(Tokens tokens, int token) => tokens.LemmaOf(token) is "not" or "n't" or "never" && !(token + 1 < tokens.Count && tokens.LemmaOf(token + 1) is "only");
}
