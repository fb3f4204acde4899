using System.Collections.Immutable;
using Readout.Store;
using Readout.Stories;

namespace Readout.Desk;

/// <content>The account as it was known on a day, and readings brought up to date.</content>
public sealed partial class NewsDesk
{
    private const int AtOnce = 100;

    /// <summary>
    /// Makes a library what this one would be with the reports published up to a day alone: composed anew, with the corrections that hold now, every list
    /// and story of it as ever. Reports whose day is not known are left out. A story has the id of the story that most of its reports stand in now; where
    /// several would, the largest has it, and the others have ids of their own.
    /// </summary>
    /// <param name="day">The last day of publication.</param>
    /// <param name="stories">Ids of the stories whose reports alone are wanted; <c>null</c> for all.</param>
    /// <param name="then">The library that is filled; new and empty.</param>
    /// <param name="cancel">Stops it.</param>
    /// <returns>The ids of the articles that were left out.</returns>
    public IReadOnlyList<string> AsOf(DateOnly day, IReadOnlyCollection<string>? stories, Library then, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(then);
        using Stage stage = Measures.Begin("as-of");
        if (stories is null)
        {
            return new NewsDesk(then, _articles, _reader).ComposeEarlier(_library.CopyInto(then, day), cancel);
        }

        ArticleRow[] rows = [.. stories.Distinct().SelectMany(story => _library.Articles(new LibraryFilter { Story = story }))];
        string[] wanted = [.. rows.Where(row => row.Published <= day).Select(row => row.Id)];
        using (Intake intake = then.Add())
        {
            foreach (KeptReport kept in wanted.Chunk(AtOnce).SelectMany(some => _library.Reports(some)))
            {
                cancel.ThrowIfCancellationRequested();
                intake.Add(new PackedReport(kept.Report, kept.Hash, ReportHash.OfSource(kept.Report), kept.Annotations, kept.Reader), DateTimeOffset.UnixEpoch);
            }
        }

        var desk = new NewsDesk(then, _articles, _reader);
        desk.Replay(_library.Corrections());
        var storyOf = rows.ToDictionary(row => row.Id, row => row.Story, StringComparer.Ordinal);
        desk.ComposeNamed(composed => PresentIds.Of(composed, storyOf), cancel);
        return [.. rows.Select(row => row.Id).Except(wanted)];
    }

    // This is the library of an earlier day, with the stories of now: those that rest on the same reports are as they were then, and only the others are composed, a few
    // at a time.
    private IReadOnlyList<string> ComposeEarlier(IReadOnlyList<string> leftOut, CancellationToken cancel)
    {
        if (leftOut.Count == 0 && _library.PendingCount == 0 && !_library.HasPendingCorrections)
        {
            return leftOut; // it is the account of now
        }

        var storyOf = _library.Articles(LibraryFilter.All).ToDictionary(row => row.Id, row => row.Story, StringComparer.Ordinal);
        var work = new StoryWork(_library, _reader, Read, mostHeld: 0);
        OutlinedUpdate update = work.Update(cancel);
        IReadOnlyDictionary<string, string> names = PresentIds.Of(update.Stories, storyOf);
        HashSet<string> there = [.. update.Bases.Keys.Except(update.Changed.Select(place => update.Stories[place].Id))];
        void Keep(IReadOnlyList<Story> stories, Dictionary<string, ComposedArticle> articles) =>
            _ = _library.Keep(work.Of(update, stories, articles, there) with { Generation = _library.Generation, Outlines = [] }) ?? throw new InvalidOperationException("somebody else keeps stories in the library of an earlier day");

        Keep([], []);
        foreach (int[] some in update.Changed.Chunk(AtOnce))
        {
            (Story Story, ImmutableArray<Annotations> Articles)[] composed = [.. some.AsParallel().AsOrdered().WithCancellation(cancel).Select(update.Compose)];
            Story[] stories = [.. composed.Select(row => PresentIds.Named(row.Story, names))];
            Keep(stories, Completed(work, update, composed));
            there.UnionWith(stories.Select(story => story.Id));
        }

        return leftOut;
    }

    /// <summary>Reads again the reports that were annotated with other models or another version, one by one; the stories follow with <see cref="Compose"/>.</summary>
    /// <param name="all">Whether to read every report again.</param>
    /// <param name="jobs">How many at once.</param>
    /// <param name="cancel">Stops it between two reports; what was read again stays.</param>
    /// <returns>The id of each report when it is done.</returns>
    public IEnumerable<string> Refresh(bool all, int jobs, CancellationToken cancel)
    {
        IEnumerable<KeptReport> stale = all ? _library.Reports() : _library.StaleReports(Reader.Version);
        foreach ((KeptReport kept, Annotations annotations) in OrderedWork.Do(stale, kept => (kept, Read(kept.Report)), jobs, cancel))
        {
            _library.Replace(kept.Number, annotations, Reader.Version);
            yield return kept.Report.Id;
        }
    }
}
