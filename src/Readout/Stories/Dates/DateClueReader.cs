using Readout.Stories.Words;

namespace Readout.Stories.Dates;

/// <summary>Reads the clues to a report's day off its words: weekdays, days of a month, <i>last month</i>, <i>in the two weeks since</i>.</summary>
internal static class DateClueReader
{
    private static readonly string[] _months =
        ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];

    private static readonly string[] _weekdays = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"];
    private static readonly string[] _numbers = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

    /// <summary>Reads the clues of an article's paragraphs.</summary>
    public static DateClues Read(Article article, ArticleWords words)
    {
        var weekdays = new List<(DayOfWeek Day, TextSpan Span)>();
        var days = new List<NamedDay>();
        TextSpan? lastMonth = null, sinceSpan = null;
        int? since = null;
        for (int i = words.TitleCount; i < words.Count; i++)
        {
            ReadOnlySpan<char> word = WordAt(article, words, i);
            char first = word[0];
            if (first is 'l' or 'L' && Is(word, "last") && i + 1 < words.Count && Is(WordAt(article, words, i + 1), "month"))
            {
                lastMonth ??= SpanOf(words, i, i + 1);
            }
            else if (first is 's' && Is(word, "since") && i >= 2 && UnitOf(WordAt(article, words, i - 1)) is { } unit && NumberOf(WordAt(article, words, i - 2)) is { } number)
            {
                (since, sinceSpan) = since is null ? (unit * number, SpanOf(words, i - 2, i)) : (since, sinceSpan);
            }
            else if (char.IsUpper(first) && IndexIn(_weekdays, word) is var weekday and >= 0 && !IsOtherWeek(article, words, i) && !NamesDayNext(article, words, i))
            {
                weekdays.Add(((DayOfWeek)weekday, SpanOf(words, i, i)));
            }
            else if (char.IsUpper(first) && MonthOf(word) is > 0 and var month && DayAt(article, words, i + 1) is { } day)
            {
                int? year = YearAt(article, words, i + 2);
                days.Add(new NamedDay(month, day, year, SpanOf(words, i, year is null ? i + 1 : i + 2)));
            }
        }

        IGrouping<DayOfWeek, (DayOfWeek Day, TextSpan Span)>? best = weekdays.GroupBy(day => day.Day)
            .OrderByDescending(group => group.Count()).ThenBy(group => group.First().Span).FirstOrDefault();
        return new DateClues(best?.Key, best?.First().Span ?? default, days, lastMonth, since, sinceSpan ?? default);
    }

    private static ReadOnlySpan<char> WordAt(Article article, ArticleWords words, int i) =>
        article.Text.AsSpan(words.Starts[i], words.Ends[i] - words.Starts[i]);

    private static TextSpan SpanOf(ArticleWords words, int first, int last) => new(words.Starts[first], words.Ends[last]);

    private static bool Is(ReadOnlySpan<char> word, string expected) => word.Equals(expected, StringComparison.OrdinalIgnoreCase);

    private static int IndexIn(string[] names, ReadOnlySpan<char> word)
    {
        for (int i = 0; i < names.Length; i++)
        {
            if (Is(word, names[i]))
            {
                return i;
            }
        }

        return -1;
    }

    private static int MonthOf(ReadOnlySpan<char> word)
    {
        for (int i = 0; i < _months.Length; i++)
        {
            if (Is(word, _months[i]) || (word.Length is 3 or 4 && _months[i].Length > 4 && _months[i].AsSpan().StartsWith(word, StringComparison.OrdinalIgnoreCase)))
            {
                return i + 1;
            }
        }

        return 0;
    }

    private static int? DayAt(Article article, ArticleWords words, int i)
    {
        if (i >= words.Count || words.Starts[i] - words.Ends[i - 1] > 2)
        {
            return null;
        }

        ReadOnlySpan<char> word = WordAt(article, words, i);
        int digits = word.Length > 2 && word[^1] is 't' or 'd' or 'h' ? word.Length - 2 : word.Length;
        return digits is 1 or 2 && int.TryParse(word[..digits], out int day) && day is >= 1 and <= 31 ? day : null;
    }

    private static int? YearAt(Article article, ArticleWords words, int i) =>
        i < words.Count && words.Starts[i] - words.Ends[i - 1] <= 2 && words.Ends[i] - words.Starts[i] == 4
        && int.TryParse(WordAt(article, words, i), out int year) && year is >= 1900 and <= 2100 ? year : null;

    private static int? UnitOf(ReadOnlySpan<char> word) =>
        Is(word, "days") ? 1 : Is(word, "weeks") || Is(word, "week") ? 7 : Is(word, "months") || Is(word, "month") ? 30 : null;

    private static int? NumberOf(ReadOnlySpan<char> word) =>
        int.TryParse(word, out int number) && number is > 0 and < 100 ? number : IndexIn(_numbers, word) is var index and >= 0 ? index + 1 : null;

    private static bool IsOtherWeek(Article article, ArticleWords words, int i) =>
        i > 0 && WordAt(article, words, i - 1) is var before && (Is(before, "last") || Is(before, "next") || Is(before, "every") || Is(before, "coming"));

    private static bool NamesDayNext(Article article, ArticleWords words, int i) =>
        i + 2 < words.Count && MonthOf(WordAt(article, words, i + 1)) > 0 && DayAt(article, words, i + 2) is not null
        && words.Starts[i + 1] - words.Ends[i] <= 2;
}
