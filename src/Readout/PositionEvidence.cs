using System.Collections.Immutable;

namespace Readout;

/// <summary>Where a position was reported.</summary>
/// <param name="Where">The words.</param>
/// <param name="Via">Names of the media through which the article knows it, nearest first.</param>
/// <param name="From">First day on which it may have been said; <c>null</c> when unknown.</param>
/// <param name="To">Last day on which it may have been said; <c>null</c> when unknown.</param>
public sealed record PositionEvidence(Evidence Where, ImmutableArray<string> Via, DateOnly? From, DateOnly? To);
