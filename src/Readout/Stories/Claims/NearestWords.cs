using System.Numerics;
using System.Runtime.InteropServices;
using Readout.Language;

namespace Readout.Stories.Claims;

/// <summary>
/// How like each word of a story is to the nearest word of a clause or sentence, worked out for a clause when it is first asked for: in a large story each is compared with a thousand others, and
/// then a look at every word is enough where it was a look at every pair of words. Safe to use from several threads.
/// </summary>
internal sealed class NearestWords
{
    private const long Most = 12_000_000; // numbers that are kept: 48 MB for a story
    private const int AtOnce = 4;

    private readonly float[] _vectors;
    private readonly float[]?[] _likenesses;
    private readonly float[]?[] _nearest;
    private long _kept;

    /// <summary>Takes the words of a story.</summary>
    /// <param name="vectors">Their vectors, by number.</param>
    /// <param name="spans">Number of its clauses and sentences.</param>
    public NearestWords(List<float[]> vectors, int spans)
    {
        // One after the other, and none for the last words of the last step.
        _vectors = new float[(vectors.Count + AtOnce - 1) / AtOnce * AtOnce * WordVectors.Width];
        int at = 0;
        foreach (float[] vector in vectors)
        {
            vector.CopyTo(_vectors, at);
            at += WordVectors.Width;
        }

        _likenesses = new float[]?[vectors.Count];
        _nearest = new float[]?[spans];
    }

    /// <summary>For each word of the story, by number, its likeness to the nearest of some words, 0 to 1; nothing where there is no room left for it.</summary>
    /// <param name="span">Number of the clause or sentence.</param>
    /// <param name="words">Its words.</param>
    public float[] To(int span, ContentWord[] words) => _nearest[span] ??= Find(words);

    private float[] Find(ContentWord[] words)
    {
        int count = _likenesses.Length;
        if (Interlocked.Add(ref _kept, count) > Most)
        {
            return [];
        }

        float[] nearest = new float[count];
        foreach (ContentWord word in words)
        {
            Raise(nearest, _likenesses[word.Number] ??= Compare(word.Number));
        }

        return nearest;
    }

    // Four words at once: the sums of one product wait for each other, those of four do not.
    private float[] Compare(int word)
    {
        int count = _likenesses.Length;
        Interlocked.Add(ref _kept, count);
        float[] likenesses = new float[count];
        Span<float> four = stackalloc float[AtOnce];
        ReadOnlySpan<Vector<float>> all = MemoryMarshal.Cast<float, Vector<float>>(_vectors.AsSpan());
        int width = WordVectors.Width / Vector<float>.Count;
        ReadOnlySpan<Vector<float>> one = all.Slice(word * width, width);
        for (int first = 0; first < count; first += AtOnce)
        {
            ReadOnlySpan<Vector<float>> a = all.Slice(first * width, width), b = all.Slice((first + 1) * width, width), c = all.Slice((first + 2) * width, width), d = all.Slice((first + 3) * width, width);
            Vector<float> sumA = Vector<float>.Zero, sumB = sumA, sumC = sumA, sumD = sumA;
            for (int i = 0; i < one.Length; i++)
            {
                Vector<float> part = one[i];
                sumA += part * a[i];
                sumB += part * b[i];
                sumC += part * c[i];
                sumD += part * d[i];
            }

            (four[0], four[1], four[2], four[3]) = (Vector.Sum(sumA), Vector.Sum(sumB), Vector.Sum(sumC), Vector.Sum(sumD));
            four[..Math.Min(AtOnce, count - first)].CopyTo(likenesses.AsSpan(first));
        }

        likenesses[word] = 1;
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
