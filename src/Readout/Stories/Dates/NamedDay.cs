namespace Readout.Stories.Dates;

/// <summary>A day that a report names by month and day, with or without its year.</summary>
/// <param name="Month">1 to 12.</param>
/// <param name="Day">1 to 31.</param>
/// <param name="Year">The year, or <c>null</c>.</param>
/// <param name="Span">The words.</param>
internal readonly record struct NamedDay(int Month, int Day, int? Year, TextSpan Span)
{
    /// <summary>The last such day that is not after <paramref name="limit"/>; <c>null</c> when its year is later or there is none.</summary>
    public DateOnly? Before(DateOnly limit)
    {
        for (int year = Year ?? limit.Year; year >= (Year ?? limit.Year - 1); year--)
        {
            if (Day <= DateTime.DaysInMonth(year, Month) && new DateOnly(year, Month, Day) <= limit)
            {
                return new DateOnly(year, Month, Day);
            }
        }

        return null;
    }
}
