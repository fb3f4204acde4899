using Readout.Language;
using Readout.Language.Coreference;

namespace Readout.Train.Coreference;

/// <summary>Scores GAP as its own scorer does: F1 of the pairs of pronoun and name, in all and by the pronoun's sex.</summary>
internal static class Gap
{
    public static string Score(string path, LanguageAnnotator annotator, AntecedentChoice choice)
    {
        int[] right = new int[2], system = new int[2], gold = new int[2];
        foreach (GapRow row in GapReader.Read(path))
        {
            Tokens tokens = annotator.Annotate(row.Article);
            Cluster? cluster = MentionLinker.Link(CoreferenceLexicon.Embedded, tokens, choice)
                .Find(cluster => cluster.Mentions.Exists(mention => mention.Kind == MentionKind.Pronoun && tokens.SpanOf(mention.Head).Overlaps(row.Pronoun)));
            int sex = row.IsFeminine ? 1 : 0;
            foreach ((TextSpan name, bool isMeant) in new[] { (row.A, row.IsA), (row.B, row.IsB) })
            {
                bool says = cluster is not null && Names(cluster, tokens, name);
                system[sex] += says ? 1 : 0;
                gold[sex] += isMeant ? 1 : 0;
                right[sex] += says && isMeant ? 1 : 0;
            }
        }

        double F(int r, int s, int g) => 200.0 * r / Math.Max(1, s + g);
        int allRight = right.Sum(), allSystem = system.Sum(), allGold = gold.Sum();
        return $"GAP F1 {F(allRight, allSystem, allGold):F1} (P {100.0 * allRight / allSystem:F1} R {100.0 * allRight / allGold:F1}), "
            + $"masculine {F(right[0], system[0], gold[0]):F1}, feminine {F(right[1], system[1], gold[1]):F1}";
    }

    /// <summary>Whether a cluster has a name that shares characters with a place.</summary>
    public static bool Names(Cluster cluster, Tokens tokens, TextSpan name) =>
        cluster.Mentions.Exists(mention => mention.Kind == MentionKind.Name && tokens.SpanOf(mention.First, mention.End).Overlaps(name));
}
