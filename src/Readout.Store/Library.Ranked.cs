using System.Data.Common;
using System.Globalization;

namespace Readout.Store;

/// <content>
/// Searches answered from memory, in a process that answers many. In a SQLite library everything but the rows that are shown is; of a PostgreSQL database the best hits of frequent words are, and
/// what was not ranked ahead it orders better itself, where most hits share one score.
/// </content>
public sealed partial class Library
{
    private readonly ArticlesInBrief _briefs = new();
    private volatile StatementIndex? _index;
    private volatile FrequentWords? _frequent;

    /// <summary>Takes into memory what searches ask, once for each generation. Without it a search for a frequent word, or one that more than words narrows, takes longer.</summary>
    /// <param name="cancel">Stops it.</param>
    /// <param name="least">In how many statements a frequent word stands at least.</param>
    internal void RankAhead(CancellationToken cancel, int least = StatementIndex.LeastHits)
    {
        if ((_index?.Generation ?? _frequent?.Generation) == Generation)
        {
            return;
        }

        _index = null; // not both in memory
        using DbConnection connection = _database.Connect();
        using DbTransaction transaction = _database.BeginReading(connection); // all of one state of the library
        long generation = long.Parse(Setting(connection, transaction, "generation") ?? "0", CultureInfo.InvariantCulture);
        _index = _database.Index(connection, transaction, generation, least, StatementOrder, cancel);
        _frequent = _index is not null ? null : new FrequentWords(generation, _database.BestOfFrequentTerms(connection, transaction, least, FrequentWords.MostBest, StatementOrder, cancel));
    }

    /// <summary>Some of the words that were ranked ahead, the commonest first where that is known.</summary>
    /// <param name="count">How many at most.</param>
    internal IReadOnlyList<string> WordsRankedAhead(int count) => [.. (_index?.Frequent.Terms ?? _frequent?.Terms ?? []).Where(term => _database.TermOf(term) == term).Take(count)];

    /// <summary>Whether the hits of a search are known before anybody searches.</summary>
    internal bool IsRankedAhead(SearchQuery words)
    {
        long generation = Generation;
        return (_index is { } index && index.Generation == generation && FrequentTermsOf(index, words) is not null)
            || (words.OnlyWord is { } word && _database.TermOf(word) is { } term && _frequent is { } frequent && frequent.Generation == generation && frequent.Find(term, 0, 1) is not null);
    }

    // The terms of a search for frequent words alone; null where it is for anything else.
    private string[]? FrequentTermsOf(StatementIndex index, SearchQuery words)
    {
        string[] terms = [.. words.PlainWords?.Select(word => _database.TermOf(word) ?? "") ?? []];
        return terms.Length > 0 && index.Frequent.Knows(terms) ? terms : null;
    }

    // A part of the statements by what is in memory of them; null where it is of another state of the library.
    private Page<StatementRow>? Indexed(LibraryFilter filter, int from, long generation, int count)
    {
        if (_index is not { } index || index.Generation != generation)
        {
            return null;
        }

        string[]? terms = filter.Words is { } sought ? FrequentTermsOf(index, sought) : null;
        (int[] places, long total) = index.Find(filter, terms, () => _ranked.Get(generation, filter.Words!.Text, () => Rank(filter.Words)), from, from + count + 1);
        Dictionary<long, StatementRow> rows = Each(
            new SqlText($"SELECT s.number, {new Verbatim(OwnColumns)} FROM statement s WHERE {_database.IsAmong("s.number", places.Select(index.Statements.NumberAt))}"),
            row => (Number: row.GetInt64(0), Row: ReadStatement(row, 1, ArticleInBrief.None))).ToDictionary(row => row.Number, row => row.Row);
        return rows.Count == places.Length ? PartOf([.. places.Select(place => index.Statements.ArticleAt(place).Of(rows[index.Statements.NumberAt(place)]))], total, _statementOrder, from, generation, count) : null;
    }

    // A part of the hits of a word that were ranked ahead; null where they were not.
    private Page<StatementRow>? RankedAhead(SearchQuery words, int from, long generation, int count)
    {
        if (_frequent is { } frequent && frequent.Generation == generation && words.OnlyWord is { } word && _database.TermOf(word) is { } term
            && frequent.Find(term, from, from + count + 1) is var (numbers, total))
        {
            Dictionary<long, StatementRow> known = Numbered(generation, numbers).ToDictionary(row => row.Number, row => row.Row);
            if (known.Count == numbers.Length)
            {
                return PartOf([.. numbers.Select(number => known[number])], total, _statementOrder, from, generation, count);
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
                return PartOf([.. rows.OrderByDescending(row => row.Score).Select(row => row.Row).Skip(from - first).Take(count + 1)], hits.Numbers.Length, _statementOrder, from, generation, count);
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
