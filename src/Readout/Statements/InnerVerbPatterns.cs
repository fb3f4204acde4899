using Readout.Language;

namespace Readout.Statements;

/// <summary>
/// Attributions inside what somebody says, from the tree alone: <i>said that voters want a change</i>, <i>said the ministry believes that ...</i>, <i>said they are convinced that ...</i>,
/// <i>what they called a lie</i>. The taggers learn from the outermost ones and miss many of these.
/// </summary>
/// <param name="signals">The article's signals.</param>
/// <param name="lexicon">The lists of words.</param>
internal sealed class InnerVerbPatterns(ArticleSignals signals, CueLexicon lexicon)
{
    private const double Probability = .5;
    private const int ShortestContent = 2;
    private readonly Tokens _tokens = signals.Tokens;

    /// <summary>The attribution of a verb or adjective inside a content; <c>null</c> when the tree shows none, or when the speaker speaks of himself in a quotation.</summary>
    public Attribution? Read(int verb)
    {
        int subject = signals.Child(verb, "nsubj");
        bool isFeeling = lexicon.Has("inneradjective", _tokens.FormOf(verb).ToString()) && signals.Child(verb, "ccomp") > verb && (signals.Child(verb, "cop") >= 0 || signals.Child(verb, "aux:pass") >= 0);
        bool isWanted = (isFeeling || lexicon.Has("innerverb", _tokens.Lemmas[verb])) && subject >= 0 && subject < verb && (isFeeling || signals.Child(verb, "aux:pass") < 0) && !IsUnreal(verb);
        if (!isWanted || _tokens.Tags[subject] is UniversalTag.NUM or UniversalTag.X or UniversalTag.DET || _tokens.Lemmas[subject] is "I" or "i" or "we" or "you" or "there" or "that" or "which" or "one"
            || (_tokens.Lemmas[subject] is "it" && !lexicon.Has("innerpersonal", _tokens.Lemmas[verb])))
        {
            return null;
        }

        bool isLabel = lexicon.Has("label", _tokens.Lemmas[verb]);
        (int first, int end) = (int.MaxValue, 0);
        foreach (int child in signals.Children(verb))
        {
            bool isClause = signals.Is(child, "ccomp") || (signals.Is(child, "xcomp") && (isLabel || signals.Child(child, "mark") >= 0));
            bool isThing = signals.Is(child, "obj") && (isLabel || _tokens.Lemmas[verb] is "want" or "expect" or "accept" or "doubt" or "blame");
            if (child > verb && (isClause || isThing))
            {
                (int start, int stop) = signals.SubtreeOf(child);
                (first, end) = (Math.Min(first, start), Math.Max(end, stop));
            }
        }

        if (end == 0 || first <= verb || end - first < ShortestContent)
        {
            return null;
        }

        int cue = verb;
        while (cue - 1 > subject && _tokens.Heads[cue - 1] == verb && _tokens.Relations[cue - 1] is "aux" or "advmod" or "cop" or "aux:pass")
        {
            cue--;
        }

        (int sourceFirst, int sourceEnd) = signals.SubtreeOf(subject);
        var made = new Attribution(new CueSpan(cue, verb + 1, verb, Probability)) { IsPattern = true, SourceProbability = .7, ContentProbability = .7, Doubt = .2 };
        made.Source.Add(new TokenRange(sourceFirst, Math.Min(sourceEnd, cue)));
        made.Content.Add(new TokenRange(first, end));
        return made.Source[0].Length > 0 ? made : null;
    }

    // would think, might say: nobody has
    private bool IsUnreal(int verb)
    {
        foreach (int child in signals.Children(verb))
        {
            bool isMaybe = signals.Is(child, "aux") && lexicon.Has("unreal", _tokens.Lemmas[child]);
            if (child < verb && (isMaybe || _tokens.Lemmas[child] is "not" or "n't" or "never"))
            {
                return true;
            }
        }

        return false;
    }
}
