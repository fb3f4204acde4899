using System.Data.Common;

namespace Readout.Store;

/// <summary>Reads a <see cref="StatementIndex"/> out of a SQLite library: the places of words out of its full-text index, by FTS5's own tables.</summary>
/// <param name="connection">A connection.</param>
/// <param name="transaction">A transaction that reads one state of the library.</param>
internal sealed class SqliteStatementIndex(DbConnection connection, DbTransaction transaction)
{
    /// <summary>Reads it.</summary>
    /// <param name="generation">The library's generation.</param>
    /// <param name="least">In how many statements a term stands at least to be kept in memory.</param>
    /// <param name="order">The order of statements that match alike.</param>
    /// <param name="cancel">Stops it.</param>
    public StatementIndex Read(long generation, int least, string order, CancellationToken cancel)
    {
        StatementList statements = Statements(order, cancel);
        (long rows, long words) = Totals();
        return new StatementIndex(generation, statements, new FrequentTerms(rows, words, Lengths(statements), Places(statements, least, cancel)));
    }

    private StatementList Statements(string order, CancellationToken cancel)
    {
        var articles = new Dictionary<long, ArticleInBrief>();
        Each(new SqlText($"SELECT a.report, r.id, a.story, a.outlet, a.published FROM article a JOIN report r ON r.number = a.report"),
            row => articles.Add(row.GetInt64(0), new ArticleInBrief(row.GetString(1), row.GetString(2), row.TextOrNull(3), row.DayOrNull(4))));
        var others = new Dictionary<(string, string), string>();
        // Names of one key in one story stand side by side, apart by what no name holds.
        Each(new SqlText($"SELECT story, key, also FROM person WHERE also > ''"), row =>
            others[(row.GetString(0), row.GetString(1))] = others.TryGetValue((row.GetString(0), row.GetString(1)), out string? known) ? $"{known}\n{row.GetString(2)}" : row.GetString(2));
        var builder = new StatementListBuilder(articles, others);
        Each(new SqlText($"""
            SELECT s.number, s.report, s.who, s.person, s.stance, s.said_from, s.said_to
            FROM statement s JOIN report r ON r.number = s.report JOIN article a ON a.report = s.report ORDER BY {new Verbatim(order)}
            """), row =>
        {
            cancel.ThrowIfCancellationRequested();
            builder.Add(row.GetInt64(0), row.GetInt64(1), row.GetString(2), row.TextOrNull(3), row.GetString(4), row.DayOrNull(5), row.DayOrNull(6));
        });
        return new StatementList(builder);
    }

    // How many statements, and words of each column, FTS5 counts with: in a table without content it never takes out of these what is deleted.
    private (long Rows, long Words) Totals()
    {
        long[] totals = [0];
        Each(new SqlText($"SELECT block FROM statement_words_data WHERE id = 1"), row => totals = [.. Numbers(row.GetFieldValue<byte[]>(0)), .. totals]);
        return (totals[0], totals[1..].Sum());
    }

    // Words of each statement.
    private int[] Lengths(StatementList statements)
    {
        int[] lengths = new int[statements.Count];
        Each(new SqlText($"SELECT id, sz FROM statement_words_docsize"), row =>
        {
            int place = statements.PlaceOf(row.GetInt64(0));
            if (place >= 0)
            {
                lengths[place] = (int)Numbers(row.GetFieldValue<byte[]>(1)).Sum();
            }
        });
        return lengths;
    }

    // Of variable length, seven bits a byte, the highest first: as FTS5 keeps them for each column.
    private static IEnumerable<long> Numbers(byte[] packed)
    {
        long number = 0;
        foreach (byte part in packed)
        {
            number = (number << 7) | (uint)(part & 0x7F);
            if (part < 0x80)
            {
                yield return number;
                number = 0;
            }
        }
    }

    private Dictionary<string, (int[] Places, ushort[] Times)> Places(StatementList statements, int least, CancellationToken cancel)
    {
        Run(new SqlText($"CREATE VIRTUAL TABLE IF NOT EXISTS temp.statement_terms USING fts5vocab (main, statement_words, row)"));
        Run(new SqlText($"CREATE VIRTUAL TABLE IF NOT EXISTS temp.statement_places USING fts5vocab (main, statement_words, instance)"));
        var terms = new List<string>();
        Each(new SqlText($"SELECT term FROM temp.statement_terms WHERE doc >= {least}"), row => terms.Add(row.GetString(0)));
        var found = new Dictionary<string, (int[], ushort[])>(terms.Count, StringComparer.Ordinal);
        using DbCommand command = new SqlText($"SELECT doc FROM temp.statement_places WHERE term = {""}").On(connection, transaction);
        foreach (string term in terms)
        {
            cancel.ThrowIfCancellationRequested();
            command.Parameters[0].Value = term;
            found.Add(term, PlacesOf(statements, command));
        }

        return found;
    }

    // A statement stands there once for every time that it holds the term, one after the other.
    private static (int[] Places, ushort[] Times) PlacesOf(StatementList statements, DbCommand command)
    {
        var places = new List<int>();
        var times = new List<ushort>();
        using DbDataReader rows = command.ExecuteReader();
        long last = -1;
        while (rows.Read())
        {
            long number = rows.GetInt64(0);
            if (number == last)
            {
                times[^1]++;
            }
            else if (statements.PlaceOf(number) is >= 0 and var place)
            {
                last = number;
                places.Add(place);
                times.Add(1);
            }
        }

        int[] ordered = [.. places];
        ushort[] counts = [.. times];
        Array.Sort(ordered, counts);
        return (ordered, counts);
    }

    private void Each(SqlText sql, Action<DbDataReader> take)
    {
        using DbCommand command = sql.On(connection, transaction);
        using DbDataReader rows = command.ExecuteReader();
        while (rows.Read())
        {
            take(rows);
        }
    }

    private void Run(SqlText sql)
    {
        using DbCommand command = sql.On(connection, transaction);
        command.ExecuteNonQuery();
    }
}
