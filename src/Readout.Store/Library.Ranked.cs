using System.Data.Common;

namespace Readout.Store;

/// <content>Parts of a search in a SQLite library that nothing but words narrows. In PostgreSQL most hits share one score, and the server orders them better.</content>
public sealed partial class Library
{
    // The ranking is made once and remembered, since who looks at one part often asks for the next, or for the same as data. It is sorted by score alone:
    // hits of one score are read together, so that their order is settled as everywhere.
    private Page<StatementRow> Ranked(SearchQuery words, int from, int count)
    {
        while (true)
        {
            long generation = Generation;
            RankedHits.Ranking hits = _ranked.Get(generation, words.Text, () => Rank(words));
            (int first, int end) = hits.WithTies(from, from + count + 1);
            Dictionary<long, double> scores = hits.Scores(first, end);
            List<(double Score, StatementRow Row)> rows = [.. Each(
                new SqlText($"""
                    SELECT {new Verbatim(StatementColumns)}, s.number FROM statement s{_ofStatement}
                    WHERE s.number IN (SELECT value FROM json_each({"[" + string.Join(',', scores.Keys) + "]"})) ORDER BY {new Verbatim(StatementOrder)}
                    """),
                row => (scores[row.GetInt64(19)], ReadStatement(row)))];
            if (rows.Count == end - first || Generation == generation)
            {
                return PartOf([.. rows.OrderByDescending(row => row.Score).Select(row => row.Row).Skip(from - first).Take(count + 1)], hits.Numbers.Length, from, count);
            }
        }
    }

    private RankedHits.Ranking Rank(SearchQuery words)
    {
        var numbers = new List<long>();
        var scores = new List<double>();
        using DbConnection connection = _database.Connect();
        using DbCommand command = _database.Hits(words).On(connection);
        using DbDataReader rows = command.ExecuteReader();
        while (rows.Read())
        {
            numbers.Add(rows.GetInt64(0));
            scores.Add(rows.GetDouble(1));
        }

        return new RankedHits.Ranking([.. numbers], [.. scores]);
    }
}
