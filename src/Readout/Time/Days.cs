namespace Readout.Time;

/// <summary>Arithmetic on days that saturates at the ends of the calendar instead of failing.</summary>
internal static class Days
{
    /// <summary>ISO weekday: Monday is 1, Sunday 7.</summary>
    public static int IsoWeekday(DateOnly day) => day.DayOfWeek == DayOfWeek.Sunday ? 7 : (int)day.DayOfWeek;

    /// <summary>A day moved by days.</summary>
    public static DateOnly AddDays(DateOnly day, long days)
    {
        long number = Math.Clamp(day.DayNumber + days, DateOnly.MinValue.DayNumber, DateOnly.MaxValue.DayNumber);
        return DateOnly.FromDayNumber((int)number);
    }

    /// <summary>The last day of some months, of which a day begins the first; the last day of the calendar where they go beyond it.</summary>
    public static DateOnly LastOfMonths(DateOnly first, int months)
    {
        int last = Math.Min((first.Year * 12) + first.Month - 1 + months - 1, (9999 * 12) + 11);
        return new DateOnly(last / 12, (last % 12) + 1, DateTime.DaysInMonth(last / 12, (last % 12) + 1));
    }

    /// <summary>A day moved by months, kept inside the month that it comes to.</summary>
    public static DateOnly AddMonths(DateOnly day, long months)
    {
        long index = Math.Clamp((day.Year * 12L) + day.Month - 1 + months, 12, (9999 * 12L) + 11);
        int year = (int)(index / 12), month = (int)(index % 12) + 1;
        return new DateOnly(year, month, Math.Min(day.Day, DateTime.DaysInMonth(year, month)));
    }

    /// <summary>Whether a day of a month exists, in the given year or, for 0, in any.</summary>
    public static bool Exists(int year, int month, int day) =>
        month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year is < 1 or > 9999 ? 2000 : year, month);
}
