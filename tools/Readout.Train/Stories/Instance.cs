namespace Readout.Train.Stories;

/// <summary>A labelled pair of clauses as the model sees it.</summary>
/// <param name="Story">The story.</param>
/// <param name="Features">Its features.</param>
/// <param name="IsSame">Whether both tell the same proposition.</param>
/// <param name="First">The words of the first, to read mistakes by.</param>
/// <param name="Second">The words of the second.</param>
internal sealed record Instance(string Story, float[] Features, bool IsSame, string First, string Second);
