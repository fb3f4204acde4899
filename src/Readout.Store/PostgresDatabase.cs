using System.Collections.Concurrent;
using System.Data.Common;
using Npgsql;

namespace Readout.Store;

/// <summary>A library in a PostgreSQL database, for many users at once.</summary>
internal sealed class PostgresDatabase : Database
{
    private const long WriterLock = 0x52454144_4F5554; // "READOUT"
    private const int MostTerms = 20_000;
    private readonly NpgsqlDataSource _source;
    private readonly ConcurrentDictionary<string, string?> _terms = new(StringComparer.Ordinal);

    /// <summary>Opens a database.</summary>
    /// <param name="address"><c>postgres://user:password@host:port/database</c>; a folder of a socket as <c>?host=/folder</c>.</param>
    public PostgresDatabase(string address)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out Uri? uri))
        {
            throw new LibraryException("The address of the PostgreSQL library cannot be read: write postgres://user@host:port/database.");
        }

        string[] user = uri.UserInfo.Split(':', 2);
        var settings = new NpgsqlConnectionStringBuilder
        {
            Host = uri.Host.Length == 0 ? "localhost" : uri.Host,
            Port = uri.Port > 0 ? uri.Port : 5432,
            Database = Uri.UnescapeDataString(uri.AbsolutePath.TrimStart('/')),
            Username = user[0].Length == 0 ? null : Uri.UnescapeDataString(user[0]),
            Password = user.Length < 2 ? null : Uri.UnescapeDataString(user[1]),
            ApplicationName = "readout",
            CommandTimeout = 600,
            MaxAutoPrepare = 40,
        };
        foreach (string pair in uri.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            string[] parts = pair.Split('=', 2);
            settings[parts[0]] = Uri.UnescapeDataString(parts.ElementAtOrDefault(1) ?? "");
        }

        Name = $"postgres://{settings.Host}:{settings.Port}/{settings.Database}";
        var source = new NpgsqlDataSourceBuilder(settings.ConnectionString);
        // What a page asks for is short: to compile it, or to start workers for it, takes many times as long.
        source.UsePhysicalConnectionInitializer(Prepare, connection =>
        {
            Prepare(connection);
            return Task.CompletedTask;
        });
        _source = source.Build();
    }

    public override string Name { get; }

    public override string Dialect => "postgres";

    public override DbConnection Connect()
    {
        try
        {
            return _source.OpenConnection();
        }
        catch (NpgsqlException error)
        {
            throw new LibraryException($"{Name} cannot be opened: {(error.InnerException?.Message ?? error.Message).TrimEnd('.')}.", error);
        }
    }

    public override DbTransaction BeginWriting(DbConnection connection)
    {
        DbTransaction transaction = connection.BeginTransaction();
        using DbCommand command = new SqlText($"SELECT pg_advisory_xact_lock({WriterLock})").On(connection, transaction);
        command.ExecuteNonQuery();
        return transaction;
    }

    public override DbTransaction BeginReading(DbConnection connection) => connection.BeginTransaction(System.Data.IsolationLevel.RepeatableRead);

    // By cover density the score of one term is a tenth of the number of its places, so the places order hits as scores do, and all terms are ranked in one query.
    public override IReadOnlyDictionary<string, (long Total, long[] Best)> BestOfFrequentTerms(
        DbConnection connection, DbTransaction transaction, int least, int most, string order, CancellationToken cancel)
    {
        using DbCommand command = new SqlText($"""
            WITH held AS MATERIALIZED (SELECT s.number, t.lexeme, cardinality(t.positions) AS places FROM statement s, unnest(s.searched) t),
            frequent AS MATERIALIZED (SELECT lexeme, COUNT(*) AS total FROM held GROUP BY lexeme HAVING COUNT(*) >= {least}),
            placed AS MATERIALIZED (SELECT s.number, row_number() OVER (ORDER BY {new Verbatim(order)}) AS place FROM statement s JOIN report r ON r.number = s.report JOIN article a ON a.report = s.report),
            ranked AS (
              SELECT h.lexeme, h.number, f.total, row_number() OVER (PARTITION BY h.lexeme ORDER BY h.places DESC, p.place) AS rank
              FROM held h JOIN frequent f ON f.lexeme = h.lexeme JOIN placed p ON p.number = h.number)
            SELECT lexeme, total, number FROM ranked WHERE rank <= {most} ORDER BY lexeme, rank
            """).On(connection, transaction);
        var best = new Dictionary<string, (long, List<long>)>(StringComparer.Ordinal);
        using CancellationTokenRegistration stop = cancel.Register(command.Cancel);
        using DbDataReader rows = command.ExecuteReader();
        while (rows.Read())
        {
            string term = rows.GetString(0);
            if (!best.TryGetValue(term, out (long Total, List<long> Numbers) hits))
            {
                best[term] = hits = (rows.GetInt64(1), []);
            }

            hits.Numbers.Add(rows.GetInt64(2));
        }

        return best.ToDictionary(pair => pair.Key, pair => (pair.Value.Item1, pair.Value.Item2.ToArray()), StringComparer.Ordinal);
    }

    public override string? TermOf(string word) => _terms.GetOrAdd(word, asked =>
    {
        if (_terms.Count >= MostTerms)
        {
            _terms.Clear();
        }

        using DbConnection connection = Connect();
        using DbCommand command = new SqlText($"SELECT lexeme FROM unnest(to_tsvector('english', {asked}))").On(connection);
        using DbDataReader rows = command.ExecuteReader();
        string? term = rows.Read() ? rows.GetString(0) : null;
        return rows.Read() ? null : term;
    });

    public override SqlText IsAmong(string column, IEnumerable<long> numbers) => new($"{new Verbatim(column)} = ANY({numbers.ToArray()})");

    public override string TypeOf(string word) => word switch
    {
        "serial" => "BIGINT GENERATED BY DEFAULT AS IDENTITY PRIMARY KEY",
        "day" => "DATE",
        "moment" => "TIMESTAMP WITH TIME ZONE",
        "bytes" => "BYTEA",
        "truth" => "BOOLEAN",
        _ => throw new ArgumentOutOfRangeException(nameof(word), word, "The schema has no such type."),
    };

    public override bool HasTable(DbConnection connection, string table)
    {
        using DbCommand command = new SqlText($"SELECT to_regclass({table}) IS NOT NULL").On(connection);
        return (bool)command.ExecuteScalar()!;
    }

    public override void Insert(DbConnection connection, DbTransaction transaction, string table, string[] columns, IEnumerable<object?[]> rows)
    {
        using NpgsqlBinaryImporter importer = ((NpgsqlConnection)connection).BeginBinaryImport($"COPY {table} ({string.Join(", ", columns)}) FROM STDIN (FORMAT BINARY)");
        foreach (object?[] row in rows)
        {
            importer.StartRow();
            foreach (object? value in row)
            {
                Write(importer, value);
            }
        }

        importer.Complete();
    }

    public override void Delete<TKey>(DbConnection connection, DbTransaction transaction, string table, string column, IEnumerable<TKey> keys)
    {
        TKey[] all = [.. keys];
        if (all.Length > 0)
        {
            using DbCommand command = new SqlText($"DELETE FROM {new Verbatim(table)} WHERE {new Verbatim(column)} = ANY({all})").On(connection, transaction);
            command.ExecuteNonQuery();
        }
    }

    // All go to the server at once, which takes what comes at once without more for one transaction. It need not wait until its log is on the disk: a crash of the machine may lose the last moments (as with a
    // file), never part of a transaction; and the next one that waits, such as that which keeps the stories, waits for these too.
    public override object? Write(DbConnection connection, params IReadOnlyList<SqlText> commands)
    {
        using DbBatch batch = connection.CreateBatch();
        new SqlText($"SELECT pg_advisory_xact_lock({WriterLock}), set_config('synchronous_commit', 'off', true)").AddTo(batch);
        foreach (SqlText sql in commands)
        {
            sql.AddTo(batch);
        }

        using DbDataReader rows = batch.ExecuteReader();
        object? first = null;
        while (rows.NextResult())
        {
            while (rows.Read())
            {
                first ??= rows.GetValue(0);
            }
        }

        return first;
    }

    public override SqlText Matches(string table, SearchQuery query) =>
        table == "statement" ? new SqlText($"s.searched @@ {query.ToTsQuery()}") : new SqlText($"a.searched @@ {query.ToTsQuery()}");

    public override SqlText Hits(SearchQuery query) =>
        new($"SELECT number AS id, ts_rank_cd(searched, {query.ToTsQuery()}) AS score FROM statement WHERE searched @@ {query.ToTsQuery()}");

    public override void Backup(string path) =>
        throw new LibraryException($"{Name} is kept by a PostgreSQL server: back it up with pg_dump, which does so while it is used.");

    public override void Dispose() => _source.Dispose();

    // A text of PostgreSQL cannot hold the character 0, which a broken report may.
    internal static string Storable(string text) => text.Contains('\0', StringComparison.Ordinal) ? text.Replace('\0', '\uFFFD') : text;

    private static void Prepare(NpgsqlConnection connection)
    {
        using NpgsqlCommand command = connection.CreateCommand();
        command.CommandText = "SET jit = off; SET max_parallel_workers_per_gather = 0";
        command.ExecuteNonQuery();
    }

    private static void Write(NpgsqlBinaryImporter importer, object? value)
    {
        switch (value)
        {
            case null: importer.WriteNull(); break;
            case string text: importer.Write(Storable(text)); break;
            case int number: importer.Write(number); break;
            case long number: importer.Write(number); break;
            case double number: importer.Write(number); break;
            case bool truth: importer.Write(truth); break;
            case DateOnly day: importer.Write(day); break;
            case byte[] bytes: importer.Write(bytes); break;
            default: throw new ArgumentException($"A value of type {value.GetType().Name} cannot be kept.", nameof(value));
        }
    }
}
