using System.Collections.Immutable;

namespace Readout;

/// <summary>One speaker's stance on a claim.</summary>
/// <param name="Who">Id of the person or organisation; <c>null</c> for an outlet's own voice or an unnamed source.</param>
/// <param name="WhoText">The name, the description of an unnamed source, or the outlet or article that tells it in its own voice.</param>
/// <param name="Stance">The stance towards the claim.</param>
/// <param name="Evidence">Every report of it.</param>
public sealed record Position(string? Who, string WhoText, Stance Stance, ImmutableArray<PositionEvidence> Evidence)
{
    /// <summary>The probability that its words tell or deny the claim and that this is who says so, 0 to 1, calibrated on accounts with keys.</summary>
    public double Confidence { get; init; } = 1;
}
