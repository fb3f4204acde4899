namespace Readout.Events.Lexicon;

/// <summary>What a governing word says of the reality of what it governs.</summary>
/// <param name="Status">The status.</param>
/// <param name="IsForClauses">Whether it says so also of a clause with a subject of its own (<i>expects that</i>), not only of infinitives, gerunds and nouns.</param>
internal readonly record struct Governor(EventStatus Status, bool IsForClauses);
