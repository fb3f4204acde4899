using System.Collections.Immutable;
using Readout.Stories.Claims;
using Readout.Stories.People;

namespace Readout.Stories.Changes;

/// <summary>Replays a story in order of publication and notes what each report did to the account.</summary>
internal sealed class ChangeFinder(IReadOnlyList<StoryInput> articles, PeopleOfStory people, StoryLexicon lexicon, PropositionMatcher matcher)
{
    private const int TopClaims = 12;
    private const int Stem = 3;
    private const double Sure = 0.5;
    private const double SameThing = 0.6;
    private const double SameQuotation = 0.55;
    private const double Unaltered = 0.999;
    private readonly Dictionary<string, StoryInput> _byId = articles.ToDictionary(article => article.Article.Id);

    /// <summary>The changes in order of publication.</summary>
    /// <param name="claims">The story's claims, by rank.</param>
    public ImmutableArray<Change> Find(IReadOnlyList<ClaimDraft> claims)
    {
        var changes = new List<Change>();
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

            AddFigures(changes, claim);
            AddHardened(changes, claims[i]);
        }

        AddQuoteDrift(changes);
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

    private void AddFigures(List<Change> changes, Claim claim)
    {
        foreach (IGrouping<string, Figure> unit in claim.Figures.GroupBy(figure => figure.Text.Split(' ')[^1].TrimEnd('s')))
        {
            Figure[] ordered = [.. unit.OrderBy(figure => DayOf(figure.Where.ArticleId) ?? DateOnly.MaxValue).ThenBy(figure => figure.Where.ArticleId, StringComparer.Ordinal).ThenBy(figure => figure.Where.Span)];
            Figure last = ordered[0];
            foreach (Figure figure in ordered.Skip(1))
            {
                if (figure.Value.TrimStart('~', '<', '>') != last.Value.TrimStart('~', '<', '>') && figure.Where.ArticleId != last.Where.ArticleId)
                {
                    changes.Add(new Change(DayOf(figure.Where.ArticleId), ChangeKind.FigureChanged, claim.Id, $"“{last.Text}” → “{figure.Text}”", [last.Where, figure.Where]));
                    last = figure;
                }
            }
        }
    }

    /// <summary>
    /// What one report has on somebody's word and another, not before it, tells as fact. Not where a report of the first kind tells it in its own voice too, nor
    /// where the speaker only says what he himself does (<i>announced the closure</i>).
    /// </summary>
    private void AddHardened(List<Change> changes, ClaimDraft draft)
    {
        HashSet<int> attributing = [.. draft.Propositions.Where(proposition => proposition.Statement is not null).Select(proposition => proposition.Input.Index)];
        attributing.UnionWith(draft.Reactions.Select(reaction => reaction.Input.Index));
        Proposition[] own = [.. draft.Propositions.Where(proposition => proposition.Statement is null)];
        Proposition[] attributed = [.. draft.Propositions
            .Where(proposition => proposition.Statement is { IsSpeech: true, Confidence: >= Sure, Stance: Stance.Asserts or Stance.Confirms } && !proposition.IsAside && !IsOwnDeed(proposition)
                && !own.Any(other => other.Input == proposition.Input))
            .OrderBy(proposition => proposition.Input.Days.From ?? DateOnly.MaxValue).ThenBy(proposition => proposition.Input.Article.Id, StringComparer.Ordinal)];
        foreach (Proposition told in own.Where(proposition => !attributing.Contains(proposition.Input.Index)).DistinctBy(proposition => proposition.Input.Index))
        {
            if (attributed.FirstOrDefault(before => !(told.Input.Days.To < before.Input.Days.From) && matcher.Score(before, told) >= SameThing) is { } first)
            {
                changes.Add(new Change(told.Input.Days.From, ChangeKind.Hardened, draft.Claim!.Id, told.Text, [first.Evidence, told.Evidence]));
            }
        }
    }

    private bool IsOwnDeed(Proposition proposition) =>
        people.Find(proposition.Input.Index, proposition.Statement!.Speaker) is { } speaker && (proposition.Actor == speaker || people.Acting(proposition.Input.Index, proposition.Statement.Speaker) == proposition.Actor);

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
                Quotation? nearest = said[(i + 1)..].Where(other => other.Input != said[i].Input).MaxBy(said[i].Likeness);
                if (nearest is not null && said[i].Likeness(nearest) is >= SameQuotation and < Unaltered)
                {
                    Evidence before = new(said[i].Input.Article.Id, said[i].Span, said[i].Statement.Id), after = new(nearest.Input.Article.Id, nearest.Span, nearest.Statement.Id);
                    changes.Add(new Change(nearest.Input.Days.From, ChangeKind.QuoteDrift, null, $"“{TextOf(before)}” → “{TextOf(after)}”", [before, after]));
                }
            }
        }
    }
}
