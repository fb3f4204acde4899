using System.Data.Common;

namespace Readout.Store;

/// <summary>What differs between the databases that a library can lie in. Safe to use from several threads.</summary>
internal abstract class Database : IDisposable
{
    /// <summary>What it is called in messages; never holds a password.</summary>
    public abstract string Name { get; }

    /// <summary>The name under which its part of the schema is kept.</summary>
    public abstract string Dialect { get; }

    /// <summary>An open connection, from a pool.</summary>
    public abstract DbConnection Connect();

    /// <summary>Begins a transaction that no other writer runs beside.</summary>
    public abstract DbTransaction BeginWriting(DbConnection connection);

    /// <summary>Begins a transaction that reads one state of the library, whatever others write meanwhile.</summary>
    public abstract DbTransaction BeginReading(DbConnection connection);

    /// <summary>The statements and where frequent words stand, in memory; <c>null</c> where a server has them in a memory of its own.</summary>
    /// <param name="connection">A connection.</param>
    /// <param name="transaction">A transaction that reads one state of the library.</param>
    /// <param name="generation">The library's generation.</param>
    /// <param name="least">In how many statements a word stands at least to be frequent.</param>
    /// <param name="order">The order of hits that match alike, in the columns of statement <c>s</c>, its report <c>r</c> and its article <c>a</c>.</param>
    /// <param name="cancel">Stops it.</param>
    public virtual StatementIndex? Index(DbConnection connection, DbTransaction transaction, long generation, int least, string order, CancellationToken cancel) => null;

    /// <summary>The best hits of every term of the full-text index that very many statements hold, in the order of a search for it; none where <see cref="Index"/> finds them.</summary>
    /// <param name="connection">A connection.</param>
    /// <param name="transaction">A transaction that reads one state of the library.</param>
    /// <param name="least">In how many statements a term stands at least.</param>
    /// <param name="most">How many hits of each are wanted.</param>
    /// <param name="order">The order of hits that match alike, as above.</param>
    /// <param name="cancel">Stops it.</param>
    /// <returns>By term: in how many statements it stands, and the numbers of the best of these.</returns>
    public virtual IReadOnlyDictionary<string, (long Total, long[] Best)> BestOfFrequentTerms(
        DbConnection connection, DbTransaction transaction, int least, int most, string order, CancellationToken cancel) => new Dictionary<string, (long, long[])>();

    /// <summary>The term under which the full-text index keeps a word; <c>null</c> when it is not exactly one.</summary>
    public abstract string? TermOf(string word);

    /// <summary>A condition that a whole number is one of some.</summary>
    /// <param name="column">The column.</param>
    /// <param name="numbers">The numbers.</param>
    public abstract SqlText IsAmong(string column, IEnumerable<long> numbers);

    /// <summary>A type's name, for a word in braces of the schema.</summary>
    public abstract string TypeOf(string word);

    /// <summary>Whether the schema's table of settings is there.</summary>
    public abstract bool HasTable(DbConnection connection, string table);

    /// <summary>Adds many rows at once.</summary>
    /// <param name="connection">The connection of the transaction.</param>
    /// <param name="transaction">The transaction.</param>
    /// <param name="table">The table.</param>
    /// <param name="columns">The columns, in the order of the values.</param>
    /// <param name="rows">The values: strings, whole numbers, fractions, truth values, days, bytes, or <c>null</c>.</param>
    public abstract void Insert(DbConnection connection, DbTransaction transaction, string table, string[] columns, IEnumerable<object?[]> rows);

    /// <summary>Removes rows.</summary>
    /// <param name="connection">The connection of the transaction.</param>
    /// <param name="transaction">The transaction.</param>
    /// <param name="table">The table.</param>
    /// <param name="column">The column that holds the key.</param>
    /// <param name="keys">The keys of those that go: strings or whole numbers.</param>
    public abstract void Delete<TKey>(DbConnection connection, DbTransaction transaction, string table, string column, IEnumerable<TKey> keys)
        where TKey : notnull;

    /// <summary>Does some commands as one transaction that no other writer runs beside, in as few exchanges with the database as it can.</summary>
    /// <param name="connection">A connection without a transaction.</param>
    /// <param name="commands">The commands, in order.</param>
    /// <returns>The first value that one of them gives; <c>null</c> when none does.</returns>
    public abstract object? Write(DbConnection connection, params IReadOnlyList<SqlText> commands);

    /// <summary>A condition that a row's words match a search.</summary>
    /// <param name="table"><c>statement</c> or <c>article</c>, under the alias of its first letter.</param>
    /// <param name="query">The search.</param>
    public abstract SqlText Matches(string table, SearchQuery query);

    /// <summary>A query for the numbers of all statements that a search finds, as <c>id</c>, with a <c>score</c> of 0 or more, the greater the better they match.</summary>
    /// <param name="query">The search.</param>
    public abstract SqlText Hits(SearchQuery query);

    /// <summary>Writes a whole copy of the library into a file, while it is used.</summary>
    /// <param name="path">The file; it must not exist.</param>
    public abstract void Backup(string path);

    public abstract void Dispose();
}
