namespace Readout.Stories.Dates;

/// <summary>A report of the same affair whose day is known.</summary>
/// <param name="Name">How to name it in a reason: its id.</param>
/// <param name="Day">Its day.</param>
/// <param name="Weekday">The weekday on which it says most, or <c>null</c>.</param>
/// <param name="Likeness">Cosine of the two reports, 0 to 1.</param>
internal readonly record struct DatedSibling(string Name, DateOnly Day, DayOfWeek? Weekday, double Likeness);
