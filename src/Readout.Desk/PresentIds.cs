namespace Readout.Desk;

/// <summary>Gives stories of an earlier day the ids of the stories that they have become, so that an address names the same story on every day.</summary>
internal static class PresentIds
{
    /// <summary>The stories under their present ids.</summary>
    /// <param name="then">The stories of then.</param>
    /// <param name="storyOf">The story that each article stands in now.</param>
    public static IReadOnlyList<Story> Of(IReadOnlyList<Story> then, IReadOnlyDictionary<string, string> storyOf)
    {
        IReadOnlyDictionary<string, string> ids = Of(then.Select(story => (story.Id, (IReadOnlyList<string>)story.ArticleIds)), storyOf);
        return [.. then.Select(story => Named(story, ids))];
    }

    /// <summary>A story under its present id.</summary>
    /// <param name="story">The story.</param>
    /// <param name="ids">The present ids.</param>
    public static Story Named(Story story, IReadOnlyDictionary<string, string> ids) =>
        story with { Id = ids.GetValueOrDefault(story.Id, story.Id), Follows = [.. story.Follows.Select(id => ids.GetValueOrDefault(id, id))] };

    /// <summary>The present ids of stories, by the id of then; a story that has none is left out.</summary>
    /// <param name="then">The stories of then with the ids of their articles.</param>
    /// <param name="storyOf">The story that each article stands in now.</param>
    public static IReadOnlyDictionary<string, string> Of(IEnumerable<(string Id, IReadOnlyList<string> Articles)> then, IReadOnlyDictionary<string, string> storyOf)
    {
        return then.Select(story => (Story: story, Now: story.Articles.GroupBy(article => storyOf[article]).OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal).First()))
            .GroupBy(pair => pair.Now.Key, StringComparer.Ordinal)
            .Select(group => group.OrderByDescending(pair => pair.Now.Count()).ThenBy(pair => pair.Story.Id, StringComparer.Ordinal).First())
            .ToDictionary(pair => pair.Story.Id, pair => pair.Now.Key, StringComparer.Ordinal);
    }
}
