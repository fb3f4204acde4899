using System.Collections.Immutable;
using Readout.Stories.Claims;
using Readout.Stories.People;

namespace Readout.Stories.Changes;

/// <summary>Replays a story in order of publication and notes what each report did to the account.</summary>
/// <param name="articles">The story's articles by publication.</param>
/// <param name="people">Its people.</param>
/// <param name="copies">Which articles share text.</param>
/// <param name="lexicon">The word lists.</param>
/// <param name="matcher">How likely two clauses tell the same.</param>
/// <param name="words">The words of the clauses.</param>
/// <param name="likely">The pairs of clauses that are likely to tell the same.</param>
/// <param name="hardenings">The model that says what has hardened.</param>
internal sealed class ChangeFinder(
    IReadOnlyList<StoryInput> articles, PeopleOfStory people, IReadOnlyCollection<ArticleCopy> copies, StoryLexicon lexicon, PropositionMatcher matcher, WordTable words, LikelyPairs likely, HardeningModel hardenings)
{
    private const int TopClaims = 12;
    private readonly HardeningReader _hardening = new(people, lexicon, matcher, words, likely, hardenings);
    private readonly FigureChangeFinder _figures = new(new FigureComparer(lexicon, words), matcher, likely);
    private readonly WordingFinder _wordings = new(matcher, words);
    private readonly Dictionary<string, StoryInput> _byId = articles.ToDictionary(article => article.Article.Id);

    /// <summary>The changes in order of publication.</summary>
    /// <param name="claims">The story's claims, by rank.</param>
    public ImmutableArray<Change> Find(IReadOnlyList<ClaimDraft> claims)
    {
        var changes = new List<Change>();
        var positions = new PositionChangeFinder(_byId, matcher, lexicon, words);
        var lone = new LoneDenialFinder(_byId, copies, matcher, new ContradictionReader(people, lexicon, words));
        DateOnly? first = articles.Select(article => article.Days.From).Where(day => day is not null).Min();
        for (int i = 0; i < claims.Count; i++)
        {
            Claim claim = claims[i].Claim!;
            bool isMain = i < TopClaims || claim.Reports > 1 || claim.Status is ClaimStatus.Disputed or ClaimStatus.Denied;
            if (isMain && first is { } start && (claim.Reports > 1 || ClaimText.Readability(ClaimText.Best(claims[i])) >= 0))
            {
                changes.AddRange(positions.Find(claims[i], start));
            }

            if (isMain && claim.Reports > 1)
            {
                changes.AddRange(_wordings.Find(claims[i]));
            }

            changes.AddRange(lone.Find(claims[i]).Select(row => new Change(
                DayOf(row.First.Where.ArticleId), ChangeKind.LoneDenial, claim.Id, $"{row.Denial.WhoText} denies: {TextOf(row.First.Where)}", [row.First.Where])));
        }

        AddFigures(changes, claims);
        AddHardened(changes, claims);
        changes.AddRange(new QuoteDriftFinder(people, lexicon).Find(articles));
        AddRevisions(changes);
        return [.. changes.OrderBy(change => change.When ?? DateOnly.MaxValue).ThenBy(change => change.Kind).ThenBy(change => NumberOf(change.ClaimId)).ThenBy(change => change.Text, StringComparer.Ordinal)];
    }

    private static int NumberOf(string? claim) => claim is null ? int.MaxValue : int.Parse(claim.AsSpan(1));

    private DateOnly? DayOf(string articleId) => _byId[articleId].Days.From;

    private string TextOf(Evidence evidence) => _byId[evidence.ArticleId].Folded(evidence.Span);

    private void AddFigures(List<Change> changes, IReadOnlyList<ClaimDraft> claims)
    {
        foreach (((Proposition Clause, Quantity Quantity) before, (Proposition Clause, Quantity Quantity) after) in _figures.Find(claims))
        {
            Evidence was = new(before.Clause.Input.Article.Id, before.Quantity.Span, before.Clause.Statement?.Id), became = new(after.Clause.Input.Article.Id, after.Quantity.Span, after.Clause.Statement?.Id);
            changes.Add(new Change(after.Clause.Input.Days.From, ChangeKind.FigureChanged, ClaimOf(claims, before.Clause, after.Clause), $"“{TextOf(was)}” → “{TextOf(became)}”", [was, became]));
        }
    }

    private void AddHardened(List<Change> changes, IReadOnlyList<ClaimDraft> claims)
    {
        foreach ((Proposition before, Proposition after) in _hardening.Find(claims))
        {
            changes.Add(new Change(after.Input.Days.From, ChangeKind.Hardened, ClaimOf(claims, before, after), after.Text, [before.Evidence, after.Evidence]));
        }

        foreach ((Proposition before, Proposition after) in _hardening.FindSoftened(claims))
        {
            changes.Add(new Change(after.Input.Days.From, ChangeKind.Softened, ClaimOf(claims, before, after), $"{before.Text} → {after.Text}", [before.Evidence, after.Evidence]));
        }
    }

    /// <summary>The first claim that holds both clauses, else the first that holds one of them.</summary>
    private static string? ClaimOf(IReadOnlyList<ClaimDraft> claims, Proposition one, Proposition two) =>
        (claims.FirstOrDefault(draft => Holds(draft, one) && Holds(draft, two)) ?? claims.FirstOrDefault(draft => Holds(draft, one) || Holds(draft, two)))?.Claim!.Id;

    private static bool Holds(ClaimDraft draft, Proposition proposition) => draft.Propositions.Any(told => told.Evidence == proposition.Evidence);

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
}
