using System.Globalization;
using Readout.Ingest;

namespace Readout.Web.Intake;

/// <summary>What somebody says of the reports that he gives; what a report says itself comes first.</summary>
/// <param name="Outlet">Where they appeared, or <c>null</c>.</param>
/// <param name="Published">When, or <c>null</c>.</param>
/// <param name="Url">Their address, or <c>null</c>.</param>
internal sealed record GivenFacts(string? Outlet, DateOnly? Published, string? Url)
{
    /// <summary>Reads the values of a form or an address.</summary>
    /// <exception cref="BadRequest">One of them is none.</exception>
    public static GivenFacts Of(string outlet, string published, string url)
    {
        DateOnly? day = published.Length == 0 ? null
            : DateOnly.TryParseExact(published, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly known) ? known
            : throw new BadRequest($"'{published[..Math.Min(published.Length, 40)]}' is not a day: write it as YYYY-MM-DD.");
        return outlet.Length > 300 || url.Length > 2000
            ? throw new BadRequest("the outlet or the address is too long.")
            : new GivenFacts(outlet.Trim().Length == 0 ? null : outlet.Trim(), day, url.Trim().Length == 0 ? null : url.Trim());
    }

    /// <summary>A report with what it does not say itself.</summary>
    public ReportReading Complete(ReportReading reading) => reading.Report is { } report
        ? reading with { Report = report with { GivenOutlet = report.GivenOutlet ?? Outlet, GivenPublished = report.GivenPublished ?? Published, GivenUrl = report.GivenUrl ?? Url } }
        : reading;
}
