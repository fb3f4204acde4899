namespace Readout.Time;

/// <summary>What the sentence around an expression says of its direction.</summary>
/// <param name="Direction">Where it looks.</param>
/// <param name="Why">The words that say so, for the reader; <c>null</c> when none do.</param>
internal readonly record struct TimeCue(Direction Direction, string? Why)
{
    /// <summary>The days on which the report was made that holds the expression, when that is another than the article: first and last.</summary>
    public (DateOnly From, DateOnly To)? Report { get; init; }

    /// <summary>Whether it ends what a past verb tells (<i>postponed until Tuesday</i>): a weekday then lies ahead, a month may not.</summary>
    public bool IsLimit { get; init; }

    /// <summary>Whether <i>in</i> stands before it: a length of time is then the way to a day ahead (<i>will meet in two weeks</i>).</summary>
    public bool IsWithin { get; init; }

    /// <summary>Whether the words before it make a stretch of it (<i>over the last year</i>): it is then a length of time, no year of the calendar.</summary>
    public bool IsThrough { get; init; }

    /// <summary>Whether the past is beyond doubt (<i>was completed in July</i>, <i>for calling on July 5</i>): what a past verb sets or extends to a day may lie ahead, this may not.</summary>
    public bool IsFirm { get; init; }

    /// <summary>Whether an expression before it in the same sentence was resolved.</summary>
    public bool FollowsInSentence { get; init; }
}
