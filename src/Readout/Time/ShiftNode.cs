namespace Readout.Time;

/// <summary>A time some units before or after another.</summary>
/// <param name="First">Index of its first word.</param>
/// <param name="End">Index after its last word.</param>
/// <param name="Amount">How many units.</param>
/// <param name="Unit">The unit.</param>
/// <param name="Sign">-1 before, +1 after.</param>
/// <param name="From">Where it is counted from.</param>
/// <param name="Anchor">The date expression that it is counted from, or <c>null</c>.</param>
internal sealed record ShiftNode(int First, int End, Amount Amount, TimeUnit Unit, int Sign, ShiftFrom From, TimeNode? Anchor) : TimeNode(First, End)
{
    /// <summary>Index of the first word of the clause that tells the anchoring event; with <see cref="ClauseEnd"/> for <see cref="ShiftFrom.Event"/>.</summary>
    public int ClauseFirst { get; init; }

    /// <summary>What is counted on in a smaller unit (<i>2 weeks <b>and 2 days</b> ago</i>), or <c>null</c>.</summary>
    public DurationNode? Rest { get; init; }

    /// <summary>Index after the clause's last word.</summary>
    public int ClauseEnd { get; init; }
}
