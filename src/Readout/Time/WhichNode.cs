namespace Readout.Time;

/// <summary>A unit or a named time told apart by where it stands: <i>last week</i>, <i>next Friday</i>, <i>that year</i>.</summary>
/// <param name="First">Index of its first word.</param>
/// <param name="End">Index after its last word.</param>
/// <param name="Which">Which one.</param>
/// <param name="Unit">The unit, or <see cref="TimeUnit.None"/> when a name follows.</param>
/// <param name="Named">The named time, or <c>null</c>.</param>
internal sealed record WhichNode(int First, int End, Which Which, TimeUnit Unit, TimeNode? Named) : TimeNode(First, End)
{
    /// <summary>Whether <i>the</i> stands before it (<i>the next day</i> follows a day just told, <i>next week</i> the day of writing).</summary>
    public bool Definite { get; init; }
}
