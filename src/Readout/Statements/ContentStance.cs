using Readout.Language;

namespace Readout.Statements;

/// <summary>
/// Reads the stance that a plain word of saying leaves to what is said: <i>said that it was not true</i> denies, <i>said he would resign</i> promises, <i>said the
/// council must pay</i> demands. Only the main clause of what is said counts; what the speaker thinks of himself (<i>I think that ...</i>) is looked through.
/// </summary>
/// <param name="signals">The article's signals.</param>
/// <param name="lexicon">The lists of words.</param>
/// <param name="mentions">The article's entities by token; <c>null</c> when they are not known yet.</param>
internal sealed class ContentStance(ArticleSignals signals, CueLexicon lexicon, MentionIndex? mentions)
{
    private const int Reach = 16;
    private const int MaximumDepth = 3;
    private readonly Tokens _tokens = signals.Tokens;

    /// <summary>The stance that the content gives; <c>null</c> when it gives none.</summary>
    /// <param name="attribution">The attribution, its content mended.</param>
    /// <param name="quote">How much of the content is quoted.</param>
    public Stance? Of(Attribution attribution, QuoteKind quote)
    {
        int root = RootOf(attribution.Content[0]);
        if (IsRefusal(attribution, root))
        {
            return Stance.Declines;
        }

        for (int depth = 0; depth < MaximumDepth && Belief(root, attribution) is >= 0 and var inner; depth++)
        {
            root = inner;
        }

        return IsDenial(attribution, root) ? Stance.Denies
            : IsSmall(root) ? Stance.PlaysDown
            : OwnVerb(root, attribution) is { } own ? own
            : IsCommand(root, attribution, quote) ? Stance.Demands
            : IsUndertaking(root, attribution, quote) ? Stance.Promises
            : null;
    }

    /// <summary>Whether a content calls it false: <i>it was a lie</i>, <i>that is not true</i>, <i>no such meeting took place</i>.</summary>
    public bool IsDenial(Attribution attribution) => IsDenial(attribution, RootOf(attribution.Content[0]));

    // The word of the first piece that governs it.
    private int RootOf(TokenRange content)
    {
        for (int i = content.First; i < content.End; i++)
        {
            int head = _tokens.Heads[i];
            if ((head < content.First || head >= content.End) && _tokens.Tags[i] is not (UniversalTag.PUNCT or UniversalTag.CCONJ or UniversalTag.SCONJ or UniversalTag.INTJ or UniversalTag.ADV))
            {
                return i;
            }
        }

        return content.First;
    }

    // I think that ..., she believes ...: the clause that the speaker thinks
    private int Belief(int root, Attribution attribution)
    {
        CueClasses classes = lexicon.ClassesOf(_tokens.Lemmas[root], UniversalTag.VERB);
        bool isBelief = ((classes & CueClasses.Belief) != 0 && (classes & (CueClasses.Question | CueClasses.Deny)) == 0) || _tokens.Lemmas[root] is "say" or "mean" or "make";
        int clause = signals.Child(root, "ccomp");
        return isBelief && clause > root && !IsNegated(root) && Subject(root) is >= 0 and var subject && IsOwn(subject, attribution) ? clause : -1;
    }

    private bool IsDenial(Attribution attribution, int root)
    {
        int subject = Meant(Subject(root));
        string lemma = _tokens.Lemmas[root];
        bool isAboutClaim = subject >= 0 && (lexicon.Has("claimnoun", _tokens.Lemmas[subject]) || _tokens.Lemmas[subject] is "it" or "that" or "this" or "those" or "these" or "they" or "none");
        bool isNegated = IsNegated(root);
        bool isFalse = lexicon.Has("falsehood", lemma) || (_tokens.PennTags[root] == "VBG" && lexicon.Has("falsehood", _tokens.FormOf(root).ToString().ToLowerInvariant()));
        if ((HasCopula(root) || isFalse || signals.Child(root, "aux:pass") >= 0) && isAboutClaim && (isFalse ? !isNegated : isNegated && lexicon.Has("truthword", lemma)))
        {
            return true;
        }

        // never happened; no such letter existed; there is no truth in it; did nothing wrong
        bool isNoSuch = subject >= 0 && HasNoSuch(subject) || HasNoSuch(root);
        bool happens = lexicon.Has("happening", lemma);
        bool isNothingWrong = signals.Child(root, "obj") is >= 0 and var thing && _tokens.Lemmas[thing] is "nothing" && thing + 1 < _tokens.Count && _tokens.Lemmas[thing + 1] is "wrong";
        bool hasNoTruth = Subject(root) is >= 0 and var truth && _tokens.Lemmas[truth] == "truth" && signals.Child(truth, "det") is >= 0 and var determiner && _tokens.Lemmas[determiner] == "no";
        bool neverWas = lemma == "be" && signals.Child(root, "expl") >= 0 && signals.Child(root, "advmod") is >= 0 and var adverb && _tokens.Lemmas[adverb] == "never";
        return neverWas || isNoSuch || isNothingWrong || hasNoTruth || (happens && isNegated && isAboutClaim) || IsCalledFalse(attribution, root);
    }

    // the claims, he said, were baseless: a content in pieces, or a claim far from its predicate
    private bool IsCalledFalse(Attribution attribution, int root)
    {
        int words = 0;
        bool isAboutClaim = false, isNegated = false;
        foreach (TokenRange range in attribution.Content)
        {
            for (int i = range.First; i < range.End && words < Reach; i++)
            {
                words += _tokens.Tags[i] != UniversalTag.PUNCT ? 1 : 0;
                isNegated |= IsNo(i);
                isAboutClaim |= words <= 6 && lexicon.Has("claimnoun", _tokens.Lemmas[i]) && signals.Is(i, "nsubj");
                if (isAboutClaim && HasCopula(i) && lexicon.Has("falsehood", _tokens.Lemmas[i]) && (i == root || _tokens.Heads[i] < 0 || attribution.Content.Count > 1))
                {
                    return !isNegated;
                }
            }
        }

        return false;
    }

    private bool HasNoSuch(int noun)
    {
        bool isSuch = false, isNone = false;
        foreach (int child in signals.Children(noun))
        {
            isSuch |= child < noun && _tokens.Lemmas[child] == "such";
            isNone |= child < noun && IsNo(child);
        }

        return isSuch && isNone;
    }

    // too early to say, only one of several, a mere formality
    private bool IsSmall(int root)
    {
        if (!HasCopula(root) || IsNegated(root))
        {
            return false;
        }

        if (lexicon.Has("minor", _tokens.Lemmas[root]))
        {
            return _tokens.Lemmas[root] != "early" || HasBefore(root, "too");
        }

        return _tokens.Lemmas[root] == "one" && (HasBefore(root, "only") || HasBefore(root, "just") || HasBefore(root, "merely")) && signals.Child(root, "nmod") >= 0;
    }

    // would not comment, cannot discuss it, have no comment
    private bool IsRefusal(Attribution attribution, int root)
    {
        if (_tokens.Lemmas[root] is "comment" && root > 0 && IsNo(root - 1))
        {
            return true;
        }

        int subject = Subject(root);
        bool isOpen = MakingSure.IsLacking(_tokens, root) || (signals.Child(root, "xcomp") is >= 0 and var goal && MakingSure.IsLacking(_tokens, goal));
        return subject >= 0 && (isOpen || (IsNegated(root) && lexicon.Has("disclose", _tokens.Lemmas[root]))) && IsOwn(subject, attribution);
    }

    // said she doubted that ..., said he denied it: the speaker's own verb inside
    private Stance? OwnVerb(int root, Attribution attribution)
    {
        int subject = Subject(root);
        if (subject < 0 || !IsOwn(subject, attribution))
        {
            return null;
        }

        CueClasses classes = lexicon.ClassesOf(_tokens.Lemmas[root], _tokens.Tags[root] == UniversalTag.AUX ? UniversalTag.VERB : _tokens.Tags[root]);
        if ((classes & CueClasses.Question) != 0 || lexicon.Has("doubtword", _tokens.Lemmas[root]))
        {
            bool isFor = root + 1 < _tokens.Count && _tokens.Lemmas[root + 1] == "for"; // I ask for patience
            return IsNegated(root) || isFor ? null : Stance.Questions;
        }

        bool isTold = (classes & (CueClasses.Assert | CueClasses.Belief)) == 0;
        bool isPlanned = (classes & CueClasses.Promise) != 0 || _tokens.Lemmas[root] is "plan" or "intend";
        return isPlanned && !IsNegated(root) && signals.Child(root, "xcomp") >= 0 ? Stance.Promises
            : (classes & CueClasses.Deny) != 0 && isTold && !IsNegated(root) && _tokens.PennTags[root] is "VBP" or "VBD" or "VBZ" ? Stance.Denies : null;
    }

    // the council must pay, he should resign; resign now
    private bool IsCommand(int root, Attribution attribution, QuoteKind quote)
    {
        int subject = Subject(root);
        bool isOwn = subject >= 0 && (_tokens.Lemmas[subject] is "I" or "there" || (_tokens.Lemmas[subject] is not ("we" or "it" or "they") && IsOwn(subject, attribution)));
        if (subject >= 0 && !isOwn)
        {
            foreach (int child in signals.Children(root))
            {
                if (child > subject && child < root && signals.Is(child, "aux") && _tokens.Lemmas[child] is "should" or "must" or "ought")
                {
                    return _tokens.FormOf(child + 1) is not "have" && MayBeTold(subject);
                }
            }

            // They have to leave; not: they have work to do.
            bool isDuty = _tokens.Lemmas[root] is "need" or "have" or "ought" && signals.Child(root, "obj") < 0 && signals.Child(root, "xcomp") is >= 0 and var duty && _tokens.Tags[duty] == UniversalTag.VERB && signals.Child(duty, "mark") is >= 0 and var mark && _tokens.Lemmas[mark] == "to";
            bool isTime = _tokens.Lemmas[root] == "time" && _tokens.Lemmas[subject] == "it" && root + 1 < _tokens.Count && _tokens.Lemmas[root + 1] is "to" or "for" or "that";
            // That they do not want it is told, that they not want it is asked.
            bool isSubjunctive = quote != QuoteKind.Direct && _tokens.PennTags[root] == "VB" && !HasAuxiliary(root, isMarked: true) && !HasBefore(root, "do") && attribution.Content[0].First < subject && _tokens.Lemmas[attribution.Content[0].First] == "that";
            bool isPast = quote == QuoteKind.Direct && _tokens.PennTags[root] == "VBD"; // and then we had to wait
            return (isDuty && !isPast && !IsNegated(root) && MayBeTold(subject)) || (isTime && HasCopula(root)) || isSubjunctive;
        }

        bool isBare = subject < 0 && quote != QuoteKind.Indirect && _tokens.PennTags[root] == "VB" && !lexicon.Has("idle", _tokens.Lemmas[root]);
        return isBare && signals.Quote[root] == 1 && !HasAuxiliary(root) && IsFirst(root, attribution.Content[0]);
    }

    // he would publish the letters, we will go, I am going to sue
    private bool IsUndertaking(int root, Attribution attribution, QuoteKind quote)
    {
        int verb = _tokens.Lemmas[root] == "go" && _tokens.PennTags[root] == "VBG" && signals.Child(root, "xcomp") is >= 0 and var goal ? goal : root;
        int subject = Subject(root);
        if (subject < 0 || !signals.Is(subject, "nsubj") || _tokens.Relations[subject] == "nsubj:pass" || _tokens.Tags[verb] != UniversalTag.VERB || lexicon.Has("stative", _tokens.Lemmas[verb]) || !IsOwn(subject, attribution))
        {
            return false;
        }

        bool isLater = verb != root;
        foreach (int child in signals.Children(root))
        {
            bool isWill = _tokens.Lemmas[child] is "will" or "'ll" or "shall" || _tokens.FormOf(child) is "will" or "'ll" or "\u2019ll" or "wo";
            bool isWould = quote == QuoteKind.Indirect && _tokens.FormOf(child) is "would" or "'d" or "\u2019d";
            isLater |= child > subject && child < root && signals.Is(child, "aux") && (isWill || isWould) && _tokens.PennTags[root] == "VB";
        }

        return isLater && signals.Child(root, "advcl") is var condition && (condition < 0 || signals.Child(condition, "mark") is not (>= 0 and var mark) || _tokens.Lemmas[mark] != "if");
    }

    private bool IsFirst(int root, TokenRange content)
    {
        for (int i = content.First; i < root; i++)
        {
            if (_tokens.Tags[i] is not (UniversalTag.PUNCT or UniversalTag.INTJ or UniversalTag.ADV) && _tokens.Lemmas[i] is not ("do" or "not" or "n't" or "please"))
            {
                return false;
            }
        }

        return true;
    }

    // I and we in a quotation; he, she, it, they where they are the speaker, or where nothing else is known
    private bool IsOwn(int subject, Attribution attribution)
    {
        string lemma = _tokens.Lemmas[subject];
        if (lemma is "I" or "i" or "we")
        {
            return true;
        }

        if (_tokens.Tags[subject] != UniversalTag.PRON || lemma is not ("he" or "she" or "it" or "they") || attribution.Source.Count == 0)
        {
            return false;
        }

        Entity? other = mentions?.At(subject), own = null;
        for (int i = attribution.Source[0].First; i < attribution.Source[0].End && own is null; i++)
        {
            own = mentions is not null && mentions.IsHead(i) ? mentions.At(i) : null;
        }

        return own is null || other is null ? lemma is "he" or "she" : other.Id == own.Id;
    }

    private int Subject(int root) => signals.Child(root, "nsubj");

    // all of the claims: the claims
    private int Meant(int subject) => subject >= 0 && lexicon.Has("partnoun", _tokens.Lemmas[subject]) && signals.Child(subject, "nmod") is >= 0 and var whole ? whole : subject;

    private bool HasBefore(int token, string lemma)
    {
        foreach (int child in signals.Children(token))
        {
            if (child < token && _tokens.Lemmas[child] == lemma)
            {
                return true;
            }
        }

        return false;
    }

    // Somebody, or something done to it: the plan should pass, the video should be released; not: the storm should pass.
    private bool MayBeTold(int subject) =>
        mentions is null || _tokens.Relations[subject] == "nsubj:pass" || _tokens.Tags[subject] == UniversalTag.PRON || mentions.At(subject) is not null;

    private bool HasAuxiliary(int verb, bool isMarked = false)
    {
        foreach (int child in signals.Children(verb))
        {
            if ((signals.Is(child, "aux") && _tokens.Lemmas[child] != "do") || (!isMarked && signals.Is(child, "mark")))
            {
                return true;
            }
        }

        return false;
    }

    private bool HasCopula(int token) => signals.Child(token, "cop") >= 0;

    private bool IsNegated(int token)
    {
        foreach (int child in signals.Children(token))
        {
            if (child < token && IsNo(child))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsNo(int token) => _tokens.Lemmas[token] is "not" or "n't" or "never" or "no" or "nor" or "neither" || _tokens.FormOf(token) is "n't" or "n\u2019t";
}
