namespace Readout.Train.Stories;

/// <summary>A labelled pair of clauses, one on somebody's word and one told as fact.</summary>
/// <param name="Story">Its story.</param>
/// <param name="Features">What is seen of it.</param>
/// <param name="IsRight">Whether it is a hardening.</param>
/// <param name="Before">The words on somebody's word.</param>
/// <param name="After">The words told as fact.</param>
internal sealed record HardeningInstance(string Story, double[] Features, bool IsRight, string Before, string After);
