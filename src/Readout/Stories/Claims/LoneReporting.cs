using Readout.Language;

namespace Readout.Stories.Claims;

/// <summary>
/// What one outlet alone tells in its own voice, as far as it matters: what the others of a story left out. It is told by whole sentences near to what the story is about, that read well by
/// themselves and in which nobody speaks of himself or to the reader.
/// </summary>
/// <param name="prominence">How near a clause is to what the story is about.</param>
internal sealed class LoneReporting(Prominence prominence)
{
    private const double LeastProminence = 0.15;
    private const double LeastReadability = 0;
    private const double Sure = 0.8; // of 24 that the keys of twenty stories judge 20 are right

    /// <summary>Claims of one report each, by article and place.</summary>
    /// <param name="propositions">All clauses of the story.</param>
    /// <param name="told">Its claims so far, finished: the places of their positions are told already.</param>
    public IEnumerable<ClaimDraft> Find(IEnumerable<Proposition> propositions, IReadOnlyCollection<ClaimDraft> told)
    {
        ILookup<string, TextSpan> taken = told.SelectMany(draft => draft.Claim!.Positions).SelectMany(position => position.Evidence).ToLookup(place => place.Where.ArticleId, place => place.Where.Span);
        return propositions.Where(IsFact).GroupBy(proposition => (proposition.Input.Index, proposition.Whole.Start)).Select(sentence => sentence.First())
            .Select(Whole).Where(whole => !taken[whole.Input.Article.Id].Any(span => span.Overlaps(whole.Span)) && ClaimText.Readability(whole) >= LeastReadability
                && ClaimText.IsClause(whole) && prominence.Of(whole) >= LeastProminence)
            .Select(whole => new ClaimDraft([whole], whole.IsNegative));
    }

    private static Proposition Whole(Proposition proposition) => proposition with { Span = proposition.Whole, Confidence = Sure * proposition.Confidence };

    private static bool IsFact(Proposition proposition)
    {
        if (proposition.Statement is not null)
        {
            return false;
        }

        Tokens tokens = proposition.Input.Annotations.Tokens;
        return !tokens.In(proposition.Whole).Any(i => tokens.FormOf(i) is "?" || (tokens.TagOf(i) == UniversalTag.PRON && tokens.LemmaOf(i) is "I" or "we" or "you" or "my" or "our" or "your"));
    }
}
