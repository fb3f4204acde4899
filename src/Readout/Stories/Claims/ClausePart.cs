namespace Readout.Stories.Claims;

/// <summary>A clause of a longer sentence.</summary>
/// <param name="Head">Index of the token that heads it.</param>
/// <param name="Subject">Index of the token that is its subject, where that stands outside or inside the span; -1 for none.</param>
/// <param name="Span">Its words.</param>
internal readonly record struct ClausePart(int Head, int Subject, TextSpan Span);
