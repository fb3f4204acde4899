namespace Readout.Train.Language;

/// <summary>A small seeded generator (SplitMix64): each worker and step has its own, so that two threads never share one.</summary>
internal struct TrainingRandom(ulong seed)
{
    private ulong _state = seed;

    public ulong Next()
    {
        ulong z = _state += 0x9E3779B97F4A7C15;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }

    /// <summary>A number in [0, 1).</summary>
    public float NextSingle() => (Next() >> 40) * (1f / (1 << 24));

    /// <summary>A number in [0, <paramref name="end"/>).</summary>
    public int Next(int end) => (int)((Next() >> 33) % (ulong)end);

    /// <summary>Shuffles a list.</summary>
    public void Shuffle<T>(IList<T> items)
    {
        for (int i = items.Count - 1; i > 0; i--)
        {
            int j = Next(i + 1);
            (items[i], items[j]) = (items[j], items[i]);
        }
    }
}
