namespace Readout.Time;

/// <summary>An expression that the grammar found, before it is resolved.</summary>
/// <param name="Node">Its tree.</param>
/// <param name="Span">Its place in the reading text.</param>
/// <param name="Clause">The words of the event that it is counted from; empty when there is none.</param>
/// <param name="Lead">Class of the word before it.</param>
/// <param name="FirstToken">Index of its first token.</param>
/// <param name="EndToken">Index after its last token.</param>
internal readonly record struct TimeCandidate(TimeNode Node, TextSpan Span, TextSpan Clause, WordClass Lead, int FirstToken, int EndToken);
