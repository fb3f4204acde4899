namespace Readout.Store;

/// <summary>An entry of the log of corrections.</summary>
/// <param name="Correction">The rule.</param>
/// <param name="Undone">When it was undone; <c>null</c> while it holds.</param>
/// <param name="UndoneBy">Who undid it; <c>null</c> while it holds.</param>
public sealed record CorrectionEntry(Correction Correction, DateTimeOffset? Undone, string? UndoneBy);
