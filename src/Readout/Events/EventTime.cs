namespace Readout.Events;

/// <summary>What dates an event.</summary>
/// <param name="Span">The time expression; of a stretch (<i>between 2007 and 2010</i>) the one that begins it.</param>
/// <param name="From">First day on which the event may have happened; <c>null</c> when the expression has no days yet.</param>
/// <param name="To">Last day on which it may have happened.</param>
internal readonly record struct EventTime(TextSpan Span, DateOnly? From, DateOnly? To);
