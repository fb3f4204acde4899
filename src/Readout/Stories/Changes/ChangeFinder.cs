using System.Collections.Immutable;
using Readout.Stories.Claims;
using Readout.Stories.People;

namespace Readout.Stories.Changes;

/// <summary>Replays a story in order of publication and notes what each report did to the account.</summary>
internal sealed class ChangeFinder(
    IReadOnlyList<StoryInput> articles, PeopleOfStory people, IReadOnlyCollection<ArticleCopy> copies, StoryLexicon lexicon, PropositionMatcher matcher, WordTable words)
{
    private const int TopClaims = 12;
    private const int Stem = 3;
    private const double SameThing = 0.5;
    private readonly FigureComparer _figures = new(lexicon, words);
    private readonly HardeningReader _hardening = new(people, lexicon, matcher, words);
    private readonly Dictionary<string, StoryInput> _byId = articles.ToDictionary(article => article.Article.Id);

    /// <summary>The changes in order of publication.</summary>
    /// <param name="claims">The story's claims, by rank.</param>
    public ImmutableArray<Change> Find(IReadOnlyList<ClaimDraft> claims)
    {
        var changes = new List<Change>();
        var lone = new LoneDenialFinder(_byId, copies);
        DateOnly? first = articles.Select(article => article.Days.From).Where(day => day is not null).Min();
        for (int i = 0; i < claims.Count; i++)
        {
            Claim claim = claims[i].Claim!;
            bool isMain = i < TopClaims || claim.Reports > 1 || claim.Status is ClaimStatus.Disputed or ClaimStatus.Denied;
            if (isMain && first is { } start && (claim.Reports > 1 || ClaimText.Readability(ClaimText.Best(claims[i])) >= 0))
            {
                AddPositions(changes, claim, start);
            }

            if (isMain && claim.Reports > 1)
            {
                AddWordings(changes, claims[i]);
            }

            AddFigures(changes, claims[i]);
            AddHardened(changes, claims[i]);
            changes.AddRange(lone.Find(claim).Select(row => new Change(
                DayOf(row.First.Where.ArticleId), ChangeKind.LoneDenial, claim.Id, $"{row.Denial.WhoText} denies: {TextOf(row.First.Where)}", [row.First.Where])));
        }

        AddQuoteDrift(changes);
        AddRevisions(changes);
        return [.. changes.OrderBy(change => change.When ?? DateOnly.MaxValue).ThenBy(change => change.Kind).ThenBy(change => NumberOf(change.ClaimId)).ThenBy(change => change.Text, StringComparer.Ordinal)];
    }

    private static int NumberOf(string? claim) => claim is null ? int.MaxValue : int.Parse(claim.AsSpan(1));

    private DateOnly? DayOf(string articleId) => _byId[articleId].Days.From;

    private void AddPositions(List<Change> changes, Claim claim, DateOnly start)
    {
        (Position Position, PositionEvidence First, DateOnly Day)[] held = [.. claim.Positions
            .Select(position => (position, first: position.Evidence.Where(evidence => DayOf(evidence.Where.ArticleId) is not null)
                .OrderBy(evidence => DayOf(evidence.Where.ArticleId)).ThenBy(evidence => evidence.Where.ArticleId, StringComparer.Ordinal).FirstOrDefault()))
            .Where(row => row.first is not null).Select(row => (row.position, row.first!, DayOf(row.first!.Where.ArticleId)!.Value))
            .OrderBy(row => row.Item3)];
        if (held.Length == 0)
        {
            return;
        }

        if (held[0].Day > start)
        {
            changes.Add(new Change(held[0].Day, ChangeKind.NewClaim, claim.Id, TextOf(held[0].First.Where), [held[0].First.Where]));
        }

        foreach ((Position position, PositionEvidence first, DateOnly day) in held.Where(row => row.Day > held[0].Day && row.Position.Who is not null))
        {
            PositionEvidence? before = held.Where(row => row.Position.Who == position.Who && row.Day < day).Select(row => row.First).FirstOrDefault();
            Stance? earlier = held.Where(row => row.Position.Who == position.Who && row.Day < day).Select(row => (Stance?)row.Position.Stance).FirstOrDefault();
            if (earlier is null)
            {
                changes.Add(new Change(day, ChangeKind.NewPosition, claim.Id, $"{position.WhoText}: {TextOf(first.Where)}", [first.Where]));
            }
            else if (IsOpposite(earlier.Value, position.Stance))
            {
                changes.Add(new Change(day, ChangeKind.Reversed, claim.Id, $"{position.WhoText}: {TextOf(before!.Where)} → {TextOf(first.Where)}", [before.Where, first.Where]));
            }
        }
    }

    private static bool IsOpposite(Stance one, Stance two) =>
        (one is Stance.Asserts or Stance.Confirms && two == Stance.Denies) || (one == Stance.Denies && two is Stance.Asserts or Stance.Confirms);

    private string TextOf(Evidence evidence) => string.Join(' ', _byId[evidence.ArticleId].Article.TextOf(evidence.Span).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static void AddWordings(List<Change> changes, ClaimDraft draft)
    {
        Proposition[] told = [.. draft.Propositions.Where(proposition => proposition.Trigger >= 0 && proposition.IsNegative == draft.IsNegative)
            .OrderBy(proposition => proposition.Input.Days.From ?? DateOnly.MaxValue).ThenBy(proposition => proposition.Input.Article.Id, StringComparer.Ordinal)
            .ThenBy(proposition => proposition.Span)];
        var seen = new List<string>();
        foreach (Proposition proposition in told)
        {
            string lemma = LemmaOf(proposition);
            bool isNew = !seen.Any(other => IsSameStem(other, lemma));
            seen.Add(lemma);
            if (isNew && seen.Count > 1 && proposition.Input != told[0].Input)
            {
                Evidence before = TriggerOf(told[0]), after = TriggerOf(proposition);
                changes.Add(new Change(
                    proposition.Input.Days.From, ChangeKind.Wording, draft.Claim!.Id,
                    $"“{told[0].Input.Article.TextOf(before.Span)}” → “{proposition.Input.Article.TextOf(after.Span)}”", [before, after]));
            }
        }
    }

    /// <summary>Whether two words differ in their ending only (<i>expel</i>, <i>expulsion</i>): that is grammar, not wording.</summary>
    private static bool IsSameStem(string one, string two) =>
        string.CompareOrdinal(one.Replace("-", "", StringComparison.Ordinal), 0, two.Replace("-", "", StringComparison.Ordinal), 0, Stem) == 0;

    private static string LemmaOf(Proposition proposition) => proposition.Input.Annotations.Tokens.LemmaOf(proposition.Trigger);

    private static Evidence TriggerOf(Proposition proposition) =>
        new(proposition.Input.Article.Id, proposition.Input.Annotations.Tokens.SpanOf(proposition.Trigger), proposition.Statement?.Id);

    /// <summary>Each value that differs from the one that was given for the same before it, by another report.</summary>
    private void AddFigures(List<Change> changes, ClaimDraft draft)
    {
        (Proposition Clause, Quantity Quantity)[] given = [.. draft.Propositions.Where(proposition => proposition.IsNegative == draft.IsNegative)
            .SelectMany(proposition => proposition.Quantities.Select(quantity => (proposition, quantity)))
            .OrderBy(row => row.proposition.Input.Days.From ?? DateOnly.MaxValue).ThenBy(row => row.proposition.Input.Article.Id, StringComparer.Ordinal).ThenBy(row => row.quantity.Span)];
        var told = new HashSet<(string, string, string)>();
        for (int i = 1; i < given.Length; i++)
        {
            (Proposition clause, Quantity quantity) = given[i];
            (Proposition Clause, Quantity Quantity)[] before = [.. given[..i].Where(row => row.Clause.Input != clause.Input && _figures.AreOfOne(row.Clause, row.Quantity, clause, quantity)
                && matcher.Score(row.Clause, clause) >= SameThing)];
            if (before.Length > 0 && !before.Any(row => FigureComparer.Plain(row.Quantity) == FigureComparer.Plain(quantity)) && before[^1] is var last
                && _figures.Differ(last.Clause, last.Quantity, clause, quantity) && told.Add((quantity.Unit, FigureComparer.Plain(last.Quantity), FigureComparer.Plain(quantity))))
            {
                Evidence was = EvidenceOf(last.Clause, last.Quantity), became = EvidenceOf(clause, quantity);
                changes.Add(new Change(clause.Input.Days.From, ChangeKind.FigureChanged, draft.Claim!.Id, $"“{TextOf(was)}” → “{TextOf(became)}”", [was, became]));
            }
        }
    }

    private static Evidence EvidenceOf(Proposition clause, Quantity quantity) => new(clause.Input.Article.Id, quantity.Span, clause.Statement?.Id);

    private void AddHardened(List<Change> changes, ClaimDraft draft)
    {
        foreach ((Proposition before, Proposition after) in _hardening.Find(draft))
        {
            changes.Add(new Change(after.Input.Days.From, ChangeKind.Hardened, draft.Claim!.Id, after.Text, [before.Evidence, after.Evidence]));
        }

        foreach ((Proposition before, Proposition after) in _hardening.FindSoftened(draft))
        {
            changes.Add(new Change(after.Input.Days.From, ChangeKind.Softened, draft.Claim!.Id, $"{before.Text} → {after.Text}", [before.Evidence, after.Evidence]));
        }
    }

    private void AddRevisions(List<Change> changes)
    {
        foreach ((StoryInput old, StoryInput later, TextSpan? before, TextSpan? after) in RevisionFinder.Find(articles))
        {
            Evidence[] where = [.. before is { } was ? [new Evidence(old.Article.Id, was)] : Array.Empty<Evidence>(), .. after is { } became ? [new Evidence(later.Article.Id, became)] : Array.Empty<Evidence>()];
            string text = (before, after) switch
            {
                (null, { }) => $"added: “{TextOf(where[0])}”",
                ({ }, null) => $"gone: “{TextOf(where[0])}”",
                _ => $"“{TextOf(where[0])}” → “{TextOf(where[1])}”",
            };
            changes.Add(new Change(later.Days.From, ChangeKind.Revised, null, text, [.. where]));
        }
    }

    private void AddQuoteDrift(List<Change> changes)
    {
        var tree = articles.ToDictionary(article => article.Index, article => new StatementTree(article.Annotations, lexicon));
        foreach (IGrouping<string, Quotation> speaker in articles
            .SelectMany(article => article.Annotations.Statements.Where(statement => !tree[article.Index].IsCarrier(statement))
                .SelectMany(statement => Quotation.Of(article, statement)))
            .Select(quotation => (quotation, who: people.Find(quotation.Input.Index, quotation.Statement.Speaker)))
            .Where(row => row.who is not null).GroupBy(row => row.who!, row => row.quotation))
        {
            Quotation[] said = [.. speaker.DistinctBy(quotation => (quotation.Input.Index, quotation.Span))];
            for (int i = 0; i < said.Length; i++)
            {
                Quotation? nearest = null;
                (TextSpan Mine, TextSpan Other, int Common)? drift = null;
                foreach (Quotation other in said[(i + 1)..].Where(other => other.Input != said[i].Input))
                {
                    if (said[i].Drift(other) is { } found && !(found.Common <= drift?.Common))
                    {
                        (nearest, drift) = (other, found);
                    }
                }

                if (nearest is not null && drift is { } altered)
                {
                    Evidence before = new(said[i].Input.Article.Id, altered.Mine, said[i].Statement.Id), after = new(nearest.Input.Article.Id, altered.Other, nearest.Statement.Id);
                    changes.Add(new Change(nearest.Input.Days.From, ChangeKind.QuoteDrift, null, $"“{TextOf(before)}” → “{TextOf(after)}”", [before, after]));
                }
            }
        }
    }
}
