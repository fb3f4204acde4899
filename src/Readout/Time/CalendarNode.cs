namespace Readout.Time;

/// <summary>A date of the calendar, wholly or in part. Unnamed parts are 0.</summary>
internal sealed record CalendarNode(int First, int End) : TimeNode(First, End)
{
    /// <summary>The year; negative before Christ.</summary>
    public int Year { get; init; }

    /// <summary>How many digits of the year were written (2: the century is open), 0 when none.</summary>
    public int YearDigits { get; init; }

    /// <summary>The month, 1 to 12.</summary>
    public int Month { get; init; }

    /// <summary>The day of the month.</summary>
    public int Day { get; init; }

    /// <summary>ISO weekday.</summary>
    public int Weekday { get; init; }

    /// <summary>The ISO week, 1 to 53.</summary>
    public int Week { get; init; }

    /// <summary>The quarter, 1 to 4.</summary>
    public int Quarter { get; init; }

    /// <summary>The half of the year, 1 or 2.</summary>
    public int Half { get; init; }

    /// <summary>The season, 1 spring to 4 winter.</summary>
    public int Season { get; init; }

    /// <summary>The named day, or <c>null</c>.</summary>
    public Holiday? Holiday { get; init; }

    /// <summary>Length of a period named by its first year: <see cref="Granularity.Decade"/> or <see cref="Granularity.Century"/>; else <see cref="Granularity.Day"/>.</summary>
    public Granularity Span { get; init; }

    /// <summary>The year expression that a month, quarter or season belongs to (<i>June last year</i>), or <c>null</c>.</summary>
    public TimeNode? Of { get; init; }

    /// <summary>Whether day and month could change places (<i>05/06/2018</i>).</summary>
    public bool Ambiguous { get; init; }

    /// <summary>Whether the year is written.</summary>
    public bool HasYear => YearDigits > 0;
}
