namespace Readout.Language.Conllu;

/// <summary>One surface token of a CoNLL-U sentence: a word, or a multiword token.</summary>
/// <param name="Form">Its characters as printed.</param>
/// <param name="FirstWord">Index of its first word in the sentence.</param>
/// <param name="EndWord">Index after its last word.</param>
/// <param name="SpaceAfter">Whether white space follows.</param>
internal readonly record struct ConlluSurface(string Form, int FirstWord, int EndWord, bool SpaceAfter);
