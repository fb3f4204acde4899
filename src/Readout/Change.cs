using System.Collections.Immutable;

namespace Readout;

/// <summary>What a report did to the account.</summary>
/// <param name="When">Publication day of the report; <c>null</c> when unknown.</param>
/// <param name="Kind">What it did.</param>
/// <param name="ClaimId">The claim concerned, or <c>null</c>.</param>
/// <param name="Text">Verbatim words, or a template filled with them.</param>
/// <param name="Evidence">The words before and after.</param>
public sealed record Change(DateOnly? When, ChangeKind Kind, string? ClaimId, string Text, ImmutableArray<Evidence> Evidence);
