using System.Globalization;

namespace Readout.Time;

/// <summary>A calendar period: its length and first day decide the rest.</summary>
/// <param name="Granularity">How long it is.</param>
/// <param name="First">Its first day.</param>
internal readonly record struct Period(Granularity Granularity, DateOnly First)
{
    /// <summary>Its last day.</summary>
    public DateOnly Last => Granularity switch
    {
        Granularity.Day => First,
        Granularity.Weekend => Days.AddDays(First, 1),
        Granularity.Week => Days.AddDays(First, 6),
        Granularity.Month => Days.LastOfMonths(First, 1),
        Granularity.Season or Granularity.Quarter => Days.LastOfMonths(First, 3),
        Granularity.Half => Days.LastOfMonths(First, 6),
        Granularity.Year => new DateOnly(First.Year, 12, 31),
        Granularity.Decade => new DateOnly(Math.Min(First.Year + 9, 9999), 12, 31),
        Granularity.Century => new DateOnly(Math.Min(First.Year + 99, 9999), 12, 31),
        _ => new DateOnly(Math.Min(First.Year + 999, 9999), 12, 31),
    };

    /// <summary>Its TIMEX3 value.</summary>
    public string Value => Granularity switch
    {
        Granularity.Day => First.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        Granularity.Weekend => Week() + "-WE",
        Granularity.Week => Week(),
        Granularity.Month => First.ToString("yyyy-MM", CultureInfo.InvariantCulture),
        Granularity.Season => Year(First.Year) + First.Month switch { 3 => "-SP", 6 => "-SU", 9 => "-FA", _ => "-WI" },
        Granularity.Quarter => Year(First.Year) + "-Q" + ((First.Month + 2) / 3).ToString(CultureInfo.InvariantCulture),
        Granularity.Half => Year(First.Year) + (First.Month < 7 ? "-H1" : "-H2"),
        Granularity.Year => Year(First.Year),
        Granularity.Decade => Year(First.Year)[..3],
        Granularity.Century => Year(First.Year)[..2],
        _ => Year(First.Year)[..1],
    };

    /// <summary>The period of a length that holds a day.</summary>
    public static Period Holding(DateOnly day, Granularity granularity) => new(granularity, granularity switch
    {
        Granularity.Day => day,
        Granularity.Weekend => Days.AddDays(day, 6 - Days.IsoWeekday(day)),
        Granularity.Week => Days.AddDays(day, 1 - Days.IsoWeekday(day)),
        Granularity.Month => new DateOnly(day.Year, day.Month, 1),
        Granularity.Season => SeasonStart(day),
        Granularity.Quarter => new DateOnly(day.Year, ((day.Month - 1) / 3 * 3) + 1, 1),
        Granularity.Half => new DateOnly(day.Year, day.Month < 7 ? 1 : 7, 1),
        Granularity.Year => new DateOnly(day.Year, 1, 1),
        Granularity.Decade => new DateOnly(Math.Max(1, day.Year / 10 * 10), 1, 1),
        Granularity.Century => new DateOnly(Math.Max(1, day.Year / 100 * 100), 1, 1),
        _ => new DateOnly(Math.Max(1, day.Year / 1000 * 1000), 1, 1),
    });

    /// <summary>The season that begins in a year (1 spring to 4 winter), of the northern half of the world, in whole months.</summary>
    public static Period OfSeason(int year, int season) => new(Granularity.Season, new DateOnly(year, season * 3, 1));

    /// <summary>The period of the same length that comes <paramref name="count"/> later.</summary>
    public Period Shift(long count) => Granularity switch
    {
        Granularity.Day => this with { First = Days.AddDays(First, count) },
        Granularity.Weekend or Granularity.Week => this with { First = Days.AddDays(First, 7 * count) },
        Granularity.Month => this with { First = Days.AddMonths(First, count) },
        Granularity.Season or Granularity.Quarter => this with { First = Days.AddMonths(First, 3 * count) },
        Granularity.Half => this with { First = Days.AddMonths(First, 6 * count) },
        Granularity.Year => this with { First = Days.AddMonths(First, 12 * count) },
        Granularity.Decade => this with { First = Days.AddMonths(First, 120 * count) },
        Granularity.Century => this with { First = Days.AddMonths(First, 1200 * count) },
        _ => this with { First = Days.AddMonths(First, 12000 * count) },
    };

    private static DateOnly SeasonStart(DateOnly day) =>
        day.Month < 3 ? new DateOnly(Math.Max(1, day.Year - 1), 12, 1) : new DateOnly(day.Year, day.Month / 3 * 3, 1);

    private static string Year(int year) => year.ToString("0000", CultureInfo.InvariantCulture);

    private string Week()
    {
        DateTime thursday = Days.AddDays(First, 4 - Days.IsoWeekday(First)).ToDateTime(default);
        return Year(thursday.Year) + "-W" + ISOWeek.GetWeekOfYear(thursday).ToString("00", CultureInfo.InvariantCulture);
    }
}
