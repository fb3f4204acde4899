using Readout.Stories.Words;

namespace Readout.Stories.Clusters;

/// <summary>What the grouping knows of an article.</summary>
/// <param name="Bag">Its terms.</param>
/// <param name="Days">The days on which it may have been published.</param>
/// <param name="Bridges">Hashes of the dated happenings that it is about: two articles far apart that share one tell the same story.</param>
internal sealed record StoryArticle(TermBag Bag, DayRange Days, IReadOnlyCollection<ulong> Bridges)
{
    /// <summary>The named entities that it speaks of, by hash, with the number of mentions.</summary>
    public IReadOnlyDictionary<ulong, int> Actors { get; init; } = new Dictionary<ulong, int>();

    /// <summary>The codes of its events, by hash, with their number.</summary>
    public IReadOnlyDictionary<ulong, int> Deeds { get; init; } = new Dictionary<ulong, int>();
}
