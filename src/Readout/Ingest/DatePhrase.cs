namespace Readout.Ingest;

/// <summary>A date written out in text.</summary>
/// <param name="Start">Offset of its first character.</param>
/// <param name="Length">Its length.</param>
/// <param name="Year">The year, or <c>null</c> when it names none.</param>
/// <param name="Month">The month, 1 to 12.</param>
/// <param name="Day">The day of the month.</param>
internal readonly record struct DatePhrase(int Start, int Length, int? Year, int Month, int Day)
{
    /// <summary>The day, when the year is named.</summary>
    public DateOnly? Date => Year is int year ? new DateOnly(year, Month, Day) : null;
}
