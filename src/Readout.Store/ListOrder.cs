using System.Globalization;

namespace Readout.Store;

/// <summary>The order of a list, in which no two rows stand in the same place: so a row says what comes after it, whatever else was added or went.</summary>
/// <param name="terms">What it is ordered by, the first first.</param>
internal sealed class ListOrder<T>(params OrderTerm<T>[] terms)
{
    /// <summary>The order as the end of a query.</summary>
    public SqlText Sql { get; } = new($" ORDER BY {new Verbatim(string.Join(", ", terms.SelectMany(Columns)))}");

    /// <summary>What says where a row stands.</summary>
    public string?[] KeyOf(T row) => [.. terms.Select(term => term.Value(row) switch
    {
        null => null,
        DateOnly day => day.ToString("'d'yyyy-MM-dd", CultureInfo.InvariantCulture),
        string text => "s" + text,
        var number => "n" + Convert.ToString(number, CultureInfo.InvariantCulture),
    })];

    /// <summary>The condition that a row comes after that of a key; <c>null</c> where it is no key of this list.</summary>
    public SqlText? After(IReadOnlyList<string?> key)
    {
        object?[] values = [.. key.Select(ValueOf)];
        if (values.Length != terms.Length || values.Zip(terms).Any(pair => pair.First is null && !pair.Second.MayBeNull))
        {
            return null;
        }

        var any = new SqlText($"(1 = 0");
        var same = new SqlText();
        foreach ((OrderTerm<T> term, object? value) in terms.Zip(values))
        {
            var column = new Verbatim(term.Column);
            if (value is null)
            {
                same.Append($" AND {column} IS NULL");
                continue;
            }

            any.Append($" OR (").Append(term.IsDescending ? new SqlText($"({column} < {value}") : new SqlText($"({column} > {value}"));
            if (term.MayBeNull)
            {
                any.Append($" OR {column} IS NULL");
            }

            any.Append($")").Append(same).Append($")");
            same.Append($" AND {column} = {value}");
        }

        return any.Append($")");
    }

    private static object? ValueOf(string? part) => part switch
    {
        ['s', .. string text] => text,
        ['d', .. string day] when DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly value) => value,
        ['n', .. string digits] when long.TryParse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long value) => value,
        _ => null,
    };

    private static IEnumerable<string> Columns(OrderTerm<T> term)
    {
        string column = term.IsDescending ? term.Column + " DESC" : term.Column;
        return term.MayBeNull ? [term.Column + " IS NULL", column] : [column];
    }
}
