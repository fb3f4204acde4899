using System.Data.Common;
using System.Globalization;

namespace Readout.Store;

/// <content>Reports and their annotations.</content>
public sealed partial class Library
{
    private const string KeptColumns = "r.number, r.hash, r.id, r.source, r.format, r.place, r.given_published, r.given_outlet, r.given_url, r.given_title, an.reader, an.body, cm.state, cm.body";

    private static readonly SqlText _kept = new($"{new Verbatim(KeptColumns)} FROM report r JOIN annotation an ON an.report = r.number LEFT JOIN completed cm ON cm.report = r.number");

    /// <summary>Number of reports.</summary>
    public long ReportCount => Count(new SqlText($"SELECT COUNT(*) FROM report"));

    /// <summary>Number of reports whose articles do not stand in the stories yet, or stand there as they were read before.</summary>
    public long PendingCount => Count(new SqlText($"""
        SELECT COUNT(*) FROM report r JOIN annotation an ON an.report = r.number LEFT JOIN article a ON a.report = r.number
        WHERE a.report IS NULL OR substr(a.state, 1, length(an.reader) + 1) <> an.reader || '|'
        """));

    /// <summary>Whether corrections were made or undone since the stories were composed.</summary>
    public bool HasPendingCorrections => (Setting("corrections") ?? "") != CorrectionsState;

    /// <summary>Begins adding reports.</summary>
    public Intake Add() => new(_database);

    /// <summary>All reports with their annotations, in the order of adding, read lazily.</summary>
    public IEnumerable<KeptReport> Reports() => Each(new SqlText($"SELECT {_kept} ORDER BY r.number"), ReadKept);

    /// <summary>All reports without text and annotations, with the outlines that were kept, in the order of adding, read lazily.</summary>
    public IEnumerable<OutlinedReport> Outlines() => Each(
        new SqlText($"""
            SELECT r.number, r.id, r.hash, an.reader, cm.state, o.state, o.body
            FROM report r JOIN annotation an ON an.report = r.number LEFT JOIN completed cm ON cm.report = r.number LEFT JOIN outline o ON o.report = r.number ORDER BY r.number
            """),
        row => new OutlinedReport(row.GetInt64(0), row.GetString(1), row.GetString(2), row.GetString(3), row.TextOrNull(4), row.TextOrNull(5), row.IsDBNull(6) ? null : row.GetFieldValue<byte[]>(6)));

    /// <summary>What was worked out when the stories were composed, by a digest of what it rests on.</summary>
    public IReadOnlyDictionary<string, byte[]> Workings() =>
        Each(new SqlText($"SELECT name, body FROM working"), row => (Name: row.GetString(0), Body: row.GetFieldValue<byte[]>(1))).ToDictionary(row => row.Name, row => row.Body, StringComparer.Ordinal);

    /// <summary>Which articles share text, in the whole library.</summary>
    public IReadOnlyList<ArticleCopy> Copies() => [.. Each(new SqlText($"SELECT first, second, kind, origin, overlap, passages FROM copy ORDER BY first, second"), ReadCopy)];

    /// <summary>Some reports with their annotations, in the order of adding; ids that are not there are left out.</summary>
    public IReadOnlyList<KeptReport> Reports(IEnumerable<string> ids)
    {
        ArgumentNullException.ThrowIfNull(ids);
        var kept = new List<KeptReport>();
        using DbConnection connection = _database.Connect();
        foreach (string id in ids)
        {
            using DbCommand command = new SqlText($"SELECT {_kept} WHERE r.id = {id}").On(connection);
            using DbDataReader rows = command.ExecuteReader();
            if (rows.Read())
            {
                kept.Add(ReadKept(rows));
            }
        }

        return [.. kept.OrderBy(report => report.Number)];
    }

    /// <summary>Reports that were annotated with another reader, in the order of adding.</summary>
    /// <param name="reader">The reader of now.</param>
    public IEnumerable<KeptReport> StaleReports(string reader) => Each(new SqlText($"SELECT {_kept} WHERE an.reader <> {reader} ORDER BY r.number"), ReadKept);

    /// <summary>How many reports were annotated with another reader.</summary>
    /// <param name="reader">The reader of now.</param>
    public long StaleCount(string reader) => Count(new SqlText($"SELECT COUNT(*) FROM annotation WHERE reader <> {reader}"));

    /// <summary>Keeps new annotations of a report, in place of those it had.</summary>
    /// <param name="number">The report's number.</param>
    /// <param name="annotations">The annotations.</param>
    /// <param name="reader">What they were made with.</param>
    public void Replace(long number, Annotations annotations, string reader)
    {
        byte[] packed = Archive.AnnotationsArchive.Pack(annotations);
        using DbConnection connection = _database.Connect();
        using DbTransaction transaction = _database.BeginWriting(connection);
        using DbCommand command = new SqlText($"UPDATE annotation SET reader = {reader}, body = {packed} WHERE report = {number}").On(connection, transaction);
        command.ExecuteNonQuery();
        transaction.Commit();
    }

    /// <summary>Keeps the stories composed from all reports, in place of those it had; all of it or nothing.</summary>
    /// <param name="composition">The stories.</param>
    /// <returns>How many stories changed; <c>null</c> when somebody else kept stories since the composition began: compose again.</returns>
    public int? Keep(Composition composition)
    {
        ArgumentNullException.ThrowIfNull(composition);
        using DbConnection connection = _database.Connect();
        using DbTransaction transaction = _database.BeginWriting(connection);
        if (long.Parse(Setting(connection, transaction, "generation") ?? "0", CultureInfo.InvariantCulture) != composition.Generation)
        {
            return null;
        }

        int changed = new CompositionWriter(_database, connection, transaction).Write(composition);
        Set(connection, transaction, "generation", (composition.Generation + 1).ToString(CultureInfo.InvariantCulture));
        Set(connection, transaction, "corrections", composition.Corrections);
        transaction.Commit();
        return changed;
    }

    private static KeptReport ReadKept(DbDataReader row) => new(
        row.GetInt64(0),
        row.GetString(1),
        ReadReport(row, 2),
        row.GetString(10),
        row.GetFieldValue<byte[]>(11),
        row.TextOrNull(12),
        row.IsDBNull(13) ? null : row.GetFieldValue<byte[]>(13));

    // id, source, format, place, and what was given, from a column on.
    private static Report ReadReport(DbDataReader row, int at) =>
        new(row.GetString(at), row.GetString(at + 1), ReportFormats.Of(row.GetString(at + 2)), row.GetString(at + 3))
        {
            GivenPublished = row.DayOrNull(at + 4),
            GivenOutlet = row.TextOrNull(at + 5),
            GivenUrl = row.TextOrNull(at + 6),
            GivenTitle = row.TextOrNull(at + 7),
        };
}
