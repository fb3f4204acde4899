namespace Readout.Time;

/// <summary>A word that points from the moment of speaking.</summary>
/// <param name="First">Index of its first word.</param>
/// <param name="End">Index after its last word.</param>
/// <param name="What">Its number in the word list: a day below 10, else present, past or future.</param>
internal sealed record DeicticNode(int First, int End, int What) : TimeNode(First, End);
