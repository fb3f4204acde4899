using System.Globalization;
using System.Text;

namespace Readout.Reports;

/// <summary>How days, counts and quoted words are written in every form of the readout.</summary>
internal static class Layout
{
    /// <summary>The words on one line: white space folded.</summary>
    public static string OneLine(string words)
    {
        var line = new StringBuilder(words.Length);
        foreach (char c in words)
        {
            if (!char.IsWhiteSpace(c))
            {
                line.Append(c);
            }
            else if (line.Length > 0 && line[^1] != ' ')
            {
                line.Append(' ');
            }
        }

        return line.ToString().TrimEnd();
    }

    /// <summary>A day as <c>2 Apr 2018</c>.</summary>
    public static string Day(DateOnly day) => day.ToString("d MMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>One day, or the days between two, with no month or year said twice.</summary>
    public static string Days(DateOnly from, DateOnly to)
    {
        if (from == to)
        {
            return Day(from);
        }

        if (WholeMonthOrYear(from, to) is { } whole)
        {
            return whole;
        }

        return FirstDay(from, to) + "–" + Day(to);
    }

    /// <summary>The first of two days, without the month and the year that the second says again.</summary>
    public static string FirstDay(DateOnly from, DateOnly to) =>
        from.Year != to.Year ? Day(from) : from.ToString(from.Month != to.Month ? "d MMM" : "%d", CultureInfo.InvariantCulture);

    /// <summary><c>Apr 2018</c> or <c>2018</c> where the days are exactly that; else <c>null</c>.</summary>
    public static string? WholeMonthOrYear(DateOnly from, DateOnly to) => from.Day != 1 || from.Year != to.Year ? null
        : from.Month == to.Month && to.Day == DateTime.DaysInMonth(to.Year, to.Month) ? from.ToString("MMM yyyy", CultureInfo.InvariantCulture)
        : from.Month == 1 && to.Month == 12 && to.Day == 31 ? from.ToString("yyyy", CultureInfo.InvariantCulture)
        : null;

    /// <summary>The days that are known, or <c>null</c> when none is.</summary>
    public static string? Days(DateOnly? from, DateOnly? to) => (from, to) switch
    {
        ({ } first, { } last) => Days(first, last),
        ({ } first, null) => "from " + Day(first),
        (null, { } last) => "until " + Day(last),
        _ => null,
    };

    /// <summary>A count with its noun: <c>1 report</c>, <c>5 reports</c>.</summary>
    public static string Count(int count, string noun, string? plural = null) =>
        count.ToString(CultureInfo.InvariantCulture) + " " + (count == 1 ? noun : plural ?? noun + "s");

    /// <summary>Items as a sentence lists them: <c>a, b and c</c>.</summary>
    public static string List(IReadOnlyList<string> items) => items.Count switch
    {
        0 => "",
        1 => items[0],
        _ => string.Join(", ", items.Take(items.Count - 1)) + " and " + items[^1],
    };

    /// <summary>The words on one line in quotation marks; words that bring their own keep them.</summary>
    public static string Quoted(string words)
    {
        string line = OneLine(words);
        return line.Length > 0 && line[0] is ('"' or '“' or '\'' or '‘' or '«' or '„') ? line : "“" + line + "”";
    }

    /// <summary>The words with their first letter large.</summary>
    public static string Capital(string words) => words.Length == 0 ? words : char.ToUpperInvariant(words[0]) + words[1..];
}
