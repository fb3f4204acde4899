using System.Data.Common;

namespace Readout.Store;

/// <content>What the lists select, and how a row is read.</content>
public sealed partial class Library
{
    private const string StoryColumns = "s.id, s.title, s.first_day, s.last_day, s.articles, s.outlets, s.claims, s.disputed";
    private const string ArticleColumns = "r.id, a.story, a.title, a.outlet, a.agency, a.authors, a.published, a.published_how, a.url, a.words, a.statements, a.events";
    private const string ClaimColumns = "c.story, s.title, c.id, c.text, c.status, c.reports, c.independent, c.confidence";
    private const string EventColumns =
        "r.id, a.story, a.outlet, a.published, e.id, e.text, e.action, e.cameo, e.plover, e.actor, e.actor_code, e.target, e.target_code, e.happened_from, e.happened_to, e.status, e.statement, e.confidence, e.starts, e.ends";

    private static readonly Verbatim _count = new("COUNT(*)");

    private SqlText StoriesSql(LibraryFilter filter, Verbatim columns, SqlText? beyond = null) => new Conditions()
        .And(filter.Story, id => new SqlText($"s.id = {id}"))
        .And(filter.Since, day => new SqlText($"s.last_day >= {day}"))
        .And(filter.Until, day => new SqlText($"s.first_day <= {day}"))
        .And(filter.Who, who => new SqlText($"s.id IN (SELECT story FROM person WHERE {Named(who, "name")} OR {Named(who, "also")})"))
        .And(filter.Person, key => new SqlText($"s.id IN (SELECT story FROM person WHERE key = {key})"))
        .And(filter.Outlet, outlet => new SqlText($"s.id IN (SELECT story FROM article WHERE lower(outlet) = lower({outlet}))"))
        .And(filter.Stance, stance => new SqlText($"s.id IN (SELECT story FROM position WHERE stance = {stance})"))
        .And(filter.Status, status => new SqlText($"s.id IN (SELECT story FROM claim WHERE status = {status})"))
        .And(filter.Article, id => new SqlText($"s.id IN (SELECT a.story FROM article a JOIN report r ON r.number = a.report WHERE r.id = {id})"))
        .And(filter.Words, words => new SqlText($"s.id IN (SELECT a.story FROM article a WHERE {_database.Matches("article", words)})"))
        .And(beyond)
        .Of(new SqlText($"SELECT {columns} FROM story s"));

    private SqlText ArticlesSql(LibraryFilter filter, Verbatim columns, SqlText? beyond = null) => OfArticle(filter)
        .And(filter.Since, day => new SqlText($"a.published >= {day}"))
        .And(filter.Until, day => new SqlText($"a.published <= {day}"))
        .And(filter.Who, who => new SqlText($"a.report IN (SELECT report FROM statement WHERE {Named(who, "who")})"))
        .And(filter.Person, key => new SqlText($"a.report IN (SELECT report FROM statement WHERE person = {key})"))
        .And(filter.Stance, stance => new SqlText($"a.report IN (SELECT report FROM statement WHERE stance = {stance})"))
        .And(filter.Words, words => _database.Matches("article", words))
        .And(beyond)
        .Of(new SqlText($"SELECT {columns} FROM article a JOIN report r ON r.number = a.report"));

    private SqlText ClaimsSql(LibraryFilter filter, Verbatim columns, SqlText? beyond = null) => new Conditions()
        .And(filter.Story, id => new SqlText($"c.story = {id}"))
        .And(filter.Status, status => new SqlText($"c.status = {status}"))
        .And(Holders(filter))
        .And(filter.Since, day => new SqlText($"s.last_day >= {day}"))
        .And(filter.Until, day => new SqlText($"s.first_day <= {day}"))
        .And(filter.Words, words => new SqlText($"""
            EXISTS (SELECT 1 FROM evidence v JOIN report r ON r.id = v.article JOIN statement s ON s.report = r.number AND s.id = v.statement
            WHERE v.story = c.story AND v.claim = c.id AND {_database.Matches("statement", words)})
            """))
        .And(beyond)
        .Of(new SqlText($"SELECT {columns} FROM claim c JOIN story s ON s.id = c.story"));

    // Who, stance, outlet and article of one position together: "Peskov denies" is not that he is in it and somebody denies.
    private static SqlText? Holders(LibraryFilter filter)
    {
        if (filter.Who is null && filter.Person is null && filter.Stance is null && filter.Outlet is null && filter.Article is null)
        {
            return null;
        }

        SqlText position = new Conditions()
            .And(new SqlText($"p.story = c.story AND p.claim = c.id"))
            .And(filter.Who, who => new SqlText($"({Named(who, "p.who")} OR p.person IN (SELECT key FROM person n WHERE n.story = c.story AND {Named(who, "n.also")}))"))
            .And(filter.Person, key => new SqlText($"p.person = {key}"))
            .And(filter.Stance, stance => new SqlText($"p.stance = {stance}"))
            .And(filter.Outlet, outlet => new SqlText($"lower(a.outlet) = lower({outlet})"))
            .And(filter.Article, id => new SqlText($"v.article = {id}"))
            .Of(new SqlText($"""
                SELECT 1 FROM position p JOIN evidence v ON v.story = p.story AND v.claim = p.claim AND v.position = p.place
                JOIN report r ON r.id = v.article JOIN article a ON a.report = r.number
                """));
        return new SqlText($"EXISTS ({position})");
    }

    private static SqlText EventsSql(LibraryFilter filter, Verbatim columns, SqlText? beyond = null) => OfArticle(filter)
        .And(filter.Who, who => new SqlText($"({Named(who, "e.actor")} OR {Named(who, "e.target")})"))
        .And(filter.Status, status => new SqlText($"e.status = {status}"))
        .And(filter.Since, day => new SqlText($"e.happened_to >= {day}"))
        .And(filter.Until, day => new SqlText($"e.happened_from <= {day}"))
        .And(beyond)
        .Of(new SqlText($"SELECT {columns} FROM event e JOIN report r ON r.number = e.report JOIN article a ON a.report = e.report"));

    private static SqlText PeopleSql(LibraryFilter filter, SqlText? beyond = null) => new Conditions()
        .And(filter.Story, id => new SqlText($"p.story = {id}"))
        .And(filter.Person, key => new SqlText($"p.key = {key}"))
        .And(filter.Who, who => new SqlText($"({Named(who, "p.name")} OR {Named(who, "p.also")})"))
        .Of(
            new SqlText($"SELECT p.key, p.type, MIN(p.name), COUNT(DISTINCT p.story), SUM(p.mentions), (SELECT COUNT(*) FROM statement s WHERE s.person = p.key) FROM person p"),
            beyond is null ? new SqlText($" GROUP BY p.key, p.type") : new SqlText($" GROUP BY p.key, p.type HAVING {beyond}"));

    private static Conditions OfArticle(LibraryFilter filter) => new Conditions()
        .And(filter.Story, id => new SqlText($"a.story = {id}"))
        .And(filter.Article, id => new SqlText($"r.id = {id}"))
        .And(filter.Outlet, outlet => new SqlText($"lower(a.outlet) = lower({outlet})"));

    private static SqlText Named(string part, string column)
    {
        string pattern = "%" + part.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal) + "%";
        return new SqlText($"lower({new Verbatim(column)}) LIKE lower({pattern}) ESCAPE '\\'");
    }

    private static StoryRow ReadStory(DbDataReader row) =>
        new(row.GetString(0), row.GetString(1), row.DayOrNull(2), row.DayOrNull(3), row.GetInt32(4), row.GetInt32(5), row.GetInt32(6), row.GetInt32(7));

    private static ArticleRow ReadArticle(DbDataReader row) => new(
        row.GetString(0), row.GetString(1), row.TextOrNull(2), row.TextOrNull(3), row.TextOrNull(4), row.GetString(5), row.DayOrNull(6), row.TextOrNull(7), row.TextOrNull(8),
        row.GetInt32(9), row.GetInt32(10), row.GetInt32(11));

    private static ClaimRow ReadClaim(DbDataReader row) => new(
        row.GetString(0), row.GetString(1), row.GetString(2), row.GetString(3), row.GetString(4), row.GetInt32(5), row.GetInt32(6), row.GetDouble(7));

    private static EventRow ReadEvent(DbDataReader row) => new(
        row.GetString(0), row.GetString(1), row.TextOrNull(2), row.DayOrNull(3), row.GetString(4), row.GetString(5), row.GetString(6), row.TextOrNull(7), row.TextOrNull(8),
        row.TextOrNull(9), row.TextOrNull(10), row.TextOrNull(11), row.TextOrNull(12), row.DayOrNull(13), row.DayOrNull(14), row.GetString(15), row.TextOrNull(16),
        row.GetDouble(17), new SourceSpan(row.GetInt32(18), row.GetInt32(19)));

    private static PersonRow ReadPerson(DbDataReader row) => new(row.GetString(0), row.GetString(1), row.GetString(2), Whole(row, 3), Whole(row, 4), Whole(row, 5));
}
