using Readout.Stories.Claims;

namespace Readout.Stories.Changes;

/// <summary>Finds each value that differs from the one that another report gave for the same before it, in a claim or in two clauses that are likely to tell the same.</summary>
/// <param name="figures">Which numbers are values of one quantity.</param>
/// <param name="matcher">How likely two clauses tell the same.</param>
/// <param name="likely">The pairs of clauses of the story that are likely to tell the same.</param>
internal sealed class FigureChangeFinder(FigureComparer figures, PropositionMatcher matcher, LikelyPairs likely)
{
    private const double SameThing = 0.5;

    /// <summary>The changes of a story: the earlier clause and its number, the later and its own.</summary>
    /// <param name="claims">The claims with their clauses.</param>
    public IEnumerable<((Proposition Clause, Quantity Quantity) Before, (Proposition Clause, Quantity Quantity) After)> Find(IEnumerable<ClaimDraft> claims)
    {
        var pairs = new Dictionary<(Evidence, Evidence), (Proposition One, Proposition Two, double Same)>();
        foreach (ClaimDraft draft in claims)
        {
            Proposition[] counting = [.. draft.Propositions.Where(proposition => proposition.IsNegative == draft.IsNegative && proposition.Quantities.Count > 0)];
            for (int i = 0; i < counting.Length; i++)
            {
                for (int j = i + 1; j < counting.Length; j++)
                {
                    Add(counting[i], counting[j], null);
                }
            }
        }

        foreach ((Proposition one, Proposition two, double same) in likely.All.Where(pair => pair.One.IsNegative == pair.Two.IsNegative && pair.One.Quantities.Count > 0 && pair.Two.Quantities.Count > 0))
        {
            Add(one, two, same);
        }

        var told = new HashSet<(string, string, string)>();
        foreach (((Proposition Clause, Quantity Quantity) after, (Proposition Clause, Quantity Quantity)[] before) in pairs.Values.SelectMany(Compared).GroupBy(row => (row.After.Clause.Input.Index, row.After.Quantity.Span))
            .Select(group => (group.First().After, Before: group.Select(row => row.Before).ToArray())).Order(Comparer<((Proposition, Quantity) After, (Proposition, Quantity)[])>.Create((one, two) => Order(one.After, two.After))))
        {
            (Proposition Clause, Quantity Quantity) last = before.Max(Comparer<(Proposition, Quantity)>.Create(Order));
            if (!before.Any(row => row.Quantity.Number == after.Quantity.Number) && figures.Differ(last.Clause, last.Quantity, after.Clause, after.Quantity) && told.Add((after.Quantity.Unit, last.Quantity.Number, after.Quantity.Number)))
            {
                yield return (last, after);
            }
        }

        void Add(Proposition one, Proposition two, double? known)
        {
            if (one.Input != two.Input && !pairs.ContainsKey((one.Evidence, two.Evidence)) && !pairs.ContainsKey((two.Evidence, one.Evidence)) && (known ?? matcher.Score(one, two)) is >= SameThing and var same)
            {
                pairs.Add((one.Evidence, two.Evidence), IsBefore(one, two) ? (one, two, same) : (two, one, same));
            }
        }
    }

    /// <summary>The numbers of two clauses that are values of one.</summary>
    private IEnumerable<((Proposition Clause, Quantity Quantity) Before, (Proposition Clause, Quantity Quantity) After)> Compared((Proposition One, Proposition Two, double Same) pair) =>
        pair.One.Quantities.SelectMany(first => pair.Two.Quantities.Where(second => figures.AreOfOne(pair.One, first, pair.Two, second, pair.Same)).Select(second => ((pair.One, first), (pair.Two, second))));

    private static bool IsBefore(Proposition one, Proposition two) => Order((one, default), (two, default)) is var order && (order != 0 ? order < 0 : one.Span <= two.Span);

    /// <summary>The order in which numbers were told: by day, report and place.</summary>
    private static int Order((Proposition Clause, Quantity Quantity) one, (Proposition Clause, Quantity Quantity) two) =>
        (one.Clause.Input.Days.From ?? DateOnly.MaxValue).CompareTo(two.Clause.Input.Days.From ?? DateOnly.MaxValue) is var days && days != 0 ? days
        : string.CompareOrdinal(one.Clause.Input.Article.Id, two.Clause.Input.Article.Id) is var reports && reports != 0 ? reports
        : one.Quantity.Span.CompareTo(two.Quantity.Span);
}
