using System.Numerics;
using System.Runtime.InteropServices;
using Readout.Language;

namespace Readout.Stories.Claims;

/// <summary>The words of a story's clauses by number, and how alike any two of them are: 1 for the same lemma, else the cosine of their vectors.</summary>
internal sealed class WordTable
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<float> _vectors = [];
    private readonly WordVectors _source = WordVectors.Shared;

    /// <summary>The number of a lemma; a new one when it is met first.</summary>
    public int NumberOf(string lemma)
    {
        if (!_numbers.TryGetValue(lemma, out int number))
        {
            _numbers[lemma] = number = _numbers.Count;
            Span<float> vector = stackalloc float[WordVectors.Width];
            _source.Read(lemma, vector);
            _vectors.AddRange(vector);
        }

        return number;
    }

    /// <summary>How alike two words are, -1 to 1; 0 where one has no vector.</summary>
    public float Likeness(int one, int two)
    {
        if (one == two)
        {
            return 1;
        }

        ReadOnlySpan<float> vectors = CollectionsMarshal.AsSpan(_vectors);
        ReadOnlySpan<Vector<float>> first = MemoryMarshal.Cast<float, Vector<float>>(vectors.Slice(one * WordVectors.Width, WordVectors.Width));
        ReadOnlySpan<Vector<float>> second = MemoryMarshal.Cast<float, Vector<float>>(vectors.Slice(two * WordVectors.Width, WordVectors.Width));
        Vector<float> sum = Vector<float>.Zero;
        for (int i = 0; i < first.Length; i++)
        {
            sum += first[i] * second[i];
        }

        return Vector.Sum(sum);
    }
}
