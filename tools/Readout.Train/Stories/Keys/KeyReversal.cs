namespace Readout.Train.Stories.Keys;

/// <summary>A speaker who took the opposite position.</summary>
internal sealed record KeyReversal(string Claim, string Who, KeySpan Before, KeySpan After, bool Optional = false);
