namespace Readout.Language;

/// <summary>A name found in the text, before it is known whose it is.</summary>
/// <param name="FirstToken">Index of its first token.</param>
/// <param name="EndToken">Index after its last token.</param>
/// <param name="Type">What it names.</param>
public readonly record struct NameSpan(int FirstToken, int EndToken, EntityType Type);
