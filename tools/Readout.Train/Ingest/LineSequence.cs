namespace Readout.Train.Ingest;

/// <summary>The lines of one document as the chain model is trained on them.</summary>
/// <param name="Features">The features of each line.</param>
/// <param name="Edges">The kind of edge before each line.</param>
/// <param name="Labels">Whether each line is body.</param>
/// <param name="Weight">How much the document counts.</param>
internal sealed record LineSequence(int[][] Features, byte[] Edges, bool[] Labels, float Weight = 1);
