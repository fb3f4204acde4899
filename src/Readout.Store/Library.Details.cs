namespace Readout.Store;

/// <content>What a page of one thing needs beside the lists.</content>
public sealed partial class Library
{
    /// <summary>Somebody in each story that names them alike, the latest story first.</summary>
    /// <param name="key">The key as <see cref="PersonRow.Key"/> gives it.</param>
    public IReadOnlyList<PersonInStory> InStories(string key) =>
    [
        .. Each(
            new SqlText($"SELECT p.story, s.title, s.last_day, p.type, p.name, p.also, p.roles, p.mentions FROM person p JOIN story s ON s.id = p.story WHERE p.key = {key} ORDER BY s.last_day IS NULL, s.last_day DESC, s.id, p.id"),
            row => new PersonInStory(row.GetString(0), row.GetString(1), row.DayOrNull(2), row.GetString(3), row.GetString(4), row.GetString(5), row.GetString(6), row.GetInt32(7))),
    ];

    /// <summary>The stories that follow a story.</summary>
    /// <param name="story">Its id.</param>
    public IReadOnlyList<StoryRow> FollowUps(string story) =>
        [.. Each(new SqlText($"SELECT {new Verbatim(StoryColumns)} FROM story s WHERE s.follows > '' AND ' ' || s.follows || ' ' LIKE {$"% {story} %"} ORDER BY s.first_day, s.id"), ReadStory)];

    /// <summary>What an article shares with others.</summary>
    /// <param name="article">Its id.</param>
    public IReadOnlyList<ArticleCopy> Copies(string article) =>
        [.. Each(new SqlText($"SELECT first, second, kind, origin, overlap, passages FROM copy WHERE first = {article} OR second = {article} ORDER BY first, second"), ReadCopy)];

    /// <summary>The id of the story that an article belongs to; <c>null</c> when there is no such article.</summary>
    /// <param name="article">Its id.</param>
    public string? StoryOf(string article) =>
        Each(new SqlText($"SELECT a.story FROM article a JOIN report r ON r.number = a.report WHERE r.id = {article}"), row => row.GetString(0)).FirstOrDefault();
}
