namespace Readout.Ingest;

/// <summary>Collects the hashed features of a line: indices into a weight table. Reusable; not thread-safe.</summary>
internal sealed class FeatureList
{
    /// <summary>Size of the tables that the features index, a power of two.</summary>
    public const int Buckets = 1 << 16;

    private int[] _items = new int[256];

    /// <summary>Number of features.</summary>
    public int Count { get; private set; }

    /// <summary>The features.</summary>
    public ReadOnlySpan<int> Items => _items.AsSpan(0, Count);

    /// <summary>Number of features before the last call of <see cref="Mark"/>: those after it are names that a page's author chose, which training leaves out at times.</summary>
    public int Marked { get; private set; }

    public void Clear() => Count = 0;

    public void Mark() => Marked = Count;

    /// <summary>Adds the feature that a group has a value.</summary>
    public void Add(int group, int value)
    {
        uint hash = ((uint)group * 0x9E3779B1u) ^ ((uint)value * 0x85EBCA77u);
        hash ^= hash >> 15;
        hash *= 0x2C1B3C6Du;
        hash ^= hash >> 13;
        if (Count == _items.Length)
        {
            Array.Resize(ref _items, Count * 2);
        }

        _items[Count++] = (int)(hash & (Buckets - 1));
    }

    /// <summary>Adds the feature that a group has a value together with another.</summary>
    public void Add(int group, int value, int with) => Add(group, (value * 64) + with + 1_000_003);

    /// <summary>Adds a word of a group, without regard to case.</summary>
    public void AddWord(int group, ReadOnlySpan<char> word) => Add(group, HashOf(word));

    /// <summary>A hash of a word without regard to case, the same in every run.</summary>
    public static int HashOf(ReadOnlySpan<char> word)
    {
        uint hash = 2166136261;
        foreach (char character in word)
        {
            hash = (hash ^ char.ToLowerInvariant(character)) * 16777619;
        }

        return (int)hash;
    }

    /// <summary>The number of the first bound that a value is below; the number of bounds if none.</summary>
    public static int Bucket(double value, ReadOnlySpan<double> bounds)
    {
        int bucket = 0;
        while (bucket < bounds.Length && value >= bounds[bucket])
        {
            bucket++;
        }

        return bucket;
    }
}
