using Readout.Stories.Claims;

namespace Readout.Stories.Timelines;

/// <summary>Something dated that a report tells, before it is joined with what others tell of it.</summary>
/// <param name="Proposition">The clause that tells it.</param>
/// <param name="From">First day.</param>
/// <param name="To">Last day.</param>
/// <param name="IsUtterance">Whether it is that somebody said something.</param>
internal sealed record Happening(Proposition Proposition, DateOnly From, DateOnly To, bool IsUtterance)
{
    /// <summary>Lemma of the action; <c>null</c> for an utterance.</summary>
    public string? Lemma { get; init; }

    /// <summary>The last word of who did it, whoever that is; <c>null</c> when the clause does not say.</summary>
    public string? ActorWord { get; init; }

    /// <summary>What kind of deed it is (<see cref="Deed.KindOf"/>); <c>null</c> where only the verb is known, and for an utterance.</summary>
    public string? Kind { get; init; }

    /// <summary>Whether a noun tells it.</summary>
    public bool IsNoun { get; init; }

    /// <summary>Number of the action's word in the story's table; -1 for an utterance.</summary>
    public int ActionWord { get; init; } = -1;

    /// <summary>Who does it, as the tree has it.</summary>
    public Argument Doer { get; init; } = Argument.None;

    /// <summary>To whom it is done, as the tree has it.</summary>
    public Argument Target { get; init; } = Argument.None;

    /// <summary>Number of the sentence in its article.</summary>
    public int Sentence { get; init; }

    /// <summary>The words of that sentence.</summary>
    public ContentWord[] SentenceWords { get; init; } = [];

    /// <summary>Number of days.</summary>
    public int Length => To.DayNumber - From.DayNumber + 1;

    /// <summary>Whether the two can be of one day.</summary>
    public bool Overlaps(Happening other) => From <= other.To && other.From <= To;
}
