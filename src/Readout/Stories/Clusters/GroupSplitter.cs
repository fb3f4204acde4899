using Readout.Stories.Words;

namespace Readout.Stories.Clusters;

/// <summary>
/// Parts similar happenings that the grouping took for one: inside a group, words are weighed anew by how few of its own articles hold
/// them, so that what all share says nothing and names and numbers speak; when the best cut in two leaves the halves hardly alike, they part.
/// </summary>
internal static class GroupSplitter
{
    private const int LeastMembers = 4;
    private const int MostMembers = 2000;
    private const double NameFactor = 1.5;
    private const double LocalPower = 0.7;

    /// <summary>Splits a group until no cut is clear.</summary>
    /// <param name="bags">The terms of all articles.</param>
    /// <param name="members">The group, ascending.</param>
    /// <param name="ratio">A cut is clear when the mean cosine across it is below this share of the mean inside the halves.</param>
    /// <param name="cancel">Stops the work.</param>
    public static IEnumerable<int[]> Split(IReadOnlyList<TermBag> bags, int[] members, double ratio, CancellationToken cancel)
    {
        var open = new Stack<int[]>([members]);
        while (open.TryPop(out int[]? group))
        {
            cancel.ThrowIfCancellationRequested();
            if (group.Length is < LeastMembers or > MostMembers || !IsCut(bags, group, ratio, out int[] left, out int[] right))
            {
                yield return group;
                continue;
            }

            open.Push(right);
            open.Push(left);
        }
    }

    private static bool IsCut(IReadOnlyList<TermBag> bags, int[] group, double ratio, out int[] left, out int[] right)
    {
        double[][] cosines = Cosines(LocalVectors(bags, group));
        bool[] inSecond = HalvedBy(cosines);
        double inside = 0, across = 0;
        int halves = 0, pairsAcross = 0;
        foreach (bool half in (ReadOnlySpan<bool>)[false, true])
        {
            double sum = 0;
            int pairs = 0;
            for (int i = 0; i < group.Length; i++)
            {
                for (int j = i + 1; j < group.Length; j++)
                {
                    if (inSecond[i] == half && inSecond[j] == half)
                    {
                        sum += cosines[i][j];
                        pairs++;
                    }
                    else if (!half && inSecond[i] != inSecond[j])
                    {
                        across += cosines[i][j];
                        pairsAcross++;
                    }
                }
            }

            if (pairs > 0)
            {
                inside += sum / pairs;
                halves++;
            }
        }

        inside /= Math.Max(1, halves);
        across /= Math.Max(1, pairsAcross);
        left = [.. group.Where((_, i) => !inSecond[i])];
        right = [.. group.Where((_, i) => inSecond[i])];
        return inside > 0 && across < ratio * inside;
    }

    private static SparseVector[] LocalVectors(IReadOnlyList<TermBag> bags, int[] group)
    {
        var holders = new Dictionary<ulong, int>();
        foreach (int member in group)
        {
            foreach (ulong term in bags[member].Terms)
            {
                holders[term] = holders.GetValueOrDefault(term) + 1;
            }
        }

        var vectors = new SparseVector[group.Length];
        for (int i = 0; i < vectors.Length; i++)
        {
            TermBag bag = bags[group[i]];
            var weights = new List<(ulong Term, double Weight)>();
            for (int k = 0; k < bag.Terms.Length; k++)
            {
                int held = holders[bag.Terms[k]];
                if (bag.Rarity[k] > 0 && held > 1 && held < group.Length)
                {
                    double local = Math.Pow(Math.Log((group.Length + 1) / (held + 0.5)), LocalPower);
                    weights.Add((bag.Terms[k], bag.Counts[k] * bag.Rarity[k] * local * (bag.IsName(k) ? NameFactor : 1)));
                }
            }

            vectors[i] = SparseVector.Scaled(weights);
        }

        return vectors;
    }

    private static double[][] Cosines(SparseVector[] vectors)
    {
        var cosines = new double[vectors.Length][];
        for (int i = 0; i < vectors.Length; i++)
        {
            cosines[i] = new double[vectors.Length];
            for (int j = 0; j < i; j++)
            {
                cosines[i][j] = cosines[j][i] = vectors[i].Dot(vectors[j]);
            }
        }

        return cosines;
    }

    /// <summary>Joins by average link until two halves are left; true marks the second.</summary>
    private static bool[] HalvedBy(double[][] cosines)
    {
        int n = cosines.Length;
        double[][] sums = [.. cosines.Select(row => (double[])row.Clone())];
        List<int>?[] members = [.. Enumerable.Range(0, n).Select(i => new List<int> { i })];
        var nearest = new int[n];
        for (int i = 0; i < n; i++)
        {
            nearest[i] = NearestOf(i, sums, members);
        }

        for (int left = n; left > 2; left--)
        {
            int a = -1;
            for (int i = 0; i < n; i++)
            {
                if (members[i] is not null && (a < 0 || MeanOf(i, nearest[i], sums, members) > MeanOf(a, nearest[a], sums, members)))
                {
                    a = i;
                }
            }

            int b = nearest[a];
            (a, b) = (Math.Min(a, b), Math.Max(a, b));
            members[a]!.AddRange(members[b]!);
            members[b] = null;
            for (int k = 0; k < n; k++)
            {
                if (k != a && members[k] is not null)
                {
                    sums[a][k] = sums[k][a] = sums[a][k] + sums[b][k];
                }
            }

            for (int k = 0; k < n; k++)
            {
                if (members[k] is not null && (k == a || nearest[k] == a || nearest[k] == b))
                {
                    nearest[k] = NearestOf(k, sums, members);
                }
                else if (members[k] is not null && MeanOf(k, a, sums, members) > MeanOf(k, nearest[k], sums, members))
                {
                    nearest[k] = a;
                }
            }
        }

        var inSecond = new bool[n];
        foreach (int member in members.Last(group => group is not null)!)
        {
            inSecond[member] = true;
        }

        return inSecond;
    }

    private static int NearestOf(int i, double[][] sums, List<int>?[] members)
    {
        int best = -1;
        for (int k = 0; k < members.Length; k++)
        {
            if (k != i && members[k] is not null && (best < 0 || MeanOf(i, k, sums, members) > MeanOf(i, best, sums, members)))
            {
                best = k;
            }
        }

        return best;
    }

    private static double MeanOf(int i, int k, double[][] sums, List<int>?[] members) =>
        sums[i][k] / ((double)members[i]!.Count * members[k]!.Count);
}
