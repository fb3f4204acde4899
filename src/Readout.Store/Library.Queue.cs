using System.Data.Common;

namespace Readout.Store;

/// <content>What is watched, and the queue of pages to be read: it outlives the process.</content>
public sealed partial class Library
{
    /// <summary>What is known of a feed; <c>null</c> when it was never checked.</summary>
    public FeedState? Feed(string url) => Each(
        new SqlText($"SELECT url, etag, modified, next_check, failures, problem FROM feed WHERE url = {url}"),
        row => new FeedState(row.GetString(0), row.TextOrNull(1), row.TextOrNull(2), row.MomentOrNull(3)!.Value, row.GetInt32(4), row.TextOrNull(5))).FirstOrDefault();

    /// <summary>Keeps what a check of a feed gave, and the pages that it names, those that were named before left out: all of it or nothing.</summary>
    /// <returns>How many pages are new.</returns>
    public int Keep(FeedState feed, IEnumerable<(string Url, string? Title, DateOnly? Published)> pages)
    {
        ArgumentNullException.ThrowIfNull(feed);
        ArgumentNullException.ThrowIfNull(pages);
        using DbConnection connection = _database.Connect();
        using DbTransaction transaction = _database.BeginWriting(connection);
        Run(connection, transaction, new SqlText($"""
            INSERT INTO feed (url, etag, modified, next_check, failures, problem)
            VALUES ({feed.Url}, {feed.ETag}, {feed.Modified}, {feed.NextCheck.ToUniversalTime()}, {feed.Failures}, {feed.Problem})
            ON CONFLICT (url) DO UPDATE SET etag = excluded.etag, modified = excluded.modified, next_check = excluded.next_check, failures = excluded.failures, problem = excluded.problem
            """));
        int added = 0;
        foreach ((string url, string? title, DateOnly? published) in pages)
        {
            added += Run(connection, transaction, new SqlText($"""
                INSERT INTO queued (url, feed, title, published, state, attempts, next_try)
                VALUES ({url}, {feed.Url}, {title}, {published}, 'waiting', 0, {DateTimeOffset.UnixEpoch}) ON CONFLICT (url) DO NOTHING
                """));
        }

        transaction.Commit();
        return added;
    }

    /// <summary>The pages that wait to be read, oldest first; those that may not be tried yet among them.</summary>
    public IReadOnlyList<QueuedPage> Waiting() =>
    [
        .. Each(
            new SqlText($"SELECT number, url, feed, title, published, attempts, next_try FROM queued WHERE state = 'waiting' ORDER BY number"),
            row => new QueuedPage(row.GetInt64(0), row.GetString(1), row.GetString(2), row.TextOrNull(3), row.DayOrNull(4), row.GetInt32(5), row.MomentOrNull(6)!.Value)),
    ];

    /// <summary>Takes a page out of the queue: it was read, or never can be.</summary>
    /// <param name="number">Its number.</param>
    /// <param name="problem">Why it cannot be read; <c>null</c> when it was.</param>
    public void Finish(long number, string? problem) => Run(new SqlText($"UPDATE queued SET state = {(problem is null ? "read" : "failed")}, problem = {problem}, attempts = attempts + 1 WHERE number = {number}"));

    /// <summary>Leaves a page in the queue for another try.</summary>
    /// <param name="number">Its number.</param>
    /// <param name="nextTry">When.</param>
    /// <param name="problem">Why it could not be read now.</param>
    public void Postpone(long number, DateTimeOffset nextTry, string problem) =>
        Run(new SqlText($"UPDATE queued SET next_try = {nextTry.ToUniversalTime()}, problem = {problem}, attempts = attempts + 1 WHERE number = {number}"));

    private void Run(SqlText sql)
    {
        using DbConnection connection = _database.Connect();
        using DbTransaction transaction = _database.BeginWriting(connection);
        Run(connection, transaction, sql);
        transaction.Commit();
    }

    private static int Run(DbConnection connection, DbTransaction transaction, SqlText sql)
    {
        using DbCommand command = sql.On(connection, transaction);
        return command.ExecuteNonQuery();
    }
}
