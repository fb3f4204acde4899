using Readout.Language;

namespace Readout.Statements;

/// <summary>Who will not say, and who turns down: refusals beside denials.</summary>
internal sealed partial class CueReader
{
    private Stance? IsDecline(CueSpan cue, Attribution attribution, string lemma, CueClasses main, CueClasses all, bool isNegated)
    {
        if (lemma is "decline" || lemma is "refuse" || Contains(cue, "decline") || Contains(cue, "refuse"))
        {
            return RefusesToGrant(cue, attribution) ? Stance.Denies : Stance.Declines;
        }

        if (HasNoComment(cue, attribution.Content[0]) || (Holds(cue, "unsaid") && (all & (CueClasses.Assert | CueClasses.Confirm | CueClasses.Deny)) != 0))
        {
            return Stance.Declines;
        }

        for (int i = cue.First; i < cue.End; i++)
        {
            if (MakingSure.IsLacking(_tokens, i) || MakingSure.IsSought(_tokens, i))
            {
                return MakingSure.IsSought(_tokens, i) ? Stance.Questions : Stance.Declines;
            }
        }

        if (Contains(cue, "doubt"))
        {
            return null;
        }

        bool isUtterance = lexicon.Has("disclose", lemma) || lexicon.Has("uttering", lemma) || (all & CueClasses.SpeechNoun) != 0;
        return isNegated && isUtterance && (main & CueClasses.Belief) == 0 ? Stance.Declines : null;
    }

    // What is refused is to grant that something is so: refused to concede that ...; not: refused to comment, refused to sign.
    private bool RefusesToGrant(CueSpan cue, Attribution attribution)
    {
        int stop = Math.Min(_tokens.Count, Math.Max(cue.End, attribution.Content[0].First) + 3);
        for (int i = cue.First; i < stop; i++)
        {
            if (lexicon.Has("granting", _tokens.Lemmas[i]) && signals.Child(i, "ccomp") >= 0)
            {
                return true;
            }
        }

        return false;
    }

    // had no comment: the words may stand in the cue, or be the content
    private bool HasNoComment(CueSpan cue, TokenRange content)
    {
        if (IsNo(content.First) && content.Length <= 4 && lexicon.ClassesOf(_tokens.Lemmas[content.End - 1], UniversalTag.NOUN) == CueClasses.SpeechNoun && _tokens.Lemmas[cue.Head] == "have")
        {
            return true;
        }

        for (int i = cue.First; i < cue.End; i++)
        {
            if (lexicon.Has("answernoun", _tokens.Lemmas[i]))
            {
                for (int k = Math.Max(cue.First - 3, 0); k < i; k++)
                {
                    if (_tokens.SentenceOf[k] == _tokens.SentenceOf[i] && IsNo(k))
                    {
                        return true;
                    }
                }
            }
        }

        return false;
    }

    // rejected the accusation, dismissed it as false: what is alleged is denied; of an offer, a plan, a motion it is declined
    private bool IsOfWords(Attribution attribution)
    {
        // rejected as false a report that ...: the words may stand in the cue, or the second begin the content
        for (int i = attribution.Cue.First; i < attribution.Cue.End; i++)
        {
            int next = i + 1 < attribution.Cue.End ? i + 1 : attribution.Content[0].First;
            if (_tokens.Lemmas[i] == "as" && lexicon.Has("falsehood", _tokens.Lemmas[next]))
            {
                return true;
            }
        }

        int words = 0;
        foreach (TokenRange range in attribution.Content)
        {
            for (int i = range.First; i < range.End && words < Start; i++, words++)
            {
                string lemma = _tokens.Lemmas[i];
                bool isRequest = lexicon.Has("requestnoun", lemma);
                bool isWord = _tokens.Tags[i] == UniversalTag.NOUN && !isRequest && (lexicon.Has("saidnoun", lemma) || lexicon.Has("doubtnoun", lemma));
                if (isRequest && _tokens.Tags[i] == UniversalTag.NOUN)
                {
                    return false;
                }

                if (isWord || (words == 0 && lemma is "that" or "it" or "this" or "as") || (lemma == "as" && lexicon.Has("falsehood", _tokens.Lemmas[Math.Min(i + 1, _tokens.Count - 1)])))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private bool IsOffer(TokenRange content)
    {
        int head = content.First;
        while (_tokens.Heads[head] is var above && above >= content.First && above < content.End)
        {
            head = above;
        }

        return lexicon.Has("requestnoun", _tokens.Lemmas[head]);
    }
}
