using Readout.Stories.Claims;

namespace Readout.Stories.Changes;

/// <summary>Pairs of clauses of a story that are likely to tell the same, whether or not they became one claim.</summary>
/// <param name="pairs">The pairs, each with its probability.</param>
internal sealed class LikelyPairs(IReadOnlyList<(Proposition One, Proposition Two, double Same)> pairs)
{
    private readonly ILookup<Evidence, Proposition> _others = pairs.SelectMany(pair => ((Evidence, Proposition)[])[(pair.One.Evidence, pair.Two), (pair.Two.Evidence, pair.One)]).ToLookup(row => row.Item1, row => row.Item2);

    /// <summary>All of them.</summary>
    public IReadOnlyList<(Proposition One, Proposition Two, double Same)> All => pairs;

    /// <summary>The clauses that are likely to tell what one does.</summary>
    /// <param name="proposition">The one.</param>
    public IEnumerable<Proposition> Of(Proposition proposition) => _others[proposition.Evidence];
}
