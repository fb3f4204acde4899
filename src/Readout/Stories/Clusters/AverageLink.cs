namespace Readout.Stories.Clusters;

/// <summary>
/// Agglomerative grouping by the mean cosine of all pairs across two groups, exact through the sums of the groups' vectors. Groups far
/// apart in time are joined only over a happening that both are about.
/// </summary>
internal sealed class AverageLink
{
    private readonly double _threshold;
    private readonly int _longestGap;
    private readonly Group?[] _groups;
    private readonly PriorityQueue<(int First, int Second, int FirstAge, int SecondAge), (double, int, int)> _queue = new();

    private AverageLink(IReadOnlyList<StoryArticle> articles, SparseVector[] vectors, double threshold, int longestGap)
    {
        _threshold = threshold;
        _longestGap = longestGap;
        _groups = new Group?[vectors.Length];
        for (int i = 0; i < vectors.Length; i++)
        {
            _groups[i] = new Group(i, vectors[i], articles[i]);
        }
    }

    /// <summary>Groups articles.</summary>
    /// <param name="articles">The articles in canonical order.</param>
    /// <param name="vectors">Their vectors.</param>
    /// <param name="threshold">Least mean cosine of two groups that are joined.</param>
    /// <param name="longestGap">Most days between two groups that are joined without a shared happening.</param>
    /// <param name="furthest">Most days between two articles that are compared; groups may span more.</param>
    /// <param name="cancel">Stops the work.</param>
    /// <returns>The groups as ascending indices, by their first index.</returns>
    public static List<int[]> Join(
        IReadOnlyList<StoryArticle> articles, SparseVector[] vectors, double threshold, int longestGap, int furthest, CancellationToken cancel)
    {
        var link = new AverageLink(articles, vectors, threshold, longestGap);
        foreach ((int first, int second, double cosine) in Neighbours.Find(vectors, threshold, cancel, furthest == int.MaxValue ? null : [.. articles.Select(article => article.Days)], furthest))
        {
            link._groups[first]!.Links[second] = cosine;
            link._groups[second]!.Links[first] = cosine;
            link.Offer(first, second, cosine);
        }

        while (link._queue.TryDequeue(out (int First, int Second, int FirstAge, int SecondAge) next, out _))
        {
            cancel.ThrowIfCancellationRequested();
            if (link._groups[next.First] is { } a && link._groups[next.Second] is { } b && a.Members.Count == next.FirstAge && b.Members.Count == next.SecondAge)
            {
                link.Merge(next.First, next.Second);
            }
        }

        return [.. link._groups.Where(group => group is not null).Select(group => group!.Members.Order().ToArray())];
    }

    private void Offer(int first, int second, double sum)
    {
        Group a = _groups[first]!, b = _groups[second]!;
        double mean = sum / ((double)a.Members.Count * b.Members.Count);
        if (mean >= _threshold && (a.Days.Gap(b.Days) <= _longestGap || a.SharesHappening(b)))
        {
            _queue.Enqueue((first, second, a.Members.Count, b.Members.Count), (-mean, first, second));
        }
    }

    private void Merge(int first, int second)
    {
        Group kept = _groups[first]!, gone = _groups[second]!;
        _groups[second] = null;
        foreach ((int other, double sum) in gone.Links.OrderBy(link => link.Key))
        {
            if (other != first && !kept.Links.ContainsKey(other))
            {
                kept.Links[other] = kept.Dot(_groups[other]!) + sum;
            }
            else if (other != first)
            {
                kept.Links[other] += sum;
            }
        }

        foreach ((int other, double sum) in kept.Links.OrderBy(link => link.Key).ToArray())
        {
            if (other != second && !gone.Links.ContainsKey(other))
            {
                kept.Links[other] = sum + gone.Dot(_groups[other]!);
            }
        }

        kept.Links.Remove(second);
        kept.Absorb(gone);
        foreach ((int other, double sum) in kept.Links.OrderBy(link => link.Key))
        {
            Group group = _groups[other]!;
            group.Links.Remove(second);
            group.Links[first] = sum;
            Offer(Math.Min(first, other), Math.Max(first, other), sum);
        }
    }

    private sealed class Group(int index, SparseVector vector, StoryArticle article)
    {
        // Most groups are one article and stay it: they have no sums of their own.
        private Dictionary<ulong, float>? _sum;
        private HashSet<ulong>? _bridges;

        public List<int> Members { get; } = [index];

        public DayRange Days { get; private set; } = article.Days;

        /// <summary>Sum of the cosines of all pairs across this group and another, by the other's index.</summary>
        public Dictionary<int, double> Links { get; } = [];

        private IReadOnlyCollection<ulong> Bridges => _bridges ?? article.Bridges;

        public bool SharesHappening(Group other) =>
            Bridges.Count > 0 && other.Bridges.Count > 0 && (_bridges ??= [.. article.Bridges]).Overlaps(other.Bridges);

        public double Dot(Group other) =>
            _sum is null ? other._sum is null ? vector.Dot(other.Vector) : Dot(vector, other._sum)
            : other._sum is null ? Dot(other.Vector, _sum)
            : _sum.Count <= other._sum.Count ? Dot(_sum, other._sum) : Dot(other._sum, _sum);

        public void Absorb(Group gone)
        {
            Members.AddRange(gone.Members);
            Days = Days.Join(gone.Days);
            if (gone.Bridges.Count > 0)
            {
                (_bridges ??= [.. article.Bridges]).UnionWith(gone.Bridges);
            }

            _sum ??= SumOf(vector);
            foreach ((ulong term, float weight) in gone._sum ?? SumOf(gone.Vector))
            {
                _sum[term] = _sum.GetValueOrDefault(term) + weight;
            }
        }

        private SparseVector Vector => vector;

        private static Dictionary<ulong, float> SumOf(SparseVector vector)
        {
            var sum = new Dictionary<ulong, float>(vector.Terms.Length);
            for (int i = 0; i < vector.Terms.Length; i++)
            {
                sum[vector.Terms[i]] = vector.Weights[i];
            }

            return sum;
        }

        private static double Dot(SparseVector small, Dictionary<ulong, float> large)
        {
            double sum = 0;
            for (int i = 0; i < small.Terms.Length; i++)
            {
                if (large.TryGetValue(small.Terms[i], out float weight))
                {
                    sum += (double)small.Weights[i] * weight;
                }
            }

            return sum;
        }

        private static double Dot(Dictionary<ulong, float> small, Dictionary<ulong, float> large)
        {
            double sum = 0;
            foreach ((ulong term, float weight) in small)
            {
                if (large.TryGetValue(term, out float other))
                {
                    sum += (double)weight * other;
                }
            }

            return sum;
        }
    }
}
