namespace Readout.Train.Stories;

/// <summary>A labelled pair of clauses as the model sees it.</summary>
/// <param name="Pair">The labelled pair.</param>
/// <param name="Features">Its features.</param>
/// <param name="First">The words of the first, to read mistakes by.</param>
/// <param name="Second">The words of the second.</param>
internal sealed record Instance(ClausePair Pair, float[] Features, string First, string Second)
{
    /// <summary>The story.</summary>
    public string Story => Pair.Story;

    /// <summary>Whether both tell the same proposition.</summary>
    public bool IsSame => Pair.IsSame;
}
