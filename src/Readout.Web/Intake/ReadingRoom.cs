using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Security.Cryptography;
using Readout.Desk;
using Readout.Desk.Watching;
using Readout.Ingest;
using Readout.Store;

namespace Readout.Web.Intake;

/// <summary>
/// Reads what users give, one job after the other on a thread of its own, and brings the stories up to date when nothing more waits. What was read stays
/// when the server stops in between; what waits is lost, and its giver sees so.
/// </summary>
internal sealed class ReadingRoom : IAsyncDisposable
{
    private const long MostWaiting = 256 << 20;
    private const int Remembered = 200;
    private const int FetchedAtOnce = 4;
    private const string Stopped = "the server stopped before everything was read.";
    private readonly Library _library;
    private readonly ServerSettings _settings;
    private readonly Lazy<NewsDesk> _desk;
    private readonly CancellationTokenSource _closing = new();
    private readonly BlockingCollection<ReadingJob> _waiting = new();
    private readonly ConcurrentDictionary<string, ReadingJob> _jobs = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<string> _order = new();
    private readonly Lock _correcting = new();
    private Task _composing = Task.CompletedTask;
    private readonly AddressReader? _addresses;
    private readonly Task _work;
    private long _characters;

    public ReadingRoom(Library library, ServerSettings settings)
    {
        _library = library;
        _settings = settings;
        _desk = new Lazy<NewsDesk>(() => new NewsDesk(library)); // models are loaded when the first report comes
        _addresses = settings.Fetcher is { } fetcher ? new AddressReader(fetcher) : null;
        _work = Task.Factory.StartNew(Work, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
    }

    /// <summary>Where reading and composing is done.</summary>
    public NewsDesk Desk => _desk.Value;

    /// <summary>How many jobs are not done.</summary>
    public int Busy => _jobs.Values.Count(job => !job.Done.IsCompleted);

    /// <summary>Whether addresses are fetched.</summary>
    public bool Fetches => _addresses is not null;

    /// <summary>Puts reports on the pile.</summary>
    /// <exception cref="BadRequest">There is nothing to read, or too much waits already.</exception>
    public ReadingJob Give(Given given)
    {
        if (given.Readings.Count + given.Addresses.Count == 0)
        {
            throw new BadRequest("there is nothing to read: paste a text, choose files or give addresses.");
        }

        if (given.Addresses.Count > 0 && !Fetches)
        {
            throw new BadRequest("this server fetches no addresses: paste the text.");
        }

        if (Interlocked.Read(ref _characters) > MostWaiting)
        {
            throw new BadRequest("too many reports wait already: try again when they are read.");
        }

        var job = new ReadingJob(Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8)), given);
        Measures.Queued(job.Count);
        Interlocked.Add(ref _characters, SizeOf(given.Readings));
        _jobs[job.Number] = job;
        _order.Enqueue(job.Number);
        while (_order.Count > Remembered && _order.TryPeek(out string? first) && _jobs[first].Done.IsCompleted && _order.TryDequeue(out first))
        {
            _jobs.TryRemove(first, out _);
        }

        if (given.Addresses.Count > 0)
        {
            job.Fetched = Task.Run(() => Fetch(job, given.Addresses));
        }
        else if (!Queue(job))
        {
            job.End(0, Stopped);
            throw new BadRequest("the server is stopping.");
        }

        return job;
    }

    // Beside the reading of what others give, which does not wait for slow sites.
    private async Task Fetch(ReadingJob job, IReadOnlyList<string> addresses)
    {
        try
        {
            ImmutableArray<ReportReading> fetched = await _addresses!.Read(addresses, FetchedAtOnce, _closing.Token).ConfigureAwait(false);
            job.Bring(fetched);
            Interlocked.Add(ref _characters, SizeOf(fetched));
            if (Queue(job))
            {
                return;
            }
        }
        catch (OperationCanceledException)
        {
            // The server stops.
        }

        job.End(0, Stopped);
    }

    private bool Queue(ReadingJob job)
    {
        try
        {
            _waiting.Add(job);
            return true;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    /// <summary>Puts something right and brings the stories up to date.</summary>
    /// <param name="correct">What is put right: checked and logged at once.</param>
    /// <param name="cancel">Ends the wait, not the work.</param>
    /// <returns>Whether the stories are up to date; false when that takes longer than a client is kept waiting, and goes on.</returns>
    public async Task<bool> Correct(Action<NewsDesk> correct, CancellationToken cancel)
    {
        await Task.Run(() => correct(_desk.Value), cancel).ConfigureAwait(false);
        Task composing = Task.Run(ComposeCorrections, CancellationToken.None);
        lock (_correcting)
        {
            _composing = _composing.IsCompleted ? composing : Task.WhenAll(_composing, composing);
        }

        try
        {
            await composing.WaitAsync(_settings.Patience, cancel).ConfigureAwait(false);
            return true;
        }
        catch (TimeoutException)
        {
            return false;
        }
        catch (OperationCanceledException) when (_closing.IsCancellationRequested)
        {
            return false; // they are composed when the server starts again
        }
    }

    /// <summary>A job by its number, as long as it is remembered.</summary>
    public ReadingJob? Job(string number) => _jobs.GetValueOrDefault(number);

    /// <summary>Stops after the article in hand.</summary>
    public async ValueTask DisposeAsync()
    {
        if (!_waiting.IsAddingCompleted)
        {
            _waiting.CompleteAdding();
            await _closing.CancelAsync().ConfigureAwait(false);
        }

        await _work.ConfigureAwait(false);
        await _composing.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await Task.WhenAll(_jobs.Values.Select(job => job.Fetched)).ConfigureAwait(false);
    }

    private void Work()
    {
        var read = new List<ReadingJob>();
        try
        {
            // Somebody may have been stopped between reading and composing.
            if (!_settings.IsReadOnly && (_library.PendingCount > 0 || _library.HasPendingCorrections))
            {
                _desk.Value.Compose(_closing.Token);
            }

            foreach (ReadingJob job in _waiting.GetConsumingEnumerable(_closing.Token))
            {
                read.Add(job);
                Read(job);
                if (_waiting.Count == 0)
                {
                    Compose(read);
                }
            }
        }
        catch (OperationCanceledException) when (_closing.IsCancellationRequested)
        {
            // What was read stays; the rest ends below.
        }
        finally
        {
            foreach (ReadingJob job in read.Concat(_waiting))
            {
                job.End(0, Stopped);
            }
        }
    }

    private void Read(ReadingJob job)
    {
        long size = SizeOf(job.Readings);
        try
        {
            foreach (AddedReport result in _desk.Value.Add(job.Readings, null, _settings.Jobs, _settings.Now, _closing.Token))
            {
                job.Add(result);
            }
        }
#pragma warning disable CA1031 // what goes wrong with one job must not end the room
        catch (Exception error) when (error is not OperationCanceledException)
#pragma warning restore CA1031
        {
            job.End(0, "the library could not be written: " + error.Message);
        }
        finally
        {
            Interlocked.Add(ref _characters, -size);
        }
    }

    // What one of several corrections has composed is composed for all.
    private void ComposeCorrections()
    {
        lock (_desk)
        {
            if (_library.HasPendingCorrections)
            {
                _desk.Value.Compose(_closing.Token);
            }
        }
    }

    private void Compose(List<ReadingJob> read)
    {
        int changed = 0;
        string? failure = null;
        try
        {
            changed = read.Exists(job => job.Results.Any(result => result.IsNew)) ? _desk.Value.Compose(_closing.Token) : 0;
        }
#pragma warning disable CA1031 // what was read stays; the stories follow with the next job
        catch (Exception error) when (error is not OperationCanceledException)
#pragma warning restore CA1031
        {
            failure = "the stories could not be brought up to date: " + error.Message;
        }

        read.ForEach(job => job.End(changed, job.Failure ?? failure));
        read.Clear();
    }

    private static long SizeOf(IReadOnlyList<ReportReading> readings) => readings.Sum(reading => (reading.Report?.Source.Length ?? 0) * 2L);
}
