using Readout.Desk;
using Readout.Store;

namespace Readout.Cli.Library;

/// <summary>The library of a reading command: as it is, or as it was known on a day.</summary>
internal sealed class OpenLibrary : IDisposable
{
    private readonly Store.Library _whole;
    private readonly DateOnly? _asOf;

    private OpenLibrary(Store.Library whole, Store.Library shown, DateOnly? asOf)
    {
        _whole = whole;
        _asOf = asOf;
        Library = shown;
    }

    /// <summary>What is read from.</summary>
    public Store.Library Library { get; }

    /// <summary>Opens it, and says on standard error what is not in it.</summary>
    public static OpenLibrary Of(Streams streams, Store.Library whole, DateOnly? asOf, string? story, CancellationToken interrupted) =>
        Of(streams, whole, asOf, story is null ? [] : (string[])[story], interrupted);

    /// <summary>Opens it, and says on standard error what is not in it.</summary>
    /// <param name="streams">Where to say so.</param>
    /// <param name="whole">The library.</param>
    /// <param name="asOf">The day as of which it is read; <c>null</c> for now.</param>
    /// <param name="stories">The stories that alone are wanted; none for all.</param>
    /// <param name="interrupted">Stops it.</param>
    public static OpenLibrary Of(Streams streams, Store.Library whole, DateOnly? asOf, IReadOnlyCollection<string> stories, CancellationToken interrupted)
    {
        try
        {
            if (whole.PendingCount is > 0 and var pending)
            {
                streams.Error.WriteLine($"note: {Counts.Of(pending, "report")} not yet in the stories: run readout refresh.");
            }
            else if (whole.HasPendingCorrections)
            {
                streams.Error.WriteLine("note: corrections not yet in the stories: run readout refresh.");
            }

            if (asOf is not { } day)
            {
                return new OpenLibrary(whole, whole, null);
            }

            string[]? wanted = stories.Count == 0 ? null : [.. stories.Select(story => Existing(whole, story))];
            Store.Library then = Store.Library.InMemory();
            IReadOnlyList<string> leftOut;
            try
            {
                leftOut = new NewsDesk(whole).AsOf(day, wanted, then, interrupted);
            }
            catch
            {
                then.Dispose();
                throw;
            }

            if (leftOut.Count > 0)
            {
                streams.Error.WriteLine($"note: as known on {day:yyyy-MM-dd}; left out, published later or on a day not known: {string.Join(", ", leftOut.Take(20))}{(leftOut.Count > 20 ? $" and {leftOut.Count - 20} more" : "")}.");
            }

            return new OpenLibrary(whole, then, asOf);
        }
        catch
        {
            whole.Dispose();
            throw;
        }
    }

    /// <summary>The id under which a story stands in what is read from.</summary>
    public string StoryId(string id)
    {
        string existing = Existing(_whole, id);
        return _asOf is null || Library.Story(existing) is not null ? existing : throw new LibraryException($"Nothing of story {id} was known on {_asOf:yyyy-MM-dd}.");
    }

    public void Dispose()
    {
        if (Library != _whole)
        {
            Library.Dispose();
        }

        _whole.Dispose();
    }

    private static string Existing(Store.Library library, string id)
    {
        if (library.Story(id) is not null)
        {
            return id;
        }

        if (library.LaterStory(id) is { } later)
        {
            return later;
        }

        string[] begun = [.. library.Stories(LibraryFilter.All).Select(row => row.Id).Where(known => known.StartsWith(id, StringComparison.Ordinal)).Take(2)];
        return begun.Length == 1 ? begun[0] : throw new LibraryException(begun.Length == 0 ? $"There is no story {id}: readout stories lists them." : $"More than one story begins with {id}.");
    }
}
