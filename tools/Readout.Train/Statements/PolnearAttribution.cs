namespace Readout.Train.Statements;

/// <summary>One attribution that an annotator marked: the pieces of its source, cue and content.</summary>
internal sealed record PolnearAttribution(IReadOnlyList<TextSpan> Source, IReadOnlyList<TextSpan> Cue, IReadOnlyList<TextSpan> Content);
