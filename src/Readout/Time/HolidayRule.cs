using System.Globalization;

namespace Readout.Time;

/// <summary>
/// On which day of a year a holiday falls: a fixed day, the Nth weekday of a month, or a number of days from Western Easter
/// (the anonymous Gregorian algorithm, published in Nature, 1876).
/// </summary>
/// <param name="Month">Month, or 0 for a rule of Easter.</param>
/// <param name="Number">Day of the month, which weekday of the month (-1: the last), or days from Easter.</param>
/// <param name="Weekday">ISO weekday, or 0 for a fixed day.</param>
internal readonly record struct HolidayRule(int Month, int Number, int Weekday)
{
    /// <summary>Reads <c>12-25</c>, <c>11-w4-4</c> (weekday 4, the fourth) or <c>easter-2</c>.</summary>
    public static HolidayRule Parse(string rule)
    {
        if (rule.StartsWith("easter", StringComparison.Ordinal))
        {
            return new HolidayRule(0, int.Parse(rule[6..], CultureInfo.InvariantCulture), 0);
        }

        int month = int.Parse(rule[..2], CultureInfo.InvariantCulture);
        return rule[3] == 'w'
            ? new HolidayRule(month, int.Parse(rule[6..], CultureInfo.InvariantCulture), rule[4] - '0')
            : new HolidayRule(month, int.Parse(rule[3..], CultureInfo.InvariantCulture), 0);
    }

    /// <summary>The day in a year.</summary>
    public DateOnly In(int year)
    {
        if (Month == 0)
        {
            return Easter(year).AddDays(Number);
        }

        if (Weekday == 0)
        {
            return new DateOnly(year, Month, Number);
        }

        if (Number < 0)
        {
            var last = new DateOnly(year, Month, DateTime.DaysInMonth(year, Month));
            return last.AddDays(-((Days.IsoWeekday(last) - Weekday + 7) % 7));
        }

        var first = new DateOnly(year, Month, 1);
        return first.AddDays(((Weekday - Days.IsoWeekday(first) + 7) % 7) + (7 * (Number - 1)));
    }

    private static DateOnly Easter(int year)
    {
        int a = year % 19, b = year / 100, c = year % 100, d = b / 4, e = b % 4, f = (b + 8) / 25, g = (b - f + 1) / 3;
        int h = ((19 * a) + b - d - g + 15) % 30, i = c / 4, k = c % 4;
        int l = (32 + (2 * e) + (2 * i) - h - k) % 7, m = (a + (11 * h) + (22 * l)) / 451;
        int sum = h + l - (7 * m) + 114;
        return new DateOnly(year, sum / 31, (sum % 31) + 1);
    }
}
