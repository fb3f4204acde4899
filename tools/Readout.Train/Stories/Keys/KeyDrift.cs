namespace Readout.Train.Stories.Keys;

/// <summary>Differing wordings of one quotation.</summary>
internal sealed record KeyDrift(string Claim, KeySpan[] Versions, bool Optional = false);
