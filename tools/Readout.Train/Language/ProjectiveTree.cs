namespace Readout.Train.Language;

/// <summary>Trees without crossing arcs: the only ones that the parser can build.</summary>
internal static class ProjectiveTree
{
    /// <summary>
    /// Gives a tree as it is when no arcs cross, else with heads replaced by their heads until none do, the shortest arcs first (Nivre and Nilsson 2005,
    /// without their labels: the parser does not undo it).
    /// </summary>
    /// <param name="heads">Heads by index, -1 for the root.</param>
    public static int[] Lift(int[] heads)
    {
        int[] lifted = [.. heads];
        for (int crossing = ShortestCrossing(lifted); crossing >= 0; crossing = ShortestCrossing(lifted))
        {
            lifted[crossing] = lifted[lifted[crossing]];
        }

        return lifted;
    }

    /// <summary>The dependent of the shortest arc that does not span only descendants of its head; -1 when there is none.</summary>
    private static int ShortestCrossing(int[] heads)
    {
        int best = -1, shortest = int.MaxValue;
        for (int word = 0; word < heads.Length; word++)
        {
            int head = heads[word];
            if (head < 0 || Math.Abs(head - word) >= shortest)
            {
                continue;
            }

            for (int between = Math.Min(word, head) + 1; between < Math.Max(word, head); between++)
            {
                if (!Descends(heads, between, head))
                {
                    (best, shortest) = (word, Math.Abs(head - word));
                    break;
                }
            }
        }

        return best;
    }

    private static bool Descends(int[] heads, int word, int ancestor)
    {
        while (word >= 0 && word != ancestor)
        {
            word = heads[word];
        }

        return word == ancestor;
    }
}
