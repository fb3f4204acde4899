namespace Readout.Time;

/// <summary>Decides whether a candidate is a time expression.</summary>
internal delegate bool Judge(TimeNode node, TextSpan span, ReadOnlySpan<int> features);
