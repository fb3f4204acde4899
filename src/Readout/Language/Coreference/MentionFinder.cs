namespace Readout.Language.Coreference;

/// <summary>Finds what may be a mention: names, noun phrases by their heads, pronouns.</summary>
internal sealed class MentionFinder
{
    private readonly CoreferenceLexicon _lexicon;
    private readonly Tokens _tokens;
    private readonly PhraseReader _phrases;
    private readonly TreeIndex _tree;
    private readonly Quotations _quotations;
    private readonly CandidateMention?[] _nameAt;
    private readonly CandidateMention?[] _mentionAt;
    private readonly List<CandidateMention> _found = [];

    private MentionFinder(CoreferenceLexicon lexicon, Tokens tokens, TreeIndex tree, PhraseReader phrases, Quotations quotations)
    {
        _lexicon = lexicon;
        _tokens = tokens;
        _tree = tree;
        _phrases = phrases;
        _quotations = quotations;
        _nameAt = new CandidateMention?[tokens.Count];
        _mentionAt = new CandidateMention?[tokens.Count];
    }

    /// <summary>Finds the mentions, in the order of their heads.</summary>
    /// <param name="lexicon">The word lists.</param>
    /// <param name="tokens">The tokens.</param>
    /// <param name="tree">Their trees.</param>
    /// <param name="phrases">Reads the noun phrases of the same tokens.</param>
    /// <param name="quotations">Their quotations.</param>
    /// <param name="at">For each token, the mention that it heads, or <c>null</c>.</param>
    /// <param name="nameAt">For each token, the name that it belongs to, or <c>null</c>.</param>
    public static List<CandidateMention> Find(
        CoreferenceLexicon lexicon, Tokens tokens, TreeIndex tree, PhraseReader phrases, Quotations quotations, out CandidateMention?[] at, out CandidateMention?[] nameAt)
    {
        var finder = new MentionFinder(lexicon, tokens, tree, phrases, quotations);
        finder.FindNames();
        finder.FindOthers();
        finder._found.Sort((a, b) => a.Head.CompareTo(b.Head));
        for (int i = 0; i < finder._found.Count; i++)
        {
            finder._found[i].Index = i;
        }

        at = finder._mentionAt;
        nameAt = finder._nameAt;
        return finder._found;
    }

    private void FindNames()
    {
        for (int i = 0; i < _tokens.Names.Length; i++)
        {
            NameSpan name = _tokens.Names[i];
            int first = name.FirstToken, end = name.EndToken;

            // A hyphen within a name does not end it: "Ann" - "Marie Lang".
            while (i + 1 < _tokens.Names.Length && _tokens.Names[i + 1] is var next && next.Type == name.Type && next.FirstToken == end + 1 && _tokens.FormOf(end) is "-"
                && _tokens.Ends[end - 1] == _tokens.Starts[end] && _tokens.Ends[end] == _tokens.Starts[end + 1])
            {
                end = next.EndToken;
                i++;
            }

            if (end > first + 1 && _tokens.PennTags[end - 1] == "POS")
            {
                end--;
            }

            AddName(first, end, name.Type, false);
        }

        FindKnownSurnames();
    }

    /// <summary>
    /// Finds the capitalised words that the name finder left out and that are names all the same: behind <i>Mr.</i> and the like, and the surnames of people
    /// who are named in full elsewhere, inside a sentence.
    /// </summary>
    private void FindKnownSurnames()
    {
        var surnames = new HashSet<string>(StringComparer.Ordinal);
        foreach (NameSpan name in _tokens.Names)
        {
            if (name.Type == EntityType.Person && name.EndToken - name.FirstToken > 1)
            {
                bool isFamilyFirst = FamilyFirstNames.IsFamilyFirst(_tokens.TextOf(name.FirstToken, name.EndToken));
                surnames.Add(_tokens.FormOf(isFamilyFirst ? name.FirstToken : name.EndToken - 1).ToString());
            }
        }

        HashSet<string>.AlternateLookup<ReadOnlySpan<char>> known = surnames.GetAlternateLookup<ReadOnlySpan<char>>();
        for (int t = 1; t < _tokens.Count; t++)
        {
            ReadOnlySpan<char> form = _tokens.FormOf(t);
            if (_nameAt[t] is not null || _nameAt[t - 1] is not null || form.Length < 3 || !char.IsUpper(form[0]) || t == _tokens.SentenceStarts[_tokens.SentenceOf[t]]
                || (t + 1 < _tokens.Count && char.IsUpper(_tokens.FormOf(t + 1)[0])))
            {
                continue;
            }

            bool isAddressed = _tokens.FormOf(t - 1) is "Mr." or "Mrs." or "Ms." or "Mr" or "Mrs" or "Ms";
            if (isAddressed || (known.Contains(form) && !char.IsUpper(_tokens.FormOf(t - 1)[0]) && _lexicon.Role(form) is null && _phrases.RoleOf(t) is GrammaticalRole.Subject or GrammaticalRole.Object or GrammaticalRole.Possessor))
            {
                AddName(t, t + 1, EntityType.Person, false);
            }
        }
    }

    // The Justice Department and Duke University have no title before their names.
    private bool IsOfBody(int first, int end)
    {
        for (int t = first + 1; t < end; t++)
        {
            if (_lexicon.IsOrganization(_tokens.FormOf(t).ToString().ToLowerInvariant()))
            {
                return true;
            }
        }

        return false;
    }

    private void AddName(int first, int end, EntityType? type, bool guessed)
    {
        // A hashtag names no person.
        if (type is EntityType.Person && (_tokens.FormOf(first)[0] == '#' || (first > 0 && _tokens.FormOf(first - 1) is "#" && _tokens.Ends[first - 1] == _tokens.Starts[first])))
        {
            type = EntityType.Miscellaneous;
        }

        bool isPeople = end - first <= 2 && IsDemonym(first, end);
        if (end - first == 1 && ((_tokens.Tags[first] == UniversalTag.ADJ && _tokens.Relations[first] == "amod") || IsPlainRole(first)))
        {
            return;
        }

        if (isPeople && (type is not EntityType.Person || _tokens.Tags[end - 1] == UniversalTag.ADJ))
        {
            return;
        }

        Gender gender = Gender.Unknown;
        while (end - first > 1 && _lexicon.IsHonorific(_tokens.FormOf(first), out Gender told) && (type is EntityType.Person or null || !IsOfBody(first, end)))
        {
            gender = gender == Gender.Unknown ? told : gender;
            first++;
        }

        if (type is EntityType.Person)
        {
            if (IsPair(first, end))
            {
                return;
            }

            int stripped = AfterTitle(first, end);
            if (stripped == end)
            {
                return;
            }

            first = stripped;
        }

        if (end - first == 1 && _lexicon.IsHonorific(_tokens.FormOf(first), out _) && _tokens.FormOf(first)[^1] == '.')
        {
            return;
        }

        int head = first;
        for (int t = first; t < end; t++)
        {
            int above = _tokens.Heads[t];
            if (above < first || above >= end)
            {
                head = t;
                break;
            }
        }

        if (_mentionAt[head] is not null)
        {
            return;
        }

        string[] written = NameParts(first, end);
        string[] parts = type is EntityType.Person ? FamilyFirstNames.FamilyLast(written, _tokens.TextOf(first, end).Contains('-'), word => _lexicon.GivenName(word) != Gender.Unknown) : written;
        if (type is EntityType.Person)
        {
            gender = gender == Gender.Unknown && first > _tokens.SentenceStarts[_tokens.SentenceOf[first]] && _lexicon.IsHonorific(_tokens.FormOf(first - 1), out Gender before) ? before : gender;
            gender = gender == Gender.Unknown && parts.Length > 1 && parts == written ? _lexicon.GivenName(_tokens.FormOf(first)) : gender;
        }

        int country = type is not EntityType.Person && _phrases.CountryAt(first, end, out CountryTerm term) == end - first && (term.Kind & CountryTermKind.Name) != 0 ? term.Country : -1;
        var mention = new CandidateMention
        {
            Head = head,
            First = first,
            End = end,
            Kind = MentionKind.Name,
            Sentence = _tokens.SentenceOf[head],
            Quote = _quotations[head],
            Type = country >= 0 && type is EntityType.Location or EntityType.Organization or null ? EntityType.GeopoliticalEntity : type,
            IsGuessed = guessed,
            Gender = gender,
            Plurality = type is EntityType.Person && _tokens.PennTags[end - 1] == "NNPS" && end - first == 1 && !IsSurname(first) ? Plurality.Plural : Plurality.Singular,
            Role = _phrases.RoleOf(head),
            Parts = parts,
            Country = country,
            HeadWord = parts.Length > 0 ? parts[^1] : "",
        };
        Add(mention);
        for (int t = first; t < end; t++)
        {
            _nameAt[t] = mention;
        }
    }

    /// <summary>Whether somebody is named in full with a word as the surname: <i>Woods</i> beside <i>Ann Woods</i> are not several.</summary>
    private bool IsSurname(int token)
    {
        foreach (NameSpan name in _tokens.Names)
        {
            if (name.Type == EntityType.Person && name.EndToken - name.FirstToken > 1 && _tokens.FormOf(name.EndToken - 1).SequenceEqual(_tokens.FormOf(token)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a hyphen joins the surnames of two people (<i>the Lang-Hadley letters</i>), or one with the full name of another.</summary>
    private bool IsPair(int first, int end)
    {
        for (int t = first; t < end; t++)
        {
            string form = _tokens.FormOf(t).ToString();
            int hyphen = form.IndexOfAny(['-', '\u2011', '\u2013']);
            bool joins = hyphen > 1 && hyphen < form.Length - 2;
            (string before, string after) = joins ? (form[..hyphen], form[(hyphen + 1)..])
                : t > first && t < end - 1 && form is "-" or "\u2011" or "\u2013" ? (_tokens.FormOf(t - 1).ToString(), _tokens.FormOf(t + 1).ToString()) : ("", "");
            int start = joins ? t : t - 1, stop = joins ? t + 1 : t + 2;
            if (before.Length > 0 && start == first && _lexicon.GivenName(before) == Gender.Unknown && ((stop < end && _lexicon.GivenName(after) != Gender.Unknown) || (stop == end && IsKnown(before) && IsKnown(after))))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsKnown(string surname)
    {
        foreach (NameSpan name in _tokens.Names)
        {
            if (name.Type == EntityType.Person && _tokens.FormOf(name.EndToken - 1).Equals(surname, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return _lexicon.PublicPerson([surname.ToLowerInvariant()]) is not null;
    }

    /// <summary>First token of a person's name after the titles that the name finder took with it; <paramref name="end"/> when there is nothing else.</summary>
    private int AfterTitle(int first, int end)
    {
        int after = first;
        for (int t = first; t < end; t++)
        {
            RoleNoun? role = _lexicon.Role(_tokens.FormOf(t).TrimEnd('.'));
            if (role is { IsOffice: true } && (t < end - 1 || after == t) && end - first > 1)
            {
                after = t + 1;
            }
            else if (t < end - 1 && role is null && _lexicon.IsHonorific(_tokens.FormOf(t), out _))
            {
                after = t + 1;
            }
        }

        return after;
    }

    /// <summary>Whether a lone word that the name finder took for a name is a noun for people: <i>the top Democrat</i>, a headline's <i>Lawmaker</i>.</summary>
    private bool IsPlainRole(int token)
    {
        if (_lexicon.Role(_tokens.FormOf(token)) is null && _lexicon.Role(_tokens.Lemmas[token]) is null)
        {
            return false;
        }

        if (_tokens.PennTags[token] is "NNS" or "NNPS" || _tree.Child(_tokens, token, "det") is >= 0 and var det && det < token)
        {
            return true;
        }

        if (token != _tokens.SentenceStarts[_tokens.SentenceOf[token]])
        {
            return false;
        }

        foreach (NameSpan name in _tokens.Names)
        {
            if (name.EndToken - name.FirstToken > 1 && _tokens.FormOf(name.EndToken - 1).SequenceEqual(_tokens.FormOf(token)))
            {
                return false;
            }
        }

        return true;
    }

    private string[] NameParts(int first, int end)
    {
        var parts = new List<string>(end - first);
        for (int t = first; t < end; t++)
        {
            ReadOnlySpan<char> form = _tokens.FormOf(t);
            if (char.IsLetterOrDigit(form[0]) && !form.Equals("the", StringComparison.OrdinalIgnoreCase))
            {
                parts.Add(form.TrimEnd('.').ToString().ToLowerInvariant());
            }
        }

        return [.. parts];
    }

    private bool IsDemonym(int first, int end) =>
        _phrases.CountryAt(first, end, out CountryTerm term) == end - first && (term.Kind & (CountryTermKind.Name | CountryTermKind.Seat)) == 0;

    private void FindOthers()
    {
        for (int t = 0; t < _tokens.Count; t++)
        {
            if (_nameAt[t] is not null)
            {
                continue;
            }

            switch (_tokens.Tags[t])
            {
                case UniversalTag.PRON:
                    AddPronoun(t);
                    break;
                case UniversalTag.NOUN when Cites(t) && char.IsUpper(_tokens.FormOf(t)[0]) && _phrases.CountryAt(t, t + 1, out _) == 0:
                    AddProperNoun(t);
                    break;
                case UniversalTag.NOUN:
                    AddNominal(t);
                    break;
                case UniversalTag.PROPN:
                    AddProperNoun(t);
                    break;
                case UniversalTag.ADJ when _tokens.PennTags[t] is "NNS" or "NNPS" or "NNP":
                    AddNominal(t);
                    break;
                default:
                    break;
            }
        }
    }

    private void AddPronoun(int token)
    {
        PronounClass pronoun = Pronouns.ClassOf(_tokens.FormOf(token), _tokens.PennTags[token]);
        if (pronoun == PronounClass.None || _tokens.Relations[token].StartsWith("expl", StringComparison.Ordinal))
        {
            return;
        }

        Add(new CandidateMention
        {
            Head = token,
            First = token,
            End = token + 1,
            Kind = MentionKind.Pronoun,
            Sentence = _tokens.SentenceOf[token],
            Quote = _quotations[token],
            Type = pronoun is PronounClass.I or PronounClass.He or PronounClass.She ? EntityType.Person : null,
            Gender = pronoun == PronounClass.He ? Gender.Male : pronoun == PronounClass.She ? Gender.Female : Gender.Unknown,
            Plurality = pronoun is PronounClass.We or PronounClass.They ? Plurality.Plural
                : pronoun is PronounClass.You or PronounClass.Who ? Plurality.Unknown : Plurality.Singular,
            Role = _tokens.Relations[token] == "nmod:poss" ? GrammaticalRole.Possessor : _phrases.RoleOf(token),
            Pronoun = pronoun,
            HeadWord = Pronouns.Base(pronoun),
        });
    }

    /// <summary>A proper noun that the name finder left out: a name of its own, unless it stands before another noun or is a day or month.</summary>
    private void AddProperNoun(int token)
    {
        if (IsInsidePhrase(token) || Pronouns.IsCalendar(_tokens.FormOf(token)))
        {
            return;
        }

        if (_tokens.PennTags[token] == "NNPS" && _lexicon.IsCountry(_tokens.FormOf(token), out CountryTerm term) && (term.Kind & CountryTermKind.People) != 0)
        {
            AddNominal(token);
            return;
        }

        int first = token, end = token + 1;
        while (first > 0 && _tokens.SentenceOf[first - 1] == _tokens.SentenceOf[token] && _tokens.Tags[first - 1] == UniversalTag.PROPN && _nameAt[first - 1] is null && _tokens.Heads[first - 1] == token)
        {
            first--;
        }

        while (end < _tokens.Count && _tokens.SentenceOf[end] == _tokens.SentenceOf[token] && _tokens.Tags[end] == UniversalTag.PROPN && _nameAt[end] is null && _tokens.Heads[end] == token && _tokens.Relations[end] is "flat" or "compound")
        {
            end++;
        }

        if (_lexicon.Role(_tokens.FormOf(token)) is not null || _lexicon.Role(_tokens.Lemmas[token]) is not null || _lexicon.IsOrganization(_tokens.FormOf(token)))
        {
            AddNominal(token);
            return;
        }

        int above = _tokens.Heads[token];
        bool speaks = _tokens.Relations[token] == "nsubj" && above >= 0 && _lexicon.IsSpeech(_tokens.Lemmas[above]);
        bool given = _lexicon.GivenName(_tokens.FormOf(first)) != Gender.Unknown && end - first > 1;
        AddName(first, end, end - first == 1 && Cites(token) ? EntityType.Organization : speaks || given ? EntityType.Person : null, true);
    }

    // A lone word that cites or quotes somebody is a medium.
    private bool Cites(int token) =>
        _tokens.Relations[token] == "nsubj" && _tokens.Heads[token] is >= 0 and var verb && _tokens.Lemmas[verb] is "cite" or "quote";

    private void AddNominal(int head)
    {
        if (IsInsidePhrase(head) || _mentionAt[head] is not null)
        {
            return;
        }

        (int first, int end) = _phrases.Core(head);
        RoleDescription description = _phrases.Describe(head, first, end);
        bool isPeople = _lexicon.IsCountry(_tokens.FormOf(head), out CountryTerm term) && (term.Kind & CountryTermKind.People) != 0;
        bool isPlural = _tokens.PennTags[head] is "NNS" or "NNPS";
        EntityType? type = description.Entry is not null || isPeople ? EntityType.Person
            : _lexicon.IsOrganization(description.Noun) ? EntityType.Organization
            : _lexicon.IsGroup(description.Noun) && (end == head + 1 || description.Noun == "people") ? EntityType.Person
            : _lexicon.IsPlace(description.Noun) ? EntityType.GeopoliticalEntity : null;
        Add(new CandidateMention
        {
            Head = head,
            First = first,
            End = end,
            Kind = MentionKind.Nominal,
            Sentence = _tokens.SentenceOf[head],
            Quote = _quotations[head],
            Type = type,
            Gender = description.Entry?.Gender ?? Gender.Unknown,
            Plurality = isPlural ? Plurality.Plural : _lexicon.IsGroup(description.Noun) || type is EntityType.Organization ? Plurality.Unknown : Plurality.Singular,
            Determination = _phrases.DeterminationOf(head, first),
            IsSource = IsSource(head),
            Role = _phrases.RoleOf(head),
            Description = description,
            Country = isPeople ? term.Country : description.Country,
            HeadWord = description.Noun,
        });
    }

    /// <summary>Whether a noun is told as the source of something said: the subject of a verb of speech, or behind <i>according to</i>.</summary>
    private bool IsSource(int head) =>
        _quotations[head] < 0 && ((_tokens.Relations[head] == "nsubj" && _tokens.Heads[head] is >= 0 and var verb && _lexicon.IsSpeech(_tokens.Lemmas[verb]))
            || (_tree.Child(_tokens, head, "case") is >= 0 and var marker && _tokens.FormOf(marker).Equals("according", StringComparison.OrdinalIgnoreCase)));

    /// <summary>Whether a noun only helps another noun (<i>oil</i> in <i>oil price</i>) or is a title before a name.</summary>
    private bool IsInsidePhrase(int token)
    {
        string relation = _tokens.Relations[token];
        int head = _tokens.Heads[token];
        if (relation is "compound" or "nmod:desc")
        {
            return true;
        }

        return relation.StartsWith("flat", StringComparison.Ordinal) || relation is "fixed" or "goeswith"
            || (relation is "amod" or "nmod:unmarked" && head > token);
    }

    private void Add(CandidateMention mention)
    {
        _mentionAt[mention.Head] = mention;
        _found.Add(mention);
    }
}
