using Readout.Desk;
using Readout.Store;

namespace Readout.Web.Past;

/// <summary>
/// The library as known on days that were asked for: composed on the first request, one after the other, and kept for those that follow, the longest unused forgotten
/// first. When the library's stories change, all are forgotten.
/// </summary>
/// <param name="library">The library as it is now.</param>
/// <param name="desk">Gives its desk, when the first day is asked for.</param>
/// <param name="patience">How long a client is kept waiting.</param>
internal sealed class PastLibraries(Library library, Func<NewsDesk> desk, TimeSpan patience) : IDisposable
{
    private const int Most = 8;
    private const int Few = 500;
    private const string File = "then.db";
    private readonly Lock _lock = new();
    private readonly LinkedList<(string Key, Task<PastLibrary> Library)> _byUse = [];
    private readonly SemaphoreSlim _composing = new(1);
    private readonly CancellationTokenSource _closing = new();
    private readonly Lazy<PastFolder> _folder = new(() => new PastFolder());

    /// <summary>Removes what processes that are gone left behind.</summary>
    public static void ClearUp() => PastFolder.RemoveStale();

    /// <summary>The library as known on a day; to be disposed of by whoever takes it.</summary>
    /// <param name="day">The day.</param>
    /// <param name="stories">Ids of the stories that alone are wanted, with those before and after them; <c>null</c> for all.</param>
    /// <param name="cancel">Ends the wait, not the work.</param>
    /// <exception cref="NotReady">It takes longer than a client should wait, or too many days are asked for at once.</exception>
    public async Task<PastLibrary> Take(DateOnly day, IReadOnlyCollection<string>? stories, CancellationToken cancel)
    {
        string[]? wanted = stories is null ? null : [.. stories.SelectMany(WithNeighbours).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        string key = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{library.Generation} {day.DayNumber} {(wanted is null ? "*" : string.Join(' ', wanted))}");
        while (true)
        {
            Task<PastLibrary> composing = Find(key, day, wanted);
            try
            {
                PastLibrary past = await composing.WaitAsync(patience, cancel).ConfigureAwait(false);
                if (past.TryTake())
                {
                    return past;
                }
            }
            catch (TimeoutException)
            {
                throw new NotReady("the account as of that day is still being composed: ask again in a few seconds.");
            }
        }
    }

    /// <summary>The present ids of stories; <c>null</c>, which stands for all, where one is not known now, since what it was called then is known only then.</summary>
    /// <param name="ids">Ids of stories, of now or of before.</param>
    public string[]? Present(IEnumerable<string?> ids)
    {
        string[] known = [.. ids.OfType<string>().Select(id => library.Stories(new LibraryFilter { Story = id }).Any() ? id : library.LaterStory(id)).OfType<string>()];
        return known.Length == 0 ? null : known;
    }

    /// <summary>Ends what is being composed and forgets all.</summary>
    public void Dispose()
    {
        _closing.Cancel();
        foreach ((_, Task<PastLibrary> composing) in _byUse)
        {
            try
            {
                composing.GetAwaiter().GetResult().Dispose();
            }
#pragma warning disable CA1031 // whatever ended it, there is nothing left to forget
            catch (Exception)
#pragma warning restore CA1031
            {
                // It has cleared up after itself.
            }
        }

        if (_folder.IsValueCreated)
        {
            _folder.Value.Dispose();
        }

        _composing.Dispose();
        _closing.Dispose();
    }

    private IEnumerable<string> WithNeighbours(string story) =>
        [story, .. library.Story(story)?.Follows ?? [], .. library.FollowUps(story).Select(row => row.Id)];

    private Task<PastLibrary> Find(string key, DateOnly day, string[]? stories)
    {
        lock (_lock)
        {
            string generation = key[..(key.IndexOf(' ', StringComparison.Ordinal) + 1)];
            for (LinkedListNode<(string Key, Task<PastLibrary> Library)>? node = _byUse.First, next; node is not null; node = next)
            {
                next = node.Next;
                if (node.Value.Library is { IsFaulted: true } or { IsCanceled: true } || (node.Value.Library.IsCompleted && !node.Value.Key.StartsWith(generation, StringComparison.Ordinal)))
                {
                    Forget(node);
                }
                else if (node.Value.Key == key)
                {
                    _byUse.Remove(node);
                    _byUse.AddFirst(node);
                    return node.Value.Library;
                }
            }

            if (_byUse.Count >= Most)
            {
                LinkedListNode<(string Key, Task<PastLibrary> Library)>? unused = _byUse.Last;
                while (unused is not null && !unused.Value.Library.IsCompleted)
                {
                    unused = unused.Previous;
                }

                Forget(unused ?? throw new NotReady("the accounts of several days are being composed already: ask again in a few seconds."));
            }

            Task<PastLibrary> composing = Task.Run(() => Compose(day, stories));
            _byUse.AddFirst((key, composing));
            return composing;
        }
    }

    private void Forget(LinkedListNode<(string Key, Task<PastLibrary> Library)> node)
    {
        _byUse.Remove(node);
        _ = node.Value.Library.ContinueWith(done => done.Result.Dispose(), CancellationToken.None, TaskContinuationOptions.OnlyOnRanToCompletion, TaskScheduler.Default);
    }

    private async Task<PastLibrary> Compose(DateOnly day, string[]? stories)
    {
        await _composing.WaitAsync(_closing.Token).ConfigureAwait(false);
        string folder = _folder.Value.New();
        Library? then = null;
        try
        {
            then = Library.Open(Path.Combine(folder, File), create: true);
            int leftOut = desk().AsOf(day, stories, then, _closing.Token).Count;
            if (then.ReportCount > Few)
            {
                // Composing needs many times what serving does: it is given back to the system at once.
                GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
            }

            return new PastLibrary(then, folder, leftOut);
        }
        catch
        {
            then?.Dispose();
            Directory.Delete(folder, recursive: true);
            throw;
        }
        finally
        {
            _composing.Release();
        }
    }
}
