namespace Readout.Stories.Dates;

/// <summary>
/// Counts days from events story by story, in their order: what is counted in one may be read in the next that shares an article with it. A story whose articles are as they were is
/// not looked at again.
/// </summary>
/// <param name="workings">What was counted before.</param>
/// <param name="inputs">All articles in canonical order.</param>
/// <param name="sourceOf">What an article's annotations were made from, in one word, by its id.</param>
/// <param name="completedOf">Gives an article as it was kept with what was counted in it, in one word; <c>null</c> where it was not.</param>
/// <param name="load">Gives an article with its annotations, before anything was counted.</param>
internal sealed class CountedDays(Workings workings, StoryInput[] inputs, Func<string, string> sourceOf, Func<StoryInput, string, Annotations?> completedOf, Func<StoryInput, StoryInput> load)
{
    private const int DigestBytes = 16;
    private readonly AnchorResolver _resolver = new();

    /// <summary>Counts.</summary>
    /// <param name="stories">Indices of the articles of each story, with those of the story that it follows.</param>
    /// <param name="isRecalled">Whether what was counted before is taken from there.</param>
    /// <param name="cancel">Stops the work.</param>
    /// <returns>
    /// The articles that were looked at and changed, by index; and what was counted in each article, in one word, by id: those among them that were not looked at stand
    /// with <c>completedOf</c>. <c>null</c> when an article was not kept as it is wanted: count without recalling.
    /// </returns>
    public (Dictionary<int, Annotations> Changed, Dictionary<string, string> Counted)? Count(IReadOnlyList<int[]> stories, bool isRecalled, CancellationToken cancel)
    {
        var changed = new Dictionary<int, Annotations>();
        var counted = new Dictionary<int, string>();
        foreach (int[] story in stories)
        {
            cancel.ThrowIfCancellationRequested();
            string key = Workings.KeyOf("days", story.SelectMany(index => (string[])[inputs[index].Article.Id, sourceOf(inputs[index].Article.Id), counted.GetValueOrDefault(index, "")]));
            if (isRecalled && workings.Find(key) is { } known)
            {
                for (int i = 0; i < known.Length / DigestBytes; i++)
                {
                    ReadOnlySpan<byte> what = known.AsSpan(i * DigestBytes, DigestBytes);
                    if (what.ContainsAnyExcept((byte)0))
                    {
                        counted[story[i]] = Convert.ToHexStringLower(what);
                        changed.Remove(story[i]);
                    }
                }

                continue;
            }

            var given = new StoryInput[story.Length];
            for (int i = 0; i < story.Length; i++)
            {
                StoryInput input = inputs[story[i]];
                if (changed.TryGetValue(story[i], out Annotations? looked) || (counted.TryGetValue(story[i], out string? what) && (looked = completedOf(input, what)) is not null))
                {
                    given[i] = input with { Annotations = looked };
                }
                else if (what is not null)
                {
                    return null;
                }
                else
                {
                    given[i] = load(input);
                }
            }

            StoryInput[] dated = _resolver.Resolve(given, [[.. Enumerable.Range(0, story.Length)]], cancel);
            byte[] found = [];
            for (int i = 0; i < story.Length; i++)
            {
                if (!ReferenceEquals(dated[i].Annotations, given[i].Annotations))
                {
                    changed[story[i]] = dated[i].Annotations;
                    counted[story[i]] = StoryBasis.Anchored(dated[i].Annotations)!;
                    Array.Resize(ref found, story.Length * DigestBytes);
                    Convert.FromHexString(counted[story[i]]).CopyTo(found, i * DigestBytes);
                }
            }

            workings.Keep(key, found); // nothing where nothing was counted, else a digest an article, of noughts where nothing was
        }

        return counted.All(pair => changed.ContainsKey(pair.Key) || completedOf(inputs[pair.Key], pair.Value) is not null)
            ? (changed, counted.ToDictionary(pair => inputs[pair.Key].Article.Id, pair => pair.Value, StringComparer.Ordinal))
            : null;
    }
}
