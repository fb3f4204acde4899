using System.Data.Common;
using System.Security.Cryptography;
using Readout.Archive;
using Readout.Store.Rows;

namespace Readout.Store;

/// <summary>Writes a composition into a library, one transaction for all of it; what has not changed is left alone.</summary>
internal sealed class CompositionWriter(Database database, DbConnection connection, DbTransaction transaction)
{
    private const int Batch = 400;

    public int Write(Composition composition)
    {
        Dictionary<string, (string State, string[] Follows)> before = States();
        var changed = new List<(Story Story, string State, byte[] Body)>();
        var kept = new HashSet<string>(composition.Unchanged);
        foreach ((Story story, byte[] body, string state) in composition.Stories.AsParallel().AsOrdered().Select(story => Packed(story, composition.Articles)))
        {
            if (before.TryGetValue(story.Id, out (string State, string[] Follows) known) && known.State == state)
            {
                kept.Add(story.Id);
                Run(new SqlText($"UPDATE story SET basis = {composition.Bases.GetValueOrDefault(story.Id, "")} WHERE id = {story.Id}"));
            }
            else
            {
                changed.Add((story, state, body));
            }
        }

        HashSet<string> gone = [.. before.Keys.Where(id => !kept.Contains(id))];
        Dictionary<string, string[]> articlesOf = ArticlesOf(gone);
        Delete("story", "id", gone);
        foreach ((Story Story, string State, byte[] Body)[] batch in changed.Chunk(Batch))
        {
            Insert(batch, composition);
        }

        WriteCopies(composition);
        Delete("outline", "report", composition.Outlines.Select(outline => outline.Number));
        Insert("outline", ["report", "state", "body"], composition.Outlines.Select(outline => new object?[] { outline.Number, outline.State, outline.Body }));
        if (composition.Workings is { } workings)
        {
            WriteWorkings(workings);
        }

        Forward(articlesOf, [.. changed.Select(row => row.Story)]);
        ForgetPages([.. gone, .. changed.Select(row => row.Story.Id)], gone.SelectMany(id => before[id].Follows));
        return changed.Count;
    }

    // The page of a story went with its row. That of a story beside it names it, and cites its reports.
    private void ForgetPages(HashSet<string> touched, IEnumerable<string> before)
    {
        if (touched.Count == 0)
        {
            return;
        }

        HashSet<string> beside = [.. before];
        foreach ((string id, (_, string[] follows)) in States())
        {
            if (touched.Contains(id))
            {
                beside.UnionWith(follows);
            }
            else if (Array.Exists(follows, touched.Contains))
            {
                beside.Add(id);
            }
        }

        Delete("page", "story", beside);
    }

    private static (Story Story, byte[] Body, string State) Packed(Story story, IReadOnlyDictionary<string, ComposedArticle> articles)
    {
        byte[] body = StoryArchive.Pack(story);
        using var all = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        all.AppendData(body);
        foreach (string id in story.ArticleIds)
        {
            all.AppendData(System.Text.Encoding.UTF8.GetBytes($"{id}\n{articles[id].State}\n"));
        }

        return (story, body, Convert.ToHexStringLower(all.GetHashAndReset())[..32]);
    }

    private void Insert((Story Story, string State, byte[] Body)[] stories, Composition composition)
    {
        // Annotations of some hundred stories are in memory at once, not those of all.
        Dictionary<string, ComposedArticle> articles = stories.SelectMany(row => row.Story.ArticleIds).Distinct().AsParallel()
            .Select(id => (Id: id, Article: composition.Articles[id].Loaded())).ToDictionary(row => row.Id, row => row.Article, StringComparer.Ordinal);
        (ComposedArticle Article, Story Story, PersonKeys People, int Place)[] members =
        [
            .. from row in stories
               let people = new PersonKeys(row.Story)
               from member in row.Story.ArticleIds.Select((id, place) => (id, place))
               select (articles[member.id], row.Story, people, member.place),
        ];
        foreach (string table in new[] { "article", "entity", "statement", "event" })
        {
            Delete(table, "report", members.Select(member => member.Article.Number));
        }

        Insert("story", StoryRows.StoryColumns, stories.Select(row => StoryRows.Story(row.Story, row.State, row.Body, composition.Bases.GetValueOrDefault(row.Story.Id, ""), articles)));
        Insert("article", ArticleRows.ArticleColumns, members.Select(member => ArticleRows.Article(member.Article, member.Story.Id, member.Article.State, member.Place)));
        Insert("entity", ArticleRows.EntityColumns, members.SelectMany(member => ArticleRows.Entities(member.Article)));
        Insert("statement", ArticleRows.StatementColumns, members.SelectMany(member => ArticleRows.Statements(member.Article, member.People)));
        Insert("event", ArticleRows.EventColumns, members.SelectMany(member => ArticleRows.Events(member.Article)));
        Insert("person", StoryRows.PersonColumns, stories.SelectMany(row => StoryRows.People(row.Story)));
        Insert("claim", StoryRows.ClaimColumns, stories.SelectMany(row => StoryRows.Claims(row.Story)));
        Insert("position", StoryRows.PositionColumns, stories.SelectMany(row => StoryRows.Positions(row.Story)));
        Insert("evidence", StoryRows.EvidenceColumns, stories.SelectMany(row => StoryRows.Evidence(row.Story, articles)));
        Insert("timeline_entry", StoryRows.TimelineColumns, stories.SelectMany(row => StoryRows.Timeline(row.Story)));
        Insert("change", StoryRows.ChangeColumns, stories.SelectMany(row => StoryRows.Changes(row.Story)));

        Delete("completed", "report", members.Select(member => member.Article.Number));
        Insert("completed", ["report", "state", "body"], members.Where(member => member.Article.Completed is not null)
            .Select(member => new object?[] { member.Article.Number, member.Article.State, member.Article.Completed }));
    }

    // Who follows an old address is led to the story that most of its articles went to.
    private void Forward(Dictionary<string, string[]> gone, Story[] changed)
    {
        Dictionary<string, string> storyOf = changed.SelectMany(story => story.ArticleIds.Select(id => (id, story: story.Id))).ToDictionary(pair => pair.id, pair => pair.story);
        foreach ((string old, string[] articles) in gone.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            string? now = articles.Where(storyOf.ContainsKey).GroupBy(article => storyOf[article])
                .OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal).FirstOrDefault()?.Key;
            if (now is not null && now != old)
            {
                Run(new SqlText($"UPDATE earlier_story SET now = {now} WHERE now = {old}"));
                Run(new SqlText($"INSERT INTO earlier_story (id, now) VALUES ({old}, {now}) ON CONFLICT (id) DO UPDATE SET now = excluded.now"));
            }
        }

        Delete("earlier_story", "id", changed.Select(story => story.Id));
    }

    private void WriteCopies(Composition composition)
    {
        var wanted = composition.Copies.ToDictionary(copy => (copy.First, copy.Second));
        var known = new HashSet<(string, string)>();
        var stale = new List<(string First, string Second)>();
        using (DbCommand command = new SqlText($"SELECT first, second, kind, origin, overlap, passages FROM copy").On(connection, transaction))
        using (DbDataReader rows = command.ExecuteReader())
        {
            while (rows.Read())
            {
                (string, string) key = (rows.GetString(0), rows.GetString(1));
                bool same = wanted.TryGetValue(key, out ArticleCopy? copy)
                    && CopyRows.Row(copy).Skip(2).SequenceEqual([rows.GetString(2), rows.TextOrNull(3), rows.GetDouble(4), rows.GetString(5)]);
                if (same)
                {
                    known.Add(key);
                }
                else
                {
                    stale.Add(key);
                }
            }
        }

        foreach ((string first, string second) in stale)
        {
            Run(new SqlText($"DELETE FROM copy WHERE first = {first} AND second = {second}"));
        }

        ArticleCopy[] found = [.. composition.Copies.Where(copy => !known.Contains((copy.First, copy.Second)))];
        Insert("copy", CopyRows.Columns, found.Select(CopyRows.Row));
        Delete("page", "story", StoriesOf([.. stale.Concat(found.Select(copy => (copy.First, copy.Second))).SelectMany(pair => new[] { pair.First, pair.Second })]));
    }

    private void WriteWorkings(IReadOnlyDictionary<string, byte[]> workings)
    {
        var same = new HashSet<string>(StringComparer.Ordinal);
        var stale = new List<string>();
        using (DbCommand command = new SqlText($"SELECT name, body FROM working").On(connection, transaction))
        using (DbDataReader rows = command.ExecuteReader())
        {
            while (rows.Read())
            {
                string name = rows.GetString(0);
                if (workings.TryGetValue(name, out byte[]? body) && body.AsSpan().SequenceEqual(rows.GetFieldValue<byte[]>(1)))
                {
                    same.Add(name);
                }
                else
                {
                    stale.Add(name);
                }
            }
        }

        Delete("working", "name", stale);
        Insert("working", ["name", "body"], workings.Where(pair => !same.Contains(pair.Key)).Select(pair => new object?[] { pair.Key, pair.Value }));
    }

    private Dictionary<string, (string State, string[] Follows)> States()
    {
        var states = new Dictionary<string, (string, string[])>();
        using DbCommand command = new SqlText($"SELECT id, state, follows FROM story").On(connection, transaction);
        using DbDataReader rows = command.ExecuteReader();
        while (rows.Read())
        {
            states.Add(rows.GetString(0), (rows.GetString(1), rows.GetString(2).Split(' ', StringSplitOptions.RemoveEmptyEntries)));
        }

        return states;
    }

    private IEnumerable<(string Article, string Story)> Members()
    {
        using DbCommand command = new SqlText($"SELECT r.id, a.story FROM article a JOIN report r ON r.number = a.report").On(connection, transaction);
        using DbDataReader rows = command.ExecuteReader();
        while (rows.Read())
        {
            yield return (rows.GetString(0), rows.GetString(1));
        }
    }

    // One query for all: there may be thousands.
    private Dictionary<string, string[]> ArticlesOf(HashSet<string> stories) => stories.Count == 0 ? []
        : Members().Where(member => stories.Contains(member.Story)).GroupBy(member => member.Story, member => member.Article).ToDictionary(group => group.Key, group => group.ToArray());

    private HashSet<string> StoriesOf(HashSet<string> articles) => articles.Count == 0 ? [] : [.. Members().Where(member => articles.Contains(member.Article)).Select(member => member.Story)];

    private void Insert(string table, string[] columns, IEnumerable<object?[]> rows) => database.Insert(connection, transaction, table, columns, rows);

    private void Delete<TKey>(string table, string column, IEnumerable<TKey> keys)
        where TKey : notnull =>
        database.Delete(connection, transaction, table, column, keys);

    private void Run(SqlText sql)
    {
        using DbCommand command = sql.On(connection, transaction);
        command.ExecuteNonQuery();
    }
}
