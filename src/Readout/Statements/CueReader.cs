using Readout.Language;

namespace Readout.Statements;

/// <summary>Reads from a cue's words, its verb group and the words that follow whether it reports speech, and what its speaker does with the content.</summary>
/// <param name="signals">The article's signals.</param>
/// <param name="lexicon">The classes of cue words.</param>
/// <param name="mentions">The article's entities by token; <c>null</c> when they are not known yet.</param>
internal sealed partial class CueReader(ArticleSignals signals, CueLexicon lexicon, MentionIndex? mentions = null)
{
    private const CueClasses Spoken = CueClasses.Assert | CueClasses.Confirm | CueClasses.Deny | CueClasses.PlayDown | CueClasses.Decline
        | CueClasses.Question | CueClasses.Demand | CueClasses.Promise | CueClasses.SpeechNoun | CueClasses.Manner;

    private const int Start = 8;
    private const CueClasses Mental = CueClasses.Belief | CueClasses.Intention | CueClasses.Support | CueClasses.Perception;
    private readonly Tokens _tokens = signals.Tokens;
    private readonly ContentStance _content = new(signals, lexicon, mentions);

    /// <summary>Reads one attribution.</summary>
    /// <param name="attribution">The attribution, its content mended.</param>
    /// <param name="quote">How much of the content is quoted.</param>
    public CueReading Read(Attribution attribution, QuoteKind quote)
    {
        (int head, CueClasses main, CueClasses all) = ClassesOf(attribution.Cue);
        Stance stance = StanceOf(attribution, head, main, all, quote);
        return new CueReading(all, IsSpeech(attribution.Cue, head, main, all, quote) || stance is Stance.PlaysDown or Stance.Declines, stance);
    }

    /// <summary>Whether an attribution reports speech; what <see cref="Read"/> says of it, without its stance where that makes no difference.</summary>
    /// <param name="attribution">The attribution, its content mended.</param>
    /// <param name="quote">How much of the content is quoted.</param>
    public bool IsSpeech(Attribution attribution, QuoteKind quote)
    {
        (int head, CueClasses main, CueClasses all) = ClassesOf(attribution.Cue);
        return IsSpeech(attribution.Cue, head, main, all, quote) || StanceOf(attribution, head, main, all, quote) is Stance.PlaysDown or Stance.Declines;
    }

    private (int Head, CueClasses Main, CueClasses All) ClassesOf(CueSpan cue)
    {
        int head = MainWord(cue);
        CueClasses main = lexicon.ClassesOf(_tokens.Lemmas[head], _tokens.Tags[head]), all = main;
        for (int i = cue.First; i < cue.End; i++)
        {
            all |= lexicon.ClassesOf(_tokens.Lemmas[i], _tokens.Tags[i]);
        }

        return (head, main, all);
    }

    private bool IsSpeech(CueSpan cue, int head, CueClasses main, CueClasses all, QuoteKind quote) =>
        !char.IsLetterOrDigit(_tokens.Text[_tokens.Starts[head]]) || (main & (CueClasses.Deny | CueClasses.Confirm)) != 0 || IsAccordingTo(cue) || StrikesBack(cue) || lexicon.Has("actverb", _tokens.Lemmas[head]) || MakesAct(cue) || LetsKnow(cue) || IsSpeech(all, main, quote);

    private static bool IsSpeech(CueClasses all, CueClasses main, QuoteKind quote)
    {
        if (quote == QuoteKind.Direct)
        {
            return true;
        }

        CueClasses read = (main & (Spoken | Mental)) != 0 ? main : all;
        bool isSaid = (read & (CueClasses.Assert | CueClasses.Confirm | CueClasses.Promise | CueClasses.Decline)) != 0;
        return (read & Spoken) != 0 && ((read & Mental) == 0 || isSaid || quote == QuoteKind.Mixed);
    }

    // raised doubts about whether it was so, cast doubt on claims that it was, raised questions about it
    private bool RaisesDoubt(CueSpan cue)
    {
        int verb = -1;
        for (int i = cue.First; i < cue.End; i++)
        {
            string lemma = _tokens.Lemmas[i];
            verb = lexicon.Has("doubting", lemma) ? i : verb;
            if (verb >= 0 && i > verb && _tokens.Tags[i] != UniversalTag.VERB && (lemma is "doubt" or "skepticism" or "scepticism" || (lemma == "question" && _tokens.Lemmas[verb] is "raise" or "pose")))
            {
                return true;
            }
        }

        return false;
    }

    // let reporters know
    private bool LetsKnow(CueSpan cue) => Contains(cue, "let") && Contains(cue, "know");

    // extended an invitation, made the proposal: the noun may stand in the cue or behind it
    private bool MakesAct(CueSpan cue) => ActNoun(cue) >= 0;

    private int ActNoun(CueSpan cue)
    {
        int thing = lexicon.Has("actlight", _tokens.Lemmas[cue.Head]) ? signals.Child(cue.Head, "obj") : -1;
        return thing > cue.Head && lexicon.Has("requestnoun", _tokens.Lemmas[thing]) ? thing : -1;
    }

    // fired back, hit back
    private bool StrikesBack(CueSpan cue) => lexicon.Has("strike", _tokens.Lemmas[cue.Head]) && Contains(cue, "back");

    private bool IsAccordingTo(CueSpan cue) => _tokens.FormOf(cue.First).Equals("according", StringComparison.OrdinalIgnoreCase);

    private int MainWord(CueSpan cue)
    {
        int head = cue.Head;
        if (lexicon.Has("citing", _tokens.Lemmas[head]) && Cited(head) is >= 0 and var said)
        {
            return said;
        }

        if (_tokens.Tags[head] is UniversalTag.VERB && lexicon.Has("lightverb", _tokens.Lemmas[head]))
        {
            for (int i = cue.First; i < cue.End; i++)
            {
                if (lexicon.ClassesOf(_tokens.Lemmas[i], _tokens.Tags[i]) != 0 && i != head)
                {
                    return i;
                }
            }
        }

        return head;
    }

    // quoted him as denying that ...: the one quoted denies
    private int Cited(int quoting)
    {
        foreach (int child in signals.Children(quoting))
        {
            bool isAs = child > quoting && _tokens.PennTags[child] == "VBG" && signals.Child(child, "mark") is >= 0 and var mark && _tokens.Lemmas[mark] == "as";
            if (isAs && lexicon.ClassesOf(_tokens.Lemmas[child], UniversalTag.VERB) != 0)
            {
                return child;
            }
        }

        return -1;
    }

    private Stance StanceOf(Attribution attribution, int head, CueClasses main, CueClasses all, QuoteKind quote)
    {
        CueSpan cue = attribution.Cue;
        string lemma = _tokens.Lemmas[head];
        bool isNegated = IsNegated(cue, head);
        if (lemma == "plead" && Plea(head) is { } plea)
        {
            return plea;
        }

        if (!isNegated && SaysThat(attribution.Content[0]) && (lemma is "disagree" or "bristle" or "scoff" or "balk" || (lemma is "take" or "issue" && Contains(cue, "issue") && Contains(cue, "with"))))
        {
            return Stance.Denies;
        }

        if (IsDecline(cue, attribution, lemma, main, all, isNegated) is { } declined)
        {
            return declined;
        }

        if (isNegated && (all & CueClasses.Belief) != 0)
        {
            return attribution.Source.Count == 0 ? Stance.Asserts : lexicon.Has("knowing", lemma) ? Stance.Questions : Stance.Denies;
        }

        if (isNegated && (main & (CueClasses.Question | CueClasses.Demand)) != 0)
        {
            return Stance.Asserts;
        }

        if (isNegated && lexicon.Has("conceding", lemma))
        {
            return Stance.Asserts;
        }

        if (!isNegated && RaisesDoubt(cue))
        {
            return Stance.Questions;
        }

        if (IsPlayDown(cue, lemma, main))
        {
            return Stance.PlaysDown;
        }

        if (lexicon.Has("rejecting", lemma) && (lemma != "dismiss" || IsOffer(attribution.Content[0])) && quote != QuoteKind.Direct && !IsOfWords(attribution))
        {
            return lexicon.Has("opposing", lemma) ? Stance.Asserts : Stance.Declines;
        }

        if ((main & CueClasses.Deny) != 0 || HasDenial(cue) || IsLabelledFalse(attribution, head) || (main != CueClasses.None && (main & (CueClasses.Question | CueClasses.Belief)) == 0 && _content.IsDenial(attribution)))
        {
            return Stance.Denies;
        }

        if (lemma is "agree" && Contains(cue, "with"))
        {
            return Stance.Confirms;
        }

        // allowed that it was so, not: allowed it
        bool isGranted = !lexicon.Has("allowing", lemma) || signals.Child(head, "ccomp") >= 0;
        if ((main & CueClasses.Confirm) != 0 && isGranted && !(Contains(cue, "confirm") && IsAppointment(attribution.Content[0])))
        {
            return Stance.Confirms;
        }

        return FromContent(attribution, lemma, main, head, quote);
    }

    // pleaded guilty, pleaded last year not guilty: it is owned or denied, and nothing is asked for
    private Stance? Plea(int head)
    {
        bool isNot = false;
        for (int i = head + 1; i < Math.Min(_tokens.Count, head + Start) && _tokens.SentenceOf[i] == _tokens.SentenceOf[head]; i++)
        {
            if (_tokens.Lemmas[i] is "guilty" or "innocent")
            {
                return isNot || _tokens.Lemmas[i] == "innocent" ? Stance.Denies : Stance.Confirms;
            }

            isNot |= IsNo(i);
        }

        return null;
    }

    // disagreed that it was so, bristled at the suggestion that it was so
    private bool SaysThat(TokenRange content) => _tokens.Lemmas[content.First] == "that" || (content.First > 0 && _tokens.Lemmas[content.First - 1] == "that");

    private bool IsNegated(CueSpan cue, int head)
    {
        for (int i = cue.First; i < cue.End; i++)
        {
            // Claimed without evidence is claimed, without commenting is not.
            if (IsNo(i) && !(i > head && _tokens.Lemmas[i] == "without"))
            {
                return true;
            }
        }

        foreach (int child in signals.Children(head))
        {
            if (child < head && IsNo(child) && _tokens.Relations[child] is "advmod" or "advmod:neg" or "cc:preconj" or "neg")
            {
                return true;
            }
        }

        return cue.First > 0 && _tokens.SentenceOf[cue.First - 1] == _tokens.SentenceOf[cue.First] && _tokens.Lemmas[cue.First - 1] is "not" or "n't" or "never";
    }

    private bool IsNo(int token) => _tokens.Lemmas[token] is "not" or "n't" or "never" or "neither" or "nor" or "no" or "without" || _tokens.FormOf(token) is "n't" or "n\u2019t";

    private bool IsPlayDown(CueSpan cue, string lemma, CueClasses main)
    {
        int next = cue.Head + 1;
        bool hasParticle = false;
        for (int i = next; i < Math.Min(_tokens.Count, next + 3) && !hasParticle; i++)
        {
            hasParticle = _tokens.Lemmas[i] is "down" or "off" or "aside" or "back" or "away";
        }

        return lexicon.Has("waving", lemma) ? hasParticle : (main & CueClasses.PlayDown) != 0;
    }

    // confirmed a judge: an act, no word on what is alleged
    private bool IsAppointment(TokenRange content)
    {
        for (int i = content.First; i < content.End; i++)
        {
            if (_tokens.Heads[i] is var head && (head < content.First || head >= content.End) && _tokens.Tags[i] == UniversalTag.NOUN)
            {
                return lexicon.Has("appointment", _tokens.Lemmas[i]);
            }
        }

        return false;
    }

    private bool HasDenial(CueSpan cue) => (Contains(cue, "push") && Contains(cue, "back")) || Contains(cue, "denial") || Contains(cue, "refutation") || Contains(cue, "rebuttal");

    private bool Holds(CueSpan cue, string list)
    {
        for (int i = cue.First; i < cue.End; i++)
        {
            if (lexicon.Has(list, _tokens.Lemmas[i]))
            {
                return true;
            }
        }

        return false;
    }

    private bool Contains(CueSpan cue, string lemma)
    {
        for (int i = cue.First; i < cue.End; i++)
        {
            if (_tokens.Lemmas[i] == lemma)
            {
                return true;
            }
        }

        return false;
    }

    // called it a lie, described the account as false
    private bool IsLabelledFalse(Attribution attribution, int head)
    {
        bool isLabel = lexicon.Has("naming", _tokens.Lemmas[head]);
        int words = 0, end = attribution.Cue.End;
        bool isNegated = false;
        foreach (TokenRange range in attribution.Content)
        {
            for (int i = range.First; isLabel && i < range.End && words < 16; i++)
            {
                words += _tokens.Tags[i] != UniversalTag.PUNCT ? 1 : 0;
                isNegated |= IsNo(i);
                if (lexicon.Has("falsehood", _tokens.Lemmas[i]))
                {
                    return !isNegated;
                }
            }
        }

        return isLabel && end < _tokens.Count && lexicon.Has("falsehood", _tokens.Lemmas[end]);
    }

    /// <summary>Whether a content that ends at a token ends in a question mark, perhaps inside its quotation marks, that is not there for the hearer's assent (<i>it is closed, right?</i>).</summary>
    private bool Asks(int last)
    {
        int mark = last > 0 && _tokens.FormOf(last) is not "?" ? last - 1 : last;
        return _tokens.FormOf(mark) is "?" && !(mark > 1 && _tokens.FormOf(mark - 2) is "," && _tokens.Lemmas[mark - 1].ToLowerInvariant() is "ok" or "okay" or "right");
    }

    private Stance FromContent(Attribution attribution, string lemma, CueClasses main, int head, QuoteKind quote)
    {
        int first = attribution.Content[0].First, last = attribution.Content[^1].End - 1;
        bool isAfter = first >= attribution.Cue.First;
        bool isToDo = isAfter && HasInfinitive(attribution.Cue, attribution.Content[0]);
        bool asks = Asks(last);
        if (((main & CueClasses.Question) != 0 || lexicon.Has("doubtword", lemma)) && !isToDo)
        {
            return Stance.Questions;
        }

        bool isPlain = (main & (CueClasses.Assert | CueClasses.Manner)) != 0 || main == CueClasses.None || IsAccordingTo(attribution.Cue);
        if (asks && (isPlain || quote == QuoteKind.Direct) && _tokens.SentenceOf[last] - _tokens.SentenceOf[first] <= 1)
        {
            return Stance.Questions;
        }

        if (isPlain && ((main & (CueClasses.Demand | CueClasses.Promise)) == 0 || (!isToDo && lexicon.Has("telling", lemma))) && _content.Of(attribution, quote) is { } stance)
        {
            return stance;
        }

        if (lemma != "call" && Contains(attribution.Cue, "call") && Contains(attribution.Cue, "for"))
        {
            return Stance.Demands;
        }

        if (ActNoun(attribution.Cue) is >= 0 and var act)
        {
            return lexicon.Has("offernoun", _tokens.Lemmas[act]) ? Stance.Promises : Stance.Demands;
        }

        int next = head + 1;
        string particle = next < _tokens.Count ? _tokens.Lemmas[next] : "";
        switch (lemma)
        {
            case "call":
                return particle is "for" or "on" or "upon" ? Stance.Demands : Stance.Asserts;
            case "invite":
                return Stance.Demands;
            case var _ when lexicon.Has("bidding", lemma):
                return isToDo || (lemma == "ask" && particle == "for") ? Stance.Demands : Stance.Asserts;
            case var _ when lexicon.Has("proposing", lemma):
                return signals.Child(head, "ccomp") is >= 0 and var wanted && signals.Child(wanted, "nsubj") >= 0
                    ? lemma == "suggest" && (_tokens.PennTags[wanted] is not ("VB" or "VBP") || signals.Child(wanted, "aux") >= 0 || signals.Child(wanted, "mark") < 0) ? Stance.Asserts : Stance.Demands
                    : lemma == "suggest" && !IsOfDeed(attribution.Content[0]) ? Stance.Asserts : Stance.Promises;
            case "want":
                return isToDo && particle != "to" ? Stance.Demands : Stance.Asserts;
            case "threaten":
                return isToDo || signals.Child(head, "ccomp") >= 0 ? Stance.Promises : Stance.Asserts;
            case var _ when lexicon.Has("undertaking", lemma):
                return (main & CueClasses.Promise) != 0 && isToDo ? Stance.Promises : Stance.Asserts;
            case "insist":
                return particle is "on" or "upon" ? Stance.Demands : Stance.Asserts;
        }

        return (main & CueClasses.Promise) != 0 || lemma is "promising" ? Stance.Promises : (main & CueClasses.Demand) != 0 ? Stance.Demands : Stance.Asserts;
    }

    // suggested a meeting, suggested holding it; not: suggested a link
    private bool IsOfDeed(TokenRange content)
    {
        for (int i = content.First; i < content.End; i++)
        {
            if (_tokens.Heads[i] < content.First || _tokens.Heads[i] >= content.End)
            {
                return _tokens.PennTags[i] == "VBG" || lexicon.Has("actnoun", _tokens.Lemmas[i]);
            }
        }

        return false;
    }

    private bool HasInfinitive(CueSpan cue, TokenRange content)
    {
        for (int i = cue.Head + 1; i < Math.Min(content.End, cue.End + 12); i++)
        {
            if (_tokens.PennTags[i] == "TO" || (_tokens.Lemmas[i] == "to" && i + 1 < _tokens.Count && _tokens.PennTags[i + 1] == "VB"))
            {
                return true;
            }

            if (_tokens.PennTags[i] is "VBD" or "VBZ" or "VBP" or "MD" || _tokens.Lemmas[i] is "that" or "whether" or "if" or "why" or "how")
            {
                return false;
            }
        }

        return false;
    }
}
