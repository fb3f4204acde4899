using System.Runtime.CompilerServices;

namespace Readout.Statements;

/// <summary>The hashed features of the tokens of one sequence, one after another; kept by its owner and filled again and again.</summary>
internal sealed class FeatureList
{
    private uint[] _hashes = new uint[4096];
    private int[] _ends = new int[64];
    private int _count;

    /// <summary>Number of tokens.</summary>
    public int Length { get; private set; }

    /// <summary>The features of one token.</summary>
    public ReadOnlySpan<uint> this[int token]
    {
        get
        {
            int start = token == 0 ? 0 : _ends[token - 1];
            return _hashes.AsSpan(start, _ends[token] - start);
        }
    }

    /// <summary>Forgets all tokens.</summary>
    public void Clear() => (_count, Length) = (0, 0);

    /// <summary>Adds a feature to the token at hand.</summary>
    /// <param name="template">Number of the kind of feature.</param>
    /// <param name="a">First value.</param>
    /// <param name="b">Second value, if any.</param>
    /// <param name="c">Third value, if any.</param>
    public void Add(uint template, uint a = 0, uint b = 0, uint c = 0)
    {
        if (_count == _hashes.Length)
        {
            Array.Resize(ref _hashes, _count * 2);
        }

        _hashes[_count++] = Mix(template, a, b, c);
    }

    /// <summary>Ends the token at hand.</summary>
    public void EndToken()
    {
        if (Length == _ends.Length)
        {
            Array.Resize(ref _ends, Length * 2);
        }

        _ends[Length++] = _count;
    }

    /// <summary>One hash of several values.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Mix(uint template, uint a, uint b, uint c)
    {
        ulong h = (template + 1) * 0x9E3779B97F4A7C15UL;
        h = (h ^ a) * 0xBF58476D1CE4E5B9UL;
        h ^= h >> 29;
        h = (h ^ b) * 0x94D049BB133111EBUL;
        h ^= h >> 31;
        h = (h ^ c) * 0xD6E8FEB86659FD93UL;
        return (uint)(h >> 32);
    }
}
