namespace Readout.Language.Coreference;

/// <summary>
/// Finds the person that a role speaks of (<i>the Russian leader</i>, <i>the spokeswoman</i>, <i>Vance's aide</i>): somebody to whom the text has
/// given a role of the same family that nothing contradicts.
/// </summary>
internal sealed class DescriptionLinker(List<CandidateMention> mentions)
{
    private const int Reach = 400;
    private const int UnnamedReach = 150;
    private const string RunningMate = "running_mate";

    /// <summary>The person among <paramref name="clusters"/> that a nominal speaks of; <c>null</c> when there is none.</summary>
    /// <param name="mention">A singular nominal whose head names an office or trade.</param>
    /// <param name="clusters">The clusters so far.</param>
    public Cluster? Find(CandidateMention mention, List<Cluster> clusters)
    {
        Cluster? best = null;
        (int Score, int Near) bestRank = (0, 0);
        foreach (Cluster cluster in clusters)
        {
            int score = (cluster.Roles.Count == 0 && cluster.Public is null && cluster.States.Count == 0) || cluster.Mentions.Count == 0 || cluster.Plurality == Plurality.Plural ? 0 : Score(mention, cluster);
            if (score == 0)
            {
                continue;
            }

            int near = int.MinValue;
            foreach (CandidateMention member in cluster.Mentions)
            {
                if (member.Head < mention.Head)
                {
                    near = Math.Max(near, member.Head - mention.Head);
                }
            }

            if (near == int.MinValue && cluster.Public is not null && mention.Description is { Noun: RunningMate, Owner: >= 0 } && score > 3)
            {
                near = int.MinValue + 1; // every reader knows whom, though the name comes later
                score = 3;
            }
            else if (near == int.MinValue || (score < 3 && near < -Reach) || (!cluster.IsNamed && near < -UnnamedReach))
            {
                continue;
            }

            if (best is null || (score, near).CompareTo(bestRank) > 0)
            {
                best = cluster;
                bestRank = (score, near);
            }
        }

        return best;
    }

    /// <summary>How well a role fits a person: 0 not at all, 1 by a general word, 2 by the family, 3 by the same noun, 4 and 5 with the same country or possessor too.</summary>
    public int Score(CandidateMention mention, Cluster cluster)
    {
        RoleDescription wanted = mention.Description!;
        if (cluster.Type is not (EntityType.Person or null) || (mention.Gender != Gender.Unknown && cluster.Gender != Gender.Unknown && mention.Gender != cluster.Gender))
        {
            return 0;
        }

        if ((wanted.Owner >= 0 && mentions[wanted.Owner].Cluster == cluster) || (wanted.Party is not null && cluster.Party is not null && wanted.Party != cluster.Party && cluster.Party != "independent")
            || (wanted.State >= 0 && cluster.IsOfOtherState(wanted.State)))
        {
            return 0;
        }

        int best = 0;
        int country = CountryOf(wanted);
        bool otherCountry = false, sameCountry = false;
        foreach (RoleDescription role in cluster.Roles)
        {
            int theirs = CountryOf(role);
            sameCountry |= theirs >= 0 && theirs == country;
            otherCountry |= theirs >= 0 && country >= 0 && theirs != country;
        }

        if (otherCountry && !sameCountry)
        {
            return 0;
        }

        foreach (RoleDescription role in cluster.Roles)
        {
            best = Math.Max(best, Fit(wanted, role, country, IsIntroducedByCountry(cluster, role)));
        }

        best = best == 0 ? 0 : sameCountry || (wanted.State >= 0 && cluster.IsOfState(wanted.State)) ? best + 1 : best;
        if (wanted is { State: >= 0, Party: not null, Entry.Family: "politician" } && wanted.Party == cluster.Party && cluster.IsOfState(wanted.State))
        {
            // "The Ohio Republican": state and party tell as much as an office.
            return 4;
        }

        if (wanted is { Noun: RunningMate, Owner: >= 0 } && cluster.Public is { } known && Array.Exists(known.Offices, office => office.Noun == RunningMate))
        {
            // One runs with somebody of one's own party.
            return mentions[wanted.Owner].Cluster is { } owner && (owner.Party ?? owner.Public?.Party) is { } party && party == known.Party ? 4 : 0;
        }

        bool isKnownByState = best == 0 && wanted.State >= 0 && cluster.States.Contains(wanted.State) && wanted.Entry!.Family is "senator" or "congressman" or "lawmaker" or "governor";
        return Math.Max(isKnownByState && cluster.Roles.TrueForAll(role => role.Entry is not { IsOffice: true }) ? 3 : best, cluster.Public?.Score(wanted) ?? 0);
    }

    private int Fit(RoleDescription wanted, RoleDescription role, int country, bool isOfCountry)
    {
        if (role.Entry is null)
        {
            return 0;
        }

        int score = wanted.Noun == role.Noun ? 3
            : wanted.Entry!.Family == role.Entry.Family ? (AreExchangeable(wanted.Noun, role.Noun, wanted.Entry.Family) ? 2 : 0)
            : wanted.Noun == "official" && role.Entry.Family is "aide" or "spokesperson" or "minister" or "diplomat" or "head" or "lawmaker" ? 1
            : wanted.Noun == "politician" && role.Entry.Family is "leader" or "minister" or "senator" or "lawmaker" or "governor" or "mayor" or "candidate" or "congressman" ? 1
            : wanted.Noun == "lawmaker" && role.Entry.Family is "senator" or "congressman" ? 2
            : 0;
        if (score == 0)
        {
            return 0;
        }

        // A vice president is not the president, nor the other way round; somebody may be called after what he was.
        if (wanted.IsDeputy != role.IsDeputy)
        {
            return 0;
        }

        score = IsFormer(wanted) == IsFormer(role) ? score : Math.Max(1, score - 1);

        // A word that the person's own role does not have speaks against it: "the defense minister" is not the foreign minister.
        if (role.Modifiers.Length > 0 || (wanted.Noun != role.Noun && wanted.Entry!.Family == "candidate"))
        {
            foreach (string modifier in wanted.Modifiers)
            {
                if (Array.IndexOf(role.Modifiers, modifier) < 0 && modifier != wanted.Party && modifier is not ("presidential" or "current" or "then" or "new" or "top" or "senior" or "chief" or "key" or "former" or "longtime" or "veteran"))
                {
                    return 0;
                }
            }
        }

        if (wanted.Owner >= 0 && role.Owner >= 0)
        {
            Cluster? ours = mentions[wanted.Owner].Cluster, theirs = mentions[role.Owner].Cluster;
            if (ours is not null && theirs is not null)
            {
                return ours == theirs ? score + 1 : 0;
            }
        }

        // A country that is told only of others' roles makes a president without a country the one at home.
        return wanted.Country < 0 && (role.Country >= 0 || isOfCountry) && country < 0 ? Math.Max(1, score - 1) : score;
    }

    /// <summary>Whether somebody's office was told with its country at first (<i>Chinese President Han</i>), so that he is no president at home where he is <i>President Han</i> later.</summary>
    private bool IsIntroducedByCountry(Cluster cluster, RoleDescription role)
    {
        foreach (RoleDescription first in cluster.Roles)
        {
            if (first.Noun == role.Noun && first.Entry is { IsOffice: true })
            {
                return CountryOf(first) >= 0;
            }
        }

        return false;
    }

    private static bool IsFormer(RoleDescription role) => Array.Exists(role.Modifiers, modifier => modifier is "former" or "ex" or "onetime" or "late");

    /// <summary>Within a family some nouns name the same office (<i>aide</i>, <i>adviser</i>), others exclude each other (<i>king</i>, <i>president</i>).</summary>
    private static bool AreExchangeable(string a, string b, string family) => family switch
    {
        "leader" => IsGeneralLeader(a) || IsGeneralLeader(b),
        "candidate" => a != RunningMate && b != RunningMate,
        "minister" or "executive" or "artist" or "suspect" or "person" or "kin" or "player" or "officer" => false,
        _ => true,
    };

    private static bool IsGeneralLeader(string noun) => noun is "leader" or "ruler" or "strongman" or "dictator";

    private int CountryOf(RoleDescription role)
    {
        if (role.Country >= 0)
        {
            return role.Country;
        }

        if (role.Owner < 0)
        {
            return -1;
        }

        CandidateMention owner = mentions[role.Owner];
        if (owner.Country >= 0 || owner.Cluster is null)
        {
            return owner.Country;
        }

        foreach (RoleDescription theirs in owner.Cluster.Roles)
        {
            if (theirs.Country >= 0)
            {
                return theirs.Country;
            }
        }

        return -1;
    }
}
