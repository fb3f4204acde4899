using System.Numerics;
using System.Runtime.InteropServices;
using Readout.Language;

namespace Readout.Stories.Claims;

/// <summary>The words of a story's clauses by number, how alike any two of them are (1 for the same lemma, else the cosine of their vectors), and how rare each is in the story.</summary>
/// <param name="common">What the vectors have in common.</param>
internal sealed class WordTable(CommonDirections common)
{
    private const int Many = 100;

    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<float[]> _vectors = [];
    private readonly WordVectors _source = WordVectors.Shared;
    private float[] _rarities = [];
    private NearestWords? _nearest;
    private int _spans;

    /// <summary>The number of a lemma; a new one when it is met first.</summary>
    public int NumberOf(string lemma)
    {
        if (!_numbers.TryGetValue(lemma, out int number))
        {
            _numbers[lemma] = number = _numbers.Count;
            float[] vector = new float[WordVectors.Width];
            if (_source.Read(lemma, vector))
            {
                common.Remove(vector);
            }

            _vectors.Add(vector);
        }

        return number;
    }

    /// <summary>How near each clause comes to those of other articles.</summary>
    public ClauseRivals Rivals { get; private set; } = new([], []);

    /// <summary>A number for one more clause or sentence of the story.</summary>
    public int NextSpan() => _spans++;

    /// <summary>Counts in how many clauses each word stands and compares the clauses with each other.</summary>
    /// <param name="propositions">The clauses that were read by themselves.</param>
    /// <param name="parts">The clauses of longer sentences.</param>
    public void Compare(IReadOnlyList<Proposition> propositions, IEnumerable<Proposition> parts)
    {
        Proposition[] all = [.. propositions, .. parts];
        Rivals = new ClauseRivals(all, propositions);
        int[] found = new int[_numbers.Count];
        foreach (ContentWord word in propositions.SelectMany(proposition => proposition.Content))
        {
            found[word.Number]++;
        }

        _nearest = all.Length < Many ? null : new NearestWords(_vectors, _spans);
        _rarities = [.. found.Select(count => MathF.Log((propositions.Count + 1) / (count + 0.5f)))];
    }

    /// <summary>The mean of the vectors of some words by their weights, of length 1; all zeros for none.</summary>
    public float[] Mean(ContentWord[] words)
    {
        float[] mean = new float[WordVectors.Width];
        foreach (ContentWord word in words)
        {
            float[] vector = _vectors[word.Number];
            for (int i = 0; i < mean.Length; i++)
            {
                mean[i] += word.Weight * vector[i];
            }
        }

        double squares = 0;
        foreach (float x in mean)
        {
            squares += x * x;
        }

        float length = MathF.Sqrt((float)squares);
        for (int i = 0; length > 0 && i < mean.Length; i++)
        {
            mean[i] /= length;
        }

        return mean;
    }

    /// <summary>How rare a word is in the clauses of the story: the logarithm of the inverse share of those that have it. 1 before they were counted.</summary>
    public float Rarity(int number) => number < _rarities.Length ? _rarities[number] : 1;

    /// <summary>How alike two words are, -1 to 1; 0 where one has no vector.</summary>
    public float Likeness(int one, int two) => one == two ? 1 : Product(_vectors[one], _vectors[two]);

    /// <summary>
    /// How like each word of the story is to that word of a clause or sentence which is nearest to it, by its number, 0 to 1; nothing where the story is too small, or too large, for that to be kept.
    /// From several threads, once the clauses were compared.
    /// </summary>
    /// <param name="span">Number of the clause or sentence.</param>
    /// <param name="words">Its words.</param>
    public ReadOnlySpan<float> Nearest(int span, ContentWord[] words) => _nearest is null || span < 0 ? [] : _nearest.To(span, words);

    /// <summary>Forgets which words are near, which takes most of the room.</summary>
    public void Forget() => _nearest = null;

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
