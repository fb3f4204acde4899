namespace Readout.Train.Time;

/// <summary>A time expression of a corpus.</summary>
internal sealed record GoldTime(TextSpan Span, string Type, string Value);
