namespace Readout.Stories.Claims;

/// <summary>
/// Agglomerative grouping by the mean score of all pairs across two groups, each by the weight of both; a pair without score counts 0, a forbidden pair keeps its groups apart.
/// </summary>
internal static class MeanLink
{
    /// <summary>The score of a pair that must not come together.</summary>
    public const double Forbidden = double.NegativeInfinity;

    /// <summary>Groups items by their indices.</summary>
    /// <param name="weights">How much each item counts, more than 0: what is told in the same words by several is told once.</param>
    /// <param name="pairs">Scores of pairs, the lower index first.</param>
    /// <param name="threshold">Least mean score of two groups that are joined.</param>
    /// <returns>The groups, each ascending, by first index.</returns>
    public static List<int[]> Join(IReadOnlyList<double> weights, IEnumerable<(int First, int Second, double Score)> pairs, double threshold)
    {
        Dictionary<int, double>[] sums = [.. weights.Select(_ => new Dictionary<int, double>())];
        List<int>?[] members = [.. Enumerable.Range(0, weights.Count).Select(i => new List<int> { i })];
        double[] totals = [.. weights];
        var queue = new PriorityQueue<(int First, int Second, int FirstAge, int SecondAge), (double, int, int)>();
        foreach ((int first, int second, double score) in pairs)
        {
            sums[first][second] = sums[second][first] = score * weights[first] * weights[second];
            Offer(first, second);
        }

        while (queue.TryDequeue(out (int First, int Second, int FirstAge, int SecondAge) next, out _))
        {
            if (members[next.First]?.Count != next.FirstAge || members[next.Second]?.Count != next.SecondAge)
            {
                continue;
            }

            members[next.First]!.AddRange(members[next.Second]!);
            members[next.Second] = null;
            totals[next.First] += totals[next.Second];
            foreach ((int other, double sum) in sums[next.Second])
            {
                if (other != next.First)
                {
                    sums[next.First][other] = sums[next.First].GetValueOrDefault(other) + sum;
                }
            }

            sums[next.First].Remove(next.Second);
            foreach ((int other, double sum) in sums[next.First].OrderBy(pair => pair.Key))
            {
                sums[other].Remove(next.Second);
                sums[other][next.First] = sum;
                Offer(Math.Min(other, next.First), Math.Max(other, next.First));
            }
        }

        return [.. members.OfType<List<int>>().Select(group => group.Order().ToArray())];

        void Offer(int first, int second)
        {
            double mean = sums[first][second] / (totals[first] * totals[second]);
            if (mean >= threshold)
            {
                queue.Enqueue((first, second, members[first]!.Count, members[second]!.Count), (-mean, first, second));
            }
        }
    }
}
