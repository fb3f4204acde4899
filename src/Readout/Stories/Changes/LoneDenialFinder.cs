using Readout.Stories.Claims;

namespace Readout.Stories.Changes;

/// <summary>Finds denials that one outlet alone carries although others report what is denied: who reads only those never learns of them.</summary>
/// <param name="articles">The story's articles by id.</param>
/// <param name="copies">Which of them share text: where no outlet is known, a copy is not another one.</param>
internal sealed class LoneDenialFinder(IReadOnlyDictionary<string, StoryInput> articles, IReadOnlyCollection<ArticleCopy> copies)
{
    private const int LeastOthers = 2;

    /// <summary>The denials of a claim with their first place, where at least two other outlets report the claim without them.</summary>
    /// <param name="claim">A finished claim.</param>
    public IEnumerable<(Position Denial, PositionEvidence First)> Find(Claim claim)
    {
        if (claim.Status is not (ClaimStatus.Disputed or ClaimStatus.Denied))
        {
            yield break;
        }

        HashSet<string> reporting = [.. claim.Positions.SelectMany(position => position.Evidence).Select(evidence => CarrierOf(evidence.Where.ArticleId))];
        foreach (Position denial in claim.Positions.Where(position => position.Stance == Stance.Denies))
        {
            HashSet<string> carrying = [.. denial.Evidence.Select(evidence => CarrierOf(evidence.Where.ArticleId))];
            if (carrying.Count == 1 && reporting.Count - 1 >= LeastOthers)
            {
                yield return (denial, denial.Evidence[0]);
            }
        }
    }

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
