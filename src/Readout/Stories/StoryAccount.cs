using Readout.Stories.Claims;
using Readout.Stories.People;

namespace Readout.Stories;

/// <summary>A story with what its account was made from.</summary>
/// <param name="Story">The story.</param>
/// <param name="People">Its people.</param>
/// <param name="Claims">Its claims with the propositions behind them.</param>
/// <param name="Propositions">All clauses that were read.</param>
/// <param name="Words">The words of those clauses.</param>
internal sealed record StoryAccount(Story Story, PeopleOfStory People, IReadOnlyList<ClaimDraft> Claims, IReadOnlyList<Proposition> Propositions, WordTable Words);
