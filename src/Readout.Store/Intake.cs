using System.Data.Common;

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
    /// <param name="packed">The report and what was read out of it.</param>
    /// <param name="added">The moment of adding.</param>
    /// <returns>Whether it was added, and the id under which the library has it: its own, or its own with the beginning of its hash where another report has that id.</returns>
    public (string Id, bool IsNew) Add(PackedReport packed, DateTimeOffset added)
    {
        ArgumentNullException.ThrowIfNull(packed);
        Report report = packed.Report;
        string hash = packed.Hash;
        string? id = (string?)_database.Write(
            _connection,
            new SqlText($"""
                INSERT INTO report (id, hash, source_hash, place, format, given_published, given_outlet, given_url, given_title, added, source)
                VALUES ({FreeId(report.Id, hash)}, {hash}, {packed.SourceHash}, {Storable(report.Place)}, {ReportFormats.Name(report.Format)}, {report.GivenPublished},
                    {Storable(report.GivenOutlet)}, {Storable(report.GivenUrl)}, {Storable(report.GivenTitle)}, {added.ToUniversalTime()}, {Storable(report.Source)})
                ON CONFLICT (hash) DO NOTHING RETURNING id
                """),
            new SqlText($"INSERT INTO annotation (report, reader, body) SELECT number, {packed.Reader}, {packed.Annotations} FROM report WHERE hash = {hash} ON CONFLICT (report) DO NOTHING"));
        return id is null ? (IdOf(hash)!, false) : (id, true);
    }

    /// <summary>Closes it; what was added stays.</summary>
    public void Dispose() => _connection.Dispose();

    private static SqlText FreeId(string id, string hash)
    {
        string plain = PostgresDatabase.Storable(id);
        var free = new SqlText($"CASE");
        foreach (string candidate in (string[])[plain, $"{plain}-{hash[..8]}", $"{plain}-{hash[..16]}", $"{plain}-{hash[..32]}"])
        {
            free.Append($" WHEN NOT EXISTS (SELECT 1 FROM report WHERE id = {candidate}) THEN {candidate}");
        }

        return free.Append($" ELSE {$"{plain}-{hash}"} END");
    }

    private string? Storable(string? text) => text is null ? null : _database is PostgresDatabase ? PostgresDatabase.Storable(text) : text;
}
