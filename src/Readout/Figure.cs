namespace Readout;

/// <summary>A value that a report gives for the quantity of a claim.</summary>
/// <param name="Value">The value as a plain number (<c>60</c>), with a leading <c>&lt;</c>, <c>&gt;</c> or <c>~</c> where the text bounds or rounds it.</param>
/// <param name="Text">The words (<i>60 diplomats</i>).</param>
/// <param name="Where">Where they stand.</param>
public sealed record Figure(string Value, string Text, Evidence Where);
