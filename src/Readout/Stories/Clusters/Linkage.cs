namespace Readout.Stories.Clusters;

/// <summary>
/// Agglomerative grouping by the mean of a likeness over all pairs across two groups: the two of the highest mean are joined first. Groups far apart in time are joined only over a happening that both are about.
/// </summary>
/// <param name="groups">A group for each article, in canonical order.</param>
/// <param name="longestGap">Most days between two groups that are joined without a shared happening.</param>
internal abstract class Linkage(LinkedGroup[] groups, int longestGap)
{
    private readonly LinkedGroup?[] _groups = groups;
    private readonly PriorityQueue<(int First, int Second, int FirstAge, int SecondAge), (double, int, int)> _queue = new();

    /// <summary>Joins the groups.</summary>
    /// <param name="pairs">Pairs of articles that are alike, each once, with their likeness.</param>
    /// <param name="cancel">Stops the work.</param>
    /// <returns>The groups as ascending indices, by their first index.</returns>
    public List<int[]> Join(IEnumerable<(int First, int Second, double Likeness)> pairs, CancellationToken cancel)
    {
        foreach ((int first, int second, double likeness) in pairs)
        {
            _groups[first]!.Links[second] = likeness;
            _groups[second]!.Links[first] = likeness;
            Offer(first, second, likeness);
        }

        while (_queue.TryDequeue(out (int First, int Second, int FirstAge, int SecondAge) next, out _))
        {
            cancel.ThrowIfCancellationRequested();
            if (_groups[next.First] is { } a && _groups[next.Second] is { } b && a.Members.Count == next.FirstAge && b.Members.Count == next.SecondAge)
            {
                Merge(next.First, next.Second);
            }
        }

        return [.. _groups.Where(group => group is not null).Select(group => group!.Members.Order().ToArray())];
    }

    /// <summary>Least mean of two groups that are joined.</summary>
    protected abstract double LeastMean(LinkedGroup one, LinkedGroup two);

    private void Offer(int first, int second, double sum)
    {
        LinkedGroup a = _groups[first]!, b = _groups[second]!;
        double mean = sum / ((double)a.Members.Count * b.Members.Count);
        if (mean >= LeastMean(a, b) && (a.Days.Gap(b.Days) <= longestGap || a.SharesHappening(b)))
        {
            _queue.Enqueue((first, second, a.Members.Count, b.Members.Count), (-mean, first, second));
        }
    }

    private void Merge(int first, int second)
    {
        LinkedGroup kept = _groups[first]!, gone = _groups[second]!;
        _groups[second] = null;
        foreach ((int other, double sum) in gone.Links.Where(link => link.Key != first))
        {
            kept.Links[other] = (kept.Links.TryGetValue(other, out double known) ? known : kept.Unlinked(_groups[other]!)) + sum;
        }

        foreach ((int other, double sum) in kept.Links.Where(link => link.Key != second && !gone.Links.ContainsKey(link.Key)).ToArray())
        {
            kept.Links[other] = sum + gone.Unlinked(_groups[other]!);
        }

        kept.Links.Remove(second);
        kept.Absorb(gone);
        foreach ((int other, double sum) in kept.Links)
        {
            LinkedGroup group = _groups[other]!;
            group.Links.Remove(second);
            group.Links[first] = sum;
            Offer(Math.Min(first, other), Math.Max(first, other), sum);
        }
    }
}
