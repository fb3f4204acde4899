using Readout.Language;

namespace Readout.Statements.Links;

/// <summary>Finds the words by which a statement points to what others have said: a noun for it, a pronoun that is judged, the one who said it, a word for answering.</summary>
/// <param name="signals">The article's signals.</param>
/// <param name="mentions">Its entities by token.</param>
/// <param name="lexicon">The lists of words.</param>
internal sealed class ReferenceReader(ArticleSignals signals, MentionIndex mentions, CueLexicon lexicon)
{
    private const int Reach = 16;
    private const int Label = 7;
    private readonly Tokens _tokens = signals.Tokens;

    /// <summary>What a statement points with; <c>null</c> when it points to nothing.</summary>
    /// <param name="own">The statement.</param>
    /// <param name="reading">What its cue does.</param>
    /// <param name="speaker">Its speaker.</param>
    public Reference? Read(Attribution own, CueReading reading, Entity? speaker) =>
        Noun(own, reading, speaker) ?? Party(own, speaker) ?? Gerund(own, speaker) ?? Pronoun(own, reading) ?? (reading.IsSpeech && reading.Stance != Stance.Declines && IsClause(own) ? Reply(own, speaker) : null);

    private Reference? Noun(Attribution own, CueReading reading, Entity? speaker)
    {
        bool isOwn = CueHas(own.Cue, "ownwords");
        bool reacts = isOwn || CueHas(own.Cue, "reaction") || reading.Stance is Stance.Denies or Stance.Confirms or Stance.PlaysDown or Stance.Declines || IsLabel(own.Cue);
        if (Answered(own.Cue) is >= 0 and var answered)
        {
            Whose(answered, out Entity? teller);
            return new Reference(ReferenceKind.Noun, answered, teller, false);
        }

        for (int i = own.Cue.Head + 1; reacts && i < own.Cue.End; i++)
        {
            // pushed back against the union's attack on him: the noun may stand in the cue
            if (IsSaid(i) && Whose(i, out Entity? teller) && teller is not null && teller.Id != speaker?.Id && IsAttackOf(i, teller))
            {
                return new Reference(ReferenceKind.Noun, i, teller, false);
            }
        }

        int words = 0;
        foreach (TokenRange range in own.Content)
        {
            for (int i = range.First; i < range.End && words < Reach; i++, words++)
            {
                if (!IsSaid(i) || !Whose(i, out Entity? owner) || !IsAttackOf(i, owner))
                {
                    continue;
                }

                int top = Whole(i);
                bool heads = IsOutside(top, range), isSubject = !heads && signals.Is(top, "nsubj") && IsOutside(_tokens.Heads[top], range);
                bool isObject = !heads && (signals.Is(top, "obj") || signals.Is(top, "obl")) && IsOutside(_tokens.Heads[top], range) && Reacts(_tokens.Heads[top]);
                bool isJudged = signals.Is(top, "nsubj") && (signals.Child(_tokens.Heads[top], "cop") >= 0 || IsJudgement(_tokens.Heads[top]) || (isSubject && IsNegated(_tokens.Heads[top])));
                bool ofOther = heads && owner is not null && owner.Id != speaker?.Id;
                if (ofOther || (reacts && (heads || isSubject)) || isObject || isJudged)
                {
                    bool ofSpeaker = owner is not null && owner.Id == speaker?.Id;
                    if (ofSpeaker && reading.Stance == Stance.Denies)
                    {
                        return new Reference(ReferenceKind.Noun, i, null, false); // nobody denies his own account: "their" is another's
                    }

                    return ofSpeaker && !isOwn && reading.Stance != Stance.PlaysDown ? null : new Reference(ReferenceKind.Noun, i, owner ?? (isOwn ? speaker : null), isOwn || ofSpeaker);
                }
            }
        }

        return null;
    }

    private bool IsSaid(int token) => _tokens.Tags[token] == UniversalTag.NOUN && lexicon.Has("saidnoun", _tokens.Lemmas[token]);

    // a rival's attack is words, an army's is none
    private bool IsAttackOf(int noun, Entity? owner) => _tokens.Lemmas[noun] != "attack" || owner is { Type: EntityType.Person };

    // in response to her charge that ..., he said; responded to her comments by saying: the noun behind the word for answering
    private int Answered(CueSpan cue)
    {
        int above = _tokens.Heads[cue.Head];
        bool isBy = above >= 0 && signals.Is(cue.Head, "advcl") && lexicon.Has("reply", _tokens.Lemmas[above]);
        for (int i = isBy ? above : cue.First; i < cue.End; i++)
        {
            int answer = lexicon.Has("reply", _tokens.Lemmas[i]) ? i : -1;
            foreach (int child in signals.Children(i))
            {
                answer = signals.Is(child, "obl") && lexicon.Has("reply", _tokens.Lemmas[child]) ? child : answer;
            }

            foreach (int child in answer < 0 ? default : signals.Children(answer))
            {
                bool isTo = (signals.Is(child, "nmod") || signals.Is(child, "obl")) && signals.Child(child, "case") is >= 0 and var marker && _tokens.Lemmas[marker] == "to";
                if (isTo && lexicon.Has("saidnoun", _tokens.Lemmas[child]) && !lexicon.Has("requestnoun", _tokens.Lemmas[child]))
                {
                    return child;
                }
            }
        }

        return -1;
    }

    // agreed with the mayor; the mayor is wrong
    private Reference? Party(Attribution own, Entity? speaker)
    {
        TokenRange content = own.Content[0];
        bool agrees = CueHas(own.Cue, "agree", "disagree", "side") || (CueHas(own.Cue, "issue") && CueHas(own.Cue, "take"));
        for (int i = content.First; i < Math.Min(content.End, content.First + Reach); i++)
        {
            bool heads = agrees && IsOutside(i, content) && signals.Child(i, "case") is >= 0 and var marker && _tokens.Lemmas[marker] == "with";
            bool isCorrected = !IsOutside(i, content) && signals.Is(i, "nsubj") && IsOutside(_tokens.Heads[i], content) && lexicon.Has("error", _tokens.Lemmas[_tokens.Heads[i]]);
            bool isAgreed = !IsOutside(i, content) && signals.Is(i, "obl") && IsOutside(_tokens.Heads[i], content) && _tokens.Lemmas[_tokens.Heads[i]] is "agree" or "disagree";
            if ((heads || isCorrected || isAgreed) && mentions.At(i) is { } party)
            {
                bool isOwn = party.Id == speaker?.Id;
                return isOwn && !lexicon.Has("slip", _tokens.Lemmas[_tokens.Heads[i]]) ? null : new Reference(ReferenceKind.Party, i, party, isOwn);
            }
        }

        return null;
    }

    // apologize for suggesting that ..., attacked him for saying ...: whose words they are stands before
    private Reference? Gerund(Attribution own, Entity? speaker)
    {
        TokenRange content = own.Content[0];
        for (int i = content.First + 1; i < Math.Min(content.End, content.First + Reach); i++)
        {
            bool isFor = _tokens.PennTags[i] == "VBG" && _tokens.Lemmas[i - 1] is "for" or "over" && (lexicon.ClassesOf(_tokens.Lemmas[i], UniversalTag.VERB) & (CueClasses.Assert | CueClasses.Deny)) != 0;
            for (int k = i - 2; isFor && k >= Math.Min(content.First, own.Cue.First); k--)
            {
                if (mentions.At(k) is { } teller && mentions.IsHead(k))
                {
                    return new Reference(ReferenceKind.Party, i, teller, teller.Id == speaker?.Id);
                }
            }
        }

        return null;
    }

    private Reference? Pronoun(Attribution own, CueReading reading)
    {
        TokenRange content = own.Content[0];
        int first = content.First;
        while (first < content.End - 1 && (_tokens.Tags[first] is UniversalTag.PUNCT or UniversalTag.SCONJ or UniversalTag.INTJ || _tokens.Lemmas[first] is "well" or "all" or "of"))
        {
            first++;
        }

        if (_tokens.Tags[first] is not (UniversalTag.PRON or UniversalTag.DET) || _tokens.Lemmas[first] is not ("it" or "that" or "this" or "they" or "these" or "those") || _tokens.FormOf(first) is "them")
        {
            return null;
        }

        if ((content.End - first == 1 && reading.Stance is Stance.Denies or Stance.Confirms) || (IsLabel(own.Cue) && IsJudged(first, content)))
        {
            return new Reference(ReferenceKind.Pronoun, first, null, false);
        }

        int root = _tokens.Heads[first];
        bool isWords = root > first && signals.Child(root, "cop") >= 0 && _tokens.Tags[root] == UniversalTag.NOUN && lexicon.Has("saidnoun", _tokens.Lemmas[root]) && IsBad(root);
        if (isWords && signals.Is(first, "nsubj"))
        {
            return new Reference(ReferenceKind.Noun, root, null, false);
        }

        return signals.Is(first, "nsubj") && root > first && IsJudgement(root) ? new Reference(ReferenceKind.Pronoun, first, null, false) : null;
    }

    // What is answered is told: a quotation or a clause, not only what it is about.
    private bool IsClause(Attribution own)
    {
        foreach (TokenRange range in own.Content)
        {
            for (int i = range.First; i < range.End; i++)
            {
                if (signals.Quote[i] == 1 || _tokens.Tags[i] == UniversalTag.AUX || _tokens.PennTags[i] is "VBD" or "VBZ" or "VBP")
                {
                    return true;
                }
            }
        }

        return false;
    }

    private Reference? Reply(Attribution own, Entity? speaker)
    {
        for (int i = own.Cue.First; i < own.Cue.End; i++)
        {
            bool isBack = _tokens.Lemmas[i] == "back" && i > own.Cue.First && lexicon.Has("strike", _tokens.Lemmas[i - 1]);
            bool isReply = lexicon.Has("reply", _tokens.Lemmas[i]) && (_tokens.Tags[i] == UniversalTag.VERB || (i > own.Cue.First && _tokens.Lemmas[i - 1] == "in"));
            if (!isBack && !isReply)
            {
                continue;
            }

            int verb = isBack ? i - 1 : i;
            Entity? owner = null;
            foreach (int child in signals.Children(verb))
            {
                bool isTo = (signals.Is(child, "obl") || signals.Is(child, "nmod")) && signals.Child(child, "case") is >= 0 and var marker && _tokens.Lemmas[marker] is "to" or "at";
                if (isTo && (_tokens.Lemmas[child] is "request" or "query" or "message" or "email" or "inquiry" || lexicon.Has("requestnoun", _tokens.Lemmas[child])))
                {
                    return null;
                }

                owner = isTo ? mentions.At(child) ?? owner : owner;
            }

            return new Reference(ReferenceKind.Reply, verb, owner?.Id == speaker?.Id ? null : owner, false);
        }

        return null;
    }

    // all of the claims, the substance of the claims: what hangs on a word for a part is meant
    private int Whole(int noun)
    {
        for (int i = 0; i < 2 && signals.Is(noun, "nmod") && _tokens.Heads[noun] is >= 0 and var part && lexicon.Has("partnoun", _tokens.Lemmas[part]); i++)
        {
            noun = part;
        }

        bool isPart = noun > 2 && _tokens.Lemmas[noun - 2] == "of" && _tokens.Tags[noun - 1] == UniversalTag.DET && lexicon.Has("partnoun", _tokens.Lemmas[noun - 3]);
        return isPart ? noun - 3 : noun;
    }

    // Whether a noun points back: it is somebody's, or has a word like "the"; and whose it is.
    private bool Whose(int noun, out Entity? owner)
    {
        owner = null;
        bool points = signals.Child(noun, "acl") >= 0 || signals.Child(noun, "ccomp") >= 0;
        foreach (int child in signals.Children(noun))
        {
            bool isBy = signals.Is(child, "nmod") && signals.Child(child, "case") is >= 0 and var marker && _tokens.Lemmas[marker] is "by" or "from" or "in";
            if (signals.Is(child, "nmod:poss") || isBy || (signals.Is(child, "compound") && owner is null))
            {
                Entity? found = mentions.At(child) ?? (signals.Child(child, "nmod:poss") is >= 0 and var inner ? mentions.At(inner) : null);
                (owner, points) = (found ?? owner, points || found is not null || signals.Is(child, "nmod:poss"));
            }

            // the allegations made by the company
            bool isMade = owner is null && signals.Is(child, "acl") && _tokens.PennTags[child] == "VBN" && signals.Child(child, "obl") is >= 0 and var maker && signals.Child(maker, "case") is >= 0 and var by && _tokens.Lemmas[by] == "by";
            owner = isMade ? mentions.At(signals.Child(child, "obl")) : owner;
            points |= signals.Is(child, "det") && lexicon.Has("pointing", _tokens.Lemmas[child]);
        }

        if (owner is null && noun + 2 < _tokens.Count && _tokens.Lemmas[noun + 1] == "by" && _tokens.Heads[noun] >= 0 && _tokens.Heads[noun] < noun && _tokens.Heads[noun + 1] is var giver && giver > noun
            && _tokens.Heads[giver] == _tokens.Heads[noun] && mentions.At(giver) is { } other)
        {
            // denied allegations by her: whoever denies stands before, so "by" tells whose the allegations are, on whatever the parser hung it
            (owner, points) = (other, true);
        }

        return points;
    }

    // called it a lie, called that "outrageous"
    private bool IsJudged(int first, TokenRange content)
    {
        for (int i = first + 1; i < Math.Min(content.End, first + Label); i++)
        {
            if (lexicon.Has("judgement", _tokens.Lemmas[i]) || lexicon.Has("falsehood", _tokens.Lemmas[i]))
            {
                return true;
            }
        }

        return false;
    }

    // an outrageous remark
    private bool IsBad(int noun)
    {
        foreach (int child in signals.Children(noun))
        {
            if (signals.Is(child, "amod") && (lexicon.Has("judgement", _tokens.Lemmas[child]) || lexicon.Has("falsehood", _tokens.Lemmas[child])))
            {
                return true;
            }
        }

        return false;
    }

    private bool Reacts(int verb) => lexicon.Has("reaction", _tokens.Lemmas[verb]) || lexicon.Has("label", _tokens.Lemmas[verb]);

    private bool IsJudgement(int word)
    {
        string lemma = _tokens.Lemmas[word];
        return (lexicon.Has("falsehood", lemma) || lexicon.Has("truthword", lemma) || lexicon.Has("judgement", lemma)) && (signals.Child(word, "cop") >= 0 || signals.Child(word, "aux:pass") >= 0 || _tokens.Tags[word] is UniversalTag.VERB);
    }

    private bool IsNegated(int word)
    {
        foreach (int child in signals.Children(word))
        {
            if (child < word && _tokens.Lemmas[child] is "not" or "n't" or "never")
            {
                return true;
            }
        }

        return false;
    }

    private bool IsLabel(CueSpan cue) => lexicon.Has("label", _tokens.Lemmas[cue.Head]);

    private bool IsOutside(int token, TokenRange range) => _tokens.Heads[token] < range.First || _tokens.Heads[token] >= range.End;

    private bool CueHas(CueSpan cue, string list)
    {
        for (int i = cue.First; i < cue.End; i++)
        {
            if (_tokens.Tags[i] is UniversalTag.VERB or UniversalTag.ADJ or UniversalTag.NOUN && lexicon.Has(list, _tokens.Lemmas[i]))
            {
                return true;
            }
        }

        return false;
    }

    private bool CueHas(CueSpan cue, params ReadOnlySpan<string> lemmas)
    {
        for (int i = cue.First; i < cue.End; i++)
        {
            if (lemmas.Contains(_tokens.Lemmas[i]))
            {
                return true;
            }
        }

        return false;
    }
}
