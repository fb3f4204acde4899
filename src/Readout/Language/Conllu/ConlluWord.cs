namespace Readout.Language.Conllu;

/// <summary>One syntactic word of a CoNLL-U sentence.</summary>
/// <param name="Form">Its form.</param>
/// <param name="Lemma">Its lemma; <c>_</c> when there is none.</param>
/// <param name="Tag">Its universal tag.</param>
/// <param name="PennTag">Its Penn tag.</param>
/// <param name="Features">Its morphological features as written.</param>
/// <param name="Head">Index of its head in the sentence; -1 for the root or when there is none.</param>
/// <param name="Relation">Its relation.</param>
/// <param name="Miscellaneous">The tenth column as written.</param>
internal sealed record ConlluWord(
    string Form, string Lemma, UniversalTag Tag, string PennTag, string Features, int Head, string Relation, string Miscellaneous);
