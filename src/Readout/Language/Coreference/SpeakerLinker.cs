namespace Readout.Language.Coreference;

/// <summary>Gives the first person its person: inside a quotation its speaker, outside all of them the one who writes.</summary>
internal sealed class SpeakerLinker(Tokens tokens, Quotations quotations, List<CandidateMention> mentions, CandidateMention?[] at, List<Cluster> clusters)
{
    /// <summary>Links every <i>I</i>, and <i>we</i> where a body speaks.</summary>
    public void Link()
    {
        Cluster? writer = null;
        Cluster?[] unknown = new Cluster?[quotations.Count];
        foreach (CandidateMention mention in mentions)
        {
            if (mention.Pronoun != PronounClass.I && (mention.Pronoun != PronounClass.We || mention.Quote < 0))
            {
                continue;
            }

            if (mention.Quote < 0)
            {
                writer = Join(mention, writer);
                continue;
            }

            int head = quotations.SpeakerOf(mention.Quote);
            CandidateMention? speaker = head < 0 ? null : at[head];
            if (speaker?.Cluster is { } cluster && speaker.Pronoun is not (PronounClass.It or PronounClass.We or PronounClass.I) && !tokens.Relations[head].StartsWith("expl", StringComparison.Ordinal))
            {
                bool isBody = cluster.Type is EntityType.Organization or EntityType.GeopoliticalEntity || cluster.Plurality == Plurality.Plural;
                if (isBody == (mention.Pronoun == PronounClass.We))
                {
                    Join(mention, cluster);
                }
            }
            else if (mention.Pronoun == PronounClass.I)
            {
                unknown[mention.Quote] = Join(mention, unknown[mention.Quote]);
            }
        }

        clusters.RemoveAll(cluster => cluster.Mentions.Count == 0);
    }

    private static Cluster Join(CandidateMention mention, Cluster? cluster)
    {
        if (cluster is null)
        {
            return mention.Cluster!;
        }

        cluster.Merge(mention.Cluster!);
        return cluster;
    }
}
