using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace Readout.Store;

/// <summary>A library in one SQLite file, with a write-ahead log so that readers and one writer do not wait for each other.</summary>
internal sealed class SqliteDatabase : Database
{
    private static readonly int _mostIdle = Environment.ProcessorCount + 2;
    // Bytes that all connections of this process keep of their files together: each for itself may keep 32 MB, and many clients at once open many. Beyond it a connection gives up a page for each that it reads.
    private static readonly string _limit = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"PRAGMA soft_heap_limit = {MostKept};");
    private readonly string _path;
    private readonly string _connection;
    private readonly DbConnection? _alive;
    private readonly ConcurrentStack<KeptConnection> _idle = []; // the last one first: its pages are in memory
    private readonly Lazy<WordStems> _stems = new(() => new WordStems());
    private volatile bool _isClosed;

    // No connection is used by two threads at once, so SQLite need not lock each for every value that is read.
    static SqliteDatabase()
    {
        SQLitePCL.Batteries_V2.Init();
        _ = SQLitePCL.raw.sqlite3_config(SQLitePCL.raw.SQLITE_CONFIG_MULTITHREAD);
    }

    public SqliteDatabase(string path, bool create)
    {
        _path = path;
        _connection = new SqliteConnectionStringBuilder
        {
            DataSource = path,
            Mode = create ? SqliteOpenMode.ReadWriteCreate : SqliteOpenMode.ReadWrite,
            ForeignKeys = true,
            DefaultTimeout = 60,
            Pooling = false,
        }.ToString();
    }

    /// <summary>Bytes that SQLite keeps in memory of all files that this process has open.</summary>
    public const long MostKept = 72 << 20;

    /// <summary>What stands before the name of a table of this database while another takes rows of it.</summary>
    public const string Present = "present.";

    /// <summary>Whether it lies in a file, so that another can take rows of it.</summary>
    public bool IsFile => _alive is null;

    /// <summary>A new database in memory, which lives as long as this.</summary>
    public SqliteDatabase()
    {
        _path = "memory";
        _connection = new SqliteConnectionStringBuilder { DataSource = "readout-" + Guid.NewGuid().ToString("N"), Mode = SqliteOpenMode.Memory, Cache = SqliteCacheMode.Shared, ForeignKeys = true, Pooling = false }.ToString();
        _alive = Connect();
    }

    public override string Name => _path;

    public override string Dialect => "sqlite";

    public override DbConnection Connect()
    {
        if (_idle.TryPop(out KeptConnection? idle))
        {
            return idle;
        }

        var connection = new KeptConnection(_connection, IsKept);
        try
        {
            connection.Open();
            using SqliteCommand command = connection.CreateCommand();
            // A crash of the machine may lose the last moments, never damage the file; a crash of the process loses nothing.
            command.CommandText = "PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA temp_store = MEMORY; PRAGMA cache_size = -32000; " + _limit;
            command.ExecuteNonQuery();
            return connection;
        }
        catch (SqliteException error)
        {
            connection.Close();
            throw new LibraryException(error.SqliteErrorCode switch
            {
                26 => $"{_path} is not a Readout library, nor any SQLite file.",
                14 => $"{_path} cannot be opened: {(File.Exists(_path) ? "permission denied" : "there is no such file")}.",
                8 => $"{_path} cannot be written: the file or its folder is read-only.",
                _ => $"{_path} cannot be opened: {error.Message.TrimEnd('.')}.",
            }, error);
        }
    }

    public override DbTransaction BeginWriting(DbConnection connection) => ((SqliteConnection)connection).BeginTransaction(deferred: false);

    public override DbTransaction BeginReading(DbConnection connection) => ((SqliteConnection)connection).BeginTransaction(deferred: true);

    public override StatementIndex Index(DbConnection connection, DbTransaction transaction, long generation, int least, string order, CancellationToken cancel) =>
        new SqliteStatementIndex(connection, transaction).Read(generation, least, order, cancel);

    public override string? TermOf(string word) => _stems.Value.Of(word);

    public override SqlText IsAmong(string column, IEnumerable<long> numbers) =>
        new($"{new Verbatim(column)} IN (SELECT value FROM json_each({"[" + string.Join(',', numbers) + "]"}))");

    public override string TypeOf(string word) => word switch
    {
        "serial" => "INTEGER PRIMARY KEY AUTOINCREMENT",
        "day" or "moment" => "TEXT",
        "bytes" => "BLOB",
        "truth" => "INTEGER",
        _ => throw new ArgumentOutOfRangeException(nameof(word), word, "The schema has no such type."),
    };

    public override bool HasTable(DbConnection connection, string table)
    {
        using DbCommand command = new SqlText($"SELECT COUNT(*) FROM sqlite_master WHERE type = 'table' AND name = {table}").On(connection);
        return (long)command.ExecuteScalar()! > 0;
    }

    public override void Insert(DbConnection connection, DbTransaction transaction, string table, string[] columns, IEnumerable<object?[]> rows)
    {
        using DbCommand command = connection.CreateCommand();
        command.Transaction = transaction;
#pragma warning disable CA2100 // names of tables and columns are literals of this assembly
        command.CommandText = $"INSERT INTO {table} ({string.Join(", ", columns)}) VALUES ({string.Join(", ", columns.Select((_, i) => "@p" + i))})";
#pragma warning restore CA2100
        for (int i = 0; i < columns.Length; i++)
        {
            command.Parameters.Add(new SqliteParameter { ParameterName = "@p" + i });
        }

        foreach (object?[] row in rows)
        {
            for (int i = 0; i < row.Length; i++)
            {
                command.Parameters[i].Value = row[i] ?? DBNull.Value;
            }

            command.ExecuteNonQuery();
        }
    }

    public override void Delete<TKey>(DbConnection connection, DbTransaction transaction, string table, string column, IEnumerable<TKey> keys)
    {
        using DbCommand command = connection.CreateCommand();
        command.Transaction = transaction;
#pragma warning disable CA2100 // names of tables and columns are literals of this assembly
        command.CommandText = $"DELETE FROM {table} WHERE {column} = @key";
#pragma warning restore CA2100
        var parameter = new SqliteParameter { ParameterName = "@key" };
        command.Parameters.Add(parameter);
        foreach (TKey key in keys)
        {
            parameter.Value = key;
            command.ExecuteNonQuery();
        }
    }

    public override object? Write(DbConnection connection, params IReadOnlyList<SqlText> commands)
    {
        using DbTransaction transaction = BeginWriting(connection);
        object? first = null;
        foreach (SqlText sql in commands)
        {
            using DbCommand command = sql.On(connection, transaction);
            object? value = command.ExecuteScalar();
            first ??= value;
        }

        transaction.Commit();
        return first;
    }

    public override SqlText Matches(string table, SearchQuery query) => table == "statement"
        ? new SqlText($"s.number IN (SELECT rowid FROM statement_words WHERE statement_words MATCH {query.ToFts5()})")
        : new SqlText($"a.report IN (SELECT rowid FROM article_words WHERE article_words MATCH {query.ToFts5()})");

    public override SqlText Hits(SearchQuery query) =>
        new($"SELECT rowid AS id, -rank AS score FROM statement_words WHERE statement_words MATCH {query.ToFts5()}");

    /// <summary>Makes another, empty database the same as this, page by page, while this is used.</summary>
    public void CopyInto(SqliteDatabase other)
    {
        using var from = (SqliteConnection)Connect();
        using var to = (SqliteConnection)other.Connect();
        from.BackupDatabase(to);
    }

    /// <summary>Gives another, empty database some rows of this, and what is set of the stories.</summary>
    /// <param name="other">The other.</param>
    /// <param name="tables">The tables, those first that others refer to, with the condition of the rows that are wanted, in which this database goes by <see cref="Present"/>.</param>
    public void CopyRows(SqliteDatabase other, IReadOnlyList<(string Table, SqlText Where)> tables)
    {
        using DbConnection to = other.Connect();
        Run(to, null, new SqlText($"ATTACH DATABASE {_path} AS present"));
        try
        {
            using DbTransaction writing = other.BeginWriting(to);
            foreach ((string table, SqlText where) in tables)
            {
                string columns = string.Join(", ", other.ColumnsOf(to, writing, table));
                Run(to, writing, new SqlText($"INSERT INTO main.{new Verbatim(table)} ({new Verbatim(columns)}) SELECT {new Verbatim(columns)} FROM {new Verbatim(Present + table)}{where}"));
            }

            Run(to, writing, new SqlText($"INSERT INTO main.library (name, value) SELECT name, value FROM present.library WHERE name IN ('generation', 'corrections') ON CONFLICT (name) DO UPDATE SET value = excluded.value"));
            writing.Commit();
        }
        finally
        {
            Run(to, null, new SqlText($"DETACH DATABASE present"));
        }
    }

    private static void Run(DbConnection connection, DbTransaction? transaction, SqlText sql)
    {
        using DbCommand command = sql.On(connection, transaction);
        command.ExecuteNonQuery();
    }

    /// <summary>The columns of a table.</summary>
    public string[] ColumnsOf(DbConnection connection, DbTransaction transaction, string table)
    {
        using DbCommand command = new SqlText($"SELECT name FROM pragma_table_info({table})").On(connection, transaction);
        using DbDataReader rows = command.ExecuteReader();
        var columns = new List<string>();
        while (rows.Read())
        {
            columns.Add(rows.GetString(0));
        }

        return [.. columns];
    }

    public override void Backup(string path)
    {
        using DbConnection connection = Connect();
        using DbCommand command = new SqlText($"VACUUM INTO {path}").On(connection);
        command.ExecuteNonQuery();
    }

    public override void Dispose()
    {
        _isClosed = true;
        if (_stems.IsValueCreated)
        {
            _stems.Value.Dispose();
        }

        _alive?.Close();
        while (_idle.TryPop(out KeptConnection? idle))
        {
            idle.Close();
        }
    }

    // Few are kept open: each holds up to its cache of pages in memory.
    private bool IsKept(KeptConnection connection)
    {
        if (_isClosed || _idle.Count >= _mostIdle)
        {
            return false;
        }

        _idle.Push(connection);
        return true;
    }
}
