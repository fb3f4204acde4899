using System.Data.Common;
using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;

namespace Readout.Store;

/// <summary>Brings a library's schema to the version that this program knows: forward only, one transaction a step.</summary>
internal static partial class Migrations
{
    /// <summary>The version that this program knows.</summary>
    public static int Newest { get; } = Resources().Max(name => int.Parse(name.AsSpan("Schema/".Length, 3), CultureInfo.InvariantCulture));

    /// <summary>Creates or upgrades the schema.</summary>
    /// <exception cref="LibraryException">The library was written by a newer program, or is no library.</exception>
    public static void Apply(Database database)
    {
        using DbConnection connection = database.Connect();
        int version = VersionOf(database, connection);
        if (version == Newest)
        {
            return;
        }

        for (int step = version + 1; step <= Newest; step++)
        {
            using DbTransaction transaction = database.BeginWriting(connection);
            if (VersionOf(database, connection) >= step)
            {
                continue; // another process was faster
            }

            if (step == 1)
            {
                Execute(connection, transaction, "CREATE TABLE library (name TEXT PRIMARY KEY, value TEXT NOT NULL)");
            }

            Execute(connection, transaction, Script(database, $"Schema/{step:000}.sql"));
            Execute(connection, transaction, Script(database, $"Schema/{step:000}.{database.Dialect}.sql"));
            using DbCommand record = new SqlText(
                $"INSERT INTO library (name, value) VALUES ('schema', {step.ToString(CultureInfo.InvariantCulture)}) ON CONFLICT (name) DO UPDATE SET value = excluded.value")
                .On(connection, transaction);
            record.ExecuteNonQuery();
            transaction.Commit();
        }
    }

    private static int VersionOf(Database database, DbConnection connection)
    {
        if (!database.HasTable(connection, "library"))
        {
            return database.HasTable(connection, "report")
                ? throw new LibraryException($"{database.Name} holds other tables of that name: it is no Readout library.")
                : 0;
        }

        using DbCommand command = new SqlText($"SELECT value FROM library WHERE name = 'schema'").On(connection);
        int version = int.Parse((string)command.ExecuteScalar()!, CultureInfo.InvariantCulture);
        return version <= Newest
            ? version
            : throw new LibraryException($"{database.Name} was written by a newer readout (its schema is {version}, this program knows {Newest}): install the newer version.");
    }

    private static void Execute(DbConnection connection, DbTransaction transaction, string script)
    {
        if (script.Length == 0)
        {
            return;
        }

        using DbCommand command = connection.CreateCommand();
        command.Transaction = transaction;
#pragma warning disable CA2100 // a script of this assembly
        command.CommandText = script;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }

    private static string Script(Database database, string name)
    {
        using Stream? stream = typeof(Migrations).Assembly.GetManifestResourceStream(name);
        if (stream is null)
        {
            return "";
        }

        using var reader = new StreamReader(stream);
        return Word().Replace(reader.ReadToEnd(), match => database.TypeOf(match.Groups[1].Value));
    }

    private static IEnumerable<string> Resources() =>
        Assembly.GetExecutingAssembly().GetManifestResourceNames().Where(name => name.StartsWith("Schema/", StringComparison.Ordinal));

    [GeneratedRegex(@"\{([a-z]+)\}")]
    private static partial Regex Word();
}
