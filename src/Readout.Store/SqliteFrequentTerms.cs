using System.Data.Common;

namespace Readout.Store;

/// <summary>Ranks the hits of SQLite's frequent terms, one term after the other: BM25 needs the length of every hit.</summary>
/// <param name="database">The database.</param>
/// <param name="connection">A connection.</param>
/// <param name="transaction">A transaction that reads one state of the library.</param>
internal sealed class SqliteFrequentTerms(SqliteDatabase database, DbConnection connection, DbTransaction transaction)
{
    // Found by a word as the index has it that makes each term of itself: the term, or what the stemmer cuts off of it.
    private static readonly string[] _endings = ["", "e", "es", "ed"];

    public Dictionary<string, (long Total, long[] Best)> Best(int least, int most, string order, CancellationToken cancel)
    {
        var best = new Dictionary<string, (long, long[])>(StringComparer.Ordinal);
        List<string> terms = Terms(least);
        int[] places = terms.Count == 0 ? [] : Places(order);
        foreach (string term in terms)
        {
            cancel.ThrowIfCancellationRequested();
            if (_endings.Select(ending => term + ending).FirstOrDefault(word => database.TermOf(word) == term) is { } word)
            {
                RankedHits.Ranking hits = RankedHits.Ranking.Of(database.Hits(new SearchQuery(word)).On(connection, transaction));
                (_, int end) = hits.WithTies(0, most);
                Dictionary<long, double> scores = hits.Scores(0, end);
                best[term] = (hits.Numbers.Length, [.. hits.Numbers.Take(end).OrderByDescending(number => scores[number]).ThenBy(number => places[number]).Take(most)]);
            }
        }

        return best;
    }

    private List<string> Terms(int least)
    {
        using DbCommand make = new SqlText($"CREATE VIRTUAL TABLE IF NOT EXISTS temp.statement_terms USING fts5vocab (main, statement_words, row)").On(connection, transaction);
        make.ExecuteNonQuery();
        var terms = new List<string>();
        using DbCommand command = new SqlText($"SELECT term FROM temp.statement_terms WHERE doc >= {least}").On(connection, transaction);
        using DbDataReader rows = command.ExecuteReader();
        while (rows.Read())
        {
            terms.Add(rows.GetString(0));
        }

        return terms;
    }

    // The place of each statement, by its number, in the order of those that match alike.
    private int[] Places(string order)
    {
        var numbers = new List<long>();
        using DbCommand command = new SqlText(
            $"SELECT s.number FROM statement s JOIN report r ON r.number = s.report JOIN article a ON a.report = s.report ORDER BY {new Verbatim(order)}").On(connection, transaction);
        using DbDataReader rows = command.ExecuteReader();
        while (rows.Read())
        {
            numbers.Add(rows.GetInt64(0));
        }

        int[] places = new int[numbers.DefaultIfEmpty().Max() + 1];
        for (int place = 0; place < numbers.Count; place++)
        {
            places[numbers[place]] = place;
        }

        return places;
    }
}
