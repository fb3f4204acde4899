namespace Readout.Stories.Claims;

/// <summary>Which claims that one report alone tells are sure and clear enough to be shown by themselves.</summary>
internal static class ClaimStanding
{
    private const double Least = 0.5;
    private const double LeastReadability = -0.9;

    // A clause with a subject of its own is whole, however short it is and with whatever conjunction it begins; of 50 that these bounds added and that were read 44 were right.
    private const double LeastOfClause = 0.4;
    private const double LeastReadabilityOfClause = -1.2;

    /// <summary>Whether a claim can be shown.</summary>
    /// <param name="draft">The claim, finished.</param>
    public static bool CanStand(ClaimDraft draft)
    {
        if (draft.Claim!.Reports > 1 || draft.IsAnswered)
        {
            return true;
        }

        Proposition best = ClaimText.Best(draft);
        bool isClause = ClaimText.IsClause(best), isOfSomebody = draft.Claim.Positions.Any(position => position.Who is not null);
        return draft.Claim.Confidence >= (isClause && isOfSomebody ? LeastOfClause : Least)
            && ClaimText.Readability(best) >= (isClause ? LeastReadabilityOfClause : LeastReadability) && ClaimText.Tells(best);
    }
}
