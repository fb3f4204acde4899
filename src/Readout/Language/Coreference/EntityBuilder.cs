using System.Collections.Immutable;

namespace Readout.Language.Coreference;

/// <summary>Makes the public entities of the clusters that speak of somebody or of something named.</summary>
internal static class EntityBuilder
{
    private const int LongestDescription = 12;

    /// <summary>The entities in order of first mention.</summary>
    public static ImmutableArray<Entity> Build(Tokens tokens, List<Cluster> clusters)
    {
        var kept = new List<(int First, Cluster Cluster, List<CandidateMention> Mentions)>();
        foreach (Cluster cluster in clusters)
        {
            if (TypeOf(cluster) is null)
            {
                continue;
            }

            List<CandidateMention> mentions = Distinct(cluster);
            if (mentions.Count > 0)
            {
                kept.Add((mentions[0].First, cluster, mentions));
            }
        }

        kept.Sort((a, b) => a.First != b.First ? a.First.CompareTo(b.First) : b.Mentions[0].End.CompareTo(a.Mentions[0].End));
        ImmutableArray<Entity>.Builder entities = ImmutableArray.CreateBuilder<Entity>(kept.Count);
        foreach ((_, Cluster cluster, List<CandidateMention> mentions) in kept)
        {
            ImmutableArray<Mention>.Builder spans = ImmutableArray.CreateBuilder<Mention>(mentions.Count);
            foreach (CandidateMention mention in mentions)
            {
                spans.Add(new Mention(tokens.SpanOf(mention.First, mention.End), mention.First, mention.End, mention.Head, mention.Kind));
            }

            entities.Add(new Entity(
                $"e{entities.Count + 1}", TypeOf(cluster)!.Value, NameOf(tokens, cluster), cluster.IsNamed, cluster.Plurality == Plurality.Plural,
                spans.DrainToImmutable(), RolesOf(tokens, cluster)));
        }

        return entities.DrainToImmutable();
    }

    /// <summary>What a cluster is; <c>null</c> when it is not worth an entity: things without a name of which nothing is told that they said, pronouns alone.</summary>
    private static EntityType? TypeOf(Cluster cluster)
    {
        bool refers = false, isKnownName = false, describes = false;
        foreach (CandidateMention mention in cluster.Mentions)
        {
            refers |= mention.Kind == MentionKind.Name || (mention.Kind == MentionKind.Nominal && !mention.IsPredicate && !mention.IsTitle);
            isKnownName |= mention is { Kind: MentionKind.Name } && (!mention.IsGuessed || mention.Type is not null || cluster.Mentions.Count > 1);
            describes |= mention.Kind == MentionKind.Nominal && (mention.IsSource || mention.Type is EntityType.Person
                || (mention.Type is EntityType.Organization or EntityType.GeopoliticalEntity
                    && (mention.Role == GrammaticalRole.Subject || mention.Country >= 0 || cluster.Mentions.Count > 1)));
        }

        return !refers || !(isKnownName || describes) ? null : cluster.Type ?? EntityType.Miscellaneous;
    }

    /// <summary>The mentions in text order, without descriptions that hold a name of the same entity and without predicate nouns; a name as a predicate refers.</summary>
    private static List<CandidateMention> Distinct(Cluster cluster)
    {
        List<CandidateMention> mentions = [];
        foreach (CandidateMention mention in cluster.Mentions)
        {
            bool covered = (mention.IsPredicate && mention.Kind != MentionKind.Name) || mention.IsTitle;
            if (mention.Kind == MentionKind.Nominal && !covered)
            {
                foreach (CandidateMention other in cluster.Mentions)
                {
                    covered |= other != mention && mention.First <= other.First && other.End <= mention.End
                        && (other.Kind == MentionKind.Name || other.End - other.First < mention.End - mention.First);
                }
            }

            if (!covered)
            {
                mentions.Add(mention);
            }
        }

        mentions.Sort((a, b) => a.First != b.First ? a.First.CompareTo(b.First) : a.End.CompareTo(b.End));
        return mentions;
    }

    private static string NameOf(Tokens tokens, Cluster cluster)
    {
        CandidateMention? best = null;
        foreach (CandidateMention mention in cluster.Mentions)
        {
            if (mention.Kind == (cluster.IsNamed ? MentionKind.Name : MentionKind.Nominal) && (best is null || IsFuller(tokens, mention, best)))
            {
                best = mention;
            }
        }

        TextSpan span = tokens.SpanOf(best!.First, best.End);
        string text = string.Join(' ', tokens.Text[span.Start..span.End].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return cluster.IsNamed && text.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? text[4..] : text;
    }

    private static bool IsFuller(Tokens tokens, CandidateMention mention, CandidateMention best)
    {
        if (mention.Kind == MentionKind.Nominal && mention.End - mention.First > LongestDescription)
        {
            return false;
        }

        int parts = mention.Kind == MentionKind.Name ? mention.Parts.Length : mention.End - mention.First;
        int bestParts = best.Kind == MentionKind.Name ? best.Parts.Length : best.End - best.First;
        if (parts != bestParts)
        {
            return parts > bestParts;
        }

        // A headline's capitals give way to the form of the running text.
        int length = tokens.SpanOf(mention.First, mention.End).Length, bestLength = tokens.SpanOf(best.First, best.End).Length;
        return length > bestLength || (length == bestLength && mention.Kind == MentionKind.Name && tokens.FormOf(best.First).Length > 3
            && !tokens.FormOf(best.First).ContainsAnyInRange('a', 'z') && tokens.FormOf(mention.First).ContainsAnyInRange('a', 'z'));
    }

    private static ImmutableArray<string> RolesOf(Tokens tokens, Cluster cluster)
    {
        if (cluster.Type is not EntityType.Person)
        {
            return [];
        }

        ImmutableArray<string>.Builder roles = ImmutableArray.CreateBuilder<string>();
        foreach (RoleDescription role in cluster.Roles.OrderBy(role => role.First))
        {
            (int first, int end) = WordsOf(tokens, cluster, role);
            if (first >= end)
            {
                continue;
            }

            TextSpan span = tokens.SpanOf(first, end);
            string words = tokens.Text[span.Start..span.End];
            if (role.Head >= first && role.Head < end && SingularOf(tokens, role.Head) is { } singular)
            {
                words = words[..(tokens.Starts[role.Head] - span.Start)] + singular + words[(tokens.Ends[role.Head] - span.Start)..];
            }

            string text = string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
            if (!roles.Contains(text, StringComparer.OrdinalIgnoreCase))
            {
                roles.Add(text);
            }
        }

        return roles.DrainToImmutable();
    }

    /// <summary>The singular of a title that several share (<i>Senators Ada Lang and Tom Hadley</i>): each of them is one; <c>null</c> for a word that is no plural.</summary>
    private static string? SingularOf(Tokens tokens, int noun)
    {
        string form = tokens.FormOf(noun).ToString();
        bool isShort = form is "Sens." or "Reps." or "Govs." or "Gens." or "Profs.";
        return isShort ? form[..^2] + "."
            : tokens.PennTags[noun] is not ("NNS" or "NNPS") || form.Length < 4 ? null
            : form.EndsWith("ies", StringComparison.Ordinal) ? form[..^3] + "y"
            : form.EndsWith("men", StringComparison.Ordinal) ? form[..^2] + "an"
            : form.EndsWith('s') && !form.EndsWith("ss", StringComparison.Ordinal) ? form[..^1] : null;
    }

    /// <summary>
    /// The words of a role without what is no part of it: what stands before its determiner or what is said around a predicate (<i>when Lang was a clerk</i>), a pronoun that
    /// possesses it (whose, the role by itself does not show), and the name itself (<i>former governor Ada Lang</i>).
    /// </summary>
    private static (int First, int End) WordsOf(Tokens tokens, Cluster cluster, RoleDescription role)
    {
        int first = role.First, end = role.End;
        for (int i = role.First; i < Math.Min(role.Head, role.End - 1); i++)
        {
            bool isBeside = tokens.Heads[i] == role.Head && (tokens.Tags[i] is UniversalTag.DET or UniversalTag.CCONJ || tokens.Relations[i] is "cop" or "aux" or "mark" or "nsubj"
                || (tokens.Relations[i] == "nmod:poss" && tokens.Tags[i] == UniversalTag.PRON));
            first = isBeside ? i + 1 : first;
        }

        foreach (CandidateMention name in cluster.Mentions.Where(mention => mention.Kind == MentionKind.Name && mention.First >= first && mention.First < end))
        {
            (first, end) = name.First > role.Head ? (first, Math.Min(end, name.First)) : (name.End <= role.Head ? Math.Max(first, name.End) : first, end);
        }

        while (first < end - 1 && tokens.Tags[first] == UniversalTag.DET)
        {
            first++;
        }

        while (end > first && tokens.Tags[end - 1] is UniversalTag.PUNCT && tokens.FormOf(end - 1) is "," or ":" or "-" or "–" or "—")
        {
            end--;
        }

        return (first, end);
    }
}
