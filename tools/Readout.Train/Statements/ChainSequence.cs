using Readout.Statements;

namespace Readout.Train.Statements;

/// <summary>One sequence to learn from: the features of its tokens and of the places between them, and which labels each token may have (one bit a label; all bits where the gold says nothing).</summary>
internal sealed class ChainSequence
{
    public const byte Unknown = 7;

    public ChainSequence(FeatureList features, byte[] allowed, FeatureList? edges = null)
    {
        Allowed = allowed;
        (Features, Ends) = IndexesOf(features, hash => FeatureTable.IndexOf(hash));
        if (edges is not null)
        {
            (Edges, EdgeEnds) = IndexesOf(edges, hash => FeatureTable.IndexOf(hash));
            (OtherEdges, OtherEdgeEnds) = IndexesOf(edges, hash => FeatureTable.IndexOf(FeatureTable.OtherName(hash)));
        }
    }

    /// <summary>Labels that each token may have, one bit a label.</summary>
    public byte[] Allowed { get; }

    /// <summary>End of each token's features in <see cref="Features"/>.</summary>
    public int[] Ends { get; private set; }

    /// <summary>Indexes of the features.</summary>
    public int[] Features { get; private set; }

    /// <summary>Indexes of the features of the place before each token, for the third label's beginning and ending; empty when there are none.</summary>
    public int[] Edges { get; private set; } = [];

    /// <summary>End of each token's features in <see cref="Edges"/>.</summary>
    public int[] EdgeEnds { get; private set; } = [];

    /// <summary>The same for the second label.</summary>
    public int[] OtherEdges { get; private set; } = [];

    /// <summary>End of each token's features in <see cref="OtherEdges"/>.</summary>
    public int[] OtherEdgeEnds { get; private set; } = [];

    /// <summary>Renames the features and drops those without a new name (-1).</summary>
    public ChainSequence Renamed(int[] names)
    {
        var renamed = (ChainSequence)MemberwiseClone();
        (renamed.Features, renamed.Ends) = Renamed(Features, Ends, names);
        (renamed.Edges, renamed.EdgeEnds) = Renamed(Edges, EdgeEnds, names);
        (renamed.OtherEdges, renamed.OtherEdgeEnds) = Renamed(OtherEdges, OtherEdgeEnds, names);
        return renamed;
    }

    private static (int[] Indexes, int[] Ends) IndexesOf(FeatureList features, Func<uint, int> index)
    {
        var indexes = new List<int>();
        int[] ends = new int[features.Length];
        for (int t = 0; t < features.Length; t++)
        {
            foreach (uint hash in features[t])
            {
                indexes.Add(index(hash));
            }

            ends[t] = indexes.Count;
        }

        return ([.. indexes], ends);
    }

    private static (int[] Indexes, int[] Ends) Renamed(int[] indexes, int[] ends, int[] names)
    {
        var kept = new List<int>(indexes.Length);
        int[] keptEnds = new int[ends.Length];
        int at = 0;
        for (int t = 0; t < ends.Length; t++)
        {
            for (; at < ends[t]; at++)
            {
                if (names[indexes[at]] >= 0)
                {
                    kept.Add(names[indexes[at]]);
                }
            }

            keptEnds[t] = kept.Count;
        }

        return ([.. kept], keptEnds);
    }
}
