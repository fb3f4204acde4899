using Readout.Stories.Claims;

namespace Readout.Stories.Corrections;

/// <summary>Which clauses tell one claim, as readers have put it right.</summary>
/// <param name="propositions">The clauses of a story.</param>
/// <param name="corrections">The rules.</param>
internal sealed class ClaimCorrector(Proposition[] propositions, IReadOnlyList<Correction> corrections)
{
    private readonly (Correction Correction, int[] First, int[] Second)[] _rules =
    [
        .. corrections.Where(correction => correction.Kind is CorrectionKind.SameClaim or CorrectionKind.OtherClaim)
            .Select(correction => (correction, At(propositions, correction.Subject[0]), At(propositions, correction.Subject[1])))
            .Where(rule => rule.Item2.Length > 0 && rule.Item3.Length > 0),
    ];

    /// <summary>The pairs with those that must not come together.</summary>
    public IEnumerable<(int First, int Second, double Score)> Forbid(IEnumerable<(int First, int Second, double Score)> pairs)
    {
        if (_rules.Length == 0)
        {
            return pairs;
        }

        var forbidden = new HashSet<(int, int)>();
        foreach ((Correction correction, int[] first, int[] second) in _rules)
        {
            foreach ((int, int) pair in first.SelectMany(i => second.Where(j => j != i).Select(j => (Math.Min(i, j), Math.Max(i, j)))))
            {
                _ = correction.Kind == CorrectionKind.OtherClaim ? forbidden.Add(pair) : forbidden.Remove(pair);
            }
        }

        return pairs.Where(pair => !forbidden.Contains((pair.First, pair.Second))).Concat(forbidden.Select(pair => (pair.Item1, pair.Item2, MeanLink.Forbidden)));
    }

    /// <summary>The groups with those joined that tell one claim.</summary>
    public List<int[]> Join(List<int[]> groups)
    {
        var sets = new DisjointSets(propositions.Length);
        foreach (int[] group in groups)
        {
            Array.ForEach(group, i => sets.Join(group[0], i));
        }

        foreach ((Correction correction, int[] first, int[] second) in _rules.Where(rule => rule.Correction.Kind == CorrectionKind.SameClaim && !IsTakenBack(rule)))
        {
            sets.Join(first[0], second[0]);
        }

        return _rules.Length == 0 ? groups : [.. Enumerable.Range(0, propositions.Length).GroupBy(sets.Find).Select(group => group.ToArray()).OrderBy(group => group[0])];
    }

    /// <summary>The rules that bear on a claim.</summary>
    public IEnumerable<string> Of(ClaimDraft draft) => _rules.Where(rule => draft.Propositions.Any(proposition =>
        rule.First.Concat(rule.Second).Any(i => propositions[i].Input == proposition.Input && propositions[i].Span == proposition.Span)))
        .Select(rule => rule.Correction.Sentence);

    // A later rule says the contrary of the same two places.
    private bool IsTakenBack((Correction Correction, int[] First, int[] Second) rule) => _rules.Any(later =>
        later.Correction.Number > rule.Correction.Number && later.Correction.Kind == CorrectionKind.OtherClaim
        && ((later.First.Intersect(rule.First).Any() && later.Second.Intersect(rule.Second).Any()) || (later.First.Intersect(rule.Second).Any() && later.Second.Intersect(rule.First).Any())));

    /// <summary>The clauses at a place: those that share most of it.</summary>
    private static int[] At(Proposition[] propositions, string place)
    {
        if (Correction.PlaceOf(place) is not { } where)
        {
            return [];
        }

        (int Index, int Shared)[] found = [.. Enumerable.Range(0, propositions.Length).Where(i => propositions[i].Input.Article.Id == where.Article)
            .Select(i => (i, Shared(propositions[i].Input.Article.ToSource(propositions[i].Span), where.Span))).Where(row => row.Item2 > 0)];
        int most = found.Select(row => row.Shared).DefaultIfEmpty().Max();
        return [.. found.Where(row => row.Shared == most).Select(row => row.Index)];
    }

    private static int Shared(SourceSpan one, SourceSpan other) => Math.Min(one.End, other.End) - Math.Max(one.Start, other.Start);
}
