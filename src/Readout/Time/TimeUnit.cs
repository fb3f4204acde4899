namespace Readout.Time;

/// <summary>A unit of time. The numbers are those of the word list.</summary>
internal enum TimeUnit : byte
{
    None,
    Second,
    Minute,
    Hour,
    Day,
    Week,
    Month,
    Quarter,
    Year,
    Decade,
    Century,
    Weekend,
    Millennium,
    Fortnight,
    Night,
}
