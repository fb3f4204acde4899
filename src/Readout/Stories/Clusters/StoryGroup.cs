using Readout.Stories.Words;

namespace Readout.Stories.Clusters;

/// <summary>A group of articles that is a story, with what the search for follow-ups needs.</summary>
internal sealed class StoryGroup
{
    private const int StrongestTerms = 300;
    private const int MainNames = 12;
    private const int MainActors = 6;
    private const int MainDeeds = 5;

    /// <summary>Sums up a group.</summary>
    /// <param name="members">Indices of its articles, ascending.</param>
    /// <param name="articles">All articles.</param>
    public StoryGroup(int[] members, IReadOnlyList<StoryArticle> articles)
    {
        Members = members;
        Days = members.Select(member => articles[member].Days).Aggregate((one, two) => one.Join(two));
        var sums = new Dictionary<ulong, (double Weight, bool IsName)>();
        foreach (int member in members)
        {
            TermBag bag = articles[member].Bag;
            for (int i = 0; i < bag.Terms.Length; i++)
            {
                (double weight, bool isName) = sums.GetValueOrDefault(bag.Terms[i]);
                sums[bag.Terms[i]] = (weight + (bag.Counts[i] * bag.Rarity[i]), isName || bag.IsName(i));
            }
        }

        KeyValuePair<ulong, (double Weight, bool IsName)>[] strongest = [.. sums.Where(pair => pair.Value.Weight > 0)];
        Array.Sort(strongest, (a, b) => a.Value.Weight != b.Value.Weight ? b.Value.Weight.CompareTo(a.Value.Weight) : a.Key.CompareTo(b.Key));
        Vector = SparseVector.Scaled([.. strongest.Take(StrongestTerms).Select(pair => (pair.Key, pair.Value.Weight))]);
        Actors = Main(members.Select(member => articles[member].Actors), MainActors);
        Deeds = Main(members.Select(member => articles[member].Deeds), MainDeeds);
        Names = [.. strongest.Where(pair => pair.Value.IsName).Take(MainNames).Select(pair => pair.Key)];
    }

    /// <summary>Indices of its articles, ascending.</summary>
    public int[] Members { get; }

    /// <summary>The days of its articles.</summary>
    public DayRange Days { get; }

    /// <summary>Its strongest terms.</summary>
    public SparseVector Vector { get; }

    /// <summary>Its strongest names.</summary>
    public HashSet<ulong> Names { get; }

    /// <summary>Its main people, bodies and countries; empty without annotations.</summary>
    public HashSet<ulong> Actors { get; }

    /// <summary>Its commonest sorts of event; empty without annotations.</summary>
    public HashSet<ulong> Deeds { get; }

    /// <summary>The commonest, with those as common as the last of them: in a short report many stand once.</summary>
    private static HashSet<ulong> Main(IEnumerable<IReadOnlyDictionary<ulong, int>> counts, int most)
    {
        (ulong Key, int Count)[] summed = [.. counts.SelectMany(count => count).GroupBy(pair => pair.Key, (key, pairs) => (Key: key, Count: pairs.Sum(pair => pair.Value))).OrderByDescending(row => row.Count)];
        return [.. summed.TakeWhile(row => summed.Length <= most || row.Count >= summed[most - 1].Count).Select(row => row.Key)];
    }
}
