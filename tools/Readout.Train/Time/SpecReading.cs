namespace Readout.Train.Time;

/// <summary>One of the readings that a specification allows for a result.</summary>
/// <param name="Timex">Its TIMEX3 value as the specification writes it; open parts are <c>X</c>.</param>
/// <param name="Value">The day, clock time or seconds; <c>null</c> for an interval.</param>
/// <param name="Start">Begin of an interval; <c>null</c> when open.</param>
/// <param name="End">The moment after an interval; <c>null</c> when open.</param>
/// <param name="Modifier">Its modifier (<c>before</c>, <c>since</c>, <c>start</c> ...), or <c>null</c>.</param>
internal sealed record SpecReading(string Timex, string? Value, string? Start, string? End, string? Modifier);
