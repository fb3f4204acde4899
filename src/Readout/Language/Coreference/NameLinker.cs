namespace Readout.Language.Coreference;

/// <summary>Puts names that belong together into clusters: the whole article at once, since headlines use short names before the full ones.</summary>
internal sealed class NameLinker
{
    private readonly CoreferenceLexicon _lexicon;
    private readonly Tokens _tokens;
    private readonly List<CandidateMention> _mentions;
    private readonly List<Cluster> _clusters = [];
    private readonly Dictionary<string, Gender> _bareGenders = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Gender> _addressedGenders = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Cluster> _known = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Cluster> _exact = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Cluster>> _bySurname = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Cluster>> _byFirst = new(StringComparer.Ordinal);
    private readonly Dictionary<int, Cluster> _byCountry = [];
    private readonly Dictionary<string, Cluster> _byAcronym = new(StringComparer.Ordinal);

    private NameLinker(CoreferenceLexicon lexicon, Tokens tokens, List<CandidateMention> mentions)
    {
        _mentions = mentions;
        _lexicon = lexicon;
        _tokens = tokens;
    }

    /// <summary>Clusters the names among <paramref name="mentions"/>.</summary>
    public static List<Cluster> Link(CoreferenceLexicon lexicon, Tokens tokens, List<CandidateMention> mentions)
    {
        var linker = new NameLinker(lexicon, tokens, mentions);
        foreach (CandidateMention mention in mentions)
        {
            if (mention.Kind == MentionKind.Name && mention.Parts.Length > 1)
            {
                linker.LinkLong(mention);
            }
        }

        foreach (CandidateMention mention in mentions)
        {
            if (mention.Kind == MentionKind.Name && mention.Parts.Length <= 1)
            {
                linker.LinkShort(mention);
            }
        }

        foreach (Cluster cluster in linker._clusters)
        {
            linker.Vote(cluster);

            // A surname may also be somebody's given name: a lone word tells the sex only where no fuller name is known.
            if (cluster is { Type: EntityType.Person, Gender: Gender.Unknown, Parts.Length: 1 })
            {
                cluster.Gender = lexicon.GivenName(tokens.FormOf(cluster.Mentions[0].First));
            }

            if (cluster.Type == EntityType.Person && linker.PublicPerson(cluster) is { } known && (cluster.Gender == Gender.Unknown || cluster.Gender == known.Gender))
            {
                cluster.Public = known;
                cluster.Gender = known.Gender;
                cluster.Party = known.Party;
            }

            cluster.Mentions.Sort((a, b) => a.Head.CompareTo(b.Head));
        }

        return linker._clusters;
    }

    /// <summary>Whom of public life a cluster is, by the whole name, or by the surname and the sex that the pronouns behind it tell.</summary>
    private PublicPerson? PublicPerson(Cluster cluster) =>
        _lexicon.PublicPerson(PersonNames.WithoutSuffix(cluster.Parts)) ?? (cluster.Parts.Length == 1 ? _lexicon.PublicPerson(cluster.Parts[0], GenderOfBare(cluster.Parts[0])) : null);

    /// <summary>The name finder may call one name now a person, now a body: what most mentions say holds, and a form of address decides.</summary>
    private void Vote(Cluster cluster)
    {
        // A country is no matter of votes: it speaks as often as a person does.
        if (cluster.Country >= 0)
        {
            return;
        }

        Span<int> votes = stackalloc int[6];
        foreach (CandidateMention mention in cluster.Mentions)
        {
            if (mention.Type is { } type)
            {
                votes[(int)type] += 2;
            }

            if (mention.Gender != Gender.Unknown)
            {
                votes[(int)EntityType.Person] += 3;
            }
            else if (mention.Parts.Length == 1 && _tokens.Relations[mention.Head] == "nsubj" && _tokens.Heads[mention.Head] is >= 0 and var verb && _lexicon.IsSpeech(_tokens.Lemmas[verb]))
            {
                votes[(int)EntityType.Person]++;
            }
        }

        // Trump is somebody, though the name finder takes him for a body beside his administration; a town may well bear a president's name.
        if (cluster.Type is not (null or EntityType.GeopoliticalEntity) && _lexicon.PublicPerson(PersonNames.WithoutSuffix(cluster.Parts)) is not null)
        {
            votes[(int)EntityType.Person] += 3 * cluster.Mentions.Count;
        }

        int best = 0;
        for (int type = 1; type < votes.Length; type++)
        {
            best = votes[type] > votes[best] ? type : best;
        }

        if (votes[best] > 0 && cluster.Type is { } now && votes[best] > votes[(int)now])
        {
            cluster.Retype((EntityType)best);
            foreach (CandidateMention mention in cluster.Mentions)
            {
                mention.Type = cluster.Type;
            }
        }
    }

    private void LinkLong(CandidateMention mention)
    {
        string key = Key(mention);
        if (mention.Country >= 0)
        {
            Put(mention, _byCountry.GetValueOrDefault(mention.Country), key);
            return;
        }

        Cluster? found = _exact.GetValueOrDefault(key);
        if (found is null && mention.Type is EntityType.Person or null && _bySurname.TryGetValue(PersonNames.Surname(mention.Parts), out List<Cluster>? namesakes))
        {
            found = namesakes.Find(cluster => cluster.Type == EntityType.Person && AgreeInGender(cluster, mention) && PersonNames.Agree(_lexicon, cluster.Parts, mention.Parts));
        }

        if (found is null && mention.Type is EntityType.Organization or null && _bySurname.TryGetValue(mention.Parts[^1], out List<Cluster>? others))
        {
            found = others.Find(cluster => cluster.Type is EntityType.Organization && IsSuffix(cluster.Parts, mention.Parts));
        }

        Put(mention, found, key);
    }

    private void LinkShort(CandidateMention mention)
    {
        if (mention.Parts.Length == 0)
        {
            Put(mention, null, "");
            return;
        }

        string part = mention.Parts[0];
        if (mention.Country >= 0)
        {
            Put(mention, _byCountry.GetValueOrDefault(mention.Country), part);
            return;
        }

        Cluster? found = null;
        if (mention.Plurality != Plurality.Plural)
        {
            found = mention.Type is EntityType.GeopoliticalEntity or EntityType.Location && _exact.TryGetValue(part, out Cluster? same) && same.Type == mention.Type
                ? same : Namesake(mention, part);
        }

        if (found is null && _exact.TryGetValue(part, out Cluster? exact) && (exact.Type != EntityType.Person || AgreeInGender(exact, mention) || !IsNamedLater(exact, mention)))
        {
            found = exact;
        }

        if (found is null && IsCapitals(mention))
        {
            found = _byAcronym.GetValueOrDefault(part.Replace(".", "", StringComparison.Ordinal));
        }

        if (found is null && mention.Type is EntityType.Organization or EntityType.Miscellaneous or null && part.Length > 3
            && _byFirst.TryGetValue(part, out List<Cluster>? longer) && longer.Count == 1 && _lexicon.IsShortFor(part, longer[0].Parts) && longer[0].Type == EntityType.Organization && longer[0].Country < 0
            && mention.Role != GrammaticalRole.Modifier && !_lexicon.IsOrganization(part) && !_lexicon.IsCountry(_tokens.FormOf(mention.First), out _))
        {
            found = longer[0];
        }

        // "the Times" of a paper or agency whose full name ends so, where only one does.
        if (found is null && mention.Type is EntityType.Organization && _bySurname.TryGetValue(part, out List<Cluster>? endings)
            && endings.Count(cluster => cluster.Type == EntityType.Organization) == 1 && endings.Find(cluster => cluster.Type == EntityType.Organization) is { } ending
            && _lexicon.IsShortFor(part, ending.Parts))
        {
            found = ending;
        }

        Put(mention, found, part);
    }

    /// <summary>The person whose surname (or, failing that, first name) a single word is.</summary>
    private Cluster? Namesake(CandidateMention mention, string part)
    {
        Cluster? best = Best(mention, _bySurname.GetValueOrDefault(part));
        if (best is not null && IsKinOfKnown(mention, part, best))
        {
            if (!_known.TryGetValue(part, out Cluster? known))
            {
                _known[part] = known = NewCluster(mention);
            }

            return known;
        }

        return best ?? (mention.Type is EntityType.Person or null ? OfFirstName(mention, _byFirst.GetValueOrDefault(part)) : null);
    }

    /// <summary>
    /// Whether a bare surname by which every reader knows somebody of public life is his where the text names another of that surname only behind it: <i>Biden</i>, and later <i>his son, Hunter Biden</i>.
    /// Another who is known too must be so as a spouse.
    /// </summary>
    private bool IsKinOfKnown(CandidateMention mention, string part, Cluster namesake)
    {
        if (namesake.Parts.Length < 2 || _lexicon.PublicPerson([part]) is not { } known || (mention.Gender != Gender.Unknown && mention.Gender != known.Gender)
            || !(_known.ContainsKey(part) || IsNamedLater(namesake, mention)))
        {
            return false;
        }

        return _lexicon.PublicPerson(PersonNames.WithoutSuffix(namesake.Parts)) is { } other ? other != known && other.IsSpouse
            : !PersonNames.GivenNamesAgree(namesake.Parts[0], known.GivenName) && namesake.Mentions.Exists(member => member.Parts.Length > 1 && _tokens.TagOf(member.First) == UniversalTag.PROPN);
    }

    /// <summary>Whether a person's full name stands only in sentences behind a mention.</summary>
    private static bool IsNamedLater(Cluster cluster, CandidateMention mention) =>
        cluster.Parts.Length > 1 && cluster.Mentions.TrueForAll(member => member.Parts.Length == 1 || member.Sentence > mention.Sentence);

    /// <summary>The only person with a first name, or the one of several who is named at least twice as often as any other.</summary>
    private Cluster? OfFirstName(CandidateMention mention, List<Cluster>? clusters)
    {
        if (clusters is null)
        {
            return null;
        }

        Cluster[] people = [.. clusters.Where(cluster => cluster.Type == EntityType.Person && AgreeInGender(cluster, mention)).OrderByDescending(cluster => cluster.Mentions.Count)];
        return people.Length == 1 || (people.Length > 1 && people[0].Mentions.Count >= 2 * people[1].Mentions.Count) ? people[0] : null;
    }

    private Cluster? Best(CandidateMention mention, List<Cluster>? clusters)
    {
        if (clusters is null)
        {
            return null;
        }

        Cluster? best = null;
        (int Full, int Near) bestRank = default;
        Gender told = mention.Gender != Gender.Unknown ? Gender.Unknown : clusters.Count > 1 ? GenderOfBare(mention.Parts[0])
            : IsNamedLater(clusters[0], mention) ? GenderOfAddressed(mention.Parts[0]) : Gender.Unknown;
        foreach (Cluster cluster in clusters)
        {
            if (cluster.Type != EntityType.Person || !AgreeInGender(cluster, mention) || (told != Gender.Unknown && cluster.Gender != Gender.Unknown && cluster.Gender != told))
            {
                continue;
            }

            int full = 0, near = int.MinValue;
            foreach (CandidateMention member in cluster.Mentions)
            {
                full += member.Parts.Length > 1 ? 1 : 0;
                near = member.Head <= mention.Head ? Math.Max(near, member.Head - mention.Head) : Math.Max(near, -100_000 - member.Head);
            }

            if (best is null || (full, near).CompareTo(bestRank) > 0)
            {
                best = cluster;
                bestRank = (full, near);
            }
        }

        return best;
    }

    /// <summary>The sex that the pronouns behind a bare surname tell, over the whole article: a text that names a couple calls one of the two by the surname alone.</summary>
    private Gender GenderOfBare(string surname)
    {
        if (_bareGenders.TryGetValue(surname, out Gender known))
        {
            return known;
        }

        int male = 0, female = 0;
        for (int i = 0; i < _mentions.Count; i++)
        {
            if (_mentions[i] is not { Kind: MentionKind.Name, Parts: [var part] } bare || part != surname || bare.Gender != Gender.Unknown)
            {
                continue;
            }

            for (int next = i + 1; next < _mentions.Count && _mentions[next].Sentence <= bare.Sentence + 1; next++)
            {
                if (_mentions[next] is { Kind: MentionKind.Name, Type: EntityType.Person or null })
                {
                    break;
                }

                if (_mentions[next].Pronoun is PronounClass.He or PronounClass.She)
                {
                    male += _mentions[next].Pronoun == PronounClass.He ? 1 : 0;
                    female += _mentions[next].Pronoun == PronounClass.She ? 1 : 0;
                    break;
                }
            }
        }

        return _bareGenders[surname] = male > female ? Gender.Male : female > male ? Gender.Female : Gender.Unknown;
    }

    /// <summary>The sex that forms of address before a surname tell throughout the article (<i>Mr. Lang</i>); unknown where they tell both.</summary>
    private Gender GenderOfAddressed(string surname)
    {
        if (!_addressedGenders.TryGetValue(surname, out Gender told))
        {
            bool male = false, female = false;
            foreach (CandidateMention mention in _mentions)
            {
                if (mention is { Kind: MentionKind.Name, Parts: [var part] } && part == surname)
                {
                    male |= mention.Gender == Gender.Male;
                    female |= mention.Gender == Gender.Female;
                }
            }

            _addressedGenders[surname] = told = male == female ? Gender.Unknown : male ? Gender.Male : Gender.Female;
        }

        return told;
    }

    private Cluster NewCluster(CandidateMention mention)
    {
        var cluster = new Cluster();
        _clusters.Add(cluster);
        Index(_bySurname, PersonNames.Surname(mention.Parts), cluster);
        if (mention.Parts.Length > 1)
        {
            Index(_byFirst, mention.Parts[0], cluster);
        }

        return cluster;
    }

    private void Put(CandidateMention mention, Cluster? cluster, string key)
    {
        cluster ??= NewCluster(mention);
        cluster.Add(mention);
        if (key.Length > 0)
        {
            _exact.TryAdd(key, cluster);
        }

        if (mention.Country >= 0)
        {
            _byCountry.TryAdd(mention.Country, cluster);
        }

        if (mention.Parts.Length > 1 && mention.Type is not EntityType.Person)
        {
            string acronym = string.Concat(mention.Parts.Where(part => part is not ("of" or "the" or "and" or "for" or "on" or "in")).Select(part => part[0]));
            _byAcronym.TryAdd(acronym, cluster);
        }
    }

    private static void Index(Dictionary<string, List<Cluster>> index, string key, Cluster cluster)
    {
        if (!index.TryGetValue(key, out List<Cluster>? clusters))
        {
            index[key] = clusters = [];
        }

        clusters.Add(cluster);
    }

    private static string Key(CandidateMention mention)
    {
        ReadOnlySpan<string> parts = mention.Parts;
        if (mention.Type is not EntityType.Person && parts.Length > 1 && parts[^1] is "inc" or "corp" or "co" or "ltd" or "plc" or "llc")
        {
            parts = parts[..^1];
        }

        return string.Join(' ', parts);
    }

    private bool IsCapitals(CandidateMention mention) =>
        mention.End - mention.First == 1 && mention.Parts[0].Length is >= 2 and <= 8 && !_tokens.FormOf(mention.First).ContainsAnyInRange('a', 'z');

    private static bool IsSuffix(ReadOnlySpan<string> a, ReadOnlySpan<string> b) =>
        a.Length > 1 && b.Length > 1 && (a.Length < b.Length ? b.EndsWith(a) : a.EndsWith(b));

    private static bool AgreeInGender(Cluster cluster, CandidateMention mention) =>
        cluster.Gender == Gender.Unknown || mention.Gender == Gender.Unknown || cluster.Gender == mention.Gender;
}
