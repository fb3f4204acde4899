using System.Data.Common;
using System.Globalization;

namespace Readout.Store;

/// <content>Lists with filters, in parts or whole. Each has one order, named with it.</content>
public sealed partial class Library
{
    private const int DefaultPage = 50;

    /// <summary>Stories, the latest first.</summary>
    public IEnumerable<StoryRow> Stories(LibraryFilter filter) => Each(StoriesSql(filter, new Verbatim(StoryColumns)).Append(_storyOrder.Sql), ReadStory);

    /// <summary>A part of the stories.</summary>
    public Page<StoryRow> Stories(LibraryFilter filter, string? after, int count = DefaultPage) =>
        Part(StoriesSql(filter, new Verbatim(StoryColumns)), beyond => StoriesSql(filter, _count, beyond), _storyOrder, ReadStory, after, count);

    /// <summary>Articles by day of publication, then id.</summary>
    public IEnumerable<ArticleRow> Articles(LibraryFilter filter) => Each(ArticlesSql(filter, new Verbatim(ArticleColumns)).Append(_articleOrder.Sql), ReadArticle);

    /// <summary>A part of the articles.</summary>
    public Page<ArticleRow> Articles(LibraryFilter filter, string? after, int count = DefaultPage) =>
        Part(ArticlesSql(filter, new Verbatim(ArticleColumns)), beyond => ArticlesSql(filter, _count, beyond), _articleOrder, ReadArticle, after, count);

    /// <summary>Claims, those of most independent sources and reports first.</summary>
    public IEnumerable<ClaimRow> Claims(LibraryFilter filter) => Each(ClaimsSql(filter, new Verbatim(ClaimColumns)).Append(_claimOrder.Sql), ReadClaim);

    /// <summary>A part of the claims.</summary>
    public Page<ClaimRow> Claims(LibraryFilter filter, string? after, int count = DefaultPage) =>
        Part(ClaimsSql(filter, new Verbatim(ClaimColumns)), beyond => ClaimsSql(filter, _count, beyond), _claimOrder, ReadClaim, after, count);

    /// <summary>Events by day, then article and place.</summary>
    public IEnumerable<EventRow> Events(LibraryFilter filter) => Each(EventsSql(filter, new Verbatim(EventColumns)).Append(_eventOrder.Sql), ReadEvent);

    /// <summary>A part of the events.</summary>
    public Page<EventRow> Events(LibraryFilter filter, string? after, int count = DefaultPage) =>
        Part(EventsSql(filter, new Verbatim(EventColumns)), beyond => EventsSql(filter, _count, beyond), _eventOrder, ReadEvent, after, count);

    /// <summary>People, organisations and places, the most mentioned first.</summary>
    public IEnumerable<PersonRow> People(LibraryFilter filter) => Each(PeopleSql(filter).Append(_personOrder.Sql), ReadPerson);

    /// <summary>A part of the people, organisations and places.</summary>
    public Page<PersonRow> People(LibraryFilter filter, string? after, int count = DefaultPage) =>
        Part(PeopleSql(filter), beyond => new SqlText($"SELECT COUNT(*) FROM ({PeopleSql(filter, beyond)}) AS everyone"), _personOrder, ReadPerson, after, count);

    /// <summary>Outlets, those with most articles first.</summary>
    public IEnumerable<OutletRow> Outlets() => Each(
        new SqlText($"SELECT outlet, COUNT(*), COUNT(DISTINCT story), SUM(statements) FROM article GROUP BY outlet ORDER BY 2 DESC, 1"),
        row => new OutletRow(row.TextOrNull(0), Whole(row, 1), Whole(row, 2), Whole(row, 3)));

    // A part of a list.
    private Page<T> Part<T>(SqlText list, Func<SqlText?, SqlText> total, ListOrder<T> order, Func<DbDataReader, T> read, string? after, int count) =>
        InOneGeneration(after, (cursor, generation) => PartFrom(list, total, order, read, RowsBefore(cursor, generation, order, total), generation, count));

    private Page<T> PartFrom<T>(SqlText list, Func<SqlText?, SqlText> total, ListOrder<T> order, Func<DbDataReader, T> read, int from, long generation, int count)
    {
        List<T> rows = [.. Each(new SqlText($"{list}{order.Sql} LIMIT {count + 1} OFFSET {from}"), read)];
        return PartOf(rows, Count(total(null)), order, from, generation, count);
    }

    // What a part counts and what it shows are of one state of the library.
    private Page<T> InOneGeneration<T>(string? after, Func<ListCursor, long, Page<T>> part)
    {
        var cursor = ListCursor.Of(after);
        while (true)
        {
            long generation = Generation;
            Page<T> found = part(cursor, generation);
            if (Generation == generation)
            {
                return found;
            }
        }
    }

    // How many rows come before a part: as many as did, or, where the library is another now, as many as do not come after the last row of the part before.
    private int RowsBefore<T>(ListCursor cursor, long generation, ListOrder<T> order, Func<SqlText?, SqlText> total)
    {
        if (cursor.Generation is not { } counted || counted == generation)
        {
            return cursor.Rows;
        }

        SqlText beyond = order.After(cursor.Key) ?? throw ListCursor.Wrong(cursor.ToString());
        return (int)(Count(total(null)) - Count(total(beyond)));
    }

    // A part of which one row more than wanted was read, if there is one.
    private static Page<T> PartOf<T>(List<T> rows, long total, ListOrder<T> order, int from, long generation, int count) => rows.Count > count
        ? new Page<T>(rows[..count], total, new ListCursor(from + count, generation, order.KeyOf(rows[count - 1])).ToString())
        : new Page<T>(rows, total, null);

    private static int Whole(DbDataReader row, int column) => Convert.ToInt32(row.GetValue(column), CultureInfo.InvariantCulture);
}
