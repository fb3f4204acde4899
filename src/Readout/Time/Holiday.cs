namespace Readout.Time;

/// <summary>A named day of the year.</summary>
/// <param name="Name">Its name in lower case.</param>
/// <param name="Rule">On which day of a year it falls.</param>
/// <param name="NeedsCapital">Whether it is one only when written with a capital.</param>
internal sealed record Holiday(string Name, HolidayRule Rule, bool NeedsCapital);
