namespace Readout.Events.Lexicon;

/// <summary>One requirement of a pattern.</summary>
/// <param name="Kind">Where it has to stand.</param>
/// <param name="Preposition">Index of the word set of the preposition; -1 unless <paramref name="Kind"/> is <see cref="TermKind.Preposition"/>.</param>
/// <param name="Elements">Indices of word sets; the last is the head, the others stand before it. Empty: any noun will do.</param>
/// <param name="Mark">Which party of the event it names.</param>
internal sealed record PatternTerm(TermKind Kind, int Preposition, int[] Elements, ActorMark Mark);
