using System.Collections.Immutable;

namespace Readout.Stories.Claims;

/// <summary>A claim before it is ranked and named.</summary>
/// <param name="Propositions">The clauses that tell it, by article and place.</param>
/// <param name="IsNegative">Whether it is itself that something is not so.</param>
internal sealed record ClaimDraft(ImmutableArray<Proposition> Propositions, bool IsNegative)
{
    /// <summary>What statements about it do with it.</summary>
    public List<Reaction> Reactions { get; } = [];

    /// <summary>Where outlets say in their own voice that it is not so, or that nothing shows it to be so.</summary>
    public List<(StoryInput Input, TextSpan Place, Stance Stance)> Refutations { get; } = [];

    /// <summary>What its denials say to be told, and nobody else tells: by what noun (<i>denied reports that</i>), where.</summary>
    public List<(string Who, Evidence Where)> Tellings { get; } = [];

    /// <summary>Whether a statement or an outlet speaks of it.</summary>
    public bool IsAnswered => Reactions.Count > 0 || Refutations.Count > 0 || Tellings.Count > 0;

    /// <summary>The finished claim.</summary>
    public Claim? Claim { get; set; }
}
