using System.Collections.Immutable;
using Readout.Language;

namespace Readout.Stories.Claims;

/// <summary>
/// Finds where articles tell a claim by the way: in a clause of a longer sentence that tells other things too, or in a sentence that is like one of the claim's clauses
/// though not like all of them. What no claim takes up may be told by several articles and be a claim of its own.
/// </summary>
/// <param name="matcher">How likely two clauses tell the same.</param>
/// <param name="words">The story's words.</param>
/// <param name="lexicon">The word lists.</param>
/// <param name="order">The place of each article among those of the story.</param>
internal sealed class SupportFinder(PropositionMatcher matcher, WordTable words, StoryLexicon lexicon, IReadOnlyDictionary<int, int> order)
{
    // Of many clauses the likeliest is chosen, so chance chooses too: short clauses of common words are everywhere. On 60 pairs that were read, two in three were wrong without these bounds.
    private const double Likely = 0.5;
    private const double LikelyPart = 0.55;
    private const double LeastMean = 0.25;
    private const double AtHome = 0.5;
    private const double Together = 0.5;
    private const double Sure = 0.6; // likely enough for a clause of few words to be taken up by a claim, or for any by a claim that clauses of longer sentences make
    private const int LeastWords = 4;
    private const int LeastSureWords = 2;
    private const float LeastShared = 0.3f;
    private const float LeastSharedOfPart = 0.45f;
    private const int Many = 200;

    /// <summary>The claims with the clauses that tell them too, and those made of clauses alone.</summary>
    /// <param name="drafts">The claims.</param>
    /// <param name="loose">Clauses that stand in none of them.</param>
    /// <param name="cancel">Stops the work.</param>
    public List<ClaimDraft> Find(List<ClaimDraft> drafts, Proposition[] loose, CancellationToken cancel)
    {
        (List<ClaimDraft> found, Proposition[] rest) = Supported(drafts, loose, Likely, cancel);
        List<ClaimDraft> among = [];
        foreach (ClaimDraft draft in Among(rest, cancel).OrderByDescending(draft => draft.Propositions.Length).ThenBy(draft => draft.Propositions[0].Span))
        {
            if (!found.Concat(among).Any(other => IsToldBy(draft, other)))
            {
                among.Add(draft);
            }
        }

        // What is too short to make a claim may still tell one.
        var held = new HashSet<Proposition>(among.SelectMany(draft => draft.Propositions), ReferenceEqualityComparer.Instance);
        return [.. found, .. Supported(among, [.. rest.Where(proposition => !held.Contains(proposition))], Sure, cancel).Found];
    }

    /// <summary>The claims with the clauses that tell them too, and the clauses that tell none of them.</summary>
    private (List<ClaimDraft> Found, Proposition[] Loose) Supported(List<ClaimDraft> drafts, Proposition[] loose, double least, CancellationToken cancel)
    {
        (int Draft, double Score)[] best = loose.Length < Many ? [.. loose.Select(proposition => BestOf(proposition, drafts, least))]
            : ClaimBuilder.InParallel(loose, proposition => BestOf(proposition, drafts, least), cancel);
        var taken = new List<Proposition>[drafts.Count];
        foreach (int i in Enumerable.Range(0, loose.Length).Where(i => best[i].Draft >= 0).OrderByDescending(i => best[i].Score).ThenBy(i => i))
        {
            List<Proposition> added = taken[best[i].Draft] ??= [];
            if (!drafts[best[i].Draft].Propositions.Concat(added).Any(other => IsSamePlace(other, loose[i])))
            {
                added.Add(loose[i]);
            }
        }

        return ([.. drafts.Select((draft, i) => taken[i] is null ? draft : draft with { Propositions = InOrder(draft.Propositions.Concat(taken[i])) })],
            [.. loose.Where((_, i) => best[i].Draft < 0)]);
    }

    private (int Draft, double Score) BestOf(Proposition proposition, List<ClaimDraft> drafts, double least)
    {
        (int Draft, double Score) best = (-1, least);
        for (int i = 0; i < drafts.Count; i++)
        {
            double most = 0, sum = 0;
            int count = 0;
            Proposition? nearest = null;
            foreach (Proposition other in drafts[i].Propositions)
            {
                if (other.Input == proposition.Input || other.IsDenial != proposition.IsDenial)
                {
                    continue;
                }

                double score = ScoreOf(proposition, other);
                if (score < 0)
                {
                    (most, sum) = (0, 0);
                    break;
                }

                (nearest, most, sum, count) = (score > most ? other : nearest, Math.Max(most, score), sum + score, count + 1);
            }

            if (most >= best.Score && sum >= LeastMean * count && IsAtHome(nearest!, drafts[i]) && !IsOnlySupposed(proposition, nearest!) && !drafts[i].Propositions.Any(other => IsSamePlace(other, proposition)))
            {
                best = (i, most);
            }
        }

        return best;
    }

    private double ScoreOf(Proposition one, Proposition two, bool isOfClaim = true)
    {
        if (one.Statement is null && two.Statement is null && one.Input.Article.Outlet is { } outlet && outlet.Value == two.Input.Article.Outlet?.Value)
        {
            return 0; // what an outlet repeats supports nothing, and what it prints under every article least of all
        }

        double score = matcher.Score(one, two);
        if (score < LeastMean)
        {
            return score;
        }

        bool isPart = one.IsPart || two.IsPart, isSure = isOfClaim && score >= Sure;
        (float forth, float back) = ContentWords.Covered(one, two, words);
        return (isPart && (score < LikelyPart || Math.Min(one.Content.Length, two.Content.Length) < (isSure ? LeastSureWords : LeastWords)))
            || Math.Min(forth, back) < (isPart && !isSure ? LeastSharedOfPart : LeastShared) ? 0 : score;
    }

    /// <summary>Whether a clause is like others of its claim: one that hardly belongs there brings nothing with it.</summary>
    private bool IsAtHome(Proposition proposition, ClaimDraft draft) =>
        draft.Propositions.Length == 1 || draft.Propositions.Any(other => other.Input != proposition.Input && matcher.Score(proposition, other) >= AtHome);

    /// <summary>Whether a sentence of an outlet's own has what a claim turns on only under a condition, as a question or denied, whatever else it tells.</summary>
    private bool IsOnlySupposed(Proposition proposition, Proposition told)
    {
        if (proposition.Statement is not null || told.Root < 0 || told.IsNegative)
        {
            return false;
        }

        Tokens tokens = proposition.Input.Annotations.Tokens;
        string lemma = told.Input.Annotations.Tokens.LemmaOf(told.Root);
        int[] same = [.. tokens.In(proposition.Span).Where(i => tokens.LemmaOf(i) == lemma)];
        return same.Length > 0 && same.All(i => ClauseSplitter.IsSupposed(tokens, i) || NegationReader.Negated(tokens, proposition.Span, i, lexicon) >= 0);
    }

    /// <summary>Claims that several articles tell in clauses of longer sentences only.</summary>
    private IEnumerable<ClaimDraft> Among(Proposition[] rest, CancellationToken cancel)
    {
        List<(int First, int Second, double Score)>[] pairs = ClaimBuilder.InParallel(Enumerable.Range(0, rest.Length), i => PairsOf(rest, i), cancel);
        foreach (int[] group in MeanLink.Join(Proposition.Weights(rest), pairs.SelectMany(found => found), Together))
        {
            if (group.Length > 1)
            {
                yield return new ClaimDraft(InOrder(group.Select(i => rest[i])), group.All(i => rest[i].IsNegative));
            }
        }
    }

    private List<(int First, int Second, double Score)> PairsOf(Proposition[] rest, int first)
    {
        var found = new List<(int, int, double)>();
        for (int second = first + 1; second < rest.Length; second++)
        {
            if (rest[first].Input != rest[second].Input && rest[first].IsDenial == rest[second].IsDenial && ScoreOf(rest[first], rest[second], isOfClaim: false) is var score and (< 0 or >= LeastMean))
            {
                found.Add((first, second, score));
            }
        }

        return found;
    }

    /// <summary>Whether another claim has words of most places of a claim and tells the same: a long sentence may stand there for another of its clauses.</summary>
    private bool IsToldBy(ClaimDraft draft, ClaimDraft other) =>
        2 * draft.Propositions.Count(proposition => other.Propositions.Any(longer => IsSamePlace(longer, proposition))) > draft.Propositions.Length
        && draft.Propositions.SelectMany(one => other.Propositions.Where(two => two.Input != one.Input).Select(two => matcher.Score(one, two))).DefaultIfEmpty().Average() >= AtHome;

    private static bool IsSamePlace(Proposition one, Proposition two) => one.Input == two.Input && one.Span.Overlaps(two.Span);

    private ImmutableArray<Proposition> InOrder(IEnumerable<Proposition> propositions) => [.. propositions.OrderBy(proposition => order[proposition.Input.Index]).ThenBy(proposition => proposition.Span)];
}
