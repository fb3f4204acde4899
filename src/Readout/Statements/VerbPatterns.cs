using Readout.Language;

namespace Readout.Statements;

/// <summary>
/// Attributions from the tree alone, for the verbs whose loss costs a position in a dispute: denying, playing down, confirming, declining, promising, demanding. A verb of
/// these classes with a subject and a complement or object, where the taggers saw no cue, is one.
/// </summary>
/// <param name="signals">The article's signals.</param>
/// <param name="lexicon">The classes of cue words.</param>
internal sealed class VerbPatterns(ArticleSignals signals, CueLexicon lexicon)
{
    private const CueClasses Wanted = CueClasses.Deny | CueClasses.PlayDown | CueClasses.Confirm | CueClasses.Decline | CueClasses.Promise | CueClasses.Demand;
    private const double Probability = .5;
    private readonly Tokens _tokens = signals.Tokens;
    private readonly SpeechPatterns _speech = new(signals, lexicon);
    private readonly AccordingPatterns _according = new(signals);
    private readonly TailPatterns _tails = new(signals, lexicon);
    private readonly HearsayPatterns _hearsay = new(signals, lexicon);
    private readonly NounPatterns _nouns = new(signals, lexicon);
    private readonly QuestionPatterns _questions = new(signals, lexicon);
    private readonly SpeechActPatterns _acts = new(signals, lexicon);
    private readonly InnerVerbPatterns _inner = new(signals, lexicon);
    private readonly HedgePatterns _hedges = new(signals, lexicon);
    private readonly AccountPatterns _accounts = new(signals, lexicon);

    /// <summary>What the patterns find beside what is known.</summary>
    /// <param name="known">Attributions whose cues are not to be found again.</param>
    /// <param name="isBody">For each sentence, whether it may yield statements.</param>
    public List<Attribution> Find(List<Attribution> known, bool[] isBody)
    {
        bool[] isCue = new bool[_tokens.Count], isSaid = new bool[_tokens.Count];
        foreach (Attribution attribution in known)
        {
            attribution.Content.ForEach(range => Array.Fill(isSaid, true, range.First, range.Length));
            Array.Fill(isCue, true, attribution.Cue.First, attribution.Cue.End - attribution.Cue.First);
        }

        var found = new List<Attribution>();
        for (int i = 0; i < _tokens.Count; i++)
        {
            bool isVerb = _tokens.Tags[i] == UniversalTag.VERB && !isCue[i] && isBody[_tokens.SentenceOf[i]];
            Attribution? attribution = !isVerb ? null : IsWanted(i) ? Read(i, isCue) : signals.Quote[i] != 1 && _speech.IsSpeech(i) ? _speech.Read(i) : null;
            attribution ??= !isCue[i] && isBody[_tokens.SentenceOf[i]] ? _according.Read(i) : null;
            attribution ??= isVerb ? _questions.Read(i) : null;
            attribution ??= isVerb ? _tails.Read(i) : null;
            attribution ??= isSaid[i] && (isVerb || (_tokens.Tags[i] == UniversalTag.ADJ && !isCue[i] && isBody[_tokens.SentenceOf[i]])) ? _inner.Read(i) : null;
            attribution ??= isVerb && signals.Quote[i] != 1 ? _hearsay.Read(i) : null;
            attribution ??= isVerb && signals.Quote[i] != 1 ? _acts.Read(i) : null;
            attribution ??= !isCue[i] && isBody[_tokens.SentenceOf[i]] ? _accounts.Read(i, isBody) ?? _nouns.Read(i) : null;
            attribution ??= !isCue[i] && isBody[_tokens.SentenceOf[i]] && signals.Quote[i] != 1 ? _hedges.Read(i) : null;
            if (attribution is not null)
            {
                found.Add(attribution);
            }
        }

        return found;
    }

    private bool IsWanted(int verb)
    {
        if (lexicon.Has("complement", _tokens.Lemmas[verb]) || IsRequest(verb) || IsVow(verb) || Sides(verb))
        {
            return true;
        }

        CueClasses classes = lexicon.ClassesOf(_tokens.Lemmas[verb], UniversalTag.VERB);
        if ((classes & Wanted) != 0 && (classes & (CueClasses.Belief | CueClasses.Intention)) == 0)
        {
            return !lexicon.Has("ambiguous", _tokens.Lemmas[verb]) || HasParticle(verb);
        }

        return _tokens.Lemmas[verb] is "play" or "walk" && HasParticle(verb);
    }

    // asked the council to leave
    private bool IsRequest(int verb) =>
        lexicon.Has("requesting", _tokens.Lemmas[verb]) && Infinitive(verb) >= 0
        && ((signals.Child(verb, "obj") is >= 0 and var asked && asked > verb) || (signals.Child(verb, "iobj") is >= 0 and var other && other > verb));

    // agreed with the mayor
    private bool Sides(int verb) => _tokens.Lemmas[verb] is "agree" or "disagree" && Oblique(verb, "with") >= 0 && signals.Child(verb, "xcomp") < 0 && signals.Child(verb, "ccomp") < 0;

    // vowed not to leave
    private bool IsVow(int verb) => lexicon.Has("vowing", _tokens.Lemmas[verb]) && Infinitive(verb) >= 0;

    private int Infinitive(int verb)
    {
        foreach (int child in signals.Children(verb))
        {
            if (child > verb && (signals.Is(child, "xcomp") || signals.Is(child, "advcl")) && signals.Child(child, "mark") is >= 0 and var marker && _tokens.Lemmas[marker] == "to")
            {
                return child;
            }
        }

        return -1;
    }

    private int NoComment(int verb)
    {
        int thing = signals.Child(verb, "obj");
        return thing >= 0 && lexicon.Has("nocomment", _tokens.Lemmas[thing]) && signals.Child(thing, "det") is >= 0 and var determiner && _tokens.Lemmas[determiner] == "no" ? thing : -1;
    }

    // the minister's office in Port Amber, of which the parser made "in Port Amber" the subject
    private int WholePhrase(int first)
    {
        int sentence = _tokens.SentenceStarts[_tokens.SentenceOf[first]], i = first;
        while (_tokens.Tags[first] == UniversalTag.ADP && i > sentence && _tokens.Tags[i - 1] is UniversalTag.NOUN or UniversalTag.PROPN or UniversalTag.DET or UniversalTag.ADJ or UniversalTag.PART)
        {
            i--;
        }

        return i;
    }

    // called the report a blatant lie: the thing that is called so
    private int Labelled(int verb)
    {
        int thing = signals.Child(verb, "obj"), label = signals.Child(verb, "xcomp");
        return thing > verb && label > thing && lexicon.Has("falsehood", _tokens.Lemmas[label]) ? thing : -1;
    }

    // denied having met
    private int Gerund(int verb)
    {
        int clause = signals.Child(verb, "advcl");
        return clause == verb + 1 || (clause == verb + 2 && _tokens.Heads[verb + 1] == clause) ? clause : -1;
    }

    private int Oblique(int verb, string preposition)
    {
        foreach (int child in signals.Children(verb))
        {
            if (child > verb && signals.Is(child, "obl") && signals.Child(child, "case") is >= 0 and var marker && _tokens.Lemmas[marker] == preposition)
            {
                return child;
            }
        }

        return -1;
    }

    private bool HasParticle(int verb)
    {
        foreach (int child in signals.Children(verb))
        {
            if (child > verb && (signals.Is(child, "compound:prt") || signals.Is(child, "advmod")) && _tokens.Lemmas[child] is "down" or "back" or "off" or "aside")
            {
                return true;
            }
        }

        return false;
    }

    private Attribution? Read(int verb, bool[] isCue)
    {
        int subject = signals.Child(verb, "nsubj");
        int chain = verb;
        for (int steps = 0; subject < 0 && steps < 3 && _tokens.Heads[chain] >= 0 && (signals.Is(chain, "conj") || signals.Is(chain, "xcomp")); steps++)
        {
            chain = _tokens.Heads[chain];
            subject = signals.Child(chain, "nsubj");
        }

        // confirmed that a visit was discussed but played down the prospect: what is discussed plays nothing down
        if (chain != verb && subject >= 0 && _tokens.Relations[subject] == "nsubj:pass" && signals.Child(verb, "aux:pass") < 0
            && signals.Is(chain, "ccomp") && _tokens.Heads[chain] is >= 0 and var teller && teller < chain && signals.Child(teller, "nsubj") is >= 0 and var told)
        {
            subject = told;
        }

        // was quoted as dismissing: the one quoted is the one who dismisses
        int quoting = _tokens.Heads[verb];
        bool isQuoted = quoting >= 0 && quoting < verb && lexicon.Has("citing", _tokens.Lemmas[quoting]) && signals.Child(verb, "mark") is >= 0 and var mark && _tokens.Lemmas[mark] == "as";
        subject = !isQuoted ? subject : signals.Child(quoting, "nsubj:pass") is >= 0 and var quoted ? quoted : signals.Child(quoting, "obj");

        int content = signals.Child(verb, "ccomp");
        content = content >= 0 ? content : signals.Child(verb, "xcomp");
        bool takesObject = (lexicon.ClassesOf(_tokens.Lemmas[verb], UniversalTag.VERB) & (CueClasses.Promise | CueClasses.Decline)) == 0 || (_tokens.Lemmas[verb] is "promise" && signals.Child(verb, "iobj") >= 0);
        content = content >= 0 || !takesObject ? content : signals.Child(verb, "obj");
        content = _tokens.Lemmas[verb] switch
        {
            "have" => NoComment(verb),
            "respond" or "reply" => signals.IsNegated(verb) ? Oblique(verb, "to") : -1,
            "agree" or "disagree" => Oblique(verb, "with"),
            "comment" => signals.IsNegated(verb) ? Oblique(verb, "on") is >= 0 and var matter ? matter : Oblique(verb, "about") : -1,
            var lemma when lexicon.Has("branding", lemma) => Oblique(verb, "for") is >= 0 and var wanted ? wanted : Labelled(verb),
            "deny" or "admit" when content < 0 => Gerund(verb),
            _ when IsRequest(verb) || IsVow(verb) => Infinitive(verb),
            _ => content,
        };
        bool isPassive = signals.Child(verb, "nsubj:pass") >= 0 || signals.Child(verb, "aux:pass") >= 0;
        // A quoted verb counts where its subject is not quoted: the paper's words, not the speaker's own.
        if (subject < 0 || (signals.Quote[verb] == 1 && signals.Quote[subject] == 1) || subject > verb || content < verb || isPassive || (isCue[content] && _tokens.Tags[content] != UniversalTag.NOUN) || _tokens.Tags[subject] is UniversalTag.NUM or UniversalTag.X || _tokens.Lemmas[subject] is "it" or "there" or "I" or "you")
        {
            return null;
        }

        int start = isQuoted ? quoting : verb;
        while (start - 1 > subject && _tokens.Heads[start - 1] == (isQuoted ? quoting : verb) && _tokens.Relations[start - 1] is "aux" or "aux:pass" or "advmod")
        {
            start--;
        }

        (int first, int end) = signals.SubtreeOf(content);
        if (signals.Child(verb, "obj") is >= 0 and var claim && claim > verb && claim < first && lexicon.Has("claimnoun", _tokens.Lemmas[claim]))
        {
            // walked back her remark that ...: the remark belongs to what is spoken of
            first = Math.Min(first, signals.SubtreeOf(claim).First);
        }

        var found = new Attribution(new CueSpan(start, Math.Min(first, HasParticle(verb) ? verb + 2 : verb + 1), verb, Probability)) { IsPattern = true, SourceProbability = .7, ContentProbability = .7, Doubt = .3 };
        if (found.Cue.End <= found.Cue.First || first <= verb)
        {
            return null;
        }

        found.Content.Add(new TokenRange(Math.Max(first, found.Cue.End), Math.Max(end, found.Cue.End)));
        foreach (int child in signals.Children(verb))
        {
            // dismissed X's account as incorrect: the predicate belongs to what is said of it
            bool isPredicate = child > content && ((signals.Is(child, "obl") && signals.Child(child, "case") is >= 0 and var marker && _tokens.Lemmas[marker] == "as") || (signals.Is(child, "xcomp") && Labelled(verb) == content));
            if (isPredicate)
            {
                found.Content[0] = new TokenRange(found.Content[0].First, Math.Max(found.Content[0].End, signals.SubtreeOf(child).End));
            }
        }

        (int sourceFirst, int sourceEnd) = signals.SubtreeOf(subject);
        found.Source.Add(new TokenRange(WholePhrase(sourceFirst), Math.Min(sourceEnd, start)));
        return found.Content[0].Length > 0 && found.Source[0].Length > 0 ? found : null;
    }
}
