using Readout.Ingest;
using Readout.Store;

namespace Readout.Desk.Watching;

/// <summary>
/// Watches folders and feeds and reads what is new into the library. Polite: a feed is asked whether it has changed, robots.txt is kept, a host is asked one page at a time with
/// a pause between, and who fails or says so is left alone for longer and longer. What a feed named waits in the library's queue, so nothing is lost with the process. For one thread.
/// </summary>
/// <param name="desk">Where to.</param>
/// <param name="sources">Folders and addresses of feeds.</param>
/// <param name="time">The clock.</param>
/// <param name="say">Takes a sentence for the user.</param>
public sealed class Watcher(NewsDesk desk, IReadOnlyList<string> sources, TimeProvider time, Action<string> say) : IDisposable
{
    private const int MostAttempts = 8;
    private static readonly TimeSpan _settled = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan _longest = TimeSpan.FromDays(1);

    private readonly PageFetcher _pages = new(sources.Where(AddressReader.IsAddress).Select(source => new Uri(source).Host));
    private readonly Dictionary<string, (long Length, DateTime Written)> _seen = new(StringComparer.Ordinal);
    private PoliteFetcher? _fetcher;

    /// <summary>Time between two checks of a feed; it may ask for more.</summary>
    public TimeSpan Interval { get; init; } = TimeSpan.FromMinutes(15);

    /// <summary>Pause between two pages of one host; its robots.txt may ask for more.</summary>
    public TimeSpan Pause { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>Looks once at every source that is due, reads what waits and may be tried, and composes the stories when something was added.</summary>
    /// <returns>How many reports were added.</returns>
    public async Task<int> Look(CancellationToken cancel)
    {
        int added = 0;
        foreach (string source in sources)
        {
            cancel.ThrowIfCancellationRequested();
            if (AddressReader.IsAddress(source))
            {
                await Check(source, cancel).ConfigureAwait(false);
            }
            else
            {
                added += Scan(source, cancel);
            }
        }

        foreach (QueuedPage page in desk.Library.Waiting().Where(page => page.NextTry <= time.GetUtcNow()))
        {
            cancel.ThrowIfCancellationRequested();
            added += await Read(page, cancel).ConfigureAwait(false) ? 1 : 0;
        }

        Measures.Waiting(desk.Library.Waiting().Count);
        if (added > 0 || desk.Library.PendingCount > 0)
        {
            desk.Compose(cancel);
        }

        return added;
    }

    /// <summary>Ends it.</summary>
    public void Dispose() => _pages.Dispose();

    private PoliteFetcher Fetcher => _fetcher ??= new PoliteFetcher(_pages, time) { Pause = Pause };

    private int Scan(string folder, CancellationToken cancel)
    {
        if (!Directory.Exists(folder))
        {
            say($"{folder}: there is no such folder.");
            return 0;
        }

        string[] settled = [.. Directory.EnumerateFiles(folder, "*", new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = true, AttributesToSkip = FileAttributes.Hidden | FileAttributes.ReparsePoint })
            .Order(StringComparer.Ordinal).Where(IsSettledAndNew)];
        return settled.Length == 0 ? 0 : Add(new ReportReader(mayRepeatIds: true).Read(settled), cancel);
    }

    // A file that is still being written is left for the next look.
    private bool IsSettledAndNew(string path)
    {
        var file = new FileInfo(path);
        if (!file.Exists || time.GetUtcNow().UtcDateTime - file.LastWriteTimeUtc < _settled || (_seen.TryGetValue(path, out (long, DateTime) known) && known == (file.Length, file.LastWriteTimeUtc)))
        {
            return false;
        }

        _seen[path] = (file.Length, file.LastWriteTimeUtc);
        return true;
    }

    private int Add(IEnumerable<ReportReading> readings, CancellationToken cancel)
    {
        int added = 0;
        foreach (AddedReport report in desk.Add(readings, null, Environment.ProcessorCount, time.GetUtcNow, cancel))
        {
            if (report.Problem is { } problem)
            {
                say($"skipped {problem.Sentence}");
            }
            else if (report.IsNew)
            {
                added++;
                say($"added {report.Id}");
            }
        }

        return added;
    }

    private async Task Check(string source, CancellationToken cancel)
    {
        DateTimeOffset now = time.GetUtcNow();
        FeedState? known = desk.Library.Feed(source);
        if (known?.NextCheck > now)
        {
            return;
        }

        var address = new Uri(source);
        Fetched answer = await Fetcher.Check(address, known?.ETag, known?.Modified, cancel).ConfigureAwait(false);
        string? problem = answer.Problem;
        IReadOnlyList<FeedItem> items = problem is null && answer.Bytes.Length > 0 ? FeedReader.Read(answer.Bytes, address, out problem) : [];
        int failures = problem is null ? 0 : (known?.Failures ?? 0) + 1;
        TimeSpan wait = Longer(answer.RetryAfter, failures == 0 ? Interval : Backoff(Interval, failures));
        bool isNew = problem is null && answer.Bytes.Length > 0;
        int found = desk.Library.Keep(
            new FeedState(source, isNew ? answer.ETag : known?.ETag, isNew ? answer.Modified : known?.Modified, now + wait, failures, problem),
            items.Select(item => (item.Url.AbsoluteUri, item.Title, item.Published)));
        if (problem is not null)
        {
            say($"{source}: {problem}; asked again in {wait.TotalMinutes:0} min.");
        }
        else if (found > 0)
        {
            say($"{source}: {found} new.");
        }
    }

    private async Task<bool> Read(QueuedPage page, CancellationToken cancel)
    {
        var url = new Uri(page.Url);
        Fetched answer = await Fetcher.Fetch(url, cancel).ConfigureAwait(false);
        if (answer.Problem is not null)
        {
            return Failed(page, answer);
        }

        int added = Add([PageFetcher.ReportOf(url, answer.Bytes, page.Title, page.Published)], cancel);
        desk.Library.Finish(page.Number, null);
        return added > 0;
    }

    private bool Failed(QueuedPage page, Fetched answer)
    {
        if (answer.IsPassing && page.Attempts + 1 < MostAttempts)
        {
            desk.Library.Postpone(page.Number, time.GetUtcNow() + Longer(answer.RetryAfter, Backoff(TimeSpan.FromMinutes(1), page.Attempts + 1)), answer.Problem!);
        }
        else
        {
            desk.Library.Finish(page.Number, answer.Problem);
            say($"skipped {page.Url}: {answer.Problem}.");
        }

        return false;
    }

    private static TimeSpan Backoff(TimeSpan first, int failures) => TimeSpan.FromTicks(Math.Min(_longest.Ticks, first.Ticks << Math.Min(failures, 12)));

    private static TimeSpan Longer(TimeSpan? one, TimeSpan other) => one > other ? (one.Value < _longest ? one.Value : _longest) : other;
}
