namespace Readout;

/// <summary>A piece of an article's metadata with its evidence. What is not known is <c>null</c> where a finding is expected, never a guess.</summary>
/// <param name="Value">The value, for instance the name of an outlet.</param>
/// <param name="How">How it is known.</param>
/// <param name="Span">Where the report says so; <c>null</c> unless <paramref name="How"/> is <see cref="Provenance.Stated"/>.</param>
/// <param name="Because">The reasoning in one sentence; <c>null</c> unless <paramref name="How"/> is <see cref="Provenance.Inferred"/>.</param>
public sealed record Finding(string Value, Provenance How, SourceSpan? Span = null, string? Because = null);
