using System.Data.Common;
using System.Globalization;

namespace Readout.Store;

/// <content>Parts of a search that nothing but words narrows. What was not ranked ahead PostgreSQL orders better itself, where most hits share one score.</content>
public sealed partial class Library
{
    private readonly ArticlesInBrief _briefs = new();
    private volatile FrequentWords? _frequent;

    /// <summary>Finds the best hits of the words that very many statements hold, once for each generation. Without it a search for one of them takes longer.</summary>
    /// <param name="cancel">Stops it.</param>
    /// <param name="least">In how many statements a word stands at least.</param>
    internal void RankAhead(CancellationToken cancel, int least = FrequentWords.LeastHits)
    {
        if (_frequent?.Generation == Generation)
        {
            return;
        }

        using DbConnection connection = _database.Connect();
        using DbTransaction transaction = _database.BeginReading(connection); // all of one state of the library
        long generation = long.Parse(Setting(connection, transaction, "generation") ?? "0", CultureInfo.InvariantCulture);
        _frequent = new FrequentWords(generation, _database.BestOfFrequentTerms(connection, transaction, least, FrequentWords.MostBest, StatementOrder, cancel));
    }

    /// <summary>Some of the words that were ranked ahead.</summary>
    /// <param name="count">How many at most.</param>
    internal IReadOnlyList<string> WordsRankedAhead(int count) => _frequent?.Terms.Where(term => _database.TermOf(term) == term).Take(count).ToArray() ?? [];

    /// <summary>Whether the best hits of a search are known before anybody searches.</summary>
    internal bool IsRankedAhead(SearchQuery words) =>
        words.OnlyWord is { } word && _database.TermOf(word) is { } term && _frequent is { } frequent && frequent.Generation == Generation && frequent.Find(term, 0, 1) is not null;

    // A part of the hits of a word that were ranked ahead; null where they were not.
    private Page<StatementRow>? RankedAhead(SearchQuery words, int from, int count)
    {
        long generation = Generation;
        if (_frequent is { } frequent && frequent.Generation == generation && words.OnlyWord is { } word && _database.TermOf(word) is { } term
            && frequent.Find(term, from, from + count + 1) is var (numbers, total))
        {
            Dictionary<long, StatementRow> known = Numbered(generation, numbers).ToDictionary(row => row.Number, row => row.Row);
            if (known.Count == numbers.Length)
            {
                return PartOf([.. numbers.Select(number => known[number])], total, from, count);
            }
        }

        return null;
    }

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
            new SqlText($"SELECT s.number, s.report, {new Verbatim(OwnColumns)} FROM statement s WHERE {_database.IsAmong("s.number", numbers)}"),
            row => (row.GetInt64(0), row.GetInt64(1), ReadStatement(row, 2, ArticleInBrief.None)))];
        IReadOnlyDictionary<long, ArticleInBrief> articles = _briefs.Get(generation, rows.Select(row => row.Report), missing => Each(
            new SqlText($"SELECT a.report, r.id, a.story, a.outlet, a.published FROM article a JOIN report r ON r.number = a.report WHERE {_database.IsAmong("a.report", missing)}"),
            row => (row.GetInt64(0), new ArticleInBrief(row.GetString(1), row.GetString(2), row.TextOrNull(3), row.DayOrNull(4)))));
        return rows.Where(row => articles.ContainsKey(row.Report)).Select(row => (row.Number, Row: articles[row.Report].Of(row.Row)))
            .OrderBy(row => row.Row.Published is null).ThenBy(row => row.Row.Published).ThenBy(row => row.Row.Article, StringComparer.Ordinal)
            .ThenBy(row => row.Row.Span.Start).ThenBy(row => row.Row.Id, StringComparer.Ordinal);
    }

    private RankedHits.Ranking Rank(SearchQuery words)
    {
        using DbConnection connection = _database.Connect();
        return RankedHits.Ranking.Of(_database.Hits(words).On(connection));
    }
}
