using Readout.Desk;
using Readout.Ingest;

namespace Readout.Web.Intake;

/// <summary>Reports that somebody gave at once, and what became of them.</summary>
/// <param name="number">Its number.</param>
/// <param name="given">What was given.</param>
internal sealed class ReadingJob(string number, Given given)
{
    private readonly Lock _lock = new();
    private readonly TaskCompletionSource _done = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly List<AddedReport> _results = [];

    /// <summary>What it is called in addresses.</summary>
    public string Number => number;

    /// <summary>What is to be read; nothing any more when it is done.</summary>
    public IReadOnlyList<ReportReading> Readings { get; private set; } = given.Readings;

    /// <summary>Ends when the addresses that were given are fetched.</summary>
    public Task Fetched { get; set; } = Task.CompletedTask;

    /// <summary>How many inputs there are.</summary>
    public int Count { get; } = given.Readings.Count + given.Addresses.Count;

    /// <summary>Ends when the stories are up to date, or it failed.</summary>
    public Task Done => _done.Task;

    /// <summary>Why the rest was not read, when something went wrong.</summary>
    public string? Failure { get; private set; }

    /// <summary>How many stories are new or changed by it and what was read with it.</summary>
    public int Changed { get; private set; }

    /// <summary>What became of the inputs so far, in their order.</summary>
    public IReadOnlyList<AddedReport> Results
    {
        get
        {
            lock (_lock)
            {
                return [.. _results];
            }
        }
    }

    /// <summary>Brings the reports that were fetched.</summary>
    public void Bring(IEnumerable<ReportReading> fetched) => Readings = [.. Readings, .. fetched.Select(given.Facts.Complete)];

    public void Add(AddedReport result)
    {
        lock (_lock)
        {
            _results.Add(result);
        }

        Measures.Queued(-1);
    }

    public void End(int changed, string? failure)
    {
        Changed = changed;
        Failure = failure;
        Readings = [];
        if (_done.TrySetResult())
        {
            Measures.Queued(Results.Count - Count);
        }
    }
}
