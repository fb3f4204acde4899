namespace Readout.Stories.Claims;

/// <summary>Whether a claim tells over again what another does.</summary>
internal static class Retelling
{
    private const double LeastCommon = 0.4; // of the length of a place

    /// <summary>
    /// Whether a claim of several reports stands in each of them where another claim does: the sentence <i>he threatened to cut off the aid</i> and what he threatened in it. What is disputed or
    /// was put right by a reader stands by itself.
    /// </summary>
    /// <param name="claim">The claim of lower rank.</param>
    /// <param name="higher">The one of higher rank.</param>
    public static bool IsOf(Claim claim, Claim higher)
    {
        if (claim.Reports < 2 || higher.Reports < claim.Reports || claim.Status == ClaimStatus.Disputed || !claim.Corrections.IsEmpty)
        {
            return false;
        }

        ILookup<string, TextSpan> places = PlacesOf(higher);
        return PlacesOf(claim).All(report => report.Any(place => places[report.Key].Any(other => Common(place, other) >= LeastCommon * place.Length)));
    }

    private static ILookup<string, TextSpan> PlacesOf(Claim claim) =>
        claim.Positions.SelectMany(position => position.Evidence).ToLookup(evidence => evidence.Where.ArticleId, evidence => evidence.Where.Span);

    private static int Common(TextSpan one, TextSpan two) => Math.Min(one.End, two.End) - Math.Max(one.Start, two.Start);
}
