namespace Readout.Train.Time;

/// <summary>What a result of the Recognizers specifications names, as far as TIMEX3 can say it.</summary>
internal enum SpecKind
{
    /// <summary>A day.</summary>
    Day,

    /// <summary>A calendar period: a week, month, season, year, decade, or a part of one.</summary>
    Period,

    /// <summary>Two days and what lies between them.</summary>
    Range,

    /// <summary>A time of the clock, with or without its day.</summary>
    Clock,

    /// <summary>A part of a day.</summary>
    Daypart,

    /// <summary>A length of time.</summary>
    Duration,

    /// <summary>A recurring time.</summary>
    Set,

    /// <summary>The present.</summary>
    Now,

    /// <summary>Something that is not ours to say: see <see cref="SpecResult.Kind"/>.</summary>
    Unsupported,
}
