using Readout.Ingest;

namespace Readout.Tests.Acceptance;

/// <summary>One of the five acceptance reports, by the first characters of its name.</summary>
internal static class AcceptanceReport
{
    public static readonly string[] Ids = ["000", "001", "002", "003", "004"];

    public static string PathOf(string id) => Directory.GetFiles(Requirement.AcceptanceReports(), id + "*.txt").Single();

    public static Article Read(string id)
    {
        string path = PathOf(id);
        return new ArticleReader().Read(new Report(Path.GetFileNameWithoutExtension(path), File.ReadAllText(path), ReportFormat.PlainText, path));
    }
}
