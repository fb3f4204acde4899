namespace Readout.Stories.Dates;

/// <summary>What was inferred about a report's day.</summary>
/// <param name="Day">The day; <c>null</c> when only bounds could be inferred.</param>
/// <param name="Earliest">Earliest possible day.</param>
/// <param name="Latest">Latest possible day.</param>
/// <param name="Because">The reasoning in one sentence.</param>
/// <param name="Margin">How clearly the day fits better than the next best; 0 for bounds.</param>
internal sealed record InferredDay(DateOnly? Day, DateOnly Earliest, DateOnly Latest, string Because, double Margin);
