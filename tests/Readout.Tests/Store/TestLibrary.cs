using Readout.Desk;
using Readout.Ingest;
using Readout.Store;

namespace Readout.Tests.Store;

/// <summary>A library of a test, in a temporary file or a database of the tests' server.</summary>
internal sealed class TestLibrary : IDisposable
{
    private readonly string? _folder;

    public TestLibrary(string kind)
    {
        if (kind == "postgres")
        {
            Where = Requirement.Postgres();
        }
        else
        {
            _folder = Path.Combine(Path.GetTempPath(), "readout-tests-" + Guid.NewGuid().ToString("N"));
            Directory.CreateDirectory(_folder);
            Where = Path.Combine(_folder, "readout.db");
        }

        Library = Library.Open(Where, create: true);
        Desk = new NewsDesk(Library);
    }

    /// <summary>The databases that every test of the store runs on.</summary>
    public static Xunit.TheoryData<string> Kinds => ["sqlite", "postgres"];

    public string Where { get; }

    public Library Library { get; }

    public NewsDesk Desk { get; }

    /// <summary>Adds invented reports and composes their stories.</summary>
    public TestLibrary With(params (string Id, string Text)[] reports) =>
        Reading(reports.Select(report => new ReportReading(new Report(report.Id, report.Text, ReportFormat.PlainText, report.Id + ".txt"), null)));

    /// <summary>Adds the samples of the checkout and composes their stories.</summary>
    public TestLibrary WithSamples(params string[] names) => Reading(new ReportReader().Read(names.Select(name => Repository.At("samples", name))));

    public void Dispose()
    {
        Library.Dispose();
        if (_folder is not null)
        {
            Directory.Delete(_folder, recursive: true);
        }
    }

    private TestLibrary Reading(IEnumerable<ReportReading> readings)
    {
        foreach (AddedReport report in Desk.Add(readings, null, 2, () => new DateTimeOffset(2030, 1, 2, 3, 4, 5, TimeSpan.Zero), CancellationToken.None))
        {
            Xunit.Assert.Null(report.Problem);
        }

        Desk.Compose(CancellationToken.None);
        return this;
    }
}
