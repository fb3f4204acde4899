using Readout.Language;

namespace Readout.Stories.Claims;

/// <summary>
/// How the words of two clauses go together: each word with the one of the other that is most like it, by kinds of words, weighted by how rare they are in the news and by how rare in the
/// story itself, and what is left without a partner.
/// </summary>
internal static class AlignmentFeatures
{
    /// <summary>Number of features.</summary>
    public const int Count = 22;

    private const float Same = 0.999f;
    private const float Alike = 0.2f;
    private const int Most = 256;

    /// <summary>Writes the features; the order of the two does not matter.</summary>
    public static void Read(Proposition first, Proposition second, WordTable table, Span<float> features)
    {
        (ContentWord[] one, ContentWord[] two) = (first.Content, second.Content);
        Span<float> forth = one.Length <= Most ? stackalloc float[one.Length] : new float[one.Length];
        Span<float> back = two.Length <= Most ? stackalloc float[two.Length] : new float[two.Length];
        Nearest(one, table.Nearest(first.Number, one), forth, two, table.Nearest(second.Number, two), back, table);
        Span<float> mine = stackalloc float[Count / 2], theirs = stackalloc float[Count / 2];
        Side(one, forth, table, mine);
        Side(two, back, table, theirs);
        for (int i = 0; i < Count / 2; i++)
        {
            features[2 * i] = MathF.Min(mine[i], theirs[i]);
            features[(2 * i) + 1] = MathF.Max(mine[i], theirs[i]);
        }
    }

    // The likeness of each word to the nearest one of the other clause.
    private static void Nearest(
        ContentWord[] one, ReadOnlySpan<float> nearOne, Span<float> forth, ContentWord[] two, ReadOnlySpan<float> nearTwo, Span<float> back, WordTable table)
    {
        if (!nearOne.IsEmpty && !nearTwo.IsEmpty)
        {
            Take(one, nearTwo, forth);
            Take(two, nearOne, back);
            return;
        }

        forth.Clear();
        back.Clear();
        for (int i = 0; i < one.Length; i++)
        {
            for (int j = 0; j < two.Length; j++)
            {
                float likeness = table.Likeness(one[i].Number, two[j].Number);
                forth[i] = MathF.Max(forth[i], likeness);
                back[j] = MathF.Max(back[j], likeness);
            }
        }
    }

    private static void Take(ContentWord[] words, ReadOnlySpan<float> nearest, Span<float> taken)
    {
        for (int i = 0; i < words.Length; i++)
        {
            taken[i] = nearest[words[i].Number];
        }
    }

    private static void Side(ContentWord[] words, ReadOnlySpan<float> best, WordTable table, Span<float> side)
    {
        side.Clear();
        Span<float> all = stackalloc float[7];
        all.Clear();
        for (int i = 0; i < words.Length; i++)
        {
            float weight = words[i].Weight, rare = table.Rarity(words[i].Number), soft = MathF.Max(0, (best[i] - Alike) / (1 - Alike)), exact = best[i] >= Same ? 1 : 0;
            Add(side, all, 0, rare, soft);
            Add(side, all, 1, weight, exact);
            Add(side, all, 2, rare, exact);
            int kind = words[i].Tag switch { UniversalTag.VERB => 3, UniversalTag.NOUN => 4, UniversalTag.PROPN => 5, _ => 6 };
            Add(side, all, kind, weight, kind == 5 ? exact : soft);
            side[7] = MathF.Max(side[7], weight * (1 - soft));
            side[8] = MathF.Max(side[8], rare * (1 - soft));
            side[9] += words[i].Tag == UniversalTag.PROPN && exact == 0 ? 1 : 0;
            side[10] += exact * rare;
        }

        for (int i = 0; i < all.Length; i++)
        {
            side[i] = all[i] == 0 ? -1 : side[i] / all[i];
        }
    }

    private static void Add(Span<float> side, Span<float> all, int kind, float weight, float part)
    {
        side[kind] += weight * part;
        all[kind] += weight;
    }
}
