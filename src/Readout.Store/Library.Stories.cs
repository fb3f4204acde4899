using System.Collections.Immutable;
using Readout.Archive;
using Readout.Store.Rows;

namespace Readout.Store;

/// <content>Whole stories, with everything that a page of them needs.</content>
public sealed partial class Library
{
    private static readonly SqlText _composed = new($"""
        SELECT r.id, r.source, r.format, r.place, r.given_published, r.given_outlet, r.given_url, r.given_title, COALESCE(cm.body, an.body)
        FROM report r JOIN article a ON a.report = r.number JOIN annotation an ON an.report = r.number LEFT JOIN completed cm ON cm.report = r.number
        """);

    /// <summary>A story as it was composed; <c>null</c> when there is none of that id.</summary>
    /// <param name="id">Its id.</param>
    public Story? Story(string id) => Each(new SqlText($"SELECT body FROM story WHERE id = {id}"), row => StoryArchive.Unpack(row.GetFieldValue<byte[]>(0))).FirstOrDefault();

    /// <summary>The id of the story that now has most of the articles of a story that is gone; <c>null</c> when there never was one of that id.</summary>
    /// <param name="id">The id of then.</param>
    public string? LaterStory(string id) => Each(new SqlText($"SELECT now FROM earlier_story WHERE id = {id}"), row => row.GetString(0)).FirstOrDefault();

    /// <summary>What the account of each story rests on, by the story's id; empty where that is not known.</summary>
    public IReadOnlyDictionary<string, string> StoryBases() =>
        Each(new SqlText($"SELECT id, basis FROM story"), row => (Id: row.GetString(0), Basis: row.GetString(1))).ToDictionary(row => row.Id, row => row.Basis, StringComparer.Ordinal);

    /// <summary>A readout of one story: its articles with their annotations, what they share, and the story.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="withNeighbours">Whether the stories that it follows and that follow it come after it, so that its page can lead to them.</param>
    /// <returns>The readout; <c>null</c> when there is no story of that id.</returns>
    public ReadoutDocument? Readout(string id, bool withNeighbours = false) => Story(id) is { } story
        ? Readout(withNeighbours ? [story, .. story.Follows.Concat(Followers(id)).Distinct().Select(Story).OfType<Story>()] : [story])
        : null;

    /// <summary>A readout of some stories: their articles, what they share, and the stories in the order given.</summary>
    /// <param name="stories">Stories of this library.</param>
    public ReadoutDocument Readout(IReadOnlyCollection<Story> stories)
    {
        ArgumentNullException.ThrowIfNull(stories);
        List<Annotations> found = [.. stories.SelectMany(story => Articles(story.Id))];
        HashSet<string> there = [.. found.Select(annotations => annotations.Article.Id)];
        // A follow-up cites the story before it.
        found.AddRange(stories.SelectMany(story => story.Changes.SelectMany(change => change.Evidence).Select(evidence => evidence.ArticleId)).Where(there.Add).Select(Article).OfType<Annotations>());
        ImmutableArray<Annotations> articles = [.. found.OrderBy(annotations => annotations.Article.Id, StringComparer.Ordinal)];
        HashSet<string> ids = [.. articles.Select(annotations => annotations.Article.Id)];
        return new ReadoutDocument(articles, [.. stories.SelectMany(story => CopiesOf(story.Id)).Where(copy => ids.Contains(copy.First) && ids.Contains(copy.Second)).Distinct()
            .OrderBy(copy => copy.First, StringComparer.Ordinal).ThenBy(copy => copy.Second, StringComparer.Ordinal)], [.. stories]);
    }

    /// <summary>The readout of the whole library.</summary>
    public ReadoutDocument Readout() => new(
        [.. Each(new SqlText($"{_composed} ORDER BY r.id"), ReadComposed)],
        [.. Copies()],
        [.. Each(new SqlText($"SELECT body FROM story ORDER BY first_day IS NULL, first_day, id"), row => StoryArchive.Unpack(row.GetFieldValue<byte[]>(0)))]);

    /// <summary>An article with everything that was read out of it, days completed; <c>null</c> when there is none of that id.</summary>
    /// <param name="id">Its id.</param>
    public Annotations? Article(string id) => Each(new SqlText($"{_composed} WHERE r.id = {id}"), ReadComposed).FirstOrDefault();

    private IEnumerable<string> Followers(string id) => Each(
        new SqlText($"SELECT id FROM story WHERE follows > '' AND ' ' || follows || ' ' LIKE {"% " + id + " %"} ORDER BY first_day IS NULL, first_day, id"), row => row.GetString(0));

    private IEnumerable<Annotations> Articles(string story) => Each(new SqlText($"{_composed} WHERE a.story = {story} ORDER BY r.id"), ReadComposed);

    private IEnumerable<ArticleCopy> CopiesOf(string story) => Each(
        new SqlText($"""
            SELECT c.first, c.second, c.kind, c.origin, c.overlap, c.passages FROM copy c
            JOIN report r ON r.id = c.first JOIN article a ON a.report = r.number WHERE a.story = {story}
            """), ReadCopy);

    private static Annotations ReadComposed(System.Data.Common.DbDataReader row) =>
        AnnotationsArchive.Unpack(row.GetFieldValue<byte[]>(8), ReadReport(row, 0));

    private static ArticleCopy ReadCopy(System.Data.Common.DbDataReader row) =>
        CopyRows.Read(row.GetString(0), row.GetString(1), row.GetString(2), row.TextOrNull(3), row.GetDouble(4), row.GetString(5));
}
