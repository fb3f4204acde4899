using System.Data.Common;
using Readout.Archive;

namespace Readout.Store;

/// <summary>Adds reports to a library one by one, each whole or not at all. For one thread; any number of processes may add at once.</summary>
public sealed class Intake : IDisposable
{
    private readonly Database _database;
    private readonly DbConnection _connection;

    internal Intake(Database database)
    {
        _database = database;
        _connection = database.Connect();
    }

    /// <summary>The id under which a report is in the library already; <c>null</c> when it is not.</summary>
    public string? IdOf(string hash)
    {
        using DbCommand command = new SqlText($"SELECT id FROM report WHERE hash = {hash}").On(_connection);
        return (string?)command.ExecuteScalar();
    }

    /// <summary>Adds a report with its annotations, unless it is there.</summary>
    /// <param name="annotations">What was read out of it.</param>
    /// <param name="reader">What it was read with.</param>
    /// <param name="added">The moment of adding.</param>
    /// <returns>Whether it was added, and the id under which the library has it: its own, or its own with the beginning of its hash where another report has that id.</returns>
    public (string Id, bool IsNew) Add(Annotations annotations, string reader, DateTimeOffset added)
    {
        ArgumentNullException.ThrowIfNull(annotations);
        Report report = annotations.Article.Report;
        string hash = ReportHash.Of(report);
        byte[] packed = AnnotationsArchive.Pack(annotations);
        using DbTransaction transaction = _database.BeginWriting(_connection);
        if (IdOf(hash) is { } known)
        {
            return (known, false);
        }

        string id = Free(transaction, report.Id, hash);
        using DbCommand insert = new SqlText($"""
            INSERT INTO report (id, hash, source_hash, place, format, given_published, given_outlet, given_url, given_title, added, source)
            VALUES ({id}, {hash}, {ReportHash.OfSource(report)}, {Storable(report.Place)}, {ReportFormats.Name(report.Format)}, {report.GivenPublished},
                {Storable(report.GivenOutlet)}, {Storable(report.GivenUrl)}, {Storable(report.GivenTitle)}, {added.ToUniversalTime()}, {Storable(report.Source)})
            RETURNING number
            """).On(_connection, transaction);
        long number = (long)insert.ExecuteScalar()!;
        using DbCommand body = new SqlText($"INSERT INTO annotation (report, reader, body) VALUES ({number}, {reader}, {packed})").On(_connection, transaction);
        body.ExecuteNonQuery();
        transaction.Commit();
        return (id, true);
    }

    /// <summary>Closes it; what was added stays.</summary>
    public void Dispose() => _connection.Dispose();

    private string Free(DbTransaction transaction, string id, string hash)
    {
        string plain = PostgresDatabase.Storable(id);
        for (int length = 0; length <= hash.Length; length = length == 0 ? 8 : length * 2)
        {
            string candidate = length == 0 ? plain : $"{plain}-{hash[..length]}";
            using DbCommand command = new SqlText($"SELECT COUNT(*) FROM report WHERE id = {candidate}").On(_connection, transaction);
            if ((long)command.ExecuteScalar()! == 0)
            {
                return candidate;
            }
        }

        return $"{plain}-{hash}";
    }

    private string? Storable(string? text) => text is null ? null : _database is PostgresDatabase ? PostgresDatabase.Storable(text) : text;
}
