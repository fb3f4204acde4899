using System.Data.Common;
using System.Globalization;

namespace Readout.Store;

/// <content>
/// Pages of stories, kept as they are served. Whoever makes them says what they are made with; a page that shows anything that has changed is forgotten in the
/// transaction that keeps the change, so that a page which is there is never stale.
/// </content>
public sealed partial class Library
{
    /// <summary>How many stories have no page made by a maker.</summary>
    /// <param name="maker">The maker.</param>
    internal long PagesToMake(string maker) => Count(new SqlText($"SELECT COUNT(*) FROM story s WHERE NOT EXISTS (SELECT 1 FROM page p WHERE p.story = s.id AND p.maker = {maker})"));

    /// <summary>Stories that have no page made by a maker, the latest first.</summary>
    /// <param name="maker">The maker.</param>
    /// <param name="count">How many at most.</param>
    internal IReadOnlyList<string> StoriesWithoutPage(string maker, int count) =>
    [
        .. Each(
            new SqlText($"SELECT s.id FROM story s WHERE NOT EXISTS (SELECT 1 FROM page p WHERE p.story = s.id AND p.maker = {maker}) ORDER BY s.last_day IS NULL, s.last_day DESC, s.id LIMIT {count}"),
            row => row.GetString(0)),
    ];

    /// <summary>The page of a story; <c>null</c> when none was kept by this maker.</summary>
    /// <param name="story">The story's id.</param>
    /// <param name="maker">The maker.</param>
    internal byte[]? KeptPage(string story, string maker) =>
        Each(new SqlText($"SELECT body FROM page WHERE story = {story} AND maker = {maker}"), row => row.GetFieldValue<byte[]>(0)).FirstOrDefault();

    /// <summary>Keeps pages of stories, in place of those of other makers.</summary>
    /// <param name="generation">The <see cref="Generation"/> before the first of them was begun.</param>
    /// <param name="maker">What made them.</param>
    /// <param name="pages">The pages.</param>
    /// <returns>Whether they were kept; not when stories were kept meanwhile: what they show may have changed.</returns>
    internal bool KeepPages(long generation, string maker, IReadOnlyCollection<(string Story, byte[] Body)> pages)
    {
        using DbConnection connection = _database.Connect();
        using DbTransaction transaction = _database.BeginWriting(connection);
        if (long.Parse(Setting(connection, transaction, "generation") ?? "0", CultureInfo.InvariantCulture) != generation)
        {
            return false;
        }

        foreach ((string story, byte[] body) in pages)
        {
            using DbCommand command = new SqlText($"""
                INSERT INTO page (story, maker, body) VALUES ({story}, {maker}, {body})
                ON CONFLICT (story) DO UPDATE SET maker = excluded.maker, body = excluded.body
                """).On(connection, transaction);
            command.ExecuteNonQuery();
        }

        transaction.Commit();
        return true;
    }
}
