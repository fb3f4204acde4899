using Readout.Language;

namespace Readout.Statements;

/// <summary>
/// Attributions of acts of speech in all their forms: <i>invited the general to visit</i>, <i>was invited by the president</i>, <i>it was the president who proposed a meeting</i>, <i>extended an
/// invitation</i>, <i>made the proposal in a letter</i>. What is proposed, offered or ordered is the content.
/// </summary>
/// <param name="signals">The article's signals.</param>
/// <param name="lexicon">The lists of words.</param>
internal sealed class SpeechActPatterns(ArticleSignals signals, CueLexicon lexicon)
{
    private const double Probability = .5;
    private const int Nearest = 4; // steps up the tree
    private readonly Tokens _tokens = signals.Tokens;

    /// <summary>The attribution of a verb; <c>null</c> when it makes none.</summary>
    public Attribution? Read(int verb)
    {
        string lemma = _tokens.Lemmas[verb];
        int thing = Thing(verb);
        bool isLight = thing > verb && lexicon.Has("actlight", lemma) && lexicon.Has("requestnoun", _tokens.Lemmas[thing]);
        bool isAct = lexicon.Has("actverb", lemma) || (lemma == "suggest" && thing > verb && (lexicon.Has("actnoun", _tokens.Lemmas[thing]) || _tokens.PennTags[thing] == "VBG"));
        if ((!isLight && !isAct) || signals.IsNegated(verb))
        {
            return null;
        }

        return signals.Child(verb, "nsubj:pass") >= 0 || signals.Child(verb, "aux:pass") >= 0 ? Passive(verb) : Active(verb, thing, isLight);
    }

    private Attribution? Active(int verb, int thing, bool isLight)
    {
        int subject = signals.Child(verb, "nsubj");
        if (thing <= verb || subject < 0 || subject > verb || !MaySpeak(subject) || (lexicon.Has("actverb", _tokens.Lemmas[verb]) && !IsOfAct(verb, thing)))
        {
            return null;
        }

        int first = signals.SubtreeOf(thing).First, end = signals.SubtreeOf(thing).End;
        foreach (int child in signals.Children(verb))
        {
            // to visit, to the palace: what it is all about belongs to it
            bool belongs = child > thing && (signals.Is(child, "xcomp") || (signals.Is(child, "advcl") && HasTo(child)) || (signals.Is(child, "obl") && signals.Child(child, "case") is >= 0 and var marker && _tokens.Lemmas[marker] is "to" or "for"));
            end = belongs ? Math.Max(end, signals.SubtreeOf(child).End) : end;
        }

        int start = Start(verb, subject), cue = isLight && end > thing + 1 ? thing + 1 : verb + 1;
        return Made(verb, start, cue, SourceOf(subject, start), new TokenRange(Math.Max(first, cue), end));
    }

    private Attribution? Passive(int verb)
    {
        int subject = signals.Child(verb, "nsubj"), agent = -1, end = verb + 1;
        if (_tokens.Lemmas[verb] is not ("invite" or "order" or "propose") || subject < 0 || subject > verb)
        {
            return null;
        }

        // by whom stands with the verb, or, as the parser may have it, with the place before it
        int sentence = _tokens.SentenceStarts[_tokens.SentenceOf[verb] + 1];
        for (int i = verb + 1; i < sentence && agent < 0; i++)
        {
            agent = _tokens.Lemmas[i] == "by" && signals.Is(i, "case") && _tokens.Heads[i] is var named && named > i && MaySpeak(named) && (_tokens.Tags[named] == UniversalTag.NOUN || signals.Name[named] != 0) && IsArgumentOf(named, verb) ? named : -1;
        }

        foreach (int child in signals.Children(verb))
        {
            end = child != agent && child > verb && (agent < 0 || child < agent) && (signals.Is(child, "xcomp") || signals.Is(child, "obl") || signals.Is(child, "advcl")) ? signals.SubtreeOf(child).End : end;
        }

        int start = Start(verb, subject);
        TokenRange source = agent < 0 ? default : new TokenRange(signals.Child(agent, "case") + 1, signals.SubtreeOf(agent).End);
        Attribution? made = Made(verb, start, verb + 1, source, new TokenRange(signals.SubtreeOf(subject).First, Math.Min(start, signals.SubtreeOf(subject).End)));
        if (made is not null && end > verb + 1)
        {
            made.Content.Add(new TokenRange(verb + 1, agent >= 0 && end > agent ? Math.Min(end, signals.Child(agent, "case")) : end));
            made.Content.RemoveAll(range => range.Length <= 0);
        }

        return made;
    }

    // With the verb itself, or under nouns alone: not hosted by the mayor
    private bool IsArgumentOf(int word, int verb)
    {
        for (int at = _tokens.Heads[word], steps = 0; at >= 0 && steps < Nearest; at = _tokens.Heads[at], steps++)
        {
            if (at == verb || _tokens.Tags[at] == UniversalTag.VERB || _tokens.Relations[at].StartsWith("acl", StringComparison.Ordinal))
            {
                return at == verb;
            }
        }

        return false;
    }

    // What is offered to do, or a thing that can be proposed; not: offered information, ordered a coffee
    private bool IsOfAct(int verb, int thing)
    {
        string lemma = _tokens.Lemmas[verb];
        bool isDeed = _tokens.Tags[thing] == UniversalTag.VERB || lexicon.Has("actnoun", _tokens.Lemmas[thing]);
        return lemma switch
        {
            "invite" => _tokens.Tags[thing] is UniversalTag.PROPN or UniversalTag.NOUN or UniversalTag.PRON && (HasTarget(verb) || _tokens.Tags[thing] is UniversalTag.PROPN or UniversalTag.PRON),
            "order" => HasTarget(verb) || isDeed,
            "offer" => _tokens.Tags[thing] == UniversalTag.VERB && HasTo(thing),
            _ => isDeed || lemma == "propose",
        };
    }

    private bool HasTarget(int verb)
    {
        foreach (int child in signals.Children(verb))
        {
            bool isTo = signals.Is(child, "obl") && signals.Child(child, "case") is >= 0 and var marker && _tokens.Lemmas[marker] == "to";
            if (child > verb && (signals.Is(child, "xcomp") || isTo || (signals.Is(child, "advcl") && HasTo(child))))
            {
                return true;
            }
        }

        return false;
    }

    private bool HasTo(int clause) => signals.Child(clause, "mark") is >= 0 and var mark && _tokens.Lemmas[mark] == "to";

    private int Thing(int verb)
    {
        int thing = signals.Child(verb, "obj");
        return thing > verb ? thing : signals.Child(verb, "xcomp") is > 0 and var clause && clause > verb ? clause : signals.Child(verb, "ccomp");
    }

    private bool MaySpeak(int subject) => _tokens.Tags[subject] is UniversalTag.PROPN or UniversalTag.NOUN || (_tokens.Tags[subject] == UniversalTag.PRON && _tokens.Lemmas[subject] is "he" or "she" or "they" or "who");

    private int Start(int verb, int subject)
    {
        int start = verb;
        while (start - 1 > subject && _tokens.Heads[start - 1] == verb && _tokens.Relations[start - 1] is "aux" or "aux:pass" or "advmod" && !lexicon.Has("hearsayadverb", _tokens.Lemmas[start - 1]))
        {
            start--;
        }

        return start;
    }

    private TokenRange SourceOf(int subject, int start)
    {
        (int first, int end) = signals.SubtreeOf(subject);
        return new TokenRange(first, Math.Min(end, start));
    }

    private static Attribution? Made(int verb, int start, int end, TokenRange source, TokenRange content)
    {
        var made = new Attribution(new CueSpan(start, end, verb, Probability)) { IsPattern = true, SourceProbability = .7, ContentProbability = .7, Doubt = .2 };
        made.Content.Add(content);
        if (source.Length > 0)
        {
            made.Source.Add(source);
        }

        return content.Length > 0 ? made : null;
    }
}
