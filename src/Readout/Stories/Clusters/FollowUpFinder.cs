namespace Readout.Stories.Clusters;

/// <summary>Finds which stories take up which: a long affair is a chain of stories, not one group.</summary>
internal static class FollowUpFinder
{
    private const double LeastCosine = 0.12;
    private const double LeastCosineOfWords = 0.22;
    private const int LeastGap = 14;
    private const int LeastSharedNames = 3;
    private const int LeastSharedActors = 2;

    /// <summary>For each story, the earlier story that it takes up; -1 for none.</summary>
    /// <param name="groups">The stories.</param>
    /// <param name="cancel">Stops the work.</param>
    public static int[] Find(IReadOnlyList<StoryGroup> groups, CancellationToken cancel)
    {
        int[] follows = [.. Enumerable.Repeat(-1, groups.Count)];
        var best = new double[groups.Count];
        foreach ((int first, int second, double cosine) in Neighbours.Find([.. groups.Select(group => group.Vector)], LeastCosine, cancel))
        {
            if (groups[first].Days.Gap(groups[second].Days) <= LeastGap || !IsOfOneAffair(groups[first], groups[second], cosine))
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

    /// <summary>The same main people do the same sort of thing; without annotations, words and names must be more alike.</summary>
    private static bool IsOfOneAffair(StoryGroup one, StoryGroup two, double cosine) =>
        one.Actors.Count > 0 && two.Actors.Count > 0
            ? one.Actors.Count(two.Actors.Contains) >= LeastSharedActors && one.Deeds.Overlaps(two.Deeds)
            : cosine >= LeastCosineOfWords && one.Names.Count(two.Names.Contains) >= LeastSharedNames;
}
