namespace Readout.Time;

/// <summary>A length of time.</summary>
/// <param name="First">Index of its first word.</param>
/// <param name="End">Index after its last word.</param>
/// <param name="Amount">How many.</param>
/// <param name="Unit">Of what.</param>
internal sealed record DurationNode(int First, int End, Amount Amount, TimeUnit Unit) : TimeNode(First, End)
{
    /// <summary>1: it ends at the reference (<i>the past two months</i>); 2: it begins there (<i>the next two weeks</i>); 0: neither.</summary>
    public int Side { get; init; }

    /// <summary>The date on which it begins when the words after it say so (<i>two weeks <b>starting Monday</b></i>), or <c>null</c>; an expression of its own.</summary>
    public TimeNode? Start { get; init; }

    /// <summary>What is added to it in a smaller unit (<i>two years <b>and three months</b></i>), or <c>null</c>.</summary>
    public DurationNode? Rest { get; init; }

    /// <summary>Whether it is said of each so long a stretch (<i>$5 a day</i>).</summary>
    public bool IsRate { get; init; }
}
