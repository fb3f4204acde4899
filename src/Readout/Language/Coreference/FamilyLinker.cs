namespace Readout.Language.Coreference;

/// <summary>Finds the kin that a description speaks of, by what the text has said or by the surname they share: <i>her husband</i>, said of Ann Lang, where the text names a Tom Lang.</summary>
internal sealed class FamilyLinker(List<CandidateMention> mentions)
{
    /// <summary>The person among <paramref name="clusters"/> whom the text has called so, else the one with the surname of the possessor and the sex of the noun; <c>null</c> when there is none or several.</summary>
    /// <param name="mention">A singular nominal with a possessor whose head names kin.</param>
    /// <param name="clusters">The clusters so far.</param>
    public Cluster? Find(CandidateMention mention, List<Cluster> clusters)
    {
        bool isSpouse = mention.HeadWord == "spouse";
        if (mention.Description!.Owner < 0 || (mention.Gender == Gender.Unknown && !isSpouse) || mentions[mention.Description.Owner].Cluster is not { IsNamed: true, Type: EntityType.Person } owner || owner.Parts.Length == 0)
        {
            return null;
        }

        if (clusters.Find(cluster => cluster.IsNamed && IsKinOf(cluster, mention.HeadWord, owner)) is { } told)
        {
            return told;
        }

        string surname = PersonNames.Surname(owner.Parts);
        Cluster? only = null;
        bool several = false;
        foreach (Cluster cluster in clusters)
        {
            if (cluster == owner || cluster is not { IsNamed: true, Type: EntityType.Person, Parts.Length: > 1 } || PersonNames.Surname(cluster.Parts) != surname
                || (cluster.Gender != Gender.Unknown && mention.Gender != Gender.Unknown && cluster.Gender != mention.Gender) || IsOtherKin(cluster, mention.HeadWord))
            {
                continue;
            }

            // Of two, one whose sex is known is meant rather than one whose sex is not.
            bool isKnown = cluster.Gender != Gender.Unknown;
            if (only is null || (isKnown && only.Gender == Gender.Unknown))
            {
                only = cluster;
                several = false;
            }
            else
            {
                several |= isKnown == (only.Gender != Gender.Unknown);
            }
        }

        return several ? null : only;
    }

    /// <summary>Whether the text has called somebody so: <i>Lang's son, Tom</i>.</summary>
    private bool IsKinOf(Cluster cluster, string noun, Cluster owner) =>
        cluster.Roles.Exists(role => role.Entry is { Family: "kin" } && role.Noun == noun && role.Owner >= 0 && mentions[role.Owner].Cluster == owner);

    private static bool IsOtherKin(Cluster cluster, string noun) => cluster.Roles.Exists(role => role.Entry is { Family: "kin" } && role.Noun != noun);
}
