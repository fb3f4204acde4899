using Readout.Ingest;

namespace Readout.Web.Intake;

/// <summary>What somebody gives to be read.</summary>
/// <param name="Readings">Reports, and what could not be read.</param>
/// <param name="Addresses">Addresses of reports that are still to be fetched.</param>
/// <param name="Facts">What is said of all of them.</param>
internal sealed record Given(IReadOnlyList<ReportReading> Readings, IReadOnlyList<string> Addresses, GivenFacts Facts);
