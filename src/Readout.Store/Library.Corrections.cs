using System.Collections.Immutable;
using System.Data.Common;
using System.Globalization;
using System.Text.Json;
using Readout.Reports;

namespace Readout.Store;

/// <content>Corrections: a log that only grows. A rule that is undone stays in it.</content>
public sealed partial class Library
{
    /// <summary>Changes whenever a correction is made or undone.</summary>
    public string CorrectionsState => Each(
        new SqlText($"SELECT COUNT(*), COUNT(undone), COALESCE(MAX(number), 0), COALESCE(SUM(CASE WHEN undone IS NULL THEN 0 ELSE number END), 0) FROM correction"),
        row => row.GetInt64(0) == 0 ? "" : $"{row.GetInt64(0)}-{row.GetInt64(1)}-{row.GetInt64(2)}-{Convert.ToInt64(row.GetValue(3), CultureInfo.InvariantCulture)}").First();

    /// <summary>The log, oldest first.</summary>
    public IReadOnlyList<CorrectionEntry> Corrections() =>
    [
        .. Each(new SqlText($"SELECT number, kind, subject, author, made, reason, undone, undone_by FROM correction ORDER BY number"), row => new CorrectionEntry(
            new Correction(
                row.GetInt64(0), KindOf(row.GetString(1)), [.. JsonSerializer.Deserialize(row.GetString(2), StringsJson.Default.StringArray)!], row.GetString(3), row.MomentOrNull(4)!.Value, row.GetString(5)),
            row.MomentOrNull(6), row.TextOrNull(7))),
    ];

    /// <summary>Adds a rule to the log. It shows when the stories are composed again.</summary>
    /// <param name="kind">What it says.</param>
    /// <param name="subject">What it is about: see <see cref="Correction"/>.</param>
    /// <param name="author">Who makes it.</param>
    /// <param name="made">When.</param>
    /// <param name="reason">Why; may be empty.</param>
    /// <returns>Its number.</returns>
    public long Correct(CorrectionKind kind, ImmutableArray<string> subject, string author, DateTimeOffset made, string reason)
    {
        using DbConnection connection = _database.Connect();
        using DbTransaction transaction = _database.BeginWriting(connection);
        using DbCommand command = new SqlText($"""
            INSERT INTO correction (kind, subject, author, made, reason)
            VALUES ({kind.Name()}, {JsonSerializer.Serialize([.. subject], StringsJson.Default.StringArray)}, {author}, {made.ToUniversalTime()}, {reason}) RETURNING number
            """).On(connection, transaction);
        long number = (long)command.ExecuteScalar()!;
        transaction.Commit();
        return number;
    }

    /// <summary>Undoes one rule; those after it stay.</summary>
    /// <param name="number">Its number.</param>
    /// <param name="author">Who undoes it.</param>
    /// <param name="undone">When.</param>
    /// <returns>False when there is no such rule, or it was undone before.</returns>
    public bool Undo(long number, string author, DateTimeOffset undone)
    {
        using DbConnection connection = _database.Connect();
        using DbTransaction transaction = _database.BeginWriting(connection);
        using DbCommand command = new SqlText($"UPDATE correction SET undone = {undone.ToUniversalTime()}, undone_by = {author} WHERE number = {number} AND undone IS NULL").On(connection, transaction);
        bool found = command.ExecuteNonQuery() > 0;
        transaction.Commit();
        return found;
    }

    private static CorrectionKind KindOf(string name) => Enum.GetValues<CorrectionKind>().First(kind => kind.Name() == name);
}
