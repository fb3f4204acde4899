namespace Readout.Stories.Clusters;

/// <summary>
/// Finds, for every article, the articles like it, through an inverted index whose posting lists are bounded: a term held by more than
/// <see cref="LongestList"/> articles of the batch votes for nobody, and only the best <see cref="MostEdges"/> of each article are kept.
/// </summary>
internal sealed class Neighbours
{
    private const int LongestList = 500;
    private const int MostEdges = 64;
    private const double Rounding = 1e-5;
    private readonly SparseVector[] _vectors;
    private readonly double _threshold;

    // Terms are numbered; the list of term t is the part of the two arrays from _begins[t] to _begins[t + 1], articles ascending.
    private readonly int[][] _termsOf;
    private readonly int[] _begins;
    private readonly int[] _articles;
    private readonly float[] _weights;

    // Length of the part of each vector that does not vote.
    private readonly double[] _silent;

    private Neighbours(SparseVector[] vectors, double threshold)
    {
        _vectors = vectors;
        _threshold = threshold;
        var numbers = new Dictionary<ulong, int>();
        _termsOf = [.. vectors.Select(vector => Array.ConvertAll(vector.Terms, term => numbers.TryGetValue(term, out int known) ? known : numbers[term] = numbers.Count))];
        _begins = new int[numbers.Count + 1];
        foreach (int term in _termsOf.SelectMany(terms => terms))
        {
            _begins[term + 1]++;
        }

        for (int term = 0; term < numbers.Count; term++)
        {
            _begins[term + 1] += _begins[term];
        }

        _articles = new int[_begins[^1]];
        _weights = new float[_begins[^1]];
        int[] ends = _begins[..^1];
        for (int i = 0; i < vectors.Length; i++)
        {
            for (int k = 0; k < _termsOf[i].Length; k++)
            {
                int at = ends[_termsOf[i][k]]++;
                _articles[at] = i;
                _weights[at] = vectors[i].Weights[k];
            }
        }

        _silent = [.. vectors.Select((vector, i) => Math.Sqrt(vector.Weights.Where((_, k) => !Votes(_termsOf[i][k])).Sum(weight => (double)weight * weight)))];
    }

    /// <summary>The pairs whose cosine reaches the threshold, each with the lower index first, in order of the indices.</summary>
    public static List<(int First, int Second, double Cosine)> Find(SparseVector[] vectors, double threshold, CancellationToken cancel)
    {
        var index = new Neighbours(vectors, threshold);
        BestNeighbours[] best = [.. vectors.Select(_ => new BestNeighbours(MostEdges))];
        using var workspaces = new ThreadLocal<Workspace>(() => new Workspace(new double[vectors.Length], [], new float[index._begins.Length - 1]));
        Enumerable.Range(0, vectors.Length).AsParallel().WithCancellation(cancel).ForAll(i => index.Compare(i, workspaces.Value!, best));
        (int First, int Second, double Cosine)[] edges = [.. best.SelectMany((row, i) => row.All().Select(pair => (Math.Min(i, pair.Other), Math.Max(i, pair.Other), pair.Cosine)))];
        Array.Sort(edges, (a, b) => a.First != b.First ? a.First.CompareTo(b.First) : a.Second.CompareTo(b.Second));
        return [.. edges.Where((edge, at) => at == 0 || edges[at - 1].First != edge.First || edges[at - 1].Second != edge.Second)];
    }

    private bool Votes(int term) => _begins[term + 1] - _begins[term] <= LongestList;

    // Each pair once: an article is compared with those before it.
    private void Compare(int one, Workspace workspace, BestNeighbours[] best)
    {
        (double[] votes, List<int> touched, float[] weights) = workspace;
        int[] terms = _termsOf[one];
        for (int k = 0; k < terms.Length; k++)
        {
            float weight = weights[terms[k]] = _vectors[one].Weights[k];
            if (!Votes(terms[k]))
            {
                continue;
            }

            for (int at = _begins[terms[k]]; at < _begins[terms[k] + 1] && _articles[at] < one; at++)
            {
                int other = _articles[at];
                if (votes[other] == 0)
                {
                    touched.Add(other);
                }

                votes[other] += _weights[at] * weight;
            }
        }

        foreach (int other in touched)
        {
            // What does not vote adds to the cosine no more than the product of the lengths (Cauchy and Schwarz).
            if (votes[other] >= _threshold / 2 && votes[other] + (_silent[one] * _silent[other]) >= _threshold - Rounding)
            {
                double cosine = Dot(weights, other);
                if (cosine >= _threshold)
                {
                    best[one].Add(other, cosine);
                    best[other].Add(one, cosine);
                }
            }

            votes[other] = 0;
        }

        touched.Clear();
        Array.ForEach(terms, term => weights[term] = 0);
    }

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

    // What one thread counts with: votes by article and the weights of one article by term, all zero between two articles.
    private sealed record Workspace(double[] Votes, List<int> Touched, float[] Weights);
}
