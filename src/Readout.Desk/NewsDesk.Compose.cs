using System.Collections.Concurrent;
using System.Globalization;
using Readout.Archive;
using Readout.Store;
using Readout.Stories;

namespace Readout.Desk;

/// <content>From kept annotations to stories.</content>
public sealed partial class NewsDesk
{
    /// <summary>
    /// Composes the stories of all reports of the library and keeps them, all or nothing. Nothing is read again: the annotations are those that were kept.
    /// </summary>
    /// <param name="cancel">Stops it; the library then has the stories that it had.</param>
    /// <returns>How many stories are new or changed.</returns>
    public int Compose(CancellationToken cancel)
    {
        while (true)
        {
            if (library.Keep(Composed(cancel)) is { } changed)
            {
                return changed;
            }

            cancel.ThrowIfCancellationRequested(); // somebody else was faster, perhaps with fewer reports: compose again
        }
    }

    private Composition Composed(CancellationToken cancel)
    {
        long generation = library.Generation;
        string corrections = library.CorrectionsState;
        var kept = new Dictionary<string, KeptReport>(StringComparer.Ordinal);
        (KeptReport Report, Annotations Annotations)[] all =
        [
            .. library.Reports().AsParallel().AsOrdered().WithCancellation(cancel).Select(report => (report, Unpack(report))),
        ];
        var completed = new ConcurrentDictionary<string, (string State, Annotations Annotations)>(StringComparer.Ordinal);
        var builder = new StoryBuilder((annotations, published) =>
        {
            KeptReport report = kept[annotations.Article.Id];
            string state = StateOf(report, published);
            Annotations redated = report.CompletedState == state && report.Completed is { } packed
                ? AnnotationsArchive.Unpack(packed, report.Report)
                : _reader.Redate(annotations, published);
            completed[report.Report.Id] = (state, redated);
            return redated;
        });
        foreach ((KeptReport report, Annotations annotations) in all.OrderBy(row => row.Report.Report.Id, StringComparer.Ordinal))
        {
            kept.Add(report.Report.Id, report);
            builder.Add(annotations);
        }

        ReadoutDocument readout = builder.Build(cancel);
        Dictionary<string, ComposedArticle> articles = readout.Articles.AsParallel().Select(annotations =>
        {
            KeptReport report = kept[annotations.Article.Id];
            if (!completed.TryGetValue(report.Report.Id, out (string State, Annotations Annotations) last))
            {
                return new ComposedArticle(report.Number, StateOf(report, null), annotations, null);
            }

            byte[] packed = report.CompletedState == last.State && report.Completed is { } known ? known : AnnotationsArchive.Pack(annotations);
            return new ComposedArticle(report.Number, last.State, annotations, packed);
        }).ToDictionary(article => article.Annotations.Article.Id);
        return new Composition(generation, corrections, articles, readout.Stories, new HashSet<string>(), readout.Copies);
    }

    private Annotations Unpack(KeptReport report)
    {
        try
        {
            return AnnotationsArchive.Unpack(report.Annotations, report.Report);
        }
        catch (InvalidDataException)
        {
            return Read(report.Report); // kept in the form of another version
        }
    }

    // The first part is what the library compares with the reader of the annotations.
    private static string StateOf(KeptReport report, PublicationDate? published) =>
        published is null
            ? $"{report.Reader}|"
            : string.Create(CultureInfo.InvariantCulture, $"{report.Reader}|{published.Value:yyyy-MM-dd}|{published.Earliest:yyyy-MM-dd}|{published.Latest:yyyy-MM-dd}|{published.Because}");
}
