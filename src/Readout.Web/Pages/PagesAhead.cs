using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Primitives;
using Readout.Store;
using Readout.Web.Lists;

namespace Readout.Web.Pages;

/// <summary>
/// Makes the pages of stories before anybody asks for them, the latest first, one at a time, and gives way to whoever asks for a page meanwhile. The library keeps
/// them, so that after adding to a large library only the pages of stories that changed are made, and none after a restart. Before them it takes into memory
/// what searches ask (<see cref="Library.RankAhead"/>).
/// </summary>
internal sealed class PagesAhead : IAsyncDisposable
{
    private const int Batch = 32;
    private const int Practised = 60;
    private const int Rounds = 3;
    private static readonly TimeSpan _rest = TimeSpan.FromMilliseconds(150);
    private static readonly TimeSpan _pause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan _step = TimeSpan.FromMilliseconds(20);
    private readonly Library _library;
    private readonly ILogger _log;
    private readonly Func<bool> _isBusy;
    private readonly CancellationTokenSource _closing = new();
    private readonly Task _work;

    /// <summary>Begins to make pages.</summary>
    /// <param name="library">The library.</param>
    /// <param name="log">Where it is said that pages cannot be made or kept.</param>
    /// <param name="isBusy">Whether somebody waits for a page.</param>
    public PagesAhead(Library library, ILogger log, Func<bool> isBusy)
    {
        _library = library;
        _log = log;
        _isBusy = isBusy;
        _work = Task.Run(Work);
    }

    /// <summary>Stops after the page in hand.</summary>
    public async ValueTask DisposeAsync()
    {
        await _closing.CancelAsync().ConfigureAwait(false);
        await _work.ConfigureAwait(false);
    }

    private async Task Work()
    {
        long done = -1;
        bool isPractised = false;
        try
        {
            while (true)
            {
                long generation = _library.Generation;
                if (generation == done)
                {
                    await Task.Delay(_pause, _closing.Token).ConfigureAwait(false);
                }
                else
                {
                    _library.RankAhead(_closing.Token);
                    for (int round = 0; round < Rounds && !isPractised; round++)
                    {
                        Practise();
                        await Task.Delay(_rest, _closing.Token).ConfigureAwait(false);
                    }

                    isPractised = true;
                }

                if (generation != done && await Make(generation).ConfigureAwait(false))
                {
                    done = generation;
                }
            }
        }
        catch (OperationCanceledException) when (_closing.IsCancellationRequested)
        {
            // Pages that are not made are made when they are asked for.
        }
#pragma warning disable CA1031 // a page that cannot be made ahead is made, or fails, when it is asked for
        catch (Exception error)
#pragma warning restore CA1031
        {
            _log.LogWarning(error, "Pages cannot be made ahead any more.");
        }
    }

    // Code is made better when it has run thirty times, counted from when nothing new was met for a moment: half of what the first searches took. Nobody should wait for that.
    private void Practise()
    {
        IReadOnlyList<string> words = _library.WordsRankedAhead(Practised);
        foreach ((string word, string other) in words.Zip(words.Skip(1)))
        {
            foreach (string sought in (string[])[word, $"{word} {other}"])
            {
                _closing.Token.ThrowIfCancellationRequested();
                var query = new ListQuery(new QueryCollection(new Dictionary<string, StringValues> { ["q"] = sought }));
                SearchPage.Of(_library, query);
            }
        }

        foreach (StoryRow story in _library.Stories(LibraryFilter.All, null, Practised).Items)
        {
            _closing.Token.ThrowIfCancellationRequested();
            KeptPage.Of(_library, story.Id);
            Listings.Claims.Accept(new ListPage(_library, new ListQuery(new QueryCollection(new Dictionary<string, StringValues> { ["story"] = story.Id }))));
        }
    }

    // Makes some of the pages that are missing; whether none is missing any more.
    private async Task<bool> Make(long generation)
    {
        IReadOnlyList<string> missing = _library.StoriesWithoutPage(KeptPage.Maker, Batch);
        var made = new List<(string Story, byte[] Body)>(missing.Count);
        foreach (string story in missing)
        {
            for (int steps = 0; _isBusy() && steps < 10; steps++)
            {
                await Task.Delay(_step, _closing.Token).ConfigureAwait(false);
            }

            _closing.Token.ThrowIfCancellationRequested();
            if (StoryGlancePage.Of(_library, story) is { } page)
            {
                made.Add((story, KeptPage.Pack(page)));
            }
        }

        return missing.Count == 0 || (_library.KeepPages(generation, KeptPage.Maker, made) && missing.Count < Batch);
    }
}
