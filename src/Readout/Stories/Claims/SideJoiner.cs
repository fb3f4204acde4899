namespace Readout.Stories.Claims;

/// <summary>Brings those who tell something and those who deny just that together into one claim: two groups of one side each, by their likeliest contradicting pair. What is merely negated must be
/// surer to speak of the same than what is denied outright.</summary>
/// <param name="propositions">The clauses of a story.</param>
/// <param name="contradictions">Tells which clauses contradict each other.</param>
internal sealed class SideJoiner(Proposition[] propositions, ContradictionReader contradictions)
{
    private const double Least = 0.45;
    private const double LeastNegated = 0.6;

    /// <summary>Joins groups, the surest contradiction first; a group of deniers joins one group of tellers at most, and none of which it must be kept apart.</summary>
    /// <param name="groups">Groups of indices, each of one side.</param>
    /// <param name="pairs">Scores of pairs of clauses.</param>
    public List<int[]> Join(List<int[]> groups, IReadOnlyList<(int First, int Second, double Score)> pairs)
    {
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
                && pair.Score >= ((propositions[pair.First].IsDenial ? propositions[pair.First] : propositions[pair.Second]).IsNegative ? LeastNegated : Least))
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
}
