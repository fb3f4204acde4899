namespace Readout.Stories.Claims;

/// <summary>Brings those who tell something and those who deny just that together into one claim: two groups of one side each, by their likeliest contradicting pair. What is merely negated must be
/// surer to speak of the same than what is denied outright.</summary>
/// <param name="propositions">The clauses of a story.</param>
/// <param name="contradictions">Tells which clauses contradict each other.</param>
internal sealed class SideJoiner(Proposition[] propositions, ContradictionReader contradictions)
{
    private const double Least = 0.45;
    private const double LeastNegated = 0.6;
    private const double LeastOfOutlet = 0.75; // of nine that an outlet told in its own voice two were denied

    private readonly Dictionary<(int First, int Second), double> _scores = [];

    /// <summary>Joins groups, the surest contradiction first; a group of deniers joins one group of tellers at most, and none of which it must be kept apart.</summary>
    /// <param name="groups">Groups of indices, each of one side.</param>
    /// <param name="pairs">Scores of pairs of clauses.</param>
    public List<int[]> Join(List<int[]> groups, IReadOnlyList<(int First, int Second, double Score)> pairs)
    {
        foreach ((int one, int two, double score) in pairs.Where(pair => propositions[pair.First].IsDenial != propositions[pair.Second].IsDenial))
        {
            _scores[(one, two)] = score;
        }

        int[] groupOf = new int[propositions.Length];
        for (int group = 0; group < groups.Count; group++)
        {
            foreach (int i in groups[group])
            {
                groupOf[i] = group;
            }
        }

        int[] joined = [.. Enumerable.Repeat(-1, groups.Count)];
        List<int>[] members = [.. groups.Select(group => group.ToList())];
        HashSet<(int, int)> apart = [.. pairs.Where(pair => pair.Score < 0).Select(pair => (pair.First, pair.Second))];
        foreach ((int first, int second, _) in pairs
            .Where(pair => propositions[pair.First].IsDenial != propositions[pair.Second].IsDenial
                && pair.Score >= LeastOf(propositions[pair.First].IsDenial ? (propositions[pair.First], propositions[pair.Second]) : (propositions[pair.Second], propositions[pair.First])))
            .OrderByDescending(pair => pair.Score).ThenBy(pair => pair.First).ThenBy(pair => pair.Second))
        {
            (int denier, int teller) = propositions[first].IsDenial ? (groupOf[first], groupOf[second]) : (groupOf[second], groupOf[first]);
            if (joined[denier] < 0 && contradictions.AreOpposed(propositions[first], propositions[second])
                && !groups[denier].Any(one => members[teller].Any(two => apart.Contains((Math.Min(one, two), Math.Max(one, two))))))
            {
                joined[denier] = teller;
                members[teller].AddRange(groups[denier]);
            }
        }

        return [.. Enumerable.Range(0, groups.Count).GroupBy(group => joined[group] < 0 ? group : joined[group]).Select(set => set.SelectMany(group => groups[group]).Order().ToArray()).OrderBy(set => set[0])];
    }

    private static double LeastOf((Proposition Denial, Proposition Told) pair) => pair.Told is { Statement: null, Family: < 0 } ? LeastOfOutlet : pair.Denial.IsNegative ? LeastNegated : Least;

    /// <summary>A claim without the clauses that deny it where none of them contradicts one that tells it: they came to it through others, and nobody could say what is disputed.</summary>
    /// <param name="draft">The claim.</param>
    public ClaimDraft WithoutUnopposed(ClaimDraft draft)
    {
        ILookup<bool, Proposition> sides = draft.Propositions.ToLookup(proposition => PositionBuilder.Compose(proposition.Stance, proposition.IsNegative != draft.IsNegative) == Stance.Denies);
        return sides[true].Any() && sides[false].Any() && !sides[true].Any(denial => sides[false].Any(told => AreContrary(denial, told))) ? draft with { Propositions = [.. sides[false]] } : draft;
    }

    private bool AreContrary(Proposition denial, Proposition told) =>
        denial.Statement is not { IsSpeech: false } && told.Statement is not { IsSpeech: false } && told.Statement?.Stance is null or Stance.Asserts or Stance.Confirms
        && (denial.Input != told.Input || !denial.Span.Overlaps(told.Span)) && ScoreOf(denial, told) >= LeastOf((denial, told)) && contradictions.AreOpposed(denial, told);

    private double ScoreOf(Proposition denial, Proposition told)
    {
        (int one, int two) = (IndexOf(denial), IndexOf(told));
        return _scores.GetValueOrDefault((Math.Min(one, two), Math.Max(one, two)));
    }

    private int IndexOf(Proposition proposition) => Array.FindIndex(propositions, other => ReferenceEquals(other, proposition));
}
