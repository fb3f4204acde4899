using System.Data.Common;
using System.Globalization;
using System.Text;
using Microsoft.Data.Sqlite;
using Npgsql;
using Readout.Store;
using Readout.Tests.Reports;

namespace Readout.Tests.Store;

/// <summary>Everything that a library says, read through its documented views as any tool would, and as a readout; moments left out.</summary>
internal static class LibraryDump
{
    private static readonly string[] _views = ["reports", "articles", "entities", "statements", "events", "stories", "claims", "positions", "people", "timeline", "changes", "copies", "corrections"];

    public static string Of(string where)
    {
        var dump = new StringBuilder();
        using (DbConnection connection = Connect(where))
        {
            foreach (string view in _views)
            {
                dump.Append("# ").AppendLine(view);
                foreach (string row in Rows(connection, $"SELECT * FROM {view}").Order(StringComparer.Ordinal))
                {
                    dump.AppendLine(row);
                }
            }

            foreach (string table in new[] { "annotation", "completed" })
            {
                dump.Append("# ").AppendLine(table);
                foreach (string row in Rows(connection, $"SELECT r.id, k.body FROM {table} k JOIN report r ON r.number = k.report").Order(StringComparer.Ordinal))
                {
                    dump.AppendLine(row);
                }
            }
        }

        using Library library = Library.Open(where);
        return dump.Append(Written.Json(library.Readout())).ToString();
    }

    /// <summary>The rows of a query, a line each.</summary>
    public static List<string> Rows(string where, string sql)
    {
        using DbConnection connection = Connect(where);
        return [.. Rows(connection, sql)];
    }

    private static IEnumerable<string> Rows(DbConnection connection, string sql)
    {
        using DbCommand command = connection.CreateCommand();
#pragma warning disable CA2100
        command.CommandText = sql;
#pragma warning restore CA2100
        using DbDataReader rows = command.ExecuteReader();
        while (rows.Read())
        {
            yield return string.Join('|', Enumerable.Range(0, rows.FieldCount).Where(column => rows.GetName(column) is not ("added" or "made" or "undone"))
                .Select(column => rows.GetValue(column) switch
                {
                    DBNull => "-",
                    byte[] bytes => Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(bytes)),
                    bool truth => truth ? "1" : "0",
                    DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                    DateTime day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                    IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
                    var other => other.ToString(),
                }));
        }
    }

    private static DbConnection Connect(string where)
    {
        DbConnection connection = where.StartsWith("postgres", StringComparison.Ordinal)
            ? new NpgsqlConnection($"Host={Uri.UnescapeDataString(where.Split("host=")[1])};Username=postgres;Database={new Uri(where).AbsolutePath.TrimStart('/')};Pooling=false")
            : new SqliteConnection($"Data Source={where};Pooling=False");
        connection.Open();
        return connection;
    }
}
