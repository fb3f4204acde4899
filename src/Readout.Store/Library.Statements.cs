using System.Data.Common;

namespace Readout.Store;

/// <content>Statements, listed or found by their words.</content>
public sealed partial class Library
{
    private const string StatementColumns = "r.id, a.story, a.outlet, a.published, " + OwnColumns;

    // What is its own, not of its article.
    private const string OwnColumns =
        "s.id, s.who, s.person, s.stance, s.source, s.cue, s.content, s.quote, s.speech, s.within, s.said_from, s.said_to, s.confidence, s.starts, s.ends";

    private const string StatementOrder = "a.published IS NULL, a.published, r.id, s.starts, s.id";
    private static readonly SqlText _ofStatement = new($" JOIN report r ON r.number = s.report JOIN article a ON a.report = s.report");

    /// <summary>Statements by the article's day of publication, then place; where words are searched for, the best match first.</summary>
    public IEnumerable<StatementRow> Statements(LibraryFilter filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        return Each(filter.Words is { } words ? Best(filter, words, most: null) : Listed(filter), ReadStatement);
    }

    /// <summary>A part of the statements.</summary>
    public Page<StatementRow> Statements(LibraryFilter filter, string? after, int count = DefaultPage)
    {
        ArgumentNullException.ThrowIfNull(filter);
        return InOneGeneration(after, (cursor, generation) =>
        {
            int from = filter.Words is { } words ? HitsBefore(cursor, generation, filter, words) : RowsBefore(cursor, generation, _statementOrder, beyond => CountOf(filter, beyond));
            return StatementsFrom(filter, from, generation, count);
        });
    }

    private Page<StatementRow> StatementsFrom(LibraryFilter filter, int from, long generation, int count)
    {
        if (Indexed(filter, from, generation, count) is { } part)
        {
            return part;
        }

        if (filter.Words is not { } words)
        {
            return PartFrom(Fitting(filter).Of(Selected()), beyond => CountOf(filter, beyond), _statementOrder, ReadStatement, from, generation, count);
        }

        if (Fitting(filter).IsEmpty && (RankedAhead(words, from, generation, count) ?? (IsFile ? Ranked(words, from, count) : null)) is { } ranked)
        {
            return ranked;
        }

        long total = 0;
        List<StatementRow> rows = [.. Each(Best(filter, words, from + count).Append($" LIMIT {count + 1} OFFSET {from}"), row =>
        {
            total = row.GetInt64(19);
            return ReadStatement(row);
        })];
        return PartOf(rows, rows.Count > 0 || from == 0 ? total : Count(new SqlText($"WITH {Hits(filter, words)} SELECT COUNT(*) FROM hit")), _statementOrder, from, generation, count);
    }

    // Where reports are added, every hit may match better or worse than it did, so a search is read on behind the hit that was shown last, wherever that stands now.
    private int HitsBefore(ListCursor cursor, long generation, LibraryFilter filter, SearchQuery words)
    {
        if (cursor.Generation is not { } counted || counted == generation)
        {
            return cursor.Rows;
        }

        if (_statementOrder.After(cursor.Key) is null)
        {
            throw ListCursor.Wrong(cursor.ToString());
        }

        int place = 0;
        foreach (StatementRow row in Each(Best(filter, words, most: null), ReadStatement))
        {
            place++;
            if (_statementOrder.KeyOf(row).SequenceEqual(cursor.Key))
            {
                return place;
            }
        }

        return cursor.Rows;
    }

    private static SqlText Selected() => new($"SELECT {new Verbatim(StatementColumns)} FROM statement s{_ofStatement}");

    private static SqlText CountOf(LibraryFilter filter, SqlText? beyond) => Fitting(filter).And(beyond).Of(new SqlText($"SELECT COUNT(*) FROM statement s{_ofStatement}"));

    private static SqlText Listed(LibraryFilter filter) => Fitting(filter).Of(Selected()).Append(_statementOrder.Sql);

    // Of thousands of hits a page shows fifty: all are ranked, by numbers alone, and only those that may be among the wanted are read and put in their whole
    // order. Rows of one score with the last of them are among these, since the score does not decide between them.
    private SqlText Best(LibraryFilter filter, SearchQuery words, int? most)
    {
        var best = new SqlText($"""
            WITH {Hits(filter, words)}
            SELECT {new Verbatim(StatementColumns)}, (SELECT COUNT(*) FROM hit) FROM hit h JOIN statement s ON s.number = h.id{_ofStatement}
            """);
        if (most is { } rows)
        {
            best.Append($" WHERE h.score >= COALESCE((SELECT score FROM hit ORDER BY score DESC LIMIT 1 OFFSET {rows}), -1)");
        }

        return best.Append($" ORDER BY h.score DESC, {new Verbatim(StatementOrder)}");
    }

    // Numbers and scores of the statements that have the words and meet the other conditions.
    private SqlText Hits(LibraryFilter filter, SearchQuery words)
    {
        Conditions others = Fitting(filter);
        SqlText hits = _database.Hits(words);
        return others.IsEmpty
            ? new SqlText($"hit AS MATERIALIZED ({hits})")
            : new SqlText($"worded AS MATERIALIZED ({hits}), hit AS MATERIALIZED ({others.Of(new SqlText($"SELECT w.id, w.score FROM worded w JOIN statement s ON s.number = w.id{_ofStatement}"))})");
    }

    // All conditions but the words.
    private static Conditions Fitting(LibraryFilter filter) => OfArticle(filter)
        .And(filter.Who, who => new SqlText($"({Named(who, "s.who")} OR s.person IN (SELECT key FROM person n WHERE n.story = a.story AND {Named(who, "n.also")}))"))
        .And(filter.Person, key => new SqlText($"s.person = {key}"))
        .And(filter.Stance, stance => new SqlText($"s.stance = {stance}"))
        .And(filter.Since, day => new SqlText($"COALESCE(s.said_to, a.published) >= {day}"))
        .And(filter.Until, day => new SqlText($"COALESCE(s.said_from, a.published) <= {day}"));

    private static StatementRow ReadStatement(DbDataReader row) => ReadStatement(row, 4, new ArticleInBrief(row.GetString(0), row.GetString(1), row.TextOrNull(2), row.DayOrNull(3)));

    // From a column on.
    private static StatementRow ReadStatement(DbDataReader row, int at, ArticleInBrief article) => new(
        article.Id, article.Story, article.Outlet, article.Published, row.GetString(at), row.GetString(at + 1), row.TextOrNull(at + 2), row.GetString(at + 3), row.GetString(at + 4),
        row.GetString(at + 5), row.GetString(at + 6), row.GetString(at + 7), row.GetBoolean(at + 8), row.TextOrNull(at + 9), row.DayOrNull(at + 10), row.DayOrNull(at + 11), row.GetDouble(at + 12),
        new SourceSpan(row.GetInt32(at + 13), row.GetInt32(at + 14)));
}
