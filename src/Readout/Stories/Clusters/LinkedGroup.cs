namespace Readout.Stories.Clusters;

/// <summary>A group of articles while <see cref="Linkage"/> joins them: first one article, then more.</summary>
/// <param name="index">Index of the article.</param>
/// <param name="article">The article.</param>
internal class LinkedGroup(int index, StoryArticle article)
{
    // Most groups are one article and stay it.
    private HashSet<ulong>? _bridges;

    /// <summary>Indices of its articles.</summary>
    public List<int> Members { get; } = [index];

    /// <summary>The days from its first article to its last.</summary>
    public DayRange Days { get; private set; } = article.Days;

    /// <summary>Sum of the likenesses of all pairs across this group and another, by the other's index.</summary>
    public Dictionary<int, double> Links { get; } = [];

    private IReadOnlyCollection<ulong> Bridges => _bridges ?? article.Bridges;

    /// <summary>Whether both groups are about one dated happening.</summary>
    /// <param name="other">Another group.</param>
    public bool SharesHappening(LinkedGroup other) =>
        Bridges.Count > 0 && other.Bridges.Count > 0 && (_bridges ??= [.. article.Bridges]).Overlaps(other.Bridges);

    /// <summary>The sum of likenesses across this group and one that it has no link to.</summary>
    /// <param name="other">The other.</param>
    public virtual double Unlinked(LinkedGroup other) => 0;

    /// <summary>Takes in the articles of a group that is joined to this one.</summary>
    /// <param name="gone">The other.</param>
    public virtual void Absorb(LinkedGroup gone)
    {
        Members.AddRange(gone.Members);
        Days = Days.Join(gone.Days);
        if (gone.Bridges.Count > 0)
        {
            (_bridges ??= [.. article.Bridges]).UnionWith(gone.Bridges);
        }
    }
}
