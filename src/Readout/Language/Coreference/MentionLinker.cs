namespace Readout.Language.Coreference;

/// <summary>Chooses the antecedent of a mention among candidates: their index, or -1 for none.</summary>
internal delegate int AntecedentChoice(CandidateMention mention, List<CandidateMention> candidates, AntecedentContext context);

/// <summary>
/// Puts the mentions of one article into clusters: names first, then titles and appositions, then from left to right roles by rule and the
/// rest by the ranker, and at last what looks ahead or into quotations.
/// </summary>
internal sealed class MentionLinker
{
    private const int PronounReach = 5;
    private const int NominalReach = 40;
    private readonly Tokens _tokens;
    private readonly TreeIndex _tree;
    private readonly PhraseReader _phrases;
    private readonly Quotations _quotations;
    private readonly List<CandidateMention> _mentions;
    private readonly CandidateMention?[] _at;
    private readonly List<Cluster> _clusters;
    private readonly DescriptionLinker _descriptions;
    private readonly ProminentPerson _prominent;
    private readonly FamilyLinker _family;
    private readonly BodyLinker _bodies;
    private readonly ContinuedSpeech _continued;
    private readonly AntecedentContext _context;
    private readonly Dictionary<string, List<CandidateMention>> _byHead = new(StringComparer.Ordinal);
    private readonly List<CandidateMention> _candidates = [];
    private readonly List<int> _spoken = [];
    private Cluster? _acting;

    private MentionLinker(CoreferenceLexicon lexicon, Tokens tokens)
    {
        _tokens = tokens;
        _tree = new TreeIndex(tokens);
        _quotations = Quotations.Find(tokens, _tree, lexicon);
        PhraseReader phrases = _phrases = new PhraseReader(lexicon, tokens, _tree);
        _mentions = MentionFinder.Find(lexicon, tokens, _tree, phrases, _quotations, out _at, out CandidateMention?[] nameAt);
        _clusters = NameLinker.Link(lexicon, tokens, _mentions);
        new RoleFinder(lexicon, tokens, _tree, phrases, _at, nameAt).Find(_mentions);
        _descriptions = new DescriptionLinker(_mentions);
        _prominent = new ProminentPerson(tokens, _quotations, _mentions);
        _family = new FamilyLinker(_mentions);
        _bodies = new BodyLinker(lexicon);
        _continued = new ContinuedSpeech(lexicon, tokens, _tree, _quotations, _at);
        var standings = new StandingReader(lexicon, tokens, _tree, _quotations, _at, _mentions, _clusters);
        _context = new AntecedentContext(tokens, _mentions, standings, new PersonRanking(tokens, _tree, _quotations, standings));
    }

    /// <summary>Clusters the mentions of an article.</summary>
    /// <param name="lexicon">The word lists.</param>
    /// <param name="tokens">The tokens.</param>
    /// <param name="choice">Chooses antecedents.</param>
    /// <returns>The clusters; every mention is in one.</returns>
    public static List<Cluster> Link(CoreferenceLexicon lexicon, Tokens tokens, AntecedentChoice choice)
    {
        var linker = new MentionLinker(lexicon, tokens);
        foreach (CandidateMention mention in linker._mentions)
        {
            // Who speaks a quotation is known before it is read: "...," she said.
            if (mention.Quote >= 0 && linker._quotations.SpeakerOf(mention.Quote) is >= 0 and var head
                && linker._at[head] is { Cluster: null, Pronoun: PronounClass.He or PronounClass.She } speaker)
            {
                linker.Link(speaker, choice);
            }

            linker.Link(mention, choice);
        }

        new SpeakerLinker(tokens, linker._quotations, linker._mentions, linker._at, linker._clusters).Link();
        new ForwardLinker(lexicon, tokens, linker._descriptions, linker._clusters).Link();
        return linker._clusters;
    }

    private void Link(CandidateMention mention, AntecedentChoice choice)
    {
        if (mention.Cluster is null)
        {
            Cluster? cluster = mention.Kind == MentionKind.Pronoun ? OfPronoun(mention, choice) : OfNominal(mention, choice);
            if (cluster is null)
            {
                cluster = new Cluster();
                _clusters.Add(cluster);
            }

            cluster.Add(mention);
        }

        if (mention.Kind != MentionKind.Pronoun)
        {
            if (!_byHead.TryGetValue(mention.HeadWord, out List<CandidateMention>? same))
            {
                _byHead[mention.HeadWord] = same = [];
            }

            same.Add(mention);
        }
    }

    private Cluster? OfPronoun(CandidateMention mention, AntecedentChoice choice)
    {
        if (mention.Pronoun == PronounClass.Who)
        {
            return RelativeHead(mention);
        }

        if (mention.Pronoun == PronounClass.I)
        {
            // Inside quotations it waits for the speaker.
            return null;
        }

        FindSpoken(mention);
        _acting = ActorBeside(mention);
        _candidates.Clear();
        for (int i = mention.Index - 1; i >= 0 && mention.Sentence - _mentions[i].Sentence <= PronounReach && _candidates.Count < 60; i--)
        {
            if (Agreement.Allows(mention, _mentions[i]) && !IsForbidden(mention, _mentions[i]))
            {
                _candidates.Add(_mentions[i]);
            }
        }

        if (SubjectAhead(mention) is { } subject && Agreement.Allows(mention, subject) && !IsForbidden(mention, subject))
        {
            _candidates.Insert(0, subject);
        }

        Cluster? chosen = Choose(mention, choice);
        return _continued.Find(mention, chosen) is { } speaker && Agreement.Allows(mention, speaker) && !IsForbidden(mention, speaker) ? speaker.Cluster : chosen;
    }

    /// <summary>The name that is the subject of the clause that a pronoun's opening clause or phrase belongs to: <i>In his speech, Hadley said</i>.</summary>
    private CandidateMention? SubjectAhead(CandidateMention mention)
    {
        if (mention.Pronoun is not (PronounClass.He or PronounClass.She or PronounClass.It))
        {
            return null;
        }

        int token = mention.Head;
        for (int steps = 0; steps < 12 && _tokens.Heads[token] >= 0; steps++)
        {
            string relation = _tokens.Relations[token];
            token = _tokens.Heads[token];
            if (token > mention.Head && (relation.StartsWith("obl", StringComparison.Ordinal) || TreeIndex.Is(relation, "advcl")))
            {
                int subject = _tree.Child(_tokens, token, "nsubj");
                return subject > mention.Head && _at[subject] is { Kind: MentionKind.Name } name ? name : null;
            }
        }

        return null;
    }

    private Cluster? OfNominal(CandidateMention mention, AntecedentChoice choice)
    {
        if (mention.Determination == Determination.Indefinite || mention.IsPredicate)
        {
            return null;
        }

        bool isOffice = mention.Description!.Entry is { IsOffice: true };
        if (isOffice && mention is { Role: GrammaticalRole.Conjunct, Determination: Determination.Bare, Plurality: Plurality.Singular } && FirstConjunct(mention) is { } first)
        {
            mention.IsTitle = true;
            return first;
        }

        if (isOffice && mention is { Role: GrammaticalRole.Subject, Plurality: Plurality.Singular } && _tokens.Heads[mention.Head] is >= 0 and var predicate
            && _at[predicate] is { Kind: MentionKind.Name, Type: EntityType.Person, IsPredicate: true, Cluster: { } named } && _tree.Child(_tokens, predicate, "advmod") < 0)
        {
            // "The other candidate is Mary Stone."
            return named;
        }

        if (isOffice && mention.Plurality == Plurality.Singular && mention.Role != GrammaticalRole.Apposition
            && (mention.Determination is Determination.Definite or Determination.Possessive or Determination.Demonstrative)
            && _descriptions.Find(mention, _clusters) is { } person)
        {
            return person;
        }

        if (mention is { Description.Entry.Family: "kin", Plurality: Plurality.Singular, Determination: Determination.Possessive, Role: not GrammaticalRole.Apposition }
            && _family.Find(mention, _clusters) is { } kin)
        {
            return kin;
        }

        if (mention is { Type: EntityType.Organization, Determination: Determination.Definite, Plurality: not Plurality.Plural, Role: not GrammaticalRole.Apposition }
            && _bodies.Find(mention, _clusters) is { } body)
        {
            return body;
        }

        if (mention.Type is EntityType.GeopoliticalEntity && mention.HeadWord is "country" or "nation" && mention.Description is { Country: < 0, Modifiers.Length: 0 }
            && mention.Determination == Determination.Definite && mention.Plurality == Plurality.Singular && CountryBefore(mention) is { } country)
        {
            return country;
        }

        // "The person" who told something is nobody with a name.
        bool isAnonymous = mention is { HeadWord: "person", Determination: not Determination.Possessive };
        _candidates.Clear();
        if (_byHead.TryGetValue(mention.HeadWord, out List<CandidateMention>? same))
        {
            for (int i = same.Count - 1; i >= 0 && _candidates.Count < 12; i--)
            {
                if (Agreement.Allows(mention, same[i]) && !IsForbidden(mention, same[i]))
                {
                    _candidates.Add(same[i]);
                }
            }
        }

        if (mention.Type is not null && !isOffice && mention.Determination is Determination.Definite or Determination.Demonstrative)
        {
            for (int i = mention.Index - 1; i >= Math.Max(0, mention.Index - NominalReach); i--)
            {
                CandidateMention other = _mentions[i];
                if (other.Kind != MentionKind.Pronoun && other.HeadWord != mention.HeadWord && other.Cluster!.Type is not null
                    && !(isAnonymous && other.Cluster.IsNamed) && Agreement.Allows(mention, other) && !IsForbidden(mention, other))
                {
                    _candidates.Add(other);
                }
            }
        }

        Cluster? chosen = Choose(mention, choice);
        bool isRival = mention.HeadWord is "rival" or "opponent";
        bool isPointedAt = mention is { Determination: Determination.Demonstrative, Description.Entry.Family: "person" } && _tokens.FormOf(mention.First).Equals("this", StringComparison.OrdinalIgnoreCase);
        bool isOpen = chosen is null || (!chosen.IsNamed && mention.Description.Entry is { Family: "candidate" } && !chosen.Mentions.Exists(member => member.Determination == Determination.Indefinite));
        if (isOffice && isOpen && mention is { Plurality: Plurality.Singular, Determination: Determination.Definite or Determination.Possessive } && _prominent.FindSpeaker(mention, _context.Standings.Speaks(mention)) is { } known)
        {
            return known;
        }

        return isOpen && (isOffice || isPointedAt) && mention.Plurality == Plurality.Singular && mention.Role != GrammaticalRole.Apposition
            && (isRival ? mention.Determination == Determination.Possessive : mention.Determination is Determination.Definite or Determination.Demonstrative)
            ? _prominent.Find(mention, _clusters) ?? chosen : chosen;
    }

    /// <summary>The person whose second office a conjunct names: <i>the former secretary of state and current nominee</i>.</summary>
    private Cluster? FirstConjunct(CandidateMention mention)
    {
        // The tree may hang the conjunct on a complement of the office.
        int above = _tokens.Heads[mention.Head];
        for (int steps = 0; above >= 0 && above < mention.Head && steps < 2; steps++, above = _tokens.Heads[above])
        {
            if (_at[above] is { Kind: MentionKind.Nominal, Plurality: Plurality.Singular, Determination: not Determination.Bare, Description.Entry.IsOffice: true } first)
            {
                return first.Cluster;
            }
        }

        return null;
    }

    /// <summary>The country whose name or adjective stands last before a mention in its sentence: <i>a Russian official said the country would answer</i>.</summary>
    private Cluster? CountryBefore(CandidateMention mention)
    {
        for (int t = mention.First - 1; t >= _tokens.SentenceStarts[mention.Sentence]; t--)
        {
            if (_phrases.CountryAt(t, mention.First, out CountryTerm term) > 0 && (term.Kind & (CountryTermKind.Name | CountryTermKind.Adjective)) != 0)
            {
                return _clusters.Find(cluster => cluster.Country == term.Country);
            }
        }

        return null;
    }

    private Cluster? Choose(CandidateMention mention, AntecedentChoice choice)
    {
        if (_candidates.Count == 0)
        {
            return null;
        }

        int chosen = choice(mention, _candidates, _context);
        return chosen < 0 ? null : _candidates[chosen].Cluster;
    }

    private Cluster? RelativeHead(CandidateMention mention)
    {
        int above = _tokens.Heads[mention.Head];
        for (int steps = 0; above >= 0 && steps < 6; steps++)
        {
            if (TreeIndex.Is(_tokens.Relations[above], "acl"))
            {
                return _tokens.Heads[above] is >= 0 and var noun && noun < mention.Head ? _at[noun]?.Cluster : null;
            }

            above = _tokens.Heads[above];
        }

        return null;
    }

    /// <summary>Whether grammar forbids two mentions to be the same: one inside the other, both arguments of one verb, or the speaker in his own words.</summary>
    private bool IsForbidden(CandidateMention mention, CandidateMention other)
    {
        if ((other.First <= mention.Head && mention.Head < other.End) || (mention.First <= other.Head && other.Head < mention.End))
        {
            return true;
        }

        if (mention.Sentence == other.Sentence && _tree.Left[other.Head] <= mention.Head && mention.Head <= _tree.Right[other.Head]
            && mention.Kind == MentionKind.Nominal)
        {
            return true;
        }

        if (mention.Kind != MentionKind.Pronoun)
        {
            return false;
        }

        if (mention.Role != GrammaticalRole.Possessor && !Pronouns.IsReflexive(_tokens.FormOf(mention.Head)))
        {
            int verb = _tokens.Heads[mention.Head];
            if (verb >= 0 && _tokens.Heads[other.Head] == verb && IsArgument(mention.Role) && IsArgument(other.Role))
            {
                return true;
            }

            if (_acting is not null && _acting == other.Cluster)
            {
                return true;
            }
        }

        if (mention is { Pronoun: PronounClass.He or PronounClass.She, Role: GrammaticalRole.Subject } && other.Cluster!.Mentions.Exists(member => IsNamedBelow(member, mention)))
        {
            return true;
        }

        if (mention.Pronoun is PronounClass.He or PronounClass.She && mention.Quote >= 0 && _quotations.SpeakerOf(mention.Quote) is >= 0 and var speaker
            && _at[speaker]?.Cluster is { } who && who == other.Cluster)
        {
            return true;
        }

        return _spoken.Count > 0 && other.Cluster!.Mentions.Exists(member => member.Pronoun != PronounClass.I && _spoken.Contains(member.Quote));
    }

    /// <summary>Whether a name stands below the verb whose subject a pronoun is: <i>he said that Lang would come</i> is not said by Lang (principle C of binding).</summary>
    private bool IsNamedBelow(CandidateMention name, CandidateMention pronoun)
    {
        if (name.Kind != MentionKind.Name || name.Sentence != pronoun.Sentence || name.Head <= pronoun.Head)
        {
            return false;
        }

        int verb = _tokens.Heads[pronoun.Head], token = name.Head;
        for (int steps = 0; verb >= 0 && token >= 0 && steps < 50; steps++, token = _tokens.Heads[token])
        {
            if (_tokens.Heads[token] == verb)
            {
                // "He is against it, but Lang had no choice": the next clause names its subject where it is another.
                return TreeIndex.Is(_tokens.Relations[token], "conj") ? name.Role == GrammaticalRole.Subject && _tokens.Heads[name.Head] == token
                    : !TreeIndex.Is(_tokens.Relations[token], "parataxis");
            }
        }

        return false;
    }

    /// <summary>Finds the quotations that a pronoun speaks (<i>"...," he said</i>): whoever they name is not the one who speaks.</summary>
    private void FindSpoken(CandidateMention mention)
    {
        _spoken.Clear();
        for (int quotation = 0; mention.Quote < 0 && quotation < _quotations.Count; quotation++)
        {
            if (_quotations.SpeakerOf(quotation) == mention.Head)
            {
                _spoken.Add(quotation);
            }
        }
    }

    /// <summary>Who does what is done to a pronoun, also where the verb has its subject from the one above (<i>Hadley turned to Lang, calling him a liar</i>): somebody else.</summary>
    private Cluster? ActorBeside(CandidateMention mention)
    {
        bool isDoneTo = mention.Role == GrammaticalRole.Object
            || (mention.Role == GrammaticalRole.Oblique && _tree.Child(_tokens, mention.Head, "case") is >= 0 and var preposition && _tokens.Lemmas[preposition] is "to" or "at" or "against" or "by");
        int verb = _tokens.Heads[mention.Head];
        if (!isDoneTo || verb < 0 || mention.Pronoun is not (PronounClass.He or PronounClass.She) || Pronouns.IsReflexive(_tokens.FormOf(mention.Head)))
        {
            return null;
        }

        for (int steps = 0; verb >= 0 && steps < 4; steps++)
        {
            int subject = _tree.Child(_tokens, verb, "nsubj");
            if (subject >= 0 || _tree.Child(_tokens, verb, "csubj") >= 0)
            {
                return subject < mention.Head && subject >= 0 ? _at[subject]?.Cluster : null;
            }

            string relation = _tokens.Relations[verb];
            bool isShared = relation == "xcomp" || TreeIndex.Is(relation, "conj") || (TreeIndex.Is(relation, "advcl") && _tree.Child(_tokens, verb, "mark") < 0);
            if (!isShared || (relation == "xcomp" && _tree.Child(_tokens, _tokens.Heads[verb], "obj") >= 0))
            {
                return null;
            }

            verb = _tokens.Heads[verb];
        }

        return null;
    }

    private static bool IsArgument(GrammaticalRole role) => role is GrammaticalRole.Subject or GrammaticalRole.Object or GrammaticalRole.Oblique;
}
