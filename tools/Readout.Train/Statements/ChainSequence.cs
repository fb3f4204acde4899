using Readout.Statements;

namespace Readout.Train.Statements;

/// <summary>One sequence to learn from: the features of its tokens, and which labels each token may have (one bit a label; all bits where the gold says nothing).</summary>
internal sealed class ChainSequence
{
    public const byte Unknown = 7;

    public ChainSequence(FeatureList features, byte[] allowed)
    {
        Allowed = allowed;
        Ends = new int[features.Length];
        int total = 0;
        for (int t = 0; t < features.Length; t++)
        {
            total += features[t].Length;
            Ends[t] = total;
        }

        Features = new int[total];
        int at = 0;
        for (int t = 0; t < features.Length; t++)
        {
            foreach (uint hash in features[t])
            {
                Features[at++] = FeatureTable.IndexOf(hash);
            }
        }
    }

    /// <summary>Labels that each token may have, one bit a label.</summary>
    public byte[] Allowed { get; }

    /// <summary>End of each token's features in <see cref="Features"/>.</summary>
    public int[] Ends { get; private set; }

    /// <summary>Indexes of the features.</summary>
    public int[] Features { get; private set; }

    /// <summary>Renames the features and drops those without a new name (-1).</summary>
    public ChainSequence Renamed(int[] names)
    {
        var kept = new List<int>(Features.Length);
        int[] ends = new int[Ends.Length];
        int at = 0;
        for (int t = 0; t < Ends.Length; t++)
        {
            for (; at < Ends[t]; at++)
            {
                if (names[Features[at]] >= 0)
                {
                    kept.Add(names[Features[at]]);
                }
            }

            ends[t] = kept.Count;
        }

        var renamed = (ChainSequence)MemberwiseClone();
        renamed.Ends = ends;
        renamed.Features = [.. kept];
        return renamed;
    }
}
