using Readout.Language;

namespace Readout.Statements;

/// <summary>
/// Attributions without a source, from the tree alone: <i>it was reported that the pilot was lost</i>, <i>the pilot is said to have been drunk</i>. Nobody is named who says it, and
/// nobody is guessed.
/// </summary>
/// <param name="signals">The article's signals.</param>
/// <param name="lexicon">The lists of words.</param>
internal sealed class HearsayPatterns(ArticleSignals signals, CueLexicon lexicon)
{
    private const double Probability = .5;
    private readonly Tokens _tokens = signals.Tokens;

    /// <summary>The attribution of a passive verb; <c>null</c> when the tree shows none or names who says it.</summary>
    public Attribution? Read(int verb)
    {
        int auxiliary = signals.Child(verb, "aux:pass");
        if (auxiliary < 0 || auxiliary > verb || !lexicon.Has("hearsay", _tokens.Lemmas[verb]) || signals.Child(verb, "obl:agent") >= 0 || HasAgent(verb))
        {
            return null;
        }

        int subject = signals.Child(verb, "nsubj");
        int start = auxiliary;
        while (start - 1 > subject && _tokens.Heads[start - 1] == verb && _tokens.Relations[start - 1] is "aux" or "advmod")
        {
            start--;
        }

        int clause = signals.Child(verb, "ccomp") is >= 0 and var told ? told : signals.Child(verb, "csubj");
        if (clause > verb && (subject < 0 || _tokens.Lemmas[subject] is "it"))
        {
            return Made(verb, start, [RangeOf(clause, verb + 1)]);
        }

        int infinitive = signals.Child(verb, "xcomp");
        bool isTo = infinitive > verb && signals.Child(infinitive, "mark") is >= 0 and var mark && _tokens.Lemmas[mark] == "to";
        return isTo && subject >= 0 && subject < start && _tokens.Lemmas[subject] is not ("it" or "there" or "I" or "you")
            ? Made(verb, start, [RangeOf(subject, 0) with { End = Math.Min(signals.SubtreeOf(subject).End, start) }, RangeOf(infinitive, verb + 1)])
            : null;
    }

    private TokenRange RangeOf(int head, int least)
    {
        (int first, int end) = signals.SubtreeOf(head);
        return new TokenRange(Math.Max(first, least), end);
    }

    private bool HasAgent(int verb)
    {
        foreach (int child in signals.Children(verb))
        {
            if (signals.Is(child, "obl") && signals.Child(child, "case") is >= 0 and var marker && _tokens.Lemmas[marker] == "by")
            {
                return true;
            }
        }

        return false;
    }

    private static Attribution? Made(int verb, int start, TokenRange[] content)
    {
        var made = new Attribution(new CueSpan(start, verb + 1, verb, Probability)) { IsPattern = true, SourceProbability = .7, ContentProbability = .7, Doubt = .2 };
        made.Content.AddRange(content);
        return made.Content.TrueForAll(range => range.Length > 0) ? made : null;
    }
}
