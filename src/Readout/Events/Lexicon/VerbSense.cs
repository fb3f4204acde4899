namespace Readout.Events.Lexicon;

/// <summary>One meaning of a verb.</summary>
/// <param name="Block">Index of its block; -1 for a general verb outside CAMEO.</param>
/// <param name="Code">CAMEO code when no pattern fits; <c>null</c> when it then is no event.</param>
/// <param name="Reverse">CAMEO code of target to subject when no pattern fits, or <c>null</c>.</param>
/// <param name="Particles">Indices of word sets that have to stand at the verb: <i>break down</i>.</param>
/// <param name="Lemma">The verb with its particles: <c>break down</c>.</param>
internal sealed record VerbSense(int Block, string? Code, string? Reverse, int[] Particles, string Lemma);
