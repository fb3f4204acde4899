namespace Readout.Language.Neural;

/// <summary>A frozen table from 64-bit hashes to numbers, open addressing, never resized. Hashes are taken to be distinct; zero is no hash.</summary>
internal sealed class HashIndex
{
    private readonly ulong[] _keys;
    private readonly int[] _values;
    private readonly int _mask;

    /// <summary>Builds the table: the hash at place i leads to i.</summary>
    public HashIndex(ReadOnlySpan<ulong> hashes)
        : this(hashes, [])
    {
    }

    /// <summary>Builds the table: the hash at place i leads to <paramref name="values"/>[i], or to i when there are no values.</summary>
    public HashIndex(ReadOnlySpan<ulong> hashes, ReadOnlySpan<ushort> values)
    {
        int size = 16;
        while (size < hashes.Length * 2)
        {
            size *= 2;
        }

        _mask = size - 1;
        _keys = new ulong[size];
        _values = new int[size];
        for (int i = 0; i < hashes.Length; i++)
        {
            int slot = (int)hashes[i] & _mask;
            while (_keys[slot] != 0 && _keys[slot] != hashes[i])
            {
                slot = (slot + 1) & _mask;
            }

            if (_keys[slot] == 0)
            {
                _keys[slot] = hashes[i];
                _values[slot] = values.IsEmpty ? i : values[i];
            }
        }
    }

    /// <summary>The number of a hash; -1 when it has none.</summary>
    public int Find(ulong hash)
    {
        int slot = (int)hash & _mask;
        while (_keys[slot] != hash)
        {
            if (_keys[slot] == 0)
            {
                return -1;
            }

            slot = (slot + 1) & _mask;
        }

        return _values[slot];
    }
}
