namespace Readout.Stories.Clusters;

/// <summary>Finds which stories take up which: a long affair is a chain of stories, not one group.</summary>
internal static class FollowUpFinder
{
    private const double LeastCosine = 0.2;
    private const int LeastGap = 14;
    private const int LeastSharedNames = 3;

    /// <summary>For each story, the earlier story that it takes up; -1 for none.</summary>
    /// <param name="groups">The stories.</param>
    /// <param name="cancel">Stops the work.</param>
    public static int[] Find(IReadOnlyList<StoryGroup> groups, CancellationToken cancel)
    {
        int[] follows = [.. Enumerable.Repeat(-1, groups.Count)];
        var best = new double[groups.Count];
        foreach ((int first, int second, double cosine) in Neighbours.Find([.. groups.Select(group => group.Vector)], LeastCosine, cancel))
        {
            if (groups[first].Days.Gap(groups[second].Days) <= LeastGap || groups[first].Names.Count(groups[second].Names.Contains) < LeastSharedNames)
            {
                continue;
            }

            (int earlier, int later) = groups[first].Days.To < groups[second].Days.From ? (first, second) : (second, first);
            if (cosine > best[later])
            {
                best[later] = cosine;
                follows[later] = earlier;
            }
        }

        return follows;
    }
}
