namespace Readout.Stories.Corrections;

/// <summary>Groups of articles as readers have put them right: the rules in order, each on what the one before left.</summary>
internal static class GroupCorrector
{
    /// <summary>The corrected groups, each ascending, by their first index.</summary>
    /// <param name="groups">The groups as they were found.</param>
    /// <param name="ids">Id of each article.</param>
    /// <param name="corrections">The rules.</param>
    public static List<int[]> Correct(List<int[]> groups, IReadOnlyList<string> ids, IReadOnlyList<Correction> corrections)
    {
        if (!corrections.Any(IsOfStories))
        {
            return groups;
        }

        int[] groupOf = new int[ids.Count];
        for (int group = 0; group < groups.Count; group++)
        {
            Array.ForEach(groups[group], article => groupOf[article] = group);
        }

        Dictionary<string, int> indexOf = ids.Select((id, index) => (id, index)).ToDictionary(pair => pair.id, pair => pair.index, StringComparer.Ordinal);
        int next = groups.Count;
        foreach (Correction correction in corrections.Where(IsOfStories))
        {
            int[] subject = [.. correction.Subject.Where(indexOf.ContainsKey).Select(id => indexOf[id])];
            switch (correction.Kind)
            {
                case CorrectionKind.SameStory:
                    HashSet<int> joined = [.. subject.Select(article => groupOf[article])];
                    Move(Enumerable.Range(0, groupOf.Length).Where(article => joined.Contains(groupOf[article])), groupOf, next++);
                    break;
                case CorrectionKind.OwnStory:
                    Move(subject, groupOf, next++);
                    break;
                case CorrectionKind.MovedArticle when subject.Length == correction.Subject.Length:
                    groupOf[subject[0]] = subject.Length > 1 ? groupOf[subject[1]] : next++;
                    break;
            }
        }

        return [.. Enumerable.Range(0, groupOf.Length).GroupBy(article => groupOf[article]).Select(group => group.ToArray()).OrderBy(group => group[0])];
    }

    /// <summary>Whether a rule is about which articles are a story.</summary>
    public static bool IsOfStories(Correction correction) => correction.Kind is CorrectionKind.SameStory or CorrectionKind.OwnStory or CorrectionKind.MovedArticle;

    private static void Move(IEnumerable<int> articles, int[] groupOf, int group)
    {
        foreach (int article in articles.ToArray())
        {
            groupOf[article] = group;
        }
    }
}
