using Readout.Store;

namespace Readout.Desk;

/// <content>The account as it was known on a day, and readings brought up to date.</content>
public sealed partial class NewsDesk
{
    /// <summary>
    /// The library as it would be with the reports published up to a day alone: composed anew, in memory, every list and story of it as ever. Reports
    /// whose day is not known are left out.
    /// </summary>
    /// <param name="day">The last day of publication.</param>
    /// <param name="story">Id of the story that alone is wanted; <c>null</c> for all.</param>
    /// <param name="cancel">Stops it.</param>
    /// <returns>A library of its own, to be disposed of, and the ids of the articles that were left out.</returns>
    public (Library Then, IReadOnlyList<string> LeftOut) AsOf(DateOnly day, string? story, CancellationToken cancel)
    {
        ArticleRow[] rows = [.. library.Articles(new LibraryFilter { Story = story })];
        string[] wanted = [.. rows.Where(row => row.Published <= day).Select(row => row.Id)];
        Library then = Library.InMemory();
        try
        {
            var desk = new NewsDesk(then);
            using (Intake intake = then.Add())
            {
                foreach (KeptReport kept in library.Reports(wanted))
                {
                    cancel.ThrowIfCancellationRequested();
                    intake.Add(Unpack(kept), kept.Reader, DateTimeOffset.UnixEpoch);
                }
            }

            desk.Replay(library.Corrections());
            desk.Compose(cancel);
            return (then, [.. rows.Select(row => row.Id).Except(wanted)]);
        }
        catch
        {
            then.Dispose();
            throw;
        }
    }

    /// <summary>Reads again the reports that were annotated with other models or another version, one by one; the stories follow with <see cref="Compose"/>.</summary>
    /// <param name="all">Whether to read every report again.</param>
    /// <param name="jobs">How many at once.</param>
    /// <param name="cancel">Stops it between two reports; what was read again stays.</param>
    /// <returns>The id of each report when it is done.</returns>
    public IEnumerable<string> Refresh(bool all, int jobs, CancellationToken cancel)
    {
        IEnumerable<KeptReport> stale = all ? library.Reports() : library.StaleReports(Reader.Version);
        foreach ((KeptReport kept, Annotations annotations) in OrderedWork.Do(stale, kept => (kept, Read(kept.Report)), jobs, cancel))
        {
            library.Replace(kept.Number, annotations, Reader.Version);
            yield return kept.Report.Id;
        }
    }
}
