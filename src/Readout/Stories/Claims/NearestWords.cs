using System.Numerics;
using System.Runtime.InteropServices;

namespace Readout.Stories.Claims;

/// <summary>
/// How like each word of a story is to the nearest word of a clause or sentence, worked out for a clause when it is first asked for: in a large story each is compared with a thousand others, and
/// then a look at every word is enough where it was a look at every pair of words. Safe to use from several threads.
/// </summary>
/// <param name="vectors">The vectors of the story's words, by number.</param>
/// <param name="spans">Number of its clauses and sentences.</param>
internal sealed class NearestWords(float[][] vectors, int spans)
{
    private const long Most = 12_000_000; // numbers that are kept: 48 MB for a story

    private readonly float[]?[] _likenesses = new float[]?[vectors.Length];
    private readonly float[]?[] _nearest = new float[]?[spans];
    private long _kept;

    /// <summary>For each word of the story, by number, its likeness to the nearest of some words, 0 to 1; nothing where there is no room left for it.</summary>
    /// <param name="span">Number of the clause or sentence.</param>
    /// <param name="words">Its words.</param>
    public float[] To(int span, ContentWord[] words) => _nearest[span] ??= Find(words);

    private float[] Find(ContentWord[] words)
    {
        if (Interlocked.Add(ref _kept, vectors.Length) > Most)
        {
            return [];
        }

        float[] nearest = new float[vectors.Length];
        foreach (ContentWord word in words)
        {
            Raise(nearest, _likenesses[word.Number] ??= Compare(word.Number));
        }

        return nearest;
    }

    private float[] Compare(int word)
    {
        Interlocked.Add(ref _kept, vectors.Length);
        float[] likenesses = new float[vectors.Length];
        for (int other = 0; other < likenesses.Length; other++)
        {
            likenesses[other] = other == word ? 1 : _likenesses[other] is { } known ? known[word] : WordTable.Product(vectors[word], vectors[other]);
        }

        return likenesses;
    }

    private static void Raise(float[] nearest, float[] likenesses)
    {
        Span<Vector<float>> all = MemoryMarshal.Cast<float, Vector<float>>(nearest.AsSpan());
        ReadOnlySpan<Vector<float>> raising = MemoryMarshal.Cast<float, Vector<float>>(likenesses);
        for (int i = 0; i < all.Length; i++)
        {
            all[i] = Vector.Max(all[i], raising[i]);
        }

        for (int i = all.Length * Vector<float>.Count; i < nearest.Length; i++)
        {
            nearest[i] = MathF.Max(nearest[i], likenesses[i]);
        }
    }
}
