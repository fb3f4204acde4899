namespace Readout.Train.Ingest;

/// <summary>The lines of one document as the chain model is trained on them.</summary>
/// <param name="Features">The features of each line.</param>
/// <param name="Edges">The kind of edge before each line.</param>
/// <param name="Labels">Whether each line is body.</param>
/// <param name="Group">Number of the page that the document was made from.</param>
/// <param name="Weight">How much the document counts.</param>
internal sealed record LineSequence(int[][] Features, byte[] Edges, bool[] Labels, int Group, float Weight = 1)
{
    /// <summary>For each line, the number of features that training never leaves out; <c>null</c> for all.</summary>
    public int[]? Firm { get; init; }

    /// <summary>The lines themselves, for reading errors.</summary>
    public IReadOnlyList<Readout.Ingest.SourceLine>? Lines { get; init; }
}
