namespace Readout.Time;

/// <summary>How long a calendar period is.</summary>
internal enum Granularity : byte
{
    Day,
    Weekend,
    Week,
    Month,
    Season,
    Quarter,
    Half,
    Year,
    Decade,
    Century,
    Millennium,
}
