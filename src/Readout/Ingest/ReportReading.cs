namespace Readout.Ingest;

/// <summary>One step of reading inputs: a report, or the problem that stands in its place. Exactly one of the two is set.</summary>
/// <param name="Report">The report, when it could be read.</param>
/// <param name="Problem">The problem, when it could not.</param>
public readonly record struct ReportReading(Report? Report, ReportProblem? Problem)
{
    internal static ReportReading Of(Report report) => new(report, null);

    internal static ReportReading Skip(string place, string reason) => new(null, new ReportProblem(place, reason));
}
