namespace Readout.Desk;

/// <summary>What became of one input on its way into the library. One of <paramref name="Id"/> and <paramref name="Problem"/> is set.</summary>
/// <param name="Id">The id under which the library has it.</param>
/// <param name="IsNew">Whether it was added now; false when it was there already.</param>
/// <param name="Problem">Why it was not added.</param>
public sealed record AddedReport(string? Id, bool IsNew, ReportProblem? Problem);
