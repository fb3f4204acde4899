namespace Readout.Stories.Clusters;

/// <summary>
/// Finds, for every article, the articles like it, through an inverted index whose posting lists are bounded by rarity and by time: of two articles with a day only those no further apart than a
/// given number of days are compared, a term that more than <see cref="LongestList"/> articles hold within so many days votes for nobody, and only the best <see cref="MostEdges"/> of each
/// article are kept. What has no day is compared with all, by the terms that no more than so many hold at all.
/// </summary>
internal sealed class Neighbours
{
    private const int LongestList = 500;
    private const int MostEdges = 64;
    private const int LongestRange = 31;
    private const double Rounding = 1e-5;
    private readonly SparseVector[] _vectors;
    private readonly double _threshold;
    private readonly int _furthest;

    // Articles are worked on in the order of their days, those without one last: an article by its rank, the days by rank, how many have one, and the first rank that each may be compared with.
    private readonly int[] _order;
    private readonly (int From, int To)[] _days;
    private readonly int[] _first;
    private readonly int _longestRange;

    // Terms are numbered; the list of term t is the part of the two arrays from _begins[t] to _begins[t + 1], ranks ascending.
    private readonly int[][] _termsOf;
    private readonly int[] _begins;
    private readonly int[] _ranks;
    private readonly float[] _weights;

    // Which terms vote among articles with days and for those without; and the length of the part of each vector that does not vote.
    private readonly Votes _near;
    private readonly Votes _all;

    private Neighbours(SparseVector[] vectors, double threshold, IReadOnlyList<DayRange>? days, int furthest)
    {
        _vectors = vectors;
        _threshold = threshold;
        _furthest = furthest;
        int[] dated = [.. Enumerable.Range(0, days?.Count ?? 0).Where(i => IsDated(days![i])).OrderBy(i => days![i].From)];
        HashSet<int> isDated = [.. dated];
        _order = [.. dated, .. Enumerable.Range(0, vectors.Length).Where(i => !isDated.Contains(i))];
        _days = [.. dated.Select(i => (days![i].From!.Value.DayNumber, days[i].To!.Value.DayNumber))];
        _longestRange = _days.Select(range => range.To - range.From).DefaultIfEmpty().Max();
        _first = FirstRanks();
        (_termsOf, _begins) = Number(vectors);
        _ranks = new int[_begins[^1]];
        _weights = new float[_begins[^1]];
        int[] ends = _begins[..^1];
        for (int rank = 0; rank < _order.Length; rank++)
        {
            int[] terms = _termsOf[_order[rank]];
            for (int k = 0; k < terms.Length; k++)
            {
                int at = ends[terms[k]]++;
                _ranks[at] = rank;
                _weights[at] = vectors[_order[rank]].Weights[k];
            }
        }

        _all = VotesOf(term => _begins[term + 1] - _begins[term] <= LongestList);
        _near = dated.Length == 0 ? _all : VotesOf(term => MostHoldersNear(term) <= LongestList);
    }

    /// <summary>The pairs whose cosine reaches the threshold, each with the lower index first, in order of the indices.</summary>
    /// <param name="vectors">The articles' vectors.</param>
    /// <param name="threshold">Least cosine.</param>
    /// <param name="cancel">Stops the work.</param>
    /// <param name="days">The articles' days, where these bound what is compared.</param>
    /// <param name="furthest">Most days between two articles that are compared.</param>
    public static List<(int First, int Second, double Cosine)> Find(SparseVector[] vectors, double threshold, CancellationToken cancel, IReadOnlyList<DayRange>? days = null, int furthest = int.MaxValue)
    {
        var index = new Neighbours(vectors, threshold, days, furthest);
        BestNeighbours[] best = index.CompareAll(out _, cancel);
        (int First, int Second, double Cosine)[] edges = [.. best.SelectMany((row, i) => row.All().Select(pair => (Math.Min(i, pair.Other), Math.Max(i, pair.Other), pair.Cosine)))];
        Array.Sort(edges, (a, b) => a.First != b.First ? a.First.CompareTo(b.First) : a.Second.CompareTo(b.Second));
        return [.. edges.Where((edge, at) => at == 0 || edges[at - 1].First != edge.First || edges[at - 1].Second != edge.Second)];
    }

    /// <summary>How many pairs of articles <see cref="Find"/> touches: those that have a voting term in common and are near enough.</summary>
    public static long CountTouched(SparseVector[] vectors, double threshold, CancellationToken cancel, IReadOnlyList<DayRange>? days = null, int furthest = int.MaxValue)
    {
        new Neighbours(vectors, threshold, days, furthest).CompareAll(out long touched, cancel);
        return touched;
    }

    private BestNeighbours[] CompareAll(out long touched, CancellationToken cancel)
    {
        BestNeighbours[] best = [.. _vectors.Select(_ => new BestNeighbours(MostEdges))];
        using var workspaces = new ThreadLocal<Workspace>(() => new Workspace(new double[_vectors.Length], [], new float[_begins.Length - 1]));
        touched = Enumerable.Range(0, _vectors.Length).AsParallel().WithCancellation(cancel).Sum(rank => (long)Compare(rank, workspaces.Value!, best));
        return best;
    }

    // Days that are known within a month; what is known less well is compared as if it had none.
    private static bool IsDated(DayRange days) => days is { From: { } from, To: { } to } && to.DayNumber - from.DayNumber <= LongestRange;

    private static (int[][] TermsOf, int[] Begins) Number(SparseVector[] vectors)
    {
        var numbers = new Dictionary<ulong, int>();
        int[][] termsOf = [.. vectors.Select(vector => Array.ConvertAll(vector.Terms, term => numbers.TryGetValue(term, out int known) ? known : numbers[term] = numbers.Count))];
        int[] begins = new int[numbers.Count + 1];
        foreach (int[] terms in termsOf)
        {
            foreach (int term in terms)
            {
                begins[term + 1]++;
            }
        }

        for (int term = 0; term < numbers.Count; term++)
        {
            begins[term + 1] += begins[term];
        }

        return (termsOf, begins);
    }

    private int[] FirstRanks()
    {
        int[] first = new int[_order.Length];
        for (int rank = 1; rank < _days.Length; rank++)
        {
            first[rank] = first[rank - 1];
            while (IsOutOfReach(first[rank], rank))
            {
                first[rank]++;
            }
        }

        return first;
    }

    // By the first days alone, since it is by these that ranks ascend.
    private bool IsOutOfReach(int earlier, int later) => (long)_days[later].From - _days[earlier].From > (long)_furthest + _longestRange;

    private int MostHoldersNear(int term)
    {
        int most = 0, from = _begins[term];
        for (int at = from; at < _begins[term + 1] && _ranks[at] < _days.Length; at++)
        {
            while (_ranks[from] < _first[_ranks[at]])
            {
                from++;
            }

            most = Math.Max(most, at - from + 1);
        }

        return most;
    }

    private Votes VotesOf(Func<int, bool> isVoting)
    {
        bool[] votes = [.. Enumerable.Range(0, _begins.Length - 1).Select(isVoting)];
        return new Votes(votes, [.. _vectors.Select((vector, i) => Math.Sqrt(vector.Weights.Where((_, k) => !votes[_termsOf[i][k]]).Sum(weight => (double)weight * weight)))]);
    }

    // Each pair once: an article is compared with those of lower rank. Gives how many were touched.
    private int Compare(int rank, Workspace workspace, BestNeighbours[] best)
    {
        (double[] votes, List<int> touched, float[] weights) = workspace;
        int one = _order[rank], first = _first[rank];
        Votes voting = rank < _days.Length ? _near : _all;
        int[] terms = _termsOf[one];
        for (int k = 0; k < terms.Length; k++)
        {
            float weight = weights[terms[k]] = _vectors[one].Weights[k];
            if (!voting.IsVoting[terms[k]])
            {
                continue;
            }

            for (int at = BeginOf(terms[k], first); at < _begins[terms[k] + 1] && _ranks[at] < rank; at++)
            {
                int other = _ranks[at];
                if (votes[other] == 0)
                {
                    touched.Add(other);
                }

                votes[other] += _weights[at] * weight;
            }
        }

        foreach (int met in touched)
        {
            int other = _order[met];
            // What does not vote adds to the cosine no more than the product of the lengths (Cauchy and Schwarz).
            if (votes[met] >= _threshold / 2 && votes[met] + (voting.Silent[one] * voting.Silent[other]) >= _threshold - Rounding && IsNear(met, rank))
            {
                double cosine = Dot(weights, other);
                if (cosine >= _threshold)
                {
                    best[one].Add(other, cosine);
                    best[other].Add(one, cosine);
                }
            }

            votes[met] = 0;
        }

        int count = touched.Count;
        touched.Clear();
        Array.ForEach(terms, term => weights[term] = 0);
        return count;
    }

    private int BeginOf(int term, int first)
    {
        if (first == 0)
        {
            return _begins[term];
        }

        int at = Array.BinarySearch(_ranks, _begins[term], _begins[term + 1] - _begins[term], first);
        return at < 0 ? ~at : at;
    }

    private bool IsNear(int earlier, int later) => later >= _days.Length || _days[later].From - _days[earlier].To <= _furthest;

    // As SparseVector.Dot, to the last bit: terms ascend in both, and those that only one has add nothing.
    private double Dot(float[] weights, int other)
    {
        double sum = 0;
        int[] terms = _termsOf[other];
        float[] own = _vectors[other].Weights;
        for (int k = 0; k < terms.Length; k++)
        {
            sum += (double)weights[terms[k]] * own[k];
        }

        return sum;
    }

    private sealed record Votes(bool[] IsVoting, double[] Silent);

    // What one thread counts with: votes by rank and the weights of one article by term, all zero between two articles.
    private sealed record Workspace(double[] Votes, List<int> Touched, float[] Weights);
}
