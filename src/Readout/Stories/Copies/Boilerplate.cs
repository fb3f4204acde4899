namespace Readout.Stories.Copies;

/// <summary>Finds what an outlet prints under everything: shingles in three or more of its articles that are otherwise different.</summary>
internal static class Boilerplate
{
    private const int LeastArticles = 3;
    private const double SameArticle = 0.8;

    /// <summary>For each text, the boilerplate shingles of its outlet; <c>null</c> where there are none.</summary>
    /// <param name="texts">The texts.</param>
    /// <param name="outlets">Their outlets; <c>null</c> where unknown.</param>
    /// <param name="cancel">Stops the work.</param>
    public static HashSet<ulong>?[] Find(CopyText[] texts, IReadOnlyList<string?> outlets, CancellationToken cancel)
    {
        var removed = new HashSet<ulong>?[texts.Length];
        Enumerable.Range(0, texts.Length).Where(i => outlets[i] is not null).GroupBy(i => outlets[i]!, StringComparer.OrdinalIgnoreCase)
            .Where(group => group.Count() >= LeastArticles).AsParallel().WithCancellation(cancel).ForAll(outlet =>
        {
            int[] members = [.. outlet];
            CopyText[] own = [.. members.Select(i => texts[i])];
            var none = new HashSet<ulong>?[own.Length];
            int[] versionOf = Versions(own, none, cancel);
            var found = new HashSet<ulong>();
            ShingleIndex.Walk(own, none, (shingle, holders) =>
            {
                if (holders.Count >= LeastArticles && holders.Select(holder => versionOf[holder]).Distinct().Count() >= LeastArticles)
                {
                    found.Add(shingle);
                }
            }, cancel);
            if (found.Count > 0)
            {
                foreach (int member in members)
                {
                    removed[member] = found;
                }
            }
        });
        return removed;
    }

    /// <summary>Versions of one article (nearly all text in common) count once.</summary>
    private static int[] Versions(CopyText[] texts, HashSet<ulong>?[] none, CancellationToken cancel)
    {
        var joined = new DisjointSets(texts.Length);
        foreach ((int first, int second) in ShingleIndex.Candidates(texts, none, cancel))
        {
            if (joined.Find(first) != joined.Find(second)
                && Containment.Of(new ShingleSet(texts[first], null), new ShingleSet(texts[second], null)).Prose >= SameArticle)
            {
                joined.Join(first, second);
            }
        }

        return [.. Enumerable.Range(0, texts.Length).Select(joined.Find)];
    }
}
