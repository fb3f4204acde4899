namespace Readout.Store;

/// <summary>The conditions of a query, all of which must hold.</summary>
internal sealed class Conditions
{
    private readonly SqlText _all = new();

    /// <summary>Whether there is none.</summary>
    public bool IsEmpty => _all.IsEmpty;

    /// <summary>Adds a condition where there is a value for it.</summary>
    public Conditions And<T>(T? value, Func<T, SqlText> condition)
        where T : class => value is null ? this : And(condition(value));

    /// <summary>Adds a condition where there is a day for it.</summary>
    public Conditions And(DateOnly? day, Func<DateOnly, SqlText> condition) => day is { } known ? And(condition(known)) : this;

    /// <summary>Adds a condition, if there is one.</summary>
    public Conditions And(SqlText? condition)
    {
        if (condition is not null)
        {
            _all.Append(_all.IsEmpty ? new SqlText($" WHERE ") : new SqlText($" AND ")).Append(condition);
        }

        return this;
    }

    /// <summary>A selection under these conditions.</summary>
    /// <param name="selection">What comes before them.</param>
    /// <param name="end">What comes after them.</param>
    public SqlText Of(SqlText selection, SqlText? end = null)
    {
        SqlText whole = selection.Append(_all);
        return end is null ? whole : whole.Append(end);
    }
}
