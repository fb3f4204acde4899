namespace Readout.Desk;

/// <summary>Gives stories of an earlier day the ids of the stories that they have become, so that an address names the same story on every day.</summary>
internal static class PresentIds
{
    /// <summary>The stories under their present ids.</summary>
    /// <param name="then">The stories of then.</param>
    /// <param name="storyOf">The story that each article stands in now.</param>
    public static IReadOnlyList<Story> Of(IReadOnlyList<Story> then, IReadOnlyDictionary<string, string> storyOf)
    {
        var ids = then.Select(story => (Story: story, Now: story.ArticleIds.GroupBy(article => storyOf[article]).OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal).First()))
            .GroupBy(pair => pair.Now.Key, StringComparer.Ordinal)
            .Select(group => group.OrderByDescending(pair => pair.Now.Count()).ThenBy(pair => pair.Story.Id, StringComparer.Ordinal).First())
            .ToDictionary(pair => pair.Story.Id, pair => pair.Now.Key, StringComparer.Ordinal);
        return [.. then.Select(story => story with { Id = ids.GetValueOrDefault(story.Id, story.Id), Follows = [.. story.Follows.Select(id => ids.GetValueOrDefault(id, id))] })];
    }
}
