namespace Readout.Language.Coreference;

/// <summary>Whether the words of a mention allow it to speak of an earlier mention's person or thing.</summary>
internal static class Agreement
{
    /// <summary>Whether type, number and sex agree.</summary>
    public static bool Allows(CandidateMention mention, CandidateMention other)
    {
        if (other.Cluster is not { } cluster || other.IsPredicate)
        {
            return false;
        }

        if (mention.Gender != Gender.Unknown && cluster.Gender != Gender.Unknown && mention.Gender != cluster.Gender)
        {
            return false;
        }

        bool isPronounCluster = other.Kind == MentionKind.Pronoun;
        switch (mention.Pronoun)
        {
            case PronounClass.He or PronounClass.She:
                return cluster.Plurality != Plurality.Plural && cluster.Type is EntityType.Person or null
                    && !(isPronounCluster && other.Pronoun is not (PronounClass.He or PronounClass.She or PronounClass.Who))
                    && !(cluster.Type is null && other.Kind == MentionKind.Nominal && other.Determination == Determination.Bare);
            case PronounClass.It:
                return cluster.Plurality != Plurality.Plural && cluster.Type is not EntityType.Person && cluster.Gender == Gender.Unknown
                    && !(isPronounCluster && other.Pronoun != PronounClass.It);
            case PronounClass.They:
                return (cluster.Plurality != Plurality.Singular || cluster.Type is EntityType.Organization || (other.Kind == MentionKind.Nominal && cluster is { IsNamed: false, Type: EntityType.Person }))
                    && !(isPronounCluster && other.Pronoun is not (PronounClass.They or PronounClass.Who));
            case PronounClass.We:
                return other.Pronoun == PronounClass.We && mention.Quote == other.Quote;
            case PronounClass.You:
                return other.Pronoun == PronounClass.You && mention.Quote == other.Quote;
            case PronounClass.None:
                return !isPronounCluster && AllowsNominal(mention, other, cluster);
            default:
                return false;
        }
    }

    private static bool AllowsNominal(CandidateMention mention, CandidateMention other, Cluster cluster)
    {
        if (mention.Plurality != Plurality.Unknown && cluster.Plurality != Plurality.Unknown && mention.Plurality != cluster.Plurality)
        {
            return false;
        }

        if (mention.HeadWord == other.HeadWord && other.Kind == MentionKind.Nominal)
        {
            // "the U.S. officials" are not "the Russian officials", "their house" is not "her house".
            return (mention.Country < 0 || other.Country < 0 || mention.Country == other.Country)
                && mention.Description!.Owner < 0 == other.Description!.Owner < 0;
        }

        return (mention.Type, cluster.Type) switch
        {
            (null, _) => false,
            (EntityType.Organization, EntityType.Organization) => true,
            (EntityType.Person, EntityType.Person) => mention.Description!.State is not (>= 0 and var state) || !cluster.IsOfOtherState(state),
            (EntityType.GeopoliticalEntity, EntityType.GeopoliticalEntity or EntityType.Location) => true,
            _ => false,
        };
    }
}
