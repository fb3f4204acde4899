using System.Data.Common;

namespace Readout.Store;

/// <content>A library as the beginning of another.</content>
public sealed partial class Library
{
    private static readonly string[] _ofReports = ["report", "annotation", "completed", "outline", "article", "entity", "statement", "event"];
    private static readonly string[] _ofStories = ["story", "person", "claim", "position", "evidence", "timeline_entry", "change"];
    private static readonly string[] _ofAll = ["copy", "correction", "working"];

    /// <summary>
    /// Gives another library the reports published until a day, with all that came of them, the stories that have one of them as they are here, and the corrections under
    /// their numbers. Stories that have other reports too must be kept anew there.
    /// </summary>
    /// <param name="other">The other library: new and empty, in a file or in memory.</param>
    /// <param name="day">The last day of publication.</param>
    /// <returns>The ids of the articles that were left out: published later, or on a day that is not known.</returns>
    public IReadOnlyList<string> CopyInto(Library other, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(other);
        var database = (SqliteDatabase)other._database;
        if (_database is not SqliteDatabase own)
        {
            CopyTables(database, day);
        }
        else if (own.IsFile && IsFewer(day))
        {
            own.CopyRows(database, [.. _ofReports.Concat(_ofStories).Concat(_ofAll).Select(table => (table, Wanted(table, day, SqliteDatabase.Present)))]);
            return LeftOut(day);
        }
        else
        {
            own.CopyInto(database);
        }

        using DbConnection connection = database.Connect();
        string[] leftOut;
        using (DbTransaction transaction = database.BeginWriting(connection))
        {
            leftOut = [.. Each(connection, transaction, new SqlText($"""
                SELECT r.id FROM article a JOIN report r ON r.number = a.report WHERE a.published IS NULL OR a.published > {day} ORDER BY a.published IS NULL, a.published, r.id
                """), row => row.GetString(0))];
            foreach (string table in new[] { "page", "earlier_story", "feed", "queued" })
            {
                using DbCommand empty = new SqlText($"DELETE FROM {new Verbatim(table)}").On(connection, transaction);
                empty.ExecuteNonQuery();
            }

            using DbCommand command = new SqlText($"DELETE FROM report WHERE number NOT IN (SELECT report FROM article WHERE published <= {day})").On(connection, transaction);
            command.ExecuteNonQuery();
            transaction.Commit();
        }

        return _database is SqliteDatabase ? leftOut : LeftOut(day);
    }

    // What few reports hold is sooner written than what many hold is taken out.
    private bool IsFewer(DateOnly day) => 2 * Count(new SqlText($"SELECT COUNT(*) FROM article WHERE published <= {day}")) < ReportCount;

    private string[] LeftOut(DateOnly day) =>
        [.. Each(new SqlText($"SELECT r.id FROM article a JOIN report r ON r.number = a.report WHERE a.published IS NULL OR a.published > {day} ORDER BY a.published IS NULL, a.published, r.id"), row => row.GetString(0))];

    // Which rows of a table come of reports until a day.
    private static SqlText Wanted(string table, DateOnly day, string place = "") =>
        Array.IndexOf(_ofReports, table) >= 0 ? new SqlText($" WHERE {new Verbatim(table == "report" ? "number" : "report")} IN (SELECT report FROM {new Verbatim(place)}article WHERE published <= {day})")
        : Array.IndexOf(_ofStories, table) >= 0 ? new SqlText($" WHERE {new Verbatim(table == "story" ? "id" : "story")} IN (SELECT story FROM {new Verbatim(place)}article WHERE published <= {day})")
        : new SqlText();

    // From a server, row by row.
    private void CopyTables(SqliteDatabase other, DateOnly day)
    {
        using DbConnection from = _database.Connect();
        using DbTransaction reading = _database.BeginReading(from);
        using DbConnection to = other.Connect();
        using DbTransaction writing = other.BeginWriting(to);
        foreach (string table in _ofReports.Concat(_ofStories).Concat(_ofAll))
        {
            CopyTable(table, Wanted(table, day));
        }

        Set(to, writing, "generation", Setting(from, reading, "generation") ?? "0");
        Set(to, writing, "corrections", Setting(from, reading, "corrections") ?? "");
        writing.Commit();

        void CopyTable(string table, SqlText where)
        {
            string[] columns = other.ColumnsOf(to, writing, table);
            other.Insert(to, writing, table, columns, Each(from, reading, new SqlText($"SELECT {new Verbatim(string.Join(", ", columns))} FROM {new Verbatim(table)}{where}"), row =>
                Enumerable.Range(0, columns.Length).Select(column => row.GetValue(column) switch
                {
                    DBNull => null,
                    DateTime { Kind: DateTimeKind.Utc } moment => new DateTimeOffset(moment),
                    DateTime moment => DateOnly.FromDateTime(moment),
                    var value => value,
                }).ToArray()));
        }
    }
}
