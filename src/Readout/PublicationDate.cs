namespace Readout;

/// <summary>The day on which an article was published, as far as it is known.</summary>
/// <param name="Value">The day; <c>null</c> when only bounds are known.</param>
/// <param name="How">How it is known.</param>
/// <param name="Span">Where the report says so, if it does.</param>
/// <param name="Because">The reasoning in one sentence, if inferred.</param>
/// <param name="Earliest">The earliest possible day, inclusive; <c>null</c> when nothing bounds it.</param>
/// <param name="Latest">The latest possible day, inclusive; <c>null</c> when nothing bounds it.</param>
public sealed record PublicationDate(
    DateOnly? Value, Provenance How, SourceSpan? Span = null, string? Because = null, DateOnly? Earliest = null, DateOnly? Latest = null);
