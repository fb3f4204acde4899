using System.Numerics;
using System.Runtime.InteropServices;
using Readout.Language;

namespace Readout.Stories.Claims;

/// <summary>The words of a story's clauses by number, how alike any two of them are (1 for the same lemma, else the cosine of their vectors), and how rare each is in the story.</summary>
/// <param name="common">What the vectors have in common.</param>
internal sealed class WordTable(CommonDirections common)
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<float> _vectors = [];
    private readonly WordVectors _source = WordVectors.Shared;
    private float[] _rarities = [];
    private int _clauses;

    /// <summary>The number of a lemma; a new one when it is met first.</summary>
    public int NumberOf(string lemma)
    {
        if (!_numbers.TryGetValue(lemma, out int number))
        {
            _numbers[lemma] = number = _numbers.Count;
            Span<float> vector = stackalloc float[WordVectors.Width];
            if (_source.Read(lemma, vector))
            {
                common.Remove(vector);
            }

            _vectors.AddRange(vector);
        }

        return number;
    }

    /// <summary>How near each clause comes to those of other articles.</summary>
    public ClauseRivals Rivals { get; private set; } = new([], []);

    /// <summary>A number for one more clause of the story.</summary>
    public int NextClause() => _clauses++;

    /// <summary>Counts in how many clauses each word stands and compares the clauses with each other.</summary>
    /// <param name="propositions">The clauses that were read by themselves.</param>
    /// <param name="parts">The clauses of longer sentences.</param>
    public void Compare(IReadOnlyList<Proposition> propositions, IEnumerable<Proposition> parts)
    {
        Rivals = new ClauseRivals(propositions.Concat(parts), propositions);
        int[] found = new int[_numbers.Count];
        foreach (ContentWord word in propositions.SelectMany(proposition => proposition.Content))
        {
            found[word.Number]++;
        }

        _rarities = [.. found.Select(count => MathF.Log((propositions.Count + 1) / (count + 0.5f)))];
    }

    /// <summary>The mean of the vectors of some words by their weights, of length 1; all zeros for none.</summary>
    public float[] Mean(ContentWord[] words)
    {
        float[] mean = new float[WordVectors.Width];
        ReadOnlySpan<float> vectors = CollectionsMarshal.AsSpan(_vectors);
        foreach (ContentWord word in words)
        {
            for (int i = 0; i < mean.Length; i++)
            {
                mean[i] += word.Weight * vectors[(word.Number * WordVectors.Width) + i];
            }
        }

        float length = MathF.Sqrt(mean.Sum(x => x * x));
        return length == 0 ? mean : [.. mean.Select(x => x / length)];
    }

    /// <summary>How rare a word is in the clauses of the story: the logarithm of the inverse share of those that have it. 1 before they were counted.</summary>
    public float Rarity(int number) => number < _rarities.Length ? _rarities[number] : 1;

    /// <summary>How alike two words are, -1 to 1; 0 where one has no vector.</summary>
    public float Likeness(int one, int two)
    {
        if (one == two)
        {
            return 1;
        }

        ReadOnlySpan<float> vectors = CollectionsMarshal.AsSpan(_vectors);
        return Product(vectors.Slice(one * WordVectors.Width, WordVectors.Width), vectors.Slice(two * WordVectors.Width, WordVectors.Width));
    }

    /// <summary>The scalar product of two vectors of one length.</summary>
    public static float Product(ReadOnlySpan<float> one, ReadOnlySpan<float> two)
    {
        ReadOnlySpan<Vector<float>> first = MemoryMarshal.Cast<float, Vector<float>>(one), second = MemoryMarshal.Cast<float, Vector<float>>(two);
        Vector<float> sum = Vector<float>.Zero;
        for (int i = 0; i < first.Length; i++)
        {
            sum += first[i] * second[i];
        }

        return Vector.Sum(sum);
    }
}
