using System.Runtime.InteropServices;

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
    public static HashSet<ulong>?[] Find(CopyText[] texts, IReadOnlyList<string?> outlets, CancellationToken cancel) => Find(texts, outlets, null, new Workings(), cancel).Removed;

    /// <summary>For each text, the boilerplate shingles of its outlet, and in one word which these are.</summary>
    /// <param name="texts">The texts.</param>
    /// <param name="outlets">Their outlets; <c>null</c> where unknown.</param>
    /// <param name="sources">What each text was made of, in one word; <c>null</c> where that is not known, and nothing is remembered.</param>
    /// <param name="workings">What was found before.</param>
    /// <param name="cancel">Stops the work.</param>
    /// <returns>For each text the shingles, <c>null</c> where there are none, and the word.</returns>
    public static (HashSet<ulong>?[] Removed, string[] Keys) Find(CopyText[] texts, IReadOnlyList<string?> outlets, string[]? sources, Workings workings, CancellationToken cancel)
    {
        var removed = new HashSet<ulong>?[texts.Length];
        string[] keys = new string[texts.Length];
        Array.Fill(keys, "");
        Enumerable.Range(0, texts.Length).Where(i => outlets[i] is not null).GroupBy(i => outlets[i]!, StringComparer.OrdinalIgnoreCase)
            .Where(group => group.Count() >= LeastArticles).AsParallel().WithCancellation(cancel).ForAll(outlet =>
        {
            int[] members = [.. outlet];
            string? key = sources is null ? null : Workings.KeyOf("boilerplate", members.Select(i => sources[i]).Order(StringComparer.Ordinal));
            ulong[] found;
            if (key is not null && workings.Find(key) is { } known)
            {
                found = MemoryMarshal.Cast<byte, ulong>(known).ToArray();
            }
            else
            {
                found = Of([.. members.Select(i => texts[i])], cancel);
                if (key is not null)
                {
                    workings.Keep(key, MemoryMarshal.AsBytes(found.AsSpan()).ToArray());
                }
            }

            if (found.Length > 0)
            {
                HashSet<ulong> set = [.. found];
                foreach (int member in members)
                {
                    removed[member] = set;
                    keys[member] = key ?? "";
                }
            }
        });
        return (removed, keys);
    }

    // Of one outlet.
    private static ulong[] Of(CopyText[] own, CancellationToken cancel)
    {
        var none = new HashSet<ulong>?[own.Length];
        int[] versionOf = Versions(own, none, cancel);
        var found = new List<ulong>();
        ShingleIndex.Walk(own, none, (shingle, holders) =>
        {
            if (holders.Count >= LeastArticles && holders.Select(holder => versionOf[holder]).Distinct().Count() >= LeastArticles)
            {
                found.Add(shingle);
            }
        }, cancel);
        return [.. found];
    }

    /// <summary>Versions of one article (nearly all text in common) count once.</summary>
    private static int[] Versions(CopyText[] texts, HashSet<ulong>?[] none, CancellationToken cancel)
    {
        var joined = new DisjointSets(texts.Length);
        var sets = new ShingleSet?[texts.Length];
        foreach ((int first, int second) in ShingleIndex.Candidates(texts, none, new DateOnly?[texts.Length], cancel))
        {
            if (joined.Find(first) != joined.Find(second)
                && Containment.Of(sets[first] ??= new ShingleSet(texts[first], null), sets[second] ??= new ShingleSet(texts[second], null)).Prose >= SameArticle)
            {
                joined.Join(first, second);
            }
        }

        return [.. Enumerable.Range(0, texts.Length).Select(joined.Find)];
    }
}
