namespace Readout;

/// <summary>A passage that two articles share.</summary>
/// <param name="First">Where it stands in the first article's reading text.</param>
/// <param name="Second">Where it stands in the second article's reading text.</param>
public readonly record struct CopiedPassage(TextSpan First, TextSpan Second);
