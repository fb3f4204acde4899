using Readout.Ingest;
using Readout.Store;

namespace Readout.Desk;

/// <summary>
/// Reads reports into a library and keeps its stories current: the place where reading and keeping meet. Everything that a user changes in a library
/// goes through it. Safe to use from several threads.
/// </summary>
public sealed partial class NewsDesk
{
    private readonly Library _library;
    private readonly ArticleReader _articles;
    private readonly Reader _reader;

    /// <summary>Opens a desk.</summary>
    /// <param name="library">The library.</param>
    public NewsDesk(Library library)
        : this(library, new ArticleReader(), new Reader())
    {
    }

    private NewsDesk(Library library, ArticleReader articles, Reader reader)
    {
        _library = library;
        _articles = articles;
        _reader = reader;
    }

    /// <summary>Of how many new reports at most the annotations are held in memory while stories are composed: 150 KB each. Those of more are packed until their rows are written.</summary>
    internal int MostHeld { get; init; } = 2000;

    /// <summary>The library.</summary>
    public Library Library => _library;

    /// <summary>
    /// Adds reports: each is read and then kept whole, in input order; one that the library has already is not read again. Stops between two reports. The
    /// stories follow with <see cref="Compose"/>.
    /// </summary>
    /// <param name="readings">The reports, and what could not be read.</param>
    /// <param name="published">The day of publication of reports that bring none; <c>null</c> when unknown.</param>
    /// <param name="jobs">How many reports are read at once.</param>
    /// <param name="now">Gives the moment of adding.</param>
    /// <param name="cancel">Stops it.</param>
    /// <returns>What became of each, in input order, as it happens.</returns>
    public IEnumerable<AddedReport> Add(IEnumerable<ReportReading> readings, DateOnly? published, int jobs, Func<DateTimeOffset> now, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(readings);
        ArgumentNullException.ThrowIfNull(now);
        using Intake intake = _library.Add();
        // The input is read on this thread, so that it may ask the library.
        IEnumerable<(ReportReading Reading, string? Known)> input = readings
            .Select(reading => (reading, reading.Report is { } report ? intake.IdOf(ReportHash.Of(report)) : null));
        foreach ((PackedReport? packed, AddedReport? done) in OrderedWork.Do(input, item => Read(item.Reading, item.Known, published), jobs, cancel))
        {
            if (packed is null)
            {
                if (done!.Problem is not null)
                {
                    Measures.Skipped();
                }

                yield return done;
            }
            else
            {
                (string id, bool isNew) = Keep(intake, packed, now());
                yield return new AddedReport(id, isNew, null);
            }
        }
    }

    private (PackedReport? Packed, AddedReport? Done) Read(ReportReading reading, string? known, DateOnly? published)
    {
        if (known is not null || reading.Report is not { } report)
        {
            return (null, new AddedReport(known, false, reading.Problem));
        }

        try
        {
            return (PackedReport.Of(Read(published is { } day && report.GivenPublished is null ? report with { GivenPublished = day } : report), Reader.Version), null);
        }
#pragma warning disable CA1031 // a fault of ours in one report must not cost the user the others
        catch (Exception error)
#pragma warning restore CA1031
        {
            return (null, new AddedReport(null, false, new ReportProblem(report.Place, $"readout has a fault that this report brings out ({error.GetType().Name}: {error.Message.TrimEnd('.')}); please report it")));
        }
    }

    private static (string Id, bool IsNew) Keep(Intake intake, PackedReport packed, DateTimeOffset now)
    {
        using Stage stage = Measures.Begin("keep");
        (string id, bool isNew) = intake.Add(packed, now);
        if (isNew)
        {
            Measures.Read();
        }

        return (id, isNew);
    }

    private Annotations Read(Report report)
    {
        Article article;
        using (Measures.Begin("ingest"))
        {
            article = _articles.Read(report);
        }

        using Stage stage = Measures.Begin("annotate");
        return _reader.Read(article);
    }
}
