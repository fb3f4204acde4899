using System.Collections.Immutable;

namespace Readout;

/// <summary>Something that happened, or is to happen, on a day or within some days.</summary>
/// <param name="From">First day.</param>
/// <param name="To">Last day, inclusive.</param>
/// <param name="Text">Verbatim words, or a template filled with them.</param>
/// <param name="Status">What the reports say of its reality.</param>
/// <param name="IsBackground">Whether it lies before the course of the story.</param>
/// <param name="Evidence">Where the reports tell it.</param>
public sealed record TimelineEntry(
    DateOnly From, DateOnly To, string Text, EventStatus Status, bool IsBackground, ImmutableArray<Evidence> Evidence);
