using Readout.Store;

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
        ArticleRow[] rows = stories is null
            ? [.. _library.Articles(LibraryFilter.All)]
            : [.. stories.Distinct().SelectMany(story => _library.Articles(new LibraryFilter { Story = story }))];
        string[] wanted = [.. rows.Where(row => row.Published <= day).Select(row => row.Id)];
        using (Intake intake = then.Add())
        {
            foreach (KeptReport kept in wanted.Chunk(AtOnce).SelectMany(some => _library.Reports(some)))
            {
                cancel.ThrowIfCancellationRequested();
                intake.Add(Unpack(kept), kept.Reader, DateTimeOffset.UnixEpoch);
            }
        }

        var desk = new NewsDesk(then, _articles, _reader);
        desk.Replay(_library.Corrections());
        var storyOf = rows.ToDictionary(row => row.Id, row => row.Story, StringComparer.Ordinal);
        desk.ComposeNamed(composed => PresentIds.Of(composed, storyOf), cancel);
        return [.. rows.Select(row => row.Id).Except(wanted)];
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
