namespace Readout.Language.Coreference;

/// <summary>
/// Finds the person that the text speaks of most where a description gives no other hint: reports describe whom every reader knows by what they
/// have not said of them (<i>the former secretary of state</i>). Only people of whom the text tells no other office are thought of.
/// </summary>
internal sealed class ProminentPerson(Tokens tokens, Quotations quotations, List<CandidateMention> mentions)
{
    private const int Reach = 6;
    private const double Fading = 0.6;
    private const double Quoted = 0.4;
    private const double SameParty = 0.5;
    private const double Served = 1.5;
    private const double Least = 0.8;

    /// <summary>The person among <paramref name="clusters"/> that a nominal speaks of; <c>null</c> when nobody is prominent enough.</summary>
    /// <param name="mention">A singular definite nominal whose head names an office or trade, or one like <i>this man</i>.</param>
    /// <param name="clusters">The clusters so far.</param>
    public Cluster? Find(CandidateMention mention, List<Cluster> clusters)
    {
        // In capitals it is the title of whoever holds the office (the Home Secretary); "the owner of the house" need not be anybody named.
        string family = mention.Description!.Entry!.Family;
        if (!(IsPublic(family) || family == "person") || family == "leader" || (char.IsUpper(tokens.FormOf(mention.Head)[0]) && mention.Description.Party is null)
            || (mention.End > mention.Head + 1 && family is "executive" or "artist" or "actor" or "author"))
        {
            return null;
        }

        Gender gender = mention.Gender == Gender.Unknown ? GenderBehind(mention) : mention.Gender;
        Cluster? best = null, master = MasterOfSpeaker(mention);
        double most = Least;
        foreach (Cluster cluster in clusters)
        {
            if (cluster is { IsNamed: true, Type: EntityType.Person, Plurality: not Plurality.Plural } && May(mention, cluster, gender) && Weight(mention, cluster) + (cluster == master ? Served : 0) is var weight && weight > most)
            {
                best = cluster;
                most = weight;
            }
        }

        return best;
    }

    /// <summary>
    /// The person whom the sentence before was about, where a fuller description speaks with a quotation right behind: <i>Ann Lang called on him to leave. "I mean it," the former
    /// mayor said.</i> <c>null</c> where there is none, or something speaks against it.
    /// </summary>
    /// <param name="mention">A singular nominal whose head names an office or trade.</param>
    /// <param name="isSpeaker">Whether it is the subject of a verb of speech.</param>
    public Cluster? FindSpeaker(CandidateMention mention, bool isSpeaker)
    {
        RoleDescription wanted = mention.Description!;
        bool isFull = wanted.Modifiers.Length > 0 || wanted.Owner >= 0 || wanted.State >= 0 || wanted.Country >= 0 || wanted.Party is not null;
        if (!isSpeaker || !isFull || mention.Quote >= 0 || mention.Sentence == 0 || wanted.Entry!.Family is "spokesperson" or "journalist" or "official" or "expert" || quotations[tokens.SentenceStarts[mention.Sentence] + 1] < 0)
        {
            return null;
        }

        for (int i = mention.Index - 1; i >= 0 && mentions[i].Sentence >= mention.Sentence - 1; i--)
        {
            CandidateMention subject = mentions[i];
            if (subject.Sentence == mention.Sentence - 1 && subject is { Role: GrammaticalRole.Subject, Quote: < 0, Cluster: { IsNamed: true, Type: EntityType.Person, Plurality: not Plurality.Plural } cluster }
                && tokens.Heads[subject.Head] is >= 0 and var verb && tokens.Heads[verb] < 0)
            {
                return May(mention, cluster, mention.Gender) ? cluster : null;
            }
        }

        return null;
    }

    /// <summary>Offices whose holders need no introduction.</summary>
    private static bool IsPublic(string family) => family is "candidate" or "politician" or "senator" or "congressman" or "lawmaker" or "governor" or "mayor" or "leader"
        or "minister" or "executive" or "consort" or "artist" or "actor" or "author";

    /// <summary>Trades that one person may have several of.</summary>
    private static bool IsTrade(string family) => family is "executive" or "artist" or "actor" or "author";

    private bool May(CandidateMention mention, Cluster cluster, Gender gender)
    {
        RoleDescription wanted = mention.Description!;
        if ((gender != Gender.Unknown && cluster.Gender != Gender.Unknown && gender != cluster.Gender)
            || (wanted.Party is not null && cluster.Party is not null && wanted.Party != cluster.Party && cluster.Party != "independent")
            || (wanted.Owner >= 0 && mentions[wanted.Owner].Cluster == cluster))
        {
            return false;
        }

        // "This man" says nothing of an office.
        bool isAnybody = wanted.Entry!.Family == "person";

        // Of whom all is known that is wanted here, the description would have been found there.
        if (!isAnybody && cluster.Public is { } known && wanted.Entry.Family is not ("politician" or "candidate") && !Array.Exists(known.Offices, office => office.Family == wanted.Entry.Family))
        {
            return false;
        }

        if (wanted.State >= 0 && cluster.IsOfOtherState(wanted.State))
        {
            return false;
        }

        if (wanted.Country >= 0 && IsOfOtherCountry(cluster, wanted.Country))
        {
            return false;
        }

        foreach (RoleDescription role in cluster.Roles)
        {
            bool isOpen = isAnybody || role.Entry is null || !role.Entry.IsOffice || role.Entry.Family is "politician" or "candidate" || role.Entry.Family == wanted.Entry!.Family
                || (wanted.Entry.Family is "politician" or "candidate" && IsPublic(role.Entry.Family)) || (IsTrade(wanted.Entry.Family) && IsTrade(role.Entry.Family))
                || (wanted.Entry.Family == "candidate" && wanted.Party is not null && role.Entry.Family is "doctor" or "lawyer" or "officer" or "player" or "expert" or "activist");
            if (!isOpen)
            {
                return false;
            }
        }

        int governor = tokens.Heads[mention.Head];
        foreach (CandidateMention member in cluster.Mentions)
        {
            // Who is named later in the sentence, is another argument of the verb or the subject of a verb above is somebody else; so is the speaker of these
            // words, and whoever the speaker names in them.
            if ((member.Sentence == mention.Sentence && member.Kind == MentionKind.Name && (member.Head > mention.Head || tokens.Heads[member.Head] == governor))
                || (member.Sentence == mention.Sentence && member.Role == GrammaticalRole.Subject && IsBelow(mention.Head, tokens.Heads[member.Head]))
                || (mention.Quote >= 0 && quotations.SpeakerOf(mention.Quote) == member.Head)
                || (member.Quote >= 0 && mention.Quote < 0 && member.Pronoun != PronounClass.I && quotations.SpeakerOf(member.Quote) == mention.Head))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether only other countries are known of somebody: no Dutch member of parliament is <i>the U.S. candidate</i>.</summary>
    private static bool IsOfOtherCountry(Cluster cluster, int country)
    {
        bool other = false;
        foreach (RoleDescription role in cluster.Roles)
        {
            if (role.Country == country)
            {
                return false;
            }

            other |= role.Country >= 0;
        }

        return other;
    }

    /// <summary>Whom the one who speaks above a description works for: whose spokesman says that <i>the candidate</i> misspoke.</summary>
    private Cluster? MasterOfSpeaker(CandidateMention mention)
    {
        int speaker = mention.Quote >= 0 ? quotations.SpeakerOf(mention.Quote) : -1;
        CandidateMention? found = speaker >= 0 ? mentions.Find(member => member.Head == speaker) : null;
        for (int i = mention.Index - 1; found is null && i >= 0 && mentions[i].Sentence == mention.Sentence; i--)
        {
            found = mentions[i].Role == GrammaticalRole.Subject && mentions[i].Kind != MentionKind.Pronoun && tokens.Heads[mentions[i].Head] != tokens.Heads[mention.Head]
                && IsBelow(mention.Head, tokens.Heads[mentions[i].Head]) ? mentions[i] : null;
        }

        return found?.Cluster?.Roles.Find(role => role.Owner >= 0 && role.Entry is { Family: not "kin" }) is { } work ? mentions[work.Owner].Cluster : null;
    }

    /// <summary>How much the text speaks of somebody: by the best place in each of the last sentences, which fade, as do words that somebody is quoted with, and by the number of names in all.</summary>
    private static double Weight(CandidateMention mention, Cluster cluster)
    {
        Span<double> places = stackalloc double[Reach + 1];
        places.Clear();
        int names = 0;
        foreach (CandidateMention member in cluster.Mentions)
        {
            names += member.Kind == MentionKind.Name ? 1 : 0;
            int distance = mention.Sentence - member.Sentence;
            if (member.Head < mention.Head && distance <= Reach)
            {
                double place = (member.Role == GrammaticalRole.Subject ? 1 : 0.7) * (member.Quote >= 0 && mention.Quote < 0 ? Quoted : 1);
                places[distance] = Math.Max(places[distance], place * Math.Pow(Fading, distance));
            }
        }

        double weight = 0;
        foreach (double place in places)
        {
            weight += place;
        }

        bool isOfParty = mention.Description!.Party is { } party && party == cluster.Party;
        return weight == 0 ? 0 : weight + (0.5 * Math.Log(1 + names)) + (isOfParty ? SameParty : 0);
    }

    /// <summary>Whether a token depends on a verb, however far: a name that is the verb's subject is not described again below it.</summary>
    private bool IsBelow(int token, int verb)
    {
        for (int steps = 0; token >= 0 && steps < 50; steps++, token = tokens.Heads[token])
        {
            if (token == verb)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The sex that a pronoun behind a description tells (<i>the nominee attacked her opponent</i>), when nobody else is named in between.</summary>
    private Gender GenderBehind(CandidateMention mention)
    {
        for (int i = mention.Index + 1; i < mentions.Count && mentions[i].Sentence == mention.Sentence && mentions[i].Quote == mention.Quote; i++)
        {
            if (mentions[i].Kind == MentionKind.Name && mentions[i].Type is EntityType.Person or null)
            {
                break;
            }

            if (mentions[i].Pronoun is PronounClass.He or PronounClass.She)
            {
                return mentions[i].Gender;
            }
        }

        return Gender.Unknown;
    }
}
