namespace Readout.Cli;

/// <summary>What became of one input: its result, or the problem that stands in its place.</summary>
/// <param name="Result">The result, when it could be read.</param>
/// <param name="Problem">The problem, when it could not.</param>
internal readonly record struct ReadItem<T>(T? Result, ReportProblem? Problem)
    where T : class;
