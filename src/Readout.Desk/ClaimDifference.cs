using System.Collections.Immutable;

namespace Readout.Desk;

/// <summary>A claim that stands otherwise in two accounts of a story.</summary>
/// <param name="Before">The claim of the earlier account; <c>null</c> when it is new.</param>
/// <param name="After">The claim of the later account; <c>null</c> when it is gone.</param>
/// <param name="Positions">Who took or left which side, a line each: <c>+ Runa Ohlm denies</c>.</param>
public sealed record ClaimDifference(Claim? Before, Claim? After, ImmutableArray<string> Positions);
