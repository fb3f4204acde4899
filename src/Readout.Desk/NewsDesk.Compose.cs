using System.Collections.Concurrent;
using System.Globalization;
using Readout.Archive;
using Readout.Store;
using Readout.Stories;
using Readout.Stories.Corrections;

namespace Readout.Desk;

/// <content>From kept annotations to stories.</content>
public sealed partial class NewsDesk
{
    /// <summary>
    /// Composes the stories of all reports of the library and keeps them, all or nothing. Nothing is read again: the annotations are those that were kept,
    /// with the corrections applied. Stories whose account would be the one that is kept are left as they are.
    /// </summary>
    /// <param name="cancel">Stops it; the library then has the stories that it had.</param>
    /// <returns>How many stories are new or changed.</returns>
    public int Compose(CancellationToken cancel)
    {
        int changed = ComposeNamed(stories => stories, cancel);
        Measures.Composed(changed);
        return changed;
    }

    /// <summary>Composes all stories and keeps them under other ids.</summary>
    internal int ComposeNamed(Func<IReadOnlyList<Story>, IReadOnlyList<Story>> named, CancellationToken cancel)
    {
        while (true)
        {
            Composition composed = Composed(cancel);
            using Stage stage = Measures.Begin("store");
            if (_library.Keep(composed with { Stories = named(composed.Stories) }) is { } changed)
            {
                return changed;
            }

            cancel.ThrowIfCancellationRequested(); // somebody else was faster, perhaps with fewer reports: compose again
        }
    }

    private Composition Composed(CancellationToken cancel)
    {
        long generation = _library.Generation;
        string state = _library.CorrectionsState;
        Correction[] corrections = [.. _library.Corrections().Where(entry => entry.Undone is null).Select(entry => entry.Correction)];
        var states = new ConcurrentDictionary<string, string>(StringComparer.Ordinal);
        Dictionary<string, (KeptReport Report, Annotations Annotations)> kept;
        using (Measures.Begin("unpack"))
        {
            kept = _library.Reports().AsParallel().WithCancellation(cancel)
                .Select(report => (report, Corrected(report, corrections, states))).ToDictionary(row => row.report.Report.Id, StringComparer.Ordinal);
        }

        using Stage stage = Measures.Begin("compose");
        var builder = new StoryBuilder((annotations, published) => Redated(kept[annotations.Article.Id].Report, annotations, published, corrections, states), corrections);
        foreach ((_, (_, Annotations annotations)) in kept.OrderBy(row => row.Key, StringComparer.Ordinal))
        {
            builder.Add(annotations);
        }

        string SourceOf(Annotations annotations)
        {
            KeptReport report = kept[annotations.Article.Id].Report;
            return report.Hash + "|" + (states.GetValueOrDefault(report.Report.Id) ?? StateOf(report, null, corrections));
        }

        StoryUpdate update = builder.Update(SourceOf, _library.StoryBases(), cancel);
        HashSet<string> changed = [.. update.Readout.Stories.SelectMany(story => story.ArticleIds)];
        Dictionary<string, ComposedArticle> articles = update.Readout.Articles.Where(annotations => changed.Contains(annotations.Article.Id)).AsParallel().WithCancellation(cancel)
            .Select(annotations => Completed(kept[annotations.Article.Id].Report, annotations, states, update.Anchored, corrections))
            .ToDictionary(article => article.Annotations.Article.Id);
        HashSet<string> unchanged = [.. update.Bases.Keys.Except(update.Readout.Stories.Select(story => story.Id))];
        return new Composition(generation, state, articles, update.Readout.Stories, update.Bases, unchanged, update.Readout.Copies);
    }

    // An article as it stands in the stories; its annotations are kept once more where they are not those of the report alone.
    private static ComposedArticle Completed(
        KeptReport report, Annotations annotations, ConcurrentDictionary<string, string> states, IReadOnlyDictionary<string, string> anchored, IReadOnlyList<Correction> corrections)
    {
        string? counted = anchored.GetValueOrDefault(report.Report.Id);
        string? last = states.GetValueOrDefault(report.Report.Id);
        string state = (last ?? StateOf(report, null, corrections)) + (counted is null ? "" : "|" + counted);
        return new ComposedArticle(
            report.Number, state, annotations,
            last is null && counted is null ? null : report.CompletedState == state && report.Completed is { } known ? known : AnnotationsArchive.Pack(annotations));
    }

    // The annotations as they were kept, with the day, outlet and speakers that readers have given.
    private Annotations Corrected(KeptReport report, IReadOnlyList<Correction> corrections, ConcurrentDictionary<string, string> states)
    {
        Annotations annotations = Unpack(report);
        if (!ArticleCorrector.Of(report.Report.Id, corrections).Any())
        {
            return annotations;
        }

        if (ArticleCorrector.Published(report.Report.Id, corrections) is { } published)
        {
            return Redated(report, annotations, published, corrections, states);
        }

        states[report.Report.Id] = StateOf(report, null, corrections);
        return ArticleCorrector.Correct(annotations, corrections);
    }

    private Annotations Redated(KeptReport report, Annotations annotations, PublicationDate published, IReadOnlyList<Correction> corrections, ConcurrentDictionary<string, string> states)
    {
        string state = states[report.Report.Id] = StateOf(report, published, corrections);
        return report.CompletedState == state && report.Completed is { } packed
            ? AnnotationsArchive.Unpack(packed, report.Report)
            : ArticleCorrector.Correct(_reader.Redate(annotations, published), corrections);
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

    // What an article's final annotations depend on. The first part is what the library compares with the reader of the annotations.
    private static string StateOf(KeptReport report, PublicationDate? published, IReadOnlyList<Correction> corrections) =>
        $"{report.Reader}|{AnnotationsArchive.Form}|{(published is null ? "" : string.Create(CultureInfo.InvariantCulture, $"{published.Value:yyyy-MM-dd}|{published.Earliest:yyyy-MM-dd}|{published.Latest:yyyy-MM-dd}|{published.Because}"))}"
        + string.Concat(ArticleCorrector.Of(report.Report.Id, corrections).Select(correction => "|" + correction.Sentence));
}
