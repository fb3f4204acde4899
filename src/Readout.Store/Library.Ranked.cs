using System.Data.Common;
using System.Globalization;

namespace Readout.Store;

/// <content>Parts of a search in a SQLite library that nothing but words narrows. In PostgreSQL most hits share one score, and the server orders them better.</content>
public sealed partial class Library
{
    // Found by a word as the index has it that makes each term of itself: the term, or what the stemmer cuts off of it.
    private static readonly string[] _endings = ["", "e", "es", "ed"];
    private readonly Lazy<WordStems> _stems = new(() => new WordStems());
    private readonly ArticlesInBrief _briefs = new();
    private volatile FrequentWords? _frequent;

    /// <summary>Finds the best hits of the words that very many statements hold, once for each generation. Without it a search for one of them takes longer.</summary>
    /// <param name="cancel">Stops it.</param>
    /// <param name="least">In how many statements a word stands at least.</param>
    internal void RankAhead(CancellationToken cancel, int least = FrequentWords.LeastHits)
    {
        if (!IsFile || _frequent?.Generation == Generation)
        {
            return;
        }

        using DbConnection connection = _database.Connect();
        IReadOnlyList<string> terms = _database.FrequentTerms(connection, least);
        using DbTransaction transaction = _database.BeginReading(connection); // all of one state of the library
        long generation = long.Parse(Setting(connection, transaction, "generation") ?? "0", CultureInfo.InvariantCulture);
        var best = new Dictionary<string, (long, long[])>(StringComparer.Ordinal);
        int[] places = terms.Count == 0 ? [] : Places(connection, transaction);
        foreach (string term in terms)
        {
            cancel.ThrowIfCancellationRequested();
            if (_endings.Select(ending => term + ending).FirstOrDefault(word => _stems.Value.Of(word) == term) is { } word)
            {
                best[term] = BestOf(connection, transaction, new SearchQuery(word), places);
            }
        }

        _frequent = new FrequentWords(generation, best);
    }

    /// <summary>Some of the words that were ranked ahead.</summary>
    /// <param name="count">How many at most.</param>
    internal IReadOnlyList<string> WordsRankedAhead(int count) => _frequent?.Terms.Where(term => _stems.Value.Of(term) == term).Take(count).ToArray() ?? [];

    /// <summary>Whether the best hits of a search are known before anybody searches.</summary>
    internal bool IsRankedAhead(SearchQuery words) =>
        words.OnlyWord is { } word && _stems.Value.Of(word) is { } term && _frequent is { } frequent && frequent.Generation == Generation && frequent.Find(term, 0, 1) is not null;

    private (long Total, long[] Best) BestOf(DbConnection connection, DbTransaction transaction, SearchQuery word, int[] places)
    {
        RankedHits.Ranking hits = Rank(connection, transaction, word);
        (_, int end) = hits.WithTies(0, FrequentWords.MostBest);
        Dictionary<long, double> scores = hits.Scores(0, end);
        return (hits.Numbers.Length, [.. hits.Numbers.Take(end).OrderByDescending(number => scores[number]).ThenBy(number => places[number]).Take(FrequentWords.MostBest)]);
    }

    // The place of each statement, by its number, in the order of those that match alike.
    private static int[] Places(DbConnection connection, DbTransaction transaction)
    {
        List<long> numbers = [.. Each(connection, transaction, new SqlText($"SELECT s.number FROM statement s{_ofStatement} ORDER BY {new Verbatim(StatementOrder)}"), row => row.GetInt64(0))];
        int[] places = new int[numbers.DefaultIfEmpty().Max() + 1];
        for (int place = 0; place < numbers.Count; place++)
        {
            places[numbers[place]] = place;
        }

        return places;
    }

    // The ranking is made once and remembered, since who looks at one part often asks for the next, or for the same as data. It is sorted by score alone:
    // hits of one score are read together, so that their order is settled as everywhere.
    private Page<StatementRow> Ranked(SearchQuery words, int from, int count)
    {
        while (true)
        {
            long generation = Generation;
            if (_frequent is { } frequent && frequent.Generation == generation && words.OnlyWord is { } word && _stems.Value.Of(word) is { } term
                && frequent.Find(term, from, from + count + 1) is var (numbers, total))
            {
                Dictionary<long, StatementRow> known = Numbered(generation, numbers).ToDictionary(row => row.Number, row => row.Row);
                if (known.Count == numbers.Length)
                {
                    return PartOf([.. numbers.Select(number => known[number])], total, from, count);
                }
            }

            RankedHits.Ranking hits = _ranked.Get(generation, words.Text, () => Rank(words));
            (int first, int end) = hits.WithTies(from, from + count + 1);
            Dictionary<long, double> scores = hits.Scores(first, end);
            List<(double Score, StatementRow Row)> rows = [.. Numbered(generation, scores.Keys).Select(row => (scores[row.Number], row.Row))];
            if (rows.Count == end - first || Generation == generation)
            {
                return PartOf([.. rows.OrderByDescending(row => row.Score).Select(row => row.Row).Skip(from - first).Take(count + 1)], hits.Numbers.Length, from, count);
            }
        }
    }

    // Statements by their numbers, in the order of those that match alike. What is asked of their articles is remembered, which spares two thirds of the reading.
    private IEnumerable<(long Number, StatementRow Row)> Numbered(long generation, IEnumerable<long> numbers)
    {
        List<(long Number, long Report, StatementRow Row)> rows = [.. Each(
            new SqlText($"SELECT s.number, s.report, {new Verbatim(OwnColumns)} FROM statement s WHERE s.number IN (SELECT value FROM json_each({Numbers(numbers)}))"),
            row => (row.GetInt64(0), row.GetInt64(1), ReadStatement(row, 2, ArticleInBrief.None)))];
        IReadOnlyDictionary<long, ArticleInBrief> articles = _briefs.Get(generation, rows.Select(row => row.Report), missing => Each(
            new SqlText($"SELECT a.report, r.id, a.story, a.outlet, a.published FROM article a JOIN report r ON r.number = a.report WHERE a.report IN (SELECT value FROM json_each({Numbers(missing)}))"),
            row => (row.GetInt64(0), new ArticleInBrief(row.GetString(1), row.GetString(2), row.TextOrNull(3), row.DayOrNull(4)))));
        return rows.Where(row => articles.ContainsKey(row.Report)).Select(row => (row.Number, Row: articles[row.Report].Of(row.Row)))
            .OrderBy(row => row.Row.Published is null).ThenBy(row => row.Row.Published).ThenBy(row => row.Row.Article, StringComparer.Ordinal)
            .ThenBy(row => row.Row.Span.Start).ThenBy(row => row.Row.Id, StringComparer.Ordinal);
    }

    private static string Numbers(IEnumerable<long> numbers) => "[" + string.Join(',', numbers) + "]";

    private RankedHits.Ranking Rank(SearchQuery words)
    {
        using DbConnection connection = _database.Connect();
        return Rank(connection, null, words);
    }

    private RankedHits.Ranking Rank(DbConnection connection, DbTransaction? transaction, SearchQuery words)
    {
        var numbers = new List<long>();
        var scores = new List<double>();
        foreach ((long number, double score) in Each(connection, transaction, _database.Hits(words), row => (row.GetInt64(0), row.GetDouble(1))))
        {
            numbers.Add(number);
            scores.Add(score);
        }

        return new RankedHits.Ranking([.. numbers], [.. scores]);
    }
}
