namespace Readout.Stories.Claims;

/// <summary>A number of something in a clause.</summary>
/// <param name="Value">The number, with a leading <c>&lt;</c>, <c>&gt;</c> or <c>~</c> where the text bounds or rounds it.</param>
/// <param name="Unit">What is counted: a lemma (<c>diplomat</c>, <c>dead</c>), the sign of a currency (<c>$</c>), <c>percent</c> or <c>percent of LEMMA</c>.</param>
/// <param name="Span">The words.</param>
internal readonly record struct Quantity(string Value, string Unit, TextSpan Span)
{
    /// <summary>The number without what bounds or rounds it.</summary>
    public string Number => Value.TrimStart('~', '<', '>');

    /// <summary>Whether it is a number that stands everywhere: two clauses with a <i>one</i> have little in common.</summary>
    public bool IsCommon => Number is "1" or "2";
}
