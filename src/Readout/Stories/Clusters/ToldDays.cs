using System.Collections.Frozen;
using System.Globalization;
using System.Numerics;
using Readout.Stories.Words;

namespace Readout.Stories.Clusters;

/// <summary>The weekdays and months that an article tells of in its lead, and the years that it tells of anywhere, a bit each.</summary>
/// <param name="Weekdays">Weekdays, Sunday first.</param>
/// <param name="Months">Months, January first.</param>
/// <param name="Years">Years from <see cref="FirstYear"/> on.</param>
internal readonly record struct ToldDays(uint Weekdays, uint Months, ulong Years)
{
    private const int FirstYear = 1990;
    private const int DaysOfWeek = 7;

    private static readonly FrozenDictionary<ulong, int> _weekdays = Numbered(DateTimeFormatInfo.InvariantInfo.DayNames);
    private static readonly FrozenDictionary<ulong, int> _months = Numbered(DateTimeFormatInfo.InvariantInfo.MonthNames, DateTimeFormatInfo.InvariantInfo.AbbreviatedMonthNames);
    private static readonly FrozenDictionary<ulong, int> _years = Numbered([.. Enumerable.Range(FirstYear, 64).Select(year => year.ToString(CultureInfo.InvariantCulture))]);

    /// <summary>Reads the days that an article tells of.</summary>
    /// <param name="bag">Its terms.</param>
    public static ToldDays Of(TermBag bag)
    {
        uint weekdays = 0, months = 0;
        ulong years = 0;
        for (int i = 0; i < bag.Terms.Length; i++)
        {
            TermMark marks = bag.Marks[i];
            if ((marks & TermMark.Name) == 0)
            {
                continue;
            }

            bool isLead = (marks & TermMark.Lead) != 0;
            if ((marks & TermMark.Number) != 0)
            {
                years |= _years.TryGetValue(bag.Terms[i], out int year) ? 1UL << year : 0;
            }
            else if (isLead)
            {
                weekdays |= _weekdays.TryGetValue(bag.Terms[i], out int weekday) ? 1U << weekday : 0;

                // May and March are verbs where they are written small.
                months |= (marks & TermMark.Small) == 0 && _months.TryGetValue(bag.Terms[i], out int month) ? 1U << month : 0;
            }
        }

        return new ToldDays(weekdays, months, years);
    }

    /// <summary>How what two articles tell stands to each other: 0 where one of them tells of none, -1 where they have none in common, 2 where they are the same, else 1.</summary>
    /// <param name="one">Bits of one.</param>
    /// <param name="other">Bits of the other.</param>
    public static int Relation(ulong one, ulong other) => one == 0 || other == 0 ? 0 : (one & other) == 0 ? -1 : one == other ? 2 : 1;

    /// <summary>Days from the last of the weekdays told to a day, 0 to 6; -1 where none is told.</summary>
    /// <param name="day">Number of the day.</param>
    public int DaysBefore(int day)
    {
        int weekday = (int)DateOnly.FromDayNumber(day).DayOfWeek;
        uint back = BitOperations.RotateRight(Weekdays | (Weekdays << DaysOfWeek), weekday + 1) & ((1U << DaysOfWeek) - 1);
        return back == 0 ? -1 : DaysOfWeek - 1 - BitOperations.Log2(back);
    }

    private static FrozenDictionary<ulong, int> Numbered(params ReadOnlySpan<string[]> lists)
    {
        var numbers = new Dictionary<ulong, int>();
        foreach (string[] names in lists)
        {
            for (int i = 0; i < names.Length; i++)
            {
                if (names[i].Length > 0)
                {
                    numbers[WordHash.Of(names[i])] = i;
                }
            }
        }

        return numbers.ToFrozenDictionary();
    }
}
