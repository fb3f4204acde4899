namespace Readout.Language.Coreference;

/// <summary>
/// Joins the unnamed person of a lede, or one spoken of as known (<i>the judge</i>), to the name that comes later: <i>a Kremlin aide said</i> ... <i>aide Yuri
/// Orlov</i>. Only where exactly one named person has a role that fits and nothing contradicts.
/// </summary>
internal sealed class ForwardLinker(CoreferenceLexicon lexicon, Tokens tokens, DescriptionLinker descriptions, List<Cluster> clusters)
{
    private const int FirstSentences = 6;

    /// <summary>Joins what can be joined.</summary>
    public void Link()
    {
        foreach (Cluster cluster in clusters.ToArray())
        {
            if (cluster.IsNamed || cluster.Mentions.Count == 0 || First(cluster) is not { } mention)
            {
                continue;
            }

            Cluster? only = null;
            int best = 2;
            bool several = false;
            foreach (Cluster person in clusters)
            {
                if (person.IsNamed && person.Mentions.Count > 0 && person.Type == EntityType.Person && person.Mentions[0].Head > mention.Head)
                {
                    int score = descriptions.Score(mention, person);
                    several = score == best ? only is not null : score <= best && several;
                    if (score > best || (score == best && only is null))
                    {
                        only = person;
                        best = score;
                    }
                }
            }

            if (only is not null && !several && (SameDescription(mention, only) || IsTakenUp(mention, only)))
            {
                only.Merge(cluster);
            }
        }

        clusters.RemoveAll(cluster => cluster.Mentions.Count == 0);
    }

    /// <summary>The nominal that a cluster begins with, when it is a single office holder who speaks or acts early in the article.</summary>
    private CandidateMention? First(Cluster cluster)
    {
        CandidateMention? first = null;
        foreach (CandidateMention mention in cluster.Mentions)
        {
            if (first is null || mention.Head < first.Head)
            {
                first = mention;
            }
        }

        if (first is not { Kind: MentionKind.Nominal, Plurality: Plurality.Singular, Description.Entry.IsOffice: true } || first.HeadWord is "official" or "politician" or "lawmaker" or "member")
        {
            return null;
        }

        if (first is { Determination: Determination.Definite, Description: { Owner: < 0, Modifiers.Length: 0 } } && first.End == first.Head + 1)
        {
            return cluster.Mentions.Count > 1 || first.Sentence < FirstSentences ? first : null;
        }

        if (first.Role != GrammaticalRole.Subject || first.Sentence >= FirstSentences || first.Determination is not (Determination.Indefinite or Determination.Bare))
        {
            return null;
        }

        int verb = tokens.Heads[first.Head];
        return verb >= 0 && lexicon.IsSpeech(tokens.Lemmas[verb]) ? first : null;
    }

    /// <summary>Whether the name stands beside the bare noun with its article, which takes up whom a report has spoken of: <i>a ministry aide said</i> ... <i>the aide, Jon Tarn, said</i>.</summary>
    private static bool IsTakenUp(CandidateMention mention, Cluster person) =>
        mention.Determination == Determination.Indefinite && person.Mentions.Exists(other => other is { Kind: MentionKind.Nominal, Determination: Determination.Definite, Description: { Owner: < 0, Modifiers.Length: 0, Country: < 0 } }
            && other.End == other.Head + 1 && other.Head > mention.Head && string.Equals(other.HeadWord, mention.HeadWord, StringComparison.OrdinalIgnoreCase)
            && person.Mentions.Exists(name => name.Kind == MentionKind.Name && name.First is var first && (first == other.End || first == other.End + 1)));

    /// <summary>Whether every other word of the description, too, is in one of the person's roles: a rare country or body must come again.</summary>
    private static bool SameDescription(CandidateMention mention, Cluster person)
    {
        RoleDescription wanted = mention.Description!;
        foreach (RoleDescription role in person.Roles)
        {
            bool all = wanted.Country < 0 || role.Country == wanted.Country || role.Owner >= 0;
            foreach (string modifier in wanted.Modifiers)
            {
                all &= Array.IndexOf(role.Modifiers, modifier) >= 0 || modifier is "senior" or "top";
            }

            if (all)
            {
                return true;
            }
        }

        return false;
    }
}
