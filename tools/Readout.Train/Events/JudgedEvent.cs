namespace Readout.Train.Events;

/// <summary>A coded event that a reader judged.</summary>
/// <param name="Document">Its document.</param>
/// <param name="Start">Where its trigger begins.</param>
/// <param name="Evidence">Features of its evidence.</param>
/// <param name="IsRight">The judgement.</param>
internal sealed record JudgedEvent(string Document, int Start, List<string> Evidence, bool IsRight);
