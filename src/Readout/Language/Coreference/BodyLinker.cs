namespace Readout.Language.Coreference;

/// <summary>
/// Finds the named body that a bare noun speaks of (<i>the agency</i>, <i>the network</i>, <i>the union</i>): the last one whose name holds the noun or a word that
/// such bodies are called by, or that the text has called so; the noun itself outweighs some distance.
/// </summary>
internal sealed class BodyLinker(CoreferenceLexicon lexicon)
{
    private const int Reach = 120;
    private const int SureReach = 400;
    private const int SureLead = 40;

    /// <summary>The body among <paramref name="clusters"/> that a nominal speaks of; <c>null</c> when there is none.</summary>
    /// <param name="mention">A definite nominal whose head names a body.</param>
    /// <param name="clusters">The clusters so far.</param>
    public Cluster? Find(CandidateMention mention, List<Cluster> clusters)
    {
        if (mention.Description is not { Owner: < 0, Country: < 0, State: < 0, Party: null } description || mention.End != mention.Head + 1)
        {
            return null;
        }

        Cluster? best = null;
        int nearest = int.MinValue;
        foreach (Cluster cluster in clusters)
        {
            if (cluster is not { IsNamed: true, Type: EntityType.Organization } || !Array.TrueForAll(description.Modifiers, modifier => modifier.Contains('-', StringComparison.Ordinal) || Array.IndexOf(cluster.Parts, modifier) >= 0) || Score(mention, cluster) is not (> 0 and var score))
            {
                continue;
            }

            int near = int.MinValue;
            foreach (CandidateMention member in cluster.Mentions)
            {
                near = member.Head < mention.First && (member.Kind == MentionKind.Name || member.HeadWord == mention.HeadWord) ? Math.Max(near, member.Head - mention.Head) : near;
            }

            if (near < -(score > 1 ? SureReach : Reach) || IsBeside(mention, cluster))
            {
                continue;
            }

            if (near + (score > 1 ? SureLead : 0) > nearest)
            {
                best = cluster;
                nearest = near + (score > 1 ? SureLead : 0);
            }
        }

        return best is not null && HasNearer(mention, clusters, nearest) ? null : best;
    }

    /// <summary>Whether a body without a name is called so nearer by: <i>the trade group ... the group</i>.</summary>
    private static bool HasNearer(CandidateMention mention, List<Cluster> clusters, int nearest) =>
        clusters.Exists(cluster => !cluster.IsNamed && cluster.Mentions.Exists(member => member.Kind == MentionKind.Nominal && member.HeadWord == mention.HeadWord && member.Plurality != Plurality.Plural
            && member.Head < mention.First && member.Head - mention.Head > nearest && mention.Sentence - member.Sentence <= 1));

    /// <summary>How well a noun fits a body: 0 not at all, 1 by a word of its kind, 2 by the noun itself, in a name or as the text has called it.</summary>
    private int Score(CandidateMention mention, Cluster cluster)
    {
        int best = 0;
        foreach (CandidateMention member in cluster.Mentions)
        {
            if (member.Kind == MentionKind.Nominal ? member.HeadWord == mention.HeadWord : Array.IndexOf(member.Parts, mention.HeadWord) >= 0)
            {
                return 2;
            }

            best = member.Kind == MentionKind.Name && lexicon.IsBody(mention.HeadWord, member.Parts) ? 1 : best;
        }

        return best;
    }

    /// <summary>Whether a body is named in the same clause behind the noun, or is another argument of the same verb.</summary>
    private static bool IsBeside(CandidateMention mention, Cluster cluster) =>
        cluster.Mentions.Exists(member => member.Sentence == mention.Sentence && member.Head > mention.Head && member.Kind == MentionKind.Name);
}
