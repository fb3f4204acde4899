using Readout.Stories.Claims;

namespace Readout.Stories.Changes;

/// <summary>Finds denials that one outlet alone carries although others report what is denied: who reads only those never learns of them.</summary>
/// <param name="articles">The story's articles by id.</param>
/// <param name="copies">Which of them share text: where no outlet is known, a copy is not another one.</param>
/// <param name="matcher">How likely two clauses tell the same.</param>
/// <param name="contradictions">Whether one says that just that is not so which the other tells.</param>
internal sealed class LoneDenialFinder(
    IReadOnlyDictionary<string, StoryInput> articles, IReadOnlyCollection<ArticleCopy> copies, PropositionMatcher matcher, ContradictionReader contradictions)
{
    private const int LeastOthers = 2;
    private const double SameThing = 0.5;

    /// <summary>
    /// The denials of a claim with their first place, where one outlet carries all that deny it, and at least two others report the claim without. Who asserts it too denies something else, and so may
    /// who is only likely to mean it: he counts among those that deny, and is not told.
    /// </summary>
    /// <param name="draft">A finished claim with its clauses.</param>
    public IEnumerable<(Position Denial, PositionEvidence First)> Find(ClaimDraft draft)
    {
        Claim claim = draft.Claim!;
        if (claim.Status is not (ClaimStatus.Disputed or ClaimStatus.Denied))
        {
            yield break;
        }

        HashSet<string> reporting = [.. claim.Positions.SelectMany(position => position.Evidence).Select(evidence => CarrierOf(evidence.Where.ArticleId))];
        Position[] denials = [.. claim.Positions.Where(position => position.Stance == Stance.Denies)];
        if (denials.SelectMany(denial => denial.Evidence).Select(evidence => CarrierOf(evidence.Where.ArticleId)).Distinct().Count() != 1 || reporting.Count - 1 < LeastOthers)
        {
            yield break;
        }

        foreach (Position denial in denials.Where(denial => !claim.Positions.Any(other => other.Stance is Stance.Asserts or Stance.Confirms && other.Who == denial.Who && other.WhoText == denial.WhoText)))
        {
            if (denial.Evidence.FirstOrDefault(evidence => IsOfJustThat(draft, evidence.Where)) is { } first)
            {
                yield return (denial, first);
            }
        }
    }

    /// <summary>Whether a place denies what another report of the claim tells: it says that just that is not so, or its word of denying was found to mean it.</summary>
    private bool IsOfJustThat(ClaimDraft draft, Evidence where) =>
        draft.Propositions.Any(denial => denial.Evidence == where && draft.Propositions.Any(told => told.Input != denial.Input && matcher.Score(denial, told) >= SameThing && contradictions.AreOpposed(denial, told)))
        || draft.Reactions.Any(reaction => reaction.Stance == Stance.Denies && reaction.Statement.Id == where.StatementId && reaction.Input.Article.Id == where.ArticleId
            && reaction.Told is { } meant && draft.Propositions.Any(told => told.Input != reaction.Input && matcher.Score(meant, told) >= SameThing));

    /// <summary>The outlet of an article; where none is known, the article, or the one that it copies.</summary>
    private string CarrierOf(string articleId)
    {
        if (articles[articleId].Article.Outlet is { } outlet)
        {
            return "outlet " + Source.Plain(outlet.Value);
        }

        return copies.Where(copy => copy.Kind == CopyKind.Copy && (copy.First == articleId || copy.Second == articleId))
            .SelectMany(copy => (string[])[copy.First, copy.Second]).Append(articleId).Min(StringComparer.Ordinal)!;
    }
}
