namespace Readout.Stories.Words;

/// <summary>64-bit hashes of words without regard to case: FNV-1a, then the finaliser of MurmurHash3. Stable: lexicons are keyed by it.</summary>
internal static class WordHash
{
    /// <summary>The hash of a word in lower case.</summary>
    public static ulong Of(ReadOnlySpan<char> word)
    {
        ulong hash = 14695981039346656037UL;
        foreach (char c in word)
        {
            hash = (hash ^ char.ToLowerInvariant(c)) * 1099511628211UL;
        }

        return Mix(hash);
    }

    /// <summary>Joins two hashes, order counting.</summary>
    public static ulong Join(ulong first, ulong second) => Mix((first * 0x9E3779B97F4A7C15UL) ^ second);

    private static ulong Mix(ulong hash)
    {
        hash ^= hash >> 33;
        hash *= 0xff51afd7ed558ccdUL;
        hash ^= hash >> 33;
        hash *= 0xc4ceb9fe1a85ec53UL;
        return hash ^ (hash >> 33);
    }
}
