namespace Readout.Stories.Clusters;

/// <summary>
/// Agglomerative grouping by the mean probability, over all pairs across two groups, that they tell one story; a pair that was not weighed counts as none. Groups far apart in time are joined only over a happening that
/// both are about.
/// </summary>
internal sealed class StoryLink
{
    private readonly int _longestGap;
    private readonly Group?[] _groups;
    private readonly PriorityQueue<(int First, int Second, int FirstAge, int SecondAge), (double, int, int)> _queue = new();

    private StoryLink(IReadOnlyList<StoryArticle> articles, int longestGap)
    {
        _longestGap = longestGap;
        _groups = [.. articles.Select((article, i) => new Group(i, article))];
    }

    /// <summary>Groups articles.</summary>
    /// <param name="articles">The articles in canonical order.</param>
    /// <param name="pairs">Pairs of them, each once.</param>
    /// <param name="probabilities">For each pair the probability that it tells one story.</param>
    /// <param name="longestGap">Most days between two groups that are joined without a shared happening.</param>
    /// <param name="cancel">Stops the work.</param>
    /// <returns>The groups as ascending indices, by their first index.</returns>
    public static List<int[]> Join(
        IReadOnlyList<StoryArticle> articles, IReadOnlyList<(int First, int Second, double Cosine)> pairs, double[] probabilities, int longestGap, CancellationToken cancel)
    {
        var link = new StoryLink(articles, longestGap);
        for (int pair = 0; pair < pairs.Count; pair++)
        {
            (int first, int second, _) = pairs[pair];
            link._groups[first]!.Links[second] = probabilities[pair];
            link._groups[second]!.Links[first] = probabilities[pair];
            link.Offer(first, second, probabilities[pair]);
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
        if (mean >= LeastMean(a.Days.From is not null, b.Days.From is not null) && (a.Days.Gap(b.Days) <= _longestGap || a.SharesHappening(b)))
        {
            _queue.Enqueue((first, second, a.Members.Count, b.Members.Count), (-mean, first, second));
        }
    }

    private static double LeastMean(bool isDated, bool isOtherDated) =>
        isDated != isOtherDated ? StoryGrouper.JoinUndatedToDatedAt : isDated ? StoryGrouper.JoinDatedAt : StoryGrouper.JoinUndatedAt;

    private void Merge(int first, int second)
    {
        Group kept = _groups[first]!, gone = _groups[second]!;
        _groups[second] = null;
        foreach ((int other, double sum) in gone.Links.Where(link => link.Key != first))
        {
            kept.Links[other] = kept.Links.GetValueOrDefault(other) + sum;
        }

        kept.Links.Remove(second);
        kept.Absorb(gone);
        foreach ((int other, double sum) in kept.Links)
        {
            Group group = _groups[other]!;
            group.Links.Remove(second);
            group.Links[first] = sum;
            Offer(Math.Min(first, other), Math.Max(first, other), sum);
        }
    }

    private sealed class Group(int index, StoryArticle article)
    {
        // Most groups are one article and stay it.
        private HashSet<ulong>? _bridges;

        public List<int> Members { get; } = [index];

        public DayRange Days { get; private set; } = article.Days;

        /// <summary>Sum of the probabilities of all pairs across this group and another, by the other's index.</summary>
        public Dictionary<int, double> Links { get; } = [];

        private IReadOnlyCollection<ulong> Bridges => _bridges ?? article.Bridges;

        public bool SharesHappening(Group other) =>
            Bridges.Count > 0 && other.Bridges.Count > 0 && (_bridges ??= [.. article.Bridges]).Overlaps(other.Bridges);

        public void Absorb(Group gone)
        {
            Members.AddRange(gone.Members);
            Days = Days.Join(gone.Days);
            if (gone.Bridges.Count > 0)
            {
                (_bridges ??= [.. article.Bridges]).UnionWith(gone.Bridges);
            }
        }
    }
}
