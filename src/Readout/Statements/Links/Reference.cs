namespace Readout.Statements.Links;

/// <summary>The words by which a statement points to another one.</summary>
/// <param name="Kind">How they point.</param>
/// <param name="Token">Index of the word that points: a noun for what was said, a pronoun, a word for answering.</param>
/// <param name="Owner">Whose words they point to; <c>null</c> when they do not say.</param>
/// <param name="IsOwn">Whether they are the speaker's own words of before (<i>walked back her remark</i>).</param>
internal readonly record struct Reference(ReferenceKind Kind, int Token, Entity? Owner, bool IsOwn);
