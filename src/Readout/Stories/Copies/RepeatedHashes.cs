using System.Numerics;

namespace Readout.Stories.Copies;

/// <summary>
/// Tells hashes that were met once from those that were met twice or more, in two bits for each of eight times as many places: now and then one that was met once
/// passes for repeated (after Bloom, <i>Space/time trade-offs in hash coding with allowable errors</i>, 1970).
/// </summary>
internal sealed class RepeatedHashes
{
    private const int Places = 8;
    private readonly ulong[] _met;
    private readonly ulong[] _repeated;
    private readonly ulong _mask;

    /// <summary>For so many hashes.</summary>
    /// <param name="count">How many will be added.</param>
    public RepeatedHashes(long count)
    {
        ulong bits = BitOperations.RoundUpToPowerOf2((ulong)Math.Max(64, count * Places));
        _met = new ulong[bits / 64];
        _repeated = new ulong[bits / 64];
        _mask = bits - 1;
    }

    /// <summary>Meets hashes.</summary>
    public void Add(ulong[] hashes)
    {
        foreach (ulong hash in hashes)
        {
            ulong place = hash & _mask, bit = 1UL << (int)(place & 63);
            _repeated[place >> 6] |= _met[place >> 6] & bit;
            _met[place >> 6] |= bit;
        }
    }

    /// <summary>Whether a hash was met twice or more: true for every one that was.</summary>
    public bool Contains(ulong hash)
    {
        ulong place = hash & _mask;
        return (_repeated[place >> 6] >> (int)(place & 63) & 1) != 0;
    }
}
