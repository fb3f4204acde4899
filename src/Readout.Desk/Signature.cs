namespace Readout.Desk;

/// <summary>Who puts something right, when, and why.</summary>
/// <param name="Author">Who.</param>
/// <param name="Moment">When.</param>
/// <param name="Reason">Why; may be empty.</param>
public sealed record Signature(string Author, DateTimeOffset Moment, string Reason);
