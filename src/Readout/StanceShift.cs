namespace Readout;

/// <summary>A sentence of a quotation in which the speaker does something else than the statement's stance says: who asserts goes on to ask, who promises goes on to assert.</summary>
/// <param name="Span">The sentence, as far as it is content.</param>
/// <param name="Stance">What the speaker does in it.</param>
public sealed record StanceShift(TextSpan Span, Stance Stance);
