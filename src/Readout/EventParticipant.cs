namespace Readout;

/// <summary>An actor or target of an event.</summary>
/// <param name="Span">The words that name it.</param>
/// <param name="EntityId">Id of the entity; <c>null</c> when the words refer to none.</param>
/// <param name="Code">CAMEO actor code (<c>RUSGOV</c>); <c>null</c> when unknown.</param>
public sealed record EventParticipant(TextSpan Span, string? EntityId, string? Code);
