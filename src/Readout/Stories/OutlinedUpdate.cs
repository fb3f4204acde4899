using System.Collections.Immutable;

namespace Readout.Stories;

/// <summary>What <see cref="OutlinedStories"/> found: which articles make up a story, and the stories that must be composed, one by one.</summary>
public sealed class OutlinedUpdate
{
    private readonly Func<int, (Story Story, ImmutableArray<Annotations> Articles)> _compose;

    internal OutlinedUpdate(
        IReadOnlyDictionary<string, string> bases, IReadOnlyDictionary<string, string> anchored, ImmutableArray<ArticleCopy> copies,
        ImmutableArray<(string Id, IReadOnlyList<string> Articles)> stories, ImmutableArray<int> changed, Func<int, (Story Story, ImmutableArray<Annotations> Articles)> compose)
    {
        Bases = bases;
        Anchored = anchored;
        Copies = copies;
        Stories = stories;
        Changed = changed;
        _compose = compose;
    }

    /// <summary>What the account of every story rests on, by the story's id.</summary>
    public IReadOnlyDictionary<string, string> Bases { get; }

    /// <summary>Of the articles that count days from events which other reports date: what was counted, in one word, by the article's id.</summary>
    public IReadOnlyDictionary<string, string> Anchored { get; }

    /// <summary>Which articles share text.</summary>
    public ImmutableArray<ArticleCopy> Copies { get; }

    /// <summary>All stories with the ids of their articles.</summary>
    public ImmutableArray<(string Id, IReadOnlyList<string> Articles)> Stories { get; }

    /// <summary>Places in <see cref="Stories"/> of those whose account is not known.</summary>
    public ImmutableArray<int> Changed { get; }

    /// <summary>Composes a story. Safe from several threads at once.</summary>
    /// <param name="place">Its place in <see cref="Stories"/>.</param>
    /// <returns>The story, and its articles as they stand in it.</returns>
    public (Story Story, ImmutableArray<Annotations> Articles) Compose(int place) => _compose(place);
}
