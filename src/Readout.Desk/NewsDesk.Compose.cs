using System.Collections.Concurrent;
using System.Collections.Immutable;
using Readout.Store;
using Readout.Stories;

namespace Readout.Desk;

/// <content>From kept annotations to stories.</content>
public sealed partial class NewsDesk
{
    /// <summary>
    /// Composes the stories of all reports of the library and keeps them, all or nothing. Nothing is read again: the annotations are those that were kept,
    /// with the corrections applied. Stories whose account would be the one that is kept are left as they are.
    /// </summary>
    /// <param name="cancel">Stops it; the library then has the stories that it had.</param>
    /// <returns>How many stories are new or changed.</returns>
    public int Compose(CancellationToken cancel)
    {
        int changed = ComposeNamed(stories => stories, cancel);
        Measures.Composed(changed);
        return changed;
    }

    /// <summary>Composes all stories and keeps them under other ids.</summary>
    internal int ComposeNamed(Func<IReadOnlyList<Story>, IReadOnlyList<Story>> named, CancellationToken cancel)
    {
        while (true)
        {
            Composition composed = Composed(cancel);
            using Stage stage = Measures.Begin("store");
            if (_library.Keep(composed with { Stories = named(composed.Stories) }) is { } changed)
            {
                return changed;
            }

            cancel.ThrowIfCancellationRequested(); // somebody else was faster, perhaps with fewer reports: compose again
        }
    }

    private Composition Composed(CancellationToken cancel)
    {
        var work = new StoryWork(_library, _reader, Read, MostHeld);
        OutlinedUpdate update = work.Update(cancel);
        using Stage stage = Measures.Begin("compose");
        // One at a time to whoever is free: stories differ in size by a factor of a thousand.
        (Story Story, (string Id, ComposedArticle Article)[] Articles)[] composed =
        [
            .. Partitioner.Create(update.Changed, EnumerablePartitionerOptions.NoBuffering).AsParallel().WithCancellation(cancel).Select(place =>
            {
                (Story story, ImmutableArray<Annotations> annotations) = update.Compose(place);
                return (story, annotations.Select(one => (one.Article.Id, work.IsLarge ? work.Packed(work.Completed(one, update.Anchored)) : work.Completed(one, update.Anchored))).ToArray());
            }),
        ];
        Story[] stories = [.. composed.Select(row => row.Story).OrderBy(story => story.From ?? DateOnly.MaxValue).ThenBy(story => story.Id, StringComparer.Ordinal)];
        Dictionary<string, ComposedArticle> articles = composed.SelectMany(row => row.Articles).ToDictionary(row => row.Id, row => row.Article, StringComparer.Ordinal);
        return work.Of(update, stories, articles, update.Bases.Keys.Except(stories.Select(story => story.Id)).ToHashSet());
    }

    private static Dictionary<string, ComposedArticle> Completed(StoryWork work, OutlinedUpdate update, IEnumerable<(Story Story, ImmutableArray<Annotations> Articles)> composed) =>
        composed.SelectMany(row => row.Articles).AsParallel().Select(annotations => work.Completed(annotations, update.Anchored))
            .ToDictionary(article => article.Annotations.Article.Id, StringComparer.Ordinal);
}
