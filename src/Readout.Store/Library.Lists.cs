using System.Data.Common;
using System.Globalization;

namespace Readout.Store;

/// <content>Lists with filters, in parts or whole. Each has one order, named with it.</content>
public sealed partial class Library
{
    private const int DefaultPage = 50;

    /// <summary>Stories, the latest first.</summary>
    public IEnumerable<StoryRow> Stories(LibraryFilter filter) => Each(StoriesSql(filter, new Verbatim(StoryColumns)).Append($" ORDER BY s.last_day IS NULL, s.last_day DESC, s.id"), ReadStory);

    /// <summary>A part of the stories.</summary>
    public Page<StoryRow> Stories(LibraryFilter filter, string? after, int count = DefaultPage) => Part(
        StoriesSql(filter, new Verbatim(StoryColumns)).Append($" ORDER BY s.last_day IS NULL, s.last_day DESC, s.id"), StoriesSql(filter, _count), ReadStory, after, count);

    /// <summary>Articles by day of publication, then id.</summary>
    public IEnumerable<ArticleRow> Articles(LibraryFilter filter) => Each(ArticlesSql(filter, new Verbatim(ArticleColumns)).Append($" ORDER BY a.published IS NULL, a.published, r.id"), ReadArticle);

    /// <summary>A part of the articles.</summary>
    public Page<ArticleRow> Articles(LibraryFilter filter, string? after, int count = DefaultPage) => Part(
        ArticlesSql(filter, new Verbatim(ArticleColumns)).Append($" ORDER BY a.published IS NULL, a.published, r.id"), ArticlesSql(filter, _count), ReadArticle, after, count);

    /// <summary>Claims, those of most independent sources and reports first.</summary>
    public IEnumerable<ClaimRow> Claims(LibraryFilter filter) => Each(ClaimsSql(filter, new Verbatim(ClaimColumns)).Append(_claimOrder), ReadClaim);

    /// <summary>A part of the claims.</summary>
    public Page<ClaimRow> Claims(LibraryFilter filter, string? after, int count = DefaultPage) =>
        Part(ClaimsSql(filter, new Verbatim(ClaimColumns)).Append(_claimOrder), ClaimsSql(filter, _count), ReadClaim, after, count);

    /// <summary>Events by day, then article and place.</summary>
    public IEnumerable<EventRow> Events(LibraryFilter filter) => Each(EventsSql(filter, new Verbatim(EventColumns)).Append($" ORDER BY e.happened_from IS NULL, e.happened_from, r.id, e.starts, e.id"), ReadEvent);

    /// <summary>A part of the events.</summary>
    public Page<EventRow> Events(LibraryFilter filter, string? after, int count = DefaultPage) => Part(
        EventsSql(filter, new Verbatim(EventColumns)).Append($" ORDER BY e.happened_from IS NULL, e.happened_from, r.id, e.starts, e.id"), EventsSql(filter, _count), ReadEvent, after, count);

    /// <summary>People, organisations and places, the most mentioned first.</summary>
    public IEnumerable<PersonRow> People(LibraryFilter filter) => Each(PeopleSql(filter).Append($" ORDER BY 5 DESC, 1, 2"), ReadPerson);

    /// <summary>A part of the people, organisations and places.</summary>
    public Page<PersonRow> People(LibraryFilter filter, string? after, int count = DefaultPage) =>
        Part(PeopleSql(filter).Append($" ORDER BY 5 DESC, 1, 2"), new SqlText($"SELECT COUNT(*) FROM ({PeopleSql(filter)}) AS everyone"), ReadPerson, after, count);

    /// <summary>Outlets, those with most articles first.</summary>
    public IEnumerable<OutletRow> Outlets() => Each(
        new SqlText($"SELECT outlet, COUNT(*), COUNT(DISTINCT story), SUM(statements) FROM article GROUP BY outlet ORDER BY 2 DESC, 1"),
        row => new OutletRow(row.TextOrNull(0), Whole(row, 1), Whole(row, 2), Whole(row, 3)));

    private Page<T> Part<T>(SqlText list, SqlText total, Func<DbDataReader, T> read, string? after, int count)
    {
        int from = PartAfter(after);
        List<T> rows = [.. Each(list.Append($" LIMIT {count + 1} OFFSET {from}"), read)];
        return PartOf(rows, Count(total), from, count);
    }

    // How many rows come before a part.
    private static int PartAfter(string? after) => int.TryParse(after ?? "0", NumberStyles.None, CultureInfo.InvariantCulture, out int from)
        ? from
        : throw new LibraryException($"'{after}' does not name a part of this list: take it from the part before.");

    // A part of which one row more than wanted was read, if there is one.
    private static Page<T> PartOf<T>(List<T> rows, long total, int from, int count) =>
        rows.Count > count ? new Page<T>(rows[..count], total, (from + count).ToString(CultureInfo.InvariantCulture)) : new Page<T>(rows, total, null);

    private static int Whole(DbDataReader row, int column) => Convert.ToInt32(row.GetValue(column), CultureInfo.InvariantCulture);
}
