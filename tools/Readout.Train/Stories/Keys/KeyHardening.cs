namespace Readout.Train.Stories.Keys;

/// <summary>What some articles attribute and others tell in their own voice.</summary>
internal sealed record KeyHardening(string Claim, KeySpan[] Attributed, KeySpan[] Voice, bool Optional = false);
