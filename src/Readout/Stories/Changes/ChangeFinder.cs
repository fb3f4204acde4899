using System.Collections.Immutable;
using Readout.Stories.Claims;
using Readout.Stories.People;

namespace Readout.Stories.Changes;

/// <summary>Replays a story in order of publication and notes what each report did to the account.</summary>
internal sealed class ChangeFinder(
    IReadOnlyList<StoryInput> articles, PeopleOfStory people, IReadOnlyCollection<ArticleCopy> copies, StoryLexicon lexicon, PropositionMatcher matcher, WordTable words)
{
    private const int TopClaims = 12;
    private readonly HardeningReader _hardening = new(people, lexicon, matcher, words);
    private readonly FigureChangeFinder _figures = new(new FigureComparer(lexicon, words), matcher);
    private readonly WordingFinder _wordings = new(matcher, words);
    private readonly Dictionary<string, StoryInput> _byId = articles.ToDictionary(article => article.Article.Id);

    /// <summary>The changes in order of publication.</summary>
    /// <param name="claims">The story's claims, by rank.</param>
    public ImmutableArray<Change> Find(IReadOnlyList<ClaimDraft> claims)
    {
        var changes = new List<Change>();
        var positions = new PositionChangeFinder(_byId, matcher, lexicon);
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

            changes.AddRange(_figures.Find(claims[i]));
            AddHardened(changes, claims[i]);
            changes.AddRange(lone.Find(claims[i]).Select(row => new Change(
                DayOf(row.First.Where.ArticleId), ChangeKind.LoneDenial, claim.Id, $"{row.Denial.WhoText} denies: {TextOf(row.First.Where)}", [row.First.Where])));
        }

        changes.AddRange(new QuoteDriftFinder(people, lexicon).Find(articles));
        AddRevisions(changes);
        return [.. changes.OrderBy(change => change.When ?? DateOnly.MaxValue).ThenBy(change => change.Kind).ThenBy(change => NumberOf(change.ClaimId)).ThenBy(change => change.Text, StringComparer.Ordinal)];
    }

    private static int NumberOf(string? claim) => claim is null ? int.MaxValue : int.Parse(claim.AsSpan(1));

    private DateOnly? DayOf(string articleId) => _byId[articleId].Days.From;

    private string TextOf(Evidence evidence) => _byId[evidence.ArticleId].Folded(evidence.Span);

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
}
