using Readout.Stories.Claims;

namespace Readout.Stories.Changes;

/// <summary>Finds each value of a claim that differs from the one that another report gave for the same before it.</summary>
/// <param name="figures">Which numbers are values of one quantity.</param>
/// <param name="matcher">How likely two clauses tell the same.</param>
internal sealed class FigureChangeFinder(FigureComparer figures, PropositionMatcher matcher)
{
    private const double SameThing = 0.5;

    /// <summary>The changes of a claim.</summary>
    /// <param name="draft">The claim with its clauses.</param>
    public IEnumerable<Change> Find(ClaimDraft draft)
    {
        (Proposition Clause, Quantity Quantity)[] given = [.. draft.Propositions.Where(proposition => proposition.IsNegative == draft.IsNegative)
            .SelectMany(proposition => proposition.Quantities.Select(quantity => (proposition, quantity)))
            .OrderBy(row => row.proposition.Input.Days.From ?? DateOnly.MaxValue).ThenBy(row => row.proposition.Input.Article.Id, StringComparer.Ordinal).ThenBy(row => row.quantity.Span)];
        var told = new HashSet<(string, string, string)>();
        for (int i = 1; i < given.Length; i++)
        {
            (Proposition clause, Quantity quantity) = given[i];
            (Proposition Clause, Quantity Quantity)[] before = [.. given[..i].Where(row => row.Clause.Input != clause.Input && figures.AreOfOne(row.Clause, row.Quantity, clause, quantity)
                && matcher.Score(row.Clause, clause) >= SameThing)];
            if (before.Length > 0 && !before.Any(row => row.Quantity.Number == quantity.Number) && before[^1] is var last
                && figures.Differ(last.Clause, last.Quantity, clause, quantity) && told.Add((quantity.Unit, last.Quantity.Number, quantity.Number)))
            {
                Evidence was = EvidenceOf(last.Clause, last.Quantity), became = EvidenceOf(clause, quantity);
                yield return new Change(
                    clause.Input.Days.From, ChangeKind.FigureChanged, draft.Claim!.Id, $"“{last.Clause.Input.Folded(was.Span)}” → “{clause.Input.Folded(became.Span)}”", [was, became]);
            }
        }
    }

    private static Evidence EvidenceOf(Proposition clause, Quantity quantity) => new(clause.Input.Article.Id, quantity.Span, clause.Statement?.Id);
}
