using System.Data.Common;
using System.Runtime.CompilerServices;
using System.Text;

namespace Readout.Store;

/// <summary>
/// A command with its parameters: in <c>new SqlText($"... WHERE id = {id}")</c> the literal is SQL and every hole a parameter, so that no value can
/// ever be read as SQL. A hole that is itself a <see cref="SqlText"/> is put in as text with its parameters.
/// No literal may hold a question mark: it stands for a parameter.
/// </summary>
internal sealed class SqlText
{
    private readonly StringBuilder _text = new();
    private readonly List<object?> _values = [];

    public SqlText()
    {
    }

    public SqlText(ref Handler sql) => Append(ref sql);

    public bool IsEmpty => _text.Length == 0;

    public SqlText Append(ref Handler sql)
    {
        Append(sql.Sql);
        return this;
    }

    public SqlText Append(SqlText other)
    {
        _text.Append(other._text);
        _values.AddRange(other._values);
        return this;
    }

    /// <summary>A command on a connection.</summary>
    public DbCommand On(DbConnection connection, DbTransaction? transaction = null)
    {
        DbCommand command = connection.CreateCommand();
        if (transaction is not null)
        {
            command.Transaction = transaction;
        }

#pragma warning disable CA2100 // the text is made of literals alone: values are parameters
        command.CommandText = Text(command.Parameters, command.CreateParameter);
#pragma warning restore CA2100
        return command;
    }

    /// <summary>Makes it the last command of some that are sent together.</summary>
    public void AddTo(DbBatch batch)
    {
        DbBatchCommand command = batch.CreateBatchCommand();
        command.CommandText = Text(command.Parameters, command.CreateParameter);
        batch.BatchCommands.Add(command);
    }

    private string Text(DbParameterCollection parameters, Func<DbParameter> create)
    {
        var text = new StringBuilder(_text.Length + 16);
        int number = 0;
        foreach (char c in _text.ToString())
        {
            if (c != '?')
            {
                text.Append(c);
                continue;
            }

            string name = "@p" + number;
            text.Append(name);
            DbParameter parameter = create();
            parameter.ParameterName = name;
            parameter.Value = _values[number++] ?? DBNull.Value;
            parameters.Add(parameter);
        }

        return text.ToString();
    }

    /// <summary>Collects an interpolated string.</summary>
    [InterpolatedStringHandler]
    public readonly struct Handler
    {
        public Handler(int literalLength, int formattedCount)
        {
            _ = literalLength + formattedCount;
            Sql = new SqlText();
        }

        internal SqlText Sql { get; }

        public void AppendLiteral(string text) => Sql._text.Append(text);

        public void AppendFormatted(SqlText part) => Sql.Append(part);

        public void AppendFormatted(Verbatim part) => Sql._text.Append(part.Text);

        public void AppendFormatted<T>(T value)
        {
            Sql._text.Append('?');
            Sql._values.Add(value);
        }
    }
}
