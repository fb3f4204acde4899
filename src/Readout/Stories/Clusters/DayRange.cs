namespace Readout.Stories.Clusters;

/// <summary>The days of a group of articles; unbounded when none is known.</summary>
/// <param name="From">First day.</param>
/// <param name="To">Last day.</param>
internal readonly record struct DayRange(DateOnly? From, DateOnly? To)
{
    /// <summary>Days between the two ranges; 0 when they touch or one is unknown.</summary>
    public int Gap(DayRange other) =>
        From is not { } from || To is not { } to || other.From is not { } otherFrom || other.To is not { } otherTo ? 0
        : otherFrom > to ? otherFrom.DayNumber - to.DayNumber
        : from > otherTo ? from.DayNumber - otherTo.DayNumber
        : 0;

    /// <summary>The smallest range that covers both.</summary>
    public DayRange Join(DayRange other) => new(
        From is { } a && other.From is { } b ? a < b ? a : b : From ?? other.From,
        To is { } c && other.To is { } d ? c > d ? c : d : To ?? other.To);
}
