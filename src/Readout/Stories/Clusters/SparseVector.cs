using System.Runtime.Intrinsics;
using Readout.Stories.Words;

namespace Readout.Stories.Clusters;

/// <summary>A sparse vector over hashed terms, terms ascending.</summary>
/// <param name="Terms">The terms, ascending.</param>
/// <param name="Weights">Their weights.</param>
internal sealed record SparseVector(ulong[] Terms, float[] Weights)
{
    private const int MarkWords = 8;

    // A bit of 512 for each term: where two vectors have none in common they share no term, and of clauses most pairs are such.
    private readonly ulong[] _marks = Mark(Terms);

    /// <summary>
    /// The strongest terms of a bag, weighted by (1 + log count) times rarity and scaled to length 1; ties by hash.
    /// </summary>
    /// <param name="bag">The terms of an article.</param>
    /// <param name="most">How many terms to keep.</param>
    public static SparseVector Of(TermBag bag, int most)
    {
        var kept = new List<(ulong Term, double Weight)>(bag.Terms.Length);
        for (int i = 0; i < bag.Terms.Length; i++)
        {
            double weight = bag.Counts[i] * bag.Rarity[i];
            if (weight > 0)
            {
                kept.Add((bag.Terms[i], weight));
            }
        }

        kept.Sort((a, b) => a.Weight != b.Weight ? b.Weight.CompareTo(a.Weight) : a.Term.CompareTo(b.Term));
        if (kept.Count > most)
        {
            kept.RemoveRange(most, kept.Count - most);
        }

        return Scaled(kept);
    }

    private static ulong[] Mark(ulong[] terms)
    {
        ulong[] marks = new ulong[MarkWords];
        foreach (ulong term in terms)
        {
            marks[(term >> 6) % MarkWords] |= 1UL << (int)(term & 63);
        }

        return marks;
    }

    /// <summary>A vector of the given weights scaled to length 1.</summary>
    public static SparseVector Scaled(List<(ulong Term, double Weight)> terms)
    {
        terms.Sort((a, b) => a.Term.CompareTo(b.Term));
        double length = 0;
        foreach ((_, double weight) in terms)
        {
            length += weight * weight;
        }

        length = length > 0 ? Math.Sqrt(length) : 1;
        var hashes = new ulong[terms.Count];
        var weights = new float[terms.Count];
        for (int i = 0; i < hashes.Length; i++)
        {
            hashes[i] = terms[i].Term;
            weights[i] = (float)(terms[i].Weight / length);
        }

        return new SparseVector(hashes, weights);
    }

    /// <summary>The scalar product.</summary>
    public double Dot(SparseVector other)
    {
        if ((Vector512.LoadUnsafe(ref _marks[0]) & Vector512.LoadUnsafe(ref other._marks[0])) == Vector512<ulong>.Zero)
        {
            return 0;
        }

        double sum = 0;
        int i = 0, j = 0;
        while (i < Terms.Length && j < other.Terms.Length)
        {
            if (Terms[i] == other.Terms[j])
            {
                sum += (double)Weights[i++] * other.Weights[j++];
            }
            else if (Terms[i] < other.Terms[j])
            {
                i++;
            }
            else
            {
                j++;
            }
        }

        return sum;
    }
}
