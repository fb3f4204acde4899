using Microsoft.Data.Sqlite;

namespace Readout.Store;

/// <summary>
/// Says under which term SQLite's full-text index keeps a word, by asking SQLite itself: a table of one row in memory with the tokenizer of the library's tables. Safe to use from several threads.
/// </summary>
internal sealed class WordStems : IDisposable
{
    private const int Most = 20_000;
    private readonly Lock _lock = new();
    private readonly Dictionary<string, string?> _known = new(StringComparer.Ordinal);
    private readonly SqliteConnection _connection = new("Data Source=:memory:;Pooling=False");
    private readonly SqliteCommand _ask;
    private readonly SqliteParameter _word;

    public WordStems()
    {
        _connection.Open();
        using SqliteCommand make = _connection.CreateCommand();
        make.CommandText = """
            CREATE VIRTUAL TABLE one USING fts5 (word, tokenize='porter unicode61 remove_diacritics 2');
            CREATE VIRTUAL TABLE terms USING fts5vocab (one, row);
            """;
        make.ExecuteNonQuery();
        _ask = _connection.CreateCommand();
        _ask.CommandText = "DELETE FROM one; INSERT INTO one (word) VALUES (@word); SELECT term FROM terms";
        _word = _ask.Parameters.Add("@word", SqliteType.Text);
    }

    /// <summary>The term of a word; <c>null</c> when it is not exactly one.</summary>
    public string? Of(string word)
    {
        lock (_lock)
        {
            if (_known.TryGetValue(word, out string? known))
            {
                return known;
            }

            _word.Value = word;
            using SqliteDataReader terms = _ask.ExecuteReader();
            string? term = terms.Read() ? terms.GetString(0) : null;
            term = terms.Read() ? null : term;
            if (_known.Count >= Most)
            {
                _known.Clear();
            }

            return _known[word] = term;
        }
    }

    public void Dispose()
    {
        _ask.Dispose();
        _connection.Dispose();
    }
}
