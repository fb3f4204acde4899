namespace Readout.Stories.Clusters;

/// <summary>
/// Finds, for every article, the articles like it, through an inverted index whose posting lists are bounded: a term held by more than
/// <see cref="LongestList"/> articles of the batch votes for nobody, and only the best <see cref="MostEdges"/> of each article are kept.
/// </summary>
internal static class Neighbours
{
    private const int LongestList = 500;
    private const int MostEdges = 64;

    /// <summary>The pairs whose cosine reaches the threshold, each with the lower index first, in order of the indices.</summary>
    public static List<(int First, int Second, double Cosine)> Find(SparseVector[] vectors, double threshold, CancellationToken cancel)
    {
        Dictionary<ulong, List<(int Article, float Weight)>> lists = Index(vectors);
        var workspaces = new ThreadLocal<Workspace>(() => new Workspace(new double[vectors.Length], [], []));
        (int First, int Second)[] edges = [.. Enumerable.Range(0, vectors.Length).AsParallel().WithCancellation(cancel)
            .SelectMany(i => Best(vectors, lists, i, threshold, workspaces.Value!).Select(other => (First: Math.Min(i, other), Second: Math.Max(i, other)))).Distinct()];
        Array.Sort(edges);
        return [.. edges.AsParallel().AsOrdered().WithCancellation(cancel).Select(edge => (edge.First, edge.Second, vectors[edge.First].Dot(vectors[edge.Second])))];
    }

    /// <summary>The articles most like one.</summary>
    private static int[] Best(SparseVector[] vectors, Dictionary<ulong, List<(int Article, float Weight)>> lists, int one, double threshold, Workspace workspace)
    {
        (double[] votes, List<int> touched, List<(int Other, double Cosine)> best) = workspace;
        for (int k = 0; k < vectors[one].Terms.Length; k++)
        {
            List<(int Article, float Weight)> list = lists[vectors[one].Terms[k]];
            if (list.Count > LongestList)
            {
                continue;
            }

            foreach ((int other, float weight) in list)
            {
                if (votes[other] == 0)
                {
                    touched.Add(other);
                }

                votes[other] += weight * vectors[one].Weights[k];
            }
        }

        best.Clear();
        foreach (int other in touched)
        {
            if (other != one && votes[other] >= threshold / 2)
            {
                double cosine = vectors[one].Dot(vectors[other]);
                if (cosine >= threshold)
                {
                    best.Add((other, cosine));
                }
            }

            votes[other] = 0;
        }

        touched.Clear();
        best.Sort((a, b) => a.Cosine != b.Cosine ? b.Cosine.CompareTo(a.Cosine) : a.Other.CompareTo(b.Other));
        return [.. best.Take(MostEdges).Select(pair => pair.Other)];
    }

    private static Dictionary<ulong, List<(int Article, float Weight)>> Index(SparseVector[] vectors)
    {
        var lists = new Dictionary<ulong, List<(int Article, float Weight)>>();
        for (int i = 0; i < vectors.Length; i++)
        {
            for (int k = 0; k < vectors[i].Terms.Length; k++)
            {
                if (!lists.TryGetValue(vectors[i].Terms[k], out List<(int Article, float Weight)>? list))
                {
                    lists[vectors[i].Terms[k]] = list = [];
                }

                list.Add((i, vectors[i].Weights[k]));
            }
        }

        return lists;
    }

    // What one thread counts votes with; votes are zero between two articles.
    private sealed record Workspace(double[] Votes, List<int> Touched, List<(int Other, double Cosine)> Best);
}
