namespace Readout.Events;

/// <summary>A phrase of a frame.</summary>
/// <param name="Role">What it is to the action.</param>
/// <param name="Token">Index of its head token.</param>
/// <param name="Marker">Index of its preposition or mark; -1 when it has none.</param>
internal readonly record struct Argument(ArgumentRole Role, int Token, int Marker);
