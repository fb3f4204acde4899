using Readout.Desk;
using Readout.Ingest;

namespace Readout.Cli;

/// <summary>Reads inputs into annotations, several at once, in input order; counts what was read and names what was skipped.</summary>
internal sealed class ArticleSource(Streams streams, InputSettings settings, ReadingProgress progress)
{
    private readonly ArticleReader _articles = new();

    /// <summary>What reads each article.</summary>
    public Reader Reader { get; } = new();

    /// <summary>How many articles were read.</summary>
    public int Read { get; private set; }

    /// <summary>How many inputs were skipped.</summary>
    public int Skipped { get; private set; }

    /// <summary>The results of <paramref name="make"/> for each article that can be read; what cannot is named on standard error.</summary>
    /// <param name="make">What to make of the annotations; called from several threads at once.</param>
    /// <param name="interrupted">Ends it between two articles.</param>
    public IEnumerable<T> Each<T>(Func<Annotations, T> make, CancellationToken interrupted)
        where T : class
    {
        var reader = new ReportReader(streams.Input, settings.Plain);
        foreach (ReadItem<T> item in OrderedWork.Do(reader.Read(settings.Paths), reading => Make(reading, make), settings.Jobs, interrupted))
        {
            if (item.Problem is { } problem)
            {
                Skipped++;
                progress.Note($"skipped {problem.Sentence}");
            }
            else
            {
                Read++;
                progress.Advance(Read);
                yield return item.Result!;
            }
        }
    }

    /// <summary>The exit code for what was read and skipped; says so when there was nothing.</summary>
    public int Finish()
    {
        if (Read == 0)
        {
            progress.Note("readout: nothing readable among the inputs.");
            return ExitCode.Failed;
        }

        return Skipped == 0 ? ExitCode.Done : settings.Strict ? ExitCode.Failed : ExitCode.SomeSkipped;
    }

    private ReadItem<T> Make<T>(ReportReading reading, Func<Annotations, T> make)
        where T : class
    {
        if (reading.Report is not { } report)
        {
            return new ReadItem<T>(null, reading.Problem);
        }

        try
        {
            Article article = _articles.Read(settings.Published is { } day && report.GivenPublished is null ? report with { GivenPublished = day } : report);
            return new ReadItem<T>(make(Reader.Read(article)), null);
        }
#pragma warning disable CA1031 // a fault of ours in one article must not cost the reader the others
        catch (Exception error)
#pragma warning restore CA1031
        {
            return new ReadItem<T>(null, new ReportProblem(report.Place, $"readout has a fault that this report brings out ({error.GetType().Name}: {error.Message.TrimEnd('.')}); please report it"));
        }
    }
}
