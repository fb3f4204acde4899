namespace Readout.Time;

/// <summary>A node of the typed tree of a time expression: what the words say, before anything is resolved.</summary>
/// <param name="First">Index of its first word.</param>
/// <param name="End">Index after its last word.</param>
internal abstract record TimeNode(int First, int End)
{
    /// <summary>Whether the words alone do not show that a time is meant (<i>may</i>, <i>second</i>, bare <i>years</i>): the tagger decides.</summary>
    public bool Doubtful { get; init; }
}
