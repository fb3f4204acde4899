using System.Data.Common;
using System.Globalization;

namespace Readout.Store;

/// <summary>
/// Reports, what was read out of them, and the stories composed from them, kept in one SQLite file or in a PostgreSQL database. It keeps and finds; it
/// computes nothing. Safe to use from several threads and several processes at once. The schema stands in docs/store.md.
/// </summary>
public sealed partial class Library : IDisposable
{
    private readonly Database _database;
    private readonly RankedHits _ranked = new();

    private Library(Database database) => _database = database;

    /// <summary>What the library is called in messages: its path or address, without any password.</summary>
    public string Name => _database.Name;

    /// <summary>Whether it lies in one file rather than on a server.</summary>
    public bool IsFile => _database is SqliteDatabase;

    /// <summary>Opens a library, and upgrades its schema where it is older than this program.</summary>
    /// <param name="where">A path, or an address <c>postgres://user:password@host:port/database</c>.</param>
    /// <param name="create">Whether a file that is not there is made; a PostgreSQL database must exist, its tables are made in any case.</param>
    /// <exception cref="LibraryException">It cannot be opened, was written by a newer program, or is something else.</exception>
    public static Library Open(string where, bool create = false)
    {
        ArgumentNullException.ThrowIfNull(where);
        bool isServer = where.StartsWith("postgres://", StringComparison.Ordinal) || where.StartsWith("postgresql://", StringComparison.Ordinal);
        if (!isServer && !create && !File.Exists(where))
        {
            throw new LibraryException($"There is no library {where}: make one with 'readout add PATH... --db {where}'.");
        }

        Database database = isServer ? new PostgresDatabase(where) : new SqliteDatabase(where, create);
        try
        {
            Migrations.Apply(database);
            return new Library(database);
        }
        catch (DbException error)
        {
            database.Dispose();
            throw new LibraryException($"{database.Name} cannot be opened: {error.Message.TrimEnd('.')}.", error);
        }
        catch
        {
            database.Dispose();
            throw;
        }
    }

    /// <summary>A new, empty library in the memory of this process, gone when it is disposed of.</summary>
    public static Library InMemory()
    {
        var database = new SqliteDatabase();
        Migrations.Apply(database);
        return new Library(database);
    }

    /// <summary>Counts up whenever stories are composed: what was read from the library under one number stays as it is while the number does.</summary>
    public long Generation => long.Parse(Setting("generation") ?? "0", CultureInfo.InvariantCulture);

    /// <summary>Writes a whole copy of the library into a file, while it is used.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="LibraryException">The file is there already, or the library lies on a server.</exception>
    public void Backup(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        if (File.Exists(path))
        {
            throw new LibraryException($"{path} is there already: a backup never overwrites.");
        }

        _database.Backup(path);
    }

    /// <summary>Closes it.</summary>
    public void Dispose() => _database.Dispose();

    private string? Setting(string name)
    {
        using DbConnection connection = _database.Connect();
        return Setting(connection, null, name);
    }

    private static string? Setting(DbConnection connection, DbTransaction? transaction, string name)
    {
        using DbCommand command = new SqlText($"SELECT value FROM library WHERE name = {name}").On(connection, transaction);
        return (string?)command.ExecuteScalar();
    }

    private static void Set(DbConnection connection, DbTransaction transaction, string name, string value)
    {
        using DbCommand command = new SqlText($"INSERT INTO library (name, value) VALUES ({name}, {value}) ON CONFLICT (name) DO UPDATE SET value = excluded.value").On(connection, transaction);
        command.ExecuteNonQuery();
    }

    private IEnumerable<T> Each<T>(SqlText sql, Func<DbDataReader, T> read)
    {
        using DbConnection connection = _database.Connect();
        foreach (T row in Each(connection, null, sql, read))
        {
            yield return row;
        }
    }

    private static IEnumerable<T> Each<T>(DbConnection connection, DbTransaction? transaction, SqlText sql, Func<DbDataReader, T> read)
    {
        using DbCommand command = sql.On(connection, transaction);
        using DbDataReader rows = command.ExecuteReader();
        while (rows.Read())
        {
            yield return read(rows);
        }
    }

    private long Count(SqlText sql)
    {
        using DbConnection connection = _database.Connect();
        using DbCommand command = sql.On(connection);
        return Convert.ToInt64(command.ExecuteScalar(), CultureInfo.InvariantCulture);
    }
}
