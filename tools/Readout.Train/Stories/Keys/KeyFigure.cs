namespace Readout.Train.Stories.Keys;

/// <summary>Differing values of one quantity.</summary>
internal sealed record KeyFigure(string Claim, string Quantity, KeySpan[] Values, bool Optional = false);
