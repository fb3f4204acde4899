using Readout.Language;

namespace Readout.Statements;

/// <summary>
/// Attributions by a noun with a clause: <i>the union's allegation that the mayor took money</i>, <i>a claim by the union that ...</i>, <i>amid warnings that ...</i>; with somebody in front also
/// <i>his refusal to answer</i>, <i>her remarks about the port</i>. Whose they are stands before the noun or behind <i>by</i>, <i>of</i>, <i>from</i>; where nobody is named, they have no source.
/// </summary>
/// <param name="signals">The article's signals.</param>
/// <param name="lexicon">The lists of words.</param>
internal sealed class NounPatterns(ArticleSignals signals, CueLexicon lexicon)
{
    private const double Probability = .5;
    private const int Way = 8;
    private readonly Tokens _tokens = signals.Tokens;

    /// <summary>The attribution of a noun; <c>null</c> when no clause says what it is about, or the noun is only the object of a cue.</summary>
    public Attribution? Read(int noun)
    {
        if (_tokens.Tags[noun] != UniversalTag.NOUN || !lexicon.Has("clausenoun", _tokens.Lemmas[noun]))
        {
            return Deed(noun);
        }

        (int teller, int behind) = Teller(noun);
        int clause = Clause(noun, behind), end = Math.Max(clause + 1, EndOf(noun, behind));
        if (clause < 0)
        {
            // "claims of 3 million" are no charge, "the union's claims of fraud" are
            bool isCharge = lexicon.Has("alleging", _tokens.Lemmas[noun]) && (signals.Child(noun, "nmod:poss") >= 0 || (_tokens.PennTags[noun] == "NNS" && _tokens.Lemmas[noun] is not ("claim" or "charge")));
            int matter = isCharge || (signals.Is(noun, "obj") && lexicon.Has("reaction", _tokens.Lemmas[_tokens.Heads[noun]])) ? Matter(noun) : -1;
            if (matter < 0)
            {
                return Deed(noun);
            }

            (clause, end) = (signals.SubtreeOf(matter).First, signals.SubtreeOf(matter).End);
            clause += isCharge && clause < matter && _tokens.Lemmas[clause] == "of" ? 1 : 0;
            end = WithTarget(noun, end);
            teller = teller == matter ? Behind(noun, matter) : teller;
        }

        var found = new Attribution(new CueSpan(noun, noun + 1, noun, Probability)) { IsPattern = true, SourceProbability = .7, ContentProbability = .7, Doubt = .2 };
        if (teller >= 0)
        {
            (int first, int stop) = signals.SubtreeOf(teller);
            first = signals.Child(teller, "case") is >= 0 and var marker && marker < teller ? marker + 1 : first;
            bool isLast = teller > clause;
            end = isLast ? Math.Min(end, signals.SubtreeOf(teller).First) : end;
            stop = teller < noun ? noun : isLast ? stop : Math.Min(stop, clause);
            found.Source.Add(new TokenRange(first, Math.Max(first + 1, teller < noun && _tokens.Lemmas[stop - 1] is "'s" or "'" ? stop - 1 : Math.Min(stop, teller < noun ? teller + 1 : stop))));
        }

        found.Content.Add(new TokenRange(clause, end));
        return end > clause ? found : null;
    }

    // his refusal to answer, her remarks about the port: whose they are stands in front
    private Attribution? Deed(int noun)
    {
        int owner = signals.Child(noun, "nmod:poss"), matter = -1;
        bool isAbout = false;
        foreach (int child in signals.Children(noun))
        {
            bool isToDo = signals.Is(child, "acl") && _tokens.Lemmas[signals.SubtreeOf(child).First] == "to" && lexicon.Has("infinitivenoun", _tokens.Lemmas[noun]);
            bool isTopic = signals.Is(child, "nmod") && signals.Child(child, "case") is >= 0 and var marker && _tokens.Lemmas[marker] == "about" && lexicon.Has("topicnoun", _tokens.Lemmas[noun]);
            isAbout |= matter < 0 && child > noun && isTopic;
            matter = matter < 0 && child > noun && (isToDo || isTopic) ? child : matter;
        }

        if (_tokens.Tags[noun] != UniversalTag.NOUN || owner < 0 || owner > noun || matter < 0 || _tokens.Lemmas[owner] is "I" or "my" or "you" or "your" or "its")
        {
            return null;
        }

        var found = new Attribution(new CueSpan(noun, noun + 1, noun, Probability)) { IsPattern = true, IsTopic = isAbout, SourceProbability = .7, ContentProbability = .7, Doubt = .2 };
        (int first, int end) = signals.SubtreeOf(owner);
        found.Source.Add(new TokenRange(first, Math.Max(first + 1, _tokens.PennTags[end - 1] == "POS" ? end - 1 : end)));
        found.Content.Add(new TokenRange(signals.SubtreeOf(matter).First, signals.SubtreeOf(matter).End));
        return found;
    }

    // allegations of fraud by the union: whose they are stands behind what is alleged
    private int Behind(int noun, int matter)
    {
        foreach (int above in (ReadOnlySpan<int>)[noun, matter])
        {
            foreach (int child in signals.Children(above))
            {
                if (child > matter && signals.Is(child, "nmod") && signals.Child(child, "case") is >= 0 and var marker && _tokens.Lemmas[marker] is "by" or "from")
                {
                    return child;
                }
            }
        }

        return -1;
    }

    // accusations of fraud against the mayor: against whom is part of what is alleged, whichever of the two it hangs on
    private int WithTarget(int noun, int end)
    {
        foreach (int child in signals.Children(noun))
        {
            bool isTarget = signals.SubtreeOf(child).First == end && signals.Is(child, "nmod") && signals.Child(child, "case") is >= 0 and var marker && _tokens.Lemmas[marker] == "against";
            end = isTarget ? signals.SubtreeOf(child).End : end;
        }

        return end;
    }

    // denied claims of plagiarism: what is claimed
    private int Matter(int noun)
    {
        foreach (int child in signals.Children(noun))
        {
            if (child > noun && signals.Is(child, "nmod") && signals.Child(child, "case") is >= 0 and var marker && _tokens.Lemmas[marker] == "of")
            {
                return child;
            }
        }

        return -1;
    }

    // The word "that" behind the noun, with nothing between but whose it is.
    private int Clause(int noun, int behind)
    {
        int sentence = _tokens.SentenceStarts[_tokens.SentenceOf[noun] + 1], after = behind >= 0 ? signals.SubtreeOf(behind).End : noun + 1;
        for (int i = noun + 1; i < Math.Min(sentence - 1, noun + Way); i++)
        {
            if (_tokens.Lemmas[i] == "that" && signals.Is(i, "mark"))
            {
                bool isNear = i == noun + 1 || (behind >= 0 && (i <= after || _tokens.Heads[i] > i));
                return isNear && _tokens.Heads[i] > i && !IsRelative(_tokens.Heads[i]) ? i : -1;
            }

            if (_tokens.Tags[i] is UniversalTag.VERB or UniversalTag.AUX or UniversalTag.PUNCT || (behind < 0))
            {
                return -1;
            }
        }

        return -1;
    }

    // a claim that the office disputes: what it disputes is the claim
    private bool IsRelative(int verb) => lexicon.Has("reaction", _tokens.Lemmas[verb]) && signals.Child(verb, "obj") < 0 && signals.Child(verb, "ccomp") < 0 && signals.Child(verb, "xcomp") < 0 && signals.Child(verb, "obl") < 0;

    private int EndOf(int noun, int behind)
    {
        int end = signals.SubtreeOf(noun).End, stop = _tokens.SentenceStarts[_tokens.SentenceOf[noun] + 1];
        end = behind >= 0 ? Math.Max(end, signals.SubtreeOf(behind).End) : end;
        end = Math.Min(end, stop);
        while (end > noun && _tokens.Tags[end - 1] == UniversalTag.PUNCT)
        {
            end--;
        }

        return end;
    }

    private (int Teller, int Behind) Teller(int noun)
    {
        int teller = -1, behind = -1;
        foreach (int child in signals.Children(noun))
        {
            bool isBy = child > noun && signals.Is(child, "nmod") && signals.Child(child, "case") is >= 0 and var marker && _tokens.Lemmas[marker] is "by" or "of" or "from" or "among";
            behind = isBy && behind < 0 ? child : behind;
            teller = signals.Is(child, "nmod:poss") || (isBy && teller < 0) ? child : teller;
        }

        return (teller, behind);
    }
}
