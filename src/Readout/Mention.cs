namespace Readout;

/// <summary>A place in the text that refers to an entity.</summary>
/// <param name="Span">Its place in the reading text.</param>
/// <param name="FirstToken">Index of its first token.</param>
/// <param name="EndToken">Index after its last token.</param>
/// <param name="HeadToken">Index of its syntactic head.</param>
/// <param name="Kind">How it refers.</param>
public readonly record struct Mention(TextSpan Span, int FirstToken, int EndToken, int HeadToken, MentionKind Kind);
