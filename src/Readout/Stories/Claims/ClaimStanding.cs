using Readout.Language;

namespace Readout.Stories.Claims;

/// <summary>Which claims can be shown: of those that one report alone tells the sure and clear ones, and none that is merely asked.</summary>
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
        bool isAsked = draft.Claim!.Positions.All(position => position.Stance == Stance.Questions), isOfOutlets = draft.Propositions.All(proposition => proposition.Statement is null);
        if ((isAsked || isOfOutlets) && draft.Propositions.All(proposition => proposition.IsQuestion || (isAsked && AsksForWhat(proposition))))
        {
            return false;
        }

        if (draft.Claim.Reports > 1 || draft.IsAnswered)
        {
            return true;
        }

        Proposition best = ClaimText.Best(draft);
        bool isClause = ClaimText.IsClause(best), isOfSomebody = draft.Claim.Positions.Any(position => position.Who is not null);
        return draft.Claim.Confidence >= (isClause && isOfSomebody ? LeastOfClause : Least)
            && ClaimText.Readability(best) >= (isClause ? LeastReadabilityOfClause : LeastReadability) && ClaimText.Tells(best);
    }

    /// <summary>Whether words ask and doubt nothing that they tell: <i>asked</i> | <i>where the ferry was</i>, but not <i>asked</i> | <i>whether the ferry was safe</i>.</summary>
    private static bool AsksForWhat(Proposition proposition)
    {
        Tokens tokens = proposition.Input.Annotations.Tokens;
        int first = tokens.In(proposition.Span).Where(token => tokens.TagOf(token) is not (UniversalTag.PUNCT or UniversalTag.CCONJ or UniversalTag.ADP)).FirstOrDefault(-1);
        return first >= 0 && tokens.LemmaOf(first).ToLowerInvariant() is "what" or "how" or "why" or "who" or "where" or "when" or "which";
    }
}
