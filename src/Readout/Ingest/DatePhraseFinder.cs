using System.Globalization;
using System.Text.RegularExpressions;

namespace Readout.Ingest;

/// <summary>
/// Finds dates written out in text: <i>July 28, 2018</i>, <i>28 July 2018</i>, <i>2018-07-28</i>, <i>28.07.2018</i>, and, without a year, <i>March 20</i>.
/// A date in figures whose order cannot be told (<i>03/04/2019</i>) is left out.
/// </summary>
internal static partial class DatePhraseFinder
{
    private static readonly string[] _months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    /// <summary>The dates of a text in order.</summary>
    public static List<DatePhrase> Find(string text)
    {
        var found = new List<DatePhrase>();
        if (text.AsSpan().IndexOfAnyInRange('0', '9') < 0)
        {
            return found;
        }

        foreach (Match match in Phrase().Matches(text))
        {
            if (Read(match) is DatePhrase phrase)
            {
                found.Add(phrase);
            }
        }

        return found;
    }

    /// <summary>The first date with a year, or <c>null</c>.</summary>
    public static DatePhrase? FirstFull(string text)
    {
        foreach (DatePhrase phrase in Find(text))
        {
            if (phrase.Year is not null)
            {
                return phrase;
            }
        }

        return null;
    }

    /// <summary>The number of a month by its name or abbreviation, or 0.</summary>
    public static int MonthOf(ReadOnlySpan<char> name)
    {
        for (int i = 0; name.Length >= 3 && i < _months.Length; i++)
        {
            if (name[..3].Equals(_months[i], StringComparison.OrdinalIgnoreCase))
            {
                return i + 1;
            }
        }

        return 0;
    }

    private static DatePhrase? Read(Match match)
    {
        int? year = null;
        int month, day;
        if (match.Groups["iso"].Success)
        {
            (year, month, day) = (Number(match, "y1"), Number(match, "m1"), Number(match, "d1"));
        }
        else if (match.Groups["figures"].Success)
        {
            int first = Number(match, "a"), second = Number(match, "b");
            bool dots = match.Groups["sep"].ValueSpan is ".";
            if (first <= 12 && second <= 12 && first != second && !dots)
            {
                return null;
            }

            year = Number(match, "y2");
            (day, month) = first > 12 || (dots && second <= 12) ? (first, second) : (second, first);
        }
        else
        {
            string side = match.Groups["mon1"].Success ? "1" : "2";
            month = MonthOf(match.Groups["mon" + side].ValueSpan);
            day = Number(match, "day" + side);
            year = match.Groups["year" + side].Success ? Number(match, "year" + side) : null;
        }

        bool real = month is >= 1 and <= 12 && day >= 1 && (year is null or (>= 1600 and <= 2100)) && day <= DateTime.DaysInMonth(year ?? 2000, month);
        return real ? new DatePhrase(match.Index, match.Length, year, month, day) : null;
    }

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    private const string Month = "jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?";

    [GeneratedRegex(
        @"\b(?<iso>(?<y1>(?:19|20)\d\d)[-/.](?<m1>\d\d?)[-/.](?<d1>\d\d?)(?!\d))"
        + @"|\b(?<figures>(?<a>\d\d?)(?<sep>[/.-])(?<b>\d\d?)\k<sep>(?<y2>(?:19|20)\d\d))\b"
        + @"|\b(?<mon1>" + Month + @")\b\.?\s(?<day1>\d\d?)(?:st|nd|rd|th)?\b(?!:)(?:,?\s(?<year1>(?:19|20)\d\d)\b)?"
        + @"|\b(?<day2>\d\d?)(?:st|nd|rd|th)?\s(?:of\s)?(?<mon2>" + Month + @")\b\.?(?:,?\s(?<year2>(?:19|20)\d\d)\b)?",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Phrase();
}
