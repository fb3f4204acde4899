using Readout.Language;

namespace Readout.Statements;

/// <summary>
/// Finds the entity behind a source: the one whose mention is the source's head; in <i>the ministry's spokesman</i> or <i>a White House readout</i> without a mention of
/// its own, the name within; for a pronoun or a bare role that coreference left open, the last speaker that fits. Otherwise nobody.
/// </summary>
/// <param name="signals">The article's signals.</param>
/// <param name="mentions">Its entities by token.</param>
/// <param name="lexicon">The lists of words.</param>
internal sealed class SpeakerFinder(ArticleSignals signals, MentionIndex mentions, CueLexicon lexicon)
{
    private const int Reach = 120;
    private readonly Tokens _tokens = signals.Tokens;
    private readonly ContinuedSpeaker _continued = new(signals, mentions);
    private Entity? _lastSpeaker;
    private int _lastAt = int.MinValue;
    private bool _lastAsks;

    /// <summary>The entity that says it, or <c>null</c>. To be asked in text order.</summary>
    /// <param name="attribution">The attribution.</param>
    /// <param name="isSpeech">Whether it reports speech.</param>
    /// <param name="outer">The speaker of the attribution around it, who is <i>I</i> in it.</param>
    public Entity? Find(Attribution attribution, bool isSpeech, Entity? outer)
    {
        if (attribution.Source.Count == 0)
        {
            return null;
        }

        TokenRange source = attribution.Source[0];
        int head = HeadOf(source);
        Entity? found = Resolve(source, SubjectIn(source, head), outer);
        bool isOuter = attribution is { Within: null, IsQuoted: false };
        found = isOuter && isSpeech ? _continued.Of(attribution, head, found) : found;
        if (found is not null && attribution.Within is null)
        {
            (_lastSpeaker, _lastAt, _lastAsks) = (found, attribution.Cue.First, _tokens.Lemmas[attribution.Cue.Head] is "ask");
        }

        if (isOuter && isSpeech)
        {
            _continued.Note(attribution, found);
        }

        return found;
    }

    // a Harbor Post database tracking such deaths, read as a clause: its subject
    private int SubjectIn(TokenRange source, int head) =>
        _tokens.Tags[head] == UniversalTag.VERB && signals.Child(head, "nsubj") is >= 0 and var subject && source.Contains(subject) ? subject : head;

    /// <summary>The word of a range that governs the others; in an apposition after a relative pronoun, its antecedent stays outside.</summary>
    public int HeadOf(TokenRange range)
    {
        for (int i = range.First; i < range.End; i++)
        {
            bool isOutside = _tokens.Heads[i] < range.First || _tokens.Heads[i] >= range.End;
            if (isOutside && _tokens.Tags[i] is not (UniversalTag.PUNCT or UniversalTag.DET or UniversalTag.ADP or UniversalTag.CCONJ))
            {
                return i;
            }
        }

        return range.End - 1;
    }

    private Entity? Resolve(TokenRange source, int head, Entity? outer)
    {
        string lemma = _tokens.Lemmas[head];
        if (_tokens.Tags[head] == UniversalTag.PRON)
        {
            if (lemma is "I" or "i" or "we" && (outer is not null || signals.Quote[head] == 1))
            {
                return outer;
            }

            if (lemma is "who" or "which" or "that")
            {
                return Antecedent(head);
            }

            if (lemma is "it" && mentions.At(head) is not { IsNamed: true } && _lastSpeaker is { Type: EntityType.Organization, IsNamed: true } && head - _lastAt is > 0 and < Reach)
            {
                return _lastSpeaker; // the paper reported ..., it added ...
            }

            return lemma is "he" or "she" && Continues(head) ? _lastSpeaker : mentions.At(head) ?? (lemma is "he" or "she" ? Recent(head, lemma) : null);
        }

        if (RoleBehind(source, head) is >= 0 and var role)
        {
            return mentions.At(source.End - 1) is { Type: EntityType.Person, IsNamed: true } named && named.Id != mentions.At(head)!.Id ? named : mentions.At(role);
        }

        if (mentions.At(head) is { } own && (mentions.IsHead(head) || IsNameOf(head)))
        {
            Entity? other = own.IsNamed ? null : own.Type == EntityType.Miscellaneous ? Named(source, head) : IsBareBody(source, head) ? Body(head) : Apposition(source, head);
            return other ?? own;
        }

        Entity? found = Apposition(source, head) ?? mentions.At(head) ?? Document(source, head) ?? (IsBareRole(source, head) ? RecentIn(head) : null) ?? OnlyPerson(source) ?? NamedLast(source);
        return found is null or { IsNamed: false } && IsBareBody(source, head) ? Body(head) ?? found : found;
    }

    // Lund aides, Lund spokesman Jon Tarn: the name before the role only says whose he is, however the parser tied the words
    private int RoleBehind(TokenRange source, int head)
    {
        int role = head + 1;
        while (role < source.End && _tokens.Tags[role] == UniversalTag.ADJ)
        {
            role++;
        }

        bool isRole = role < source.End && _tokens.Tags[head] == UniversalTag.PROPN && _tokens.Tags[role] == UniversalTag.NOUN && char.IsLower(_tokens.FormOf(role)[0]) && mentions.At(head) is { Type: EntityType.Person, IsNamed: true } named
            && mentions.At(role)?.Id != named.Id && (_tokens.PennTags[role] == "NNS" || lexicon.Has("spokesword", _tokens.Lemmas[role]) || mentions.At(source.End - 1) is { Type: EntityType.Person, IsNamed: true });
        return isRole ? role : -1;
    }

    // a thing that says something is its issuer's word, and the word before a name may stand for the one named
    private Entity? Named(TokenRange source, int head) => Apposition(source, head) ?? Document(source, head) ?? OnlyPerson(source) ?? NamedLast(source);

    // Secretary of State Jon Tarn, however the parser tied the words: the one person named, unless he only owns or qualifies what is named first; of several in a row the first
    private Entity? OnlyPerson(TokenRange source)
    {
        Entity? only = null;
        int head = HeadOf(source);
        if (lexicon.Has("document", _tokens.Lemmas[head]) || lexicon.Has("saidnoun", _tokens.Lemmas[head]))
        {
            return null;
        }

        for (int i = source.First; i < source.End; i++)
        {
            if (mentions.At(i) is not { Type: EntityType.Person, IsNamed: true } person || !mentions.IsHead(i))
            {
                continue;
            }

            bool isQualifier = signals.Is(i, "nmod:poss") || signals.Child(i, "case") >= 0 || signals.Is(i, "compound") || signals.Is(i, "obj") || signals.Is(i, "obl");
            if (isQualifier || (only is not null && only.Id != person.Id && !signals.Is(i, "conj")))
            {
                return null;
            }

            only ??= person;
        }

        return only;
    }

    // Channel host Jon Tarn, of which the parser made something else: the name that the words end in, if they are nothing but it or no preposition stands before a person's
    private Entity? NamedLast(TokenRange source)
    {
        if (_tokens.Tags[source.End - 1] != UniversalTag.PROPN || mentions.At(source.End - 1) is not { IsNamed: true } named)
        {
            return null;
        }

        bool isAll = true, isFree = named.Type == EntityType.Person;
        for (int i = source.First; i < source.End; i++)
        {
            isAll &= mentions.At(i)?.Id == named.Id;
            isFree &= _tokens.Tags[i] is not (UniversalTag.ADP or UniversalTag.PART or UniversalTag.VERB or UniversalTag.CCONJ);
        }

        return isAll || isFree ? named : null;
    }

    // the agency, the network: the body named last before it, near
    private bool IsBareBody(TokenRange source, int head) =>
        source.Length == 2 && _tokens.PennTags[head] == "NN" && _tokens.FormOf(source.First) is "the" or "The" && lexicon.Has("bodyword", _tokens.Lemmas[head]);

    // One whose name holds the word (the ministry: Ministry of Works), or the only one named near; of several nobody is guessed.
    private Entity? Body(int head)
    {
        Entity? only = null;
        bool isOnly = true;
        for (int i = head - 1; i >= 0 && head - i < Reach; i--)
        {
            if (mentions.At(i) is not { Type: EntityType.Organization, IsNamed: true } body || !mentions.IsHead(i))
            {
                continue;
            }

            if (body.Name.Contains(_tokens.Lemmas[head], StringComparison.OrdinalIgnoreCase))
            {
                return body;
            }

            isOnly &= only is null || only.Id == body.Id;
            only ??= body;
        }

        return isOnly && !lexicon.Has("institution", _tokens.Lemmas[head]) ? only : null;
    }

    private bool IsNameOf(int head) => _tokens.Tags[head] == UniversalTag.PROPN;

    // a spokesman, Ivan Petrov / Ivan Petrov, a spokesman: the name is the speaker
    private Entity? Apposition(TokenRange source, int head)
    {
        foreach (int child in signals.Children(head))
        {
            bool isName = signals.Is(child, "appos") || signals.Is(child, "flat") || (child > head && signals.Is(child, "compound"));
            if (isName && source.Contains(child) && mentions.At(child) is { Type: EntityType.Person } named)
            {
                return named;
            }
        }

        return null;
    }

    // a White House readout of the call: who issued it; the statement: who spoke last
    private Entity? Document(TokenRange source, int head)
    {
        if (source.Length == 2 && lexicon.Has("issued", _tokens.Lemmas[head]) && _tokens.Lemmas[source.First] == "the" && _lastSpeaker is { IsNamed: true } && head - _lastAt is > 0 and < Reach)
        {
            return _lastSpeaker;
        }

        if (!lexicon.Has("occasion", _tokens.Lemmas[head]) && !lexicon.Has("claimnoun", _tokens.Lemmas[head]) && !lexicon.Has("document", _tokens.Lemmas[head]))
        {
            return null;
        }

        foreach (int child in signals.Children(head))
        {
            bool isIssuer = signals.Is(child, "compound") || signals.Is(child, "nmod:poss") || _tokens.Relations[child] is "amod" || (signals.Is(child, "nmod") && signals.Child(child, "case") is >= 0 and var marker && _tokens.Lemmas[marker] is "by" or "from");
            if (isIssuer && source.Contains(child) && mentions.At(child) is { } issuer && issuer.Id != mentions.At(head)?.Id)
            {
                return issuer;
            }
        }

        return null;
    }

    private bool IsBareRole(TokenRange source, int head) =>
        source.Length <= 2 && _tokens.Tags[head] == UniversalTag.NOUN && _tokens.PennTags[head] == "NN" && lexicon.Has("spokesword", _tokens.Lemmas[head])
        && _tokens.Lemmas[source.First] == "the";

    private Entity? Antecedent(int pronoun)
    {
        int verb = _tokens.Heads[pronoun];
        int noun = verb >= 0 && signals.Is(verb, "acl") ? _tokens.Heads[verb] : -1;
        for (int i = pronoun - 1; noun < 0 && i >= 0 && i >= pronoun - 3; i--)
        {
            noun = _tokens.Tags[i] is UniversalTag.PROPN or UniversalTag.NOUN ? i : -1;
        }

        return noun < 0 ? null : mentions.At(noun);
    }

    // The last speaker, if the text calls him so.
    private Entity? RecentIn(int head)
    {
        string role = _tokens.Lemmas[head];
        return Recent(head, "") is { } last && last.Roles.Any(text => text.EndsWith(role, StringComparison.OrdinalIgnoreCase)) ? last : null;
    }

    // "...," he said, right behind a sentence of the last speaker's: it is the same one who goes on, whoever he spoke of.
    private bool Continues(int pronoun) =>
        _lastSpeaker is { Type: EntityType.Person, IsPlural: false, IsNamed: true } && _lastAt >= 0 && !_lastAsks && _tokens.SentenceOf[pronoun] - _tokens.SentenceOf[_lastAt] == 1
        && signals.Quote[_tokens.SentenceStarts[_tokens.SentenceOf[pronoun]]] != 0 && mentions.At(pronoun) is { IsNamed: true } other && other.Id != _lastSpeaker.Id
        && !ContinuedSpeaker.IsCalledOtherwise(signals.Tokens, _lastSpeaker, _tokens.Lemmas[pronoun]);

    // The last speaker, if near and of the right kind.
    private Entity? Recent(int token, string pronoun) =>
        _lastSpeaker is { Type: EntityType.Person, IsPlural: false } && token - _lastAt is > 0 and < Reach && (pronoun.Length == 0 || _lastSpeaker.IsNamed) ? _lastSpeaker : null;
}
