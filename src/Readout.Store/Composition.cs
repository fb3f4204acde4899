using System.Collections.Immutable;

namespace Readout.Store;

/// <summary>The stories that were composed from all reports of a library, on their way into it.</summary>
/// <param name="Generation">The library's generation when its reports were read: see <see cref="Library.Generation"/>.</param>
/// <param name="Corrections">Number of the last entry of the log of corrections that was applied; 0 when there was none.</param>
/// <param name="Articles">The articles of all stories in <paramref name="Stories"/>, by id.</param>
/// <param name="Stories">The stories that may have changed.</param>
/// <param name="Bases">What the accounts of stories rest on, by id: see <see cref="Library.StoryBases"/>.</param>
/// <param name="Unchanged">Ids of stories that the library has already and that stay as they are.</param>
/// <param name="Copies">Which articles share text, in the whole library.</param>
public sealed record Composition(
    long Generation,
    string Corrections,
    IReadOnlyDictionary<string, ComposedArticle> Articles,
    IReadOnlyList<Story> Stories,
    IReadOnlyDictionary<string, string> Bases,
    IReadOnlySet<string> Unchanged,
    ImmutableArray<ArticleCopy> Copies)
{
    /// <summary>Outlines of articles that the library does not have yet.</summary>
    public IReadOnlyCollection<KeptOutline> Outlines { get; init; } = [];

    /// <summary>What was worked out on the way, by a digest of what it rests on, in place of all that was kept before; <c>null</c> to leave that.</summary>
    public IReadOnlyDictionary<string, byte[]>? Workings { get; init; }
}
