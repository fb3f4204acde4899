namespace Readout.Stories.Claims;

/// <summary>A number of something in a clause.</summary>
/// <param name="Value">The number, with a leading <c>&lt;</c>, <c>&gt;</c> or <c>~</c> where the text bounds or rounds it.</param>
/// <param name="Unit">Lemma of what is counted.</param>
/// <param name="Span">The words.</param>
internal readonly record struct Quantity(string Value, string Unit, TextSpan Span);
