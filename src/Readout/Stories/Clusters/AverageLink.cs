namespace Readout.Stories.Clusters;

/// <summary>Groups articles by the mean cosine of all pairs across two groups, exact through the sums of the groups' vectors.</summary>
internal sealed class AverageLink : Linkage
{
    private readonly double _threshold;

    private AverageLink(LinkedGroup[] groups, double threshold, int longestGap)
        : base(groups, longestGap) => _threshold = threshold;

    /// <summary>Groups articles.</summary>
    /// <param name="articles">The articles in canonical order.</param>
    /// <param name="vectors">Their vectors.</param>
    /// <param name="threshold">Least mean cosine of two groups that are joined.</param>
    /// <param name="longestGap">Most days between two groups that are joined without a shared happening.</param>
    /// <param name="furthest">Most days between two articles that are compared; groups may span more.</param>
    /// <param name="cancel">Stops the work.</param>
    /// <returns>The groups as ascending indices, by their first index.</returns>
    public static List<int[]> Join(
        IReadOnlyList<StoryArticle> articles, SparseVector[] vectors, double threshold, int longestGap, int furthest, CancellationToken cancel) =>
        new AverageLink([.. vectors.Select((vector, i) => new Group(i, vector, articles[i]))], threshold, longestGap)
            .Join(Neighbours.Find(vectors, threshold, cancel, furthest == int.MaxValue ? null : [.. articles.Select(article => article.Days)], furthest), cancel);

    /// <inheritdoc/>
    protected override double LeastMean(LinkedGroup one, LinkedGroup two) => _threshold;

    private sealed class Group(int index, SparseVector vector, StoryArticle article) : LinkedGroup(index, article)
    {
        // Most groups are one article and stay it: they have no sums of their own.
        private Dictionary<ulong, float>? _sum;

        private SparseVector Vector => vector;

        public override double Unlinked(LinkedGroup other) => Dot((Group)other);

        private double Dot(Group other) =>
            _sum is null ? other._sum is null ? vector.Dot(other.Vector) : Dot(vector, other._sum)
            : other._sum is null ? Dot(other.Vector, _sum)
            : _sum.Count <= other._sum.Count ? Dot(_sum, other._sum) : Dot(other._sum, _sum);

        public override void Absorb(LinkedGroup gone)
        {
            base.Absorb(gone);
            var other = (Group)gone;
            _sum ??= SumOf(vector);
            foreach ((ulong term, float weight) in other._sum ?? SumOf(other.Vector))
            {
                _sum[term] = _sum.GetValueOrDefault(term) + weight;
            }
        }

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
