namespace Readout;

/// <summary>A TIMEX3 time expression, its value, and the days that it covers.</summary>
/// <param name="Span">Its place in the reading text.</param>
/// <param name="Type">Its TimeML type.</param>
/// <param name="Value">Its TIMEX3 value (<c>2018-04-20</c>, <c>P2W</c>, <c>PAST_REF</c>); <c>null</c> when it cannot be known.</param>
/// <param name="From">The first day it covers; <c>null</c> when unknown, open or not a date.</param>
/// <param name="To">The last day it covers, inclusive; <c>null</c> when unknown, open or not a date.</param>
public sealed record TimeExpression(TextSpan Span, TimexType Type, string? Value, DateOnly? From, DateOnly? To)
{
    /// <summary>TIMEX3 modifier (<c>START</c>, <c>APPROX</c>, <c>BEFORE</c> ...), or <c>null</c>.</summary>
    public string? Modifier { get; init; }

    /// <summary>What it was resolved against and how, in one sentence.</summary>
    public string? Because { get; init; }

    /// <summary>The event that it is counted from, when the article alone does not date it; <c>null</c> otherwise.</summary>
    public TimeAnchor? Anchor { get; init; }

    /// <summary>Probability that the value is right, 0 to 1.</summary>
    public double Confidence { get; init; } = 1;
}
