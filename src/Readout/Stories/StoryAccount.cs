using Readout.Stories.Claims;
using Readout.Stories.People;
using Readout.Stories.Timelines;

namespace Readout.Stories;

/// <summary>A story with what its account was made from.</summary>
/// <param name="Story">The story.</param>
/// <param name="People">Its people.</param>
/// <param name="Claims">Its claims with the propositions behind them.</param>
/// <param name="Propositions">All clauses that were read by themselves.</param>
/// <param name="Parts">The clauses of longer sentences.</param>
/// <param name="Words">The words of those clauses.</param>
internal sealed record StoryAccount(
    Story Story, PeopleOfStory People, IReadOnlyList<ClaimDraft> Claims, IReadOnlyList<Proposition> Propositions, IReadOnlyList<Proposition> Parts, WordTable Words)
{
    /// <summary>What built its timeline, with the happenings behind the entries.</summary>
    public TimelineBuilder? Timeline { get; init; }
}
