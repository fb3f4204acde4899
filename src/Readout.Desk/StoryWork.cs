using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using Readout.Archive;
using Readout.Store;
using Readout.Stories;
using Readout.Stories.Corrections;

namespace Readout.Desk;

/// <summary>
/// One composition of a library's stories: what is kept of its reports, with the corrections of now applied, as the composer wants it. Only outlines are read of reports that no
/// changed story holds. For one composition; safe to use from several threads.
/// </summary>
internal sealed class StoryWork
{
    // Outlines, too, are what this build makes of an article.
    private static readonly string _build = typeof(ArticleOutline).Module.ModuleVersionId.ToString("N");
    private readonly Library _library;
    private readonly Reader _reader;
    private readonly Func<Report, Annotations> _read;
    private readonly long _generation;
    private readonly string _log;
    private readonly Correction[] _corrections;
    private readonly Dictionary<string, OutlinedReport> _reports;
    private readonly ConcurrentDictionary<string, string> _states = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Annotations> _fresh = new(StringComparer.Ordinal);
    private readonly ConcurrentBag<KeptOutline> _made = [];
    private Workings _workings = new();

    /// <summary>Begins a composition.</summary>
    /// <param name="library">The library.</param>
    /// <param name="reader">Reads times again for another day.</param>
    /// <param name="read">Reads a report again, where its annotations were kept in the form of another version.</param>
    /// <param name="mostHeld">Of how many new reports at most the annotations are held in memory rather than unpacked again whenever they are asked for.</param>
    public StoryWork(Library library, Reader reader, Func<Report, Annotations> read, int mostHeld)
    {
        _library = library;
        _reader = reader;
        _read = read;
        _generation = library.Generation;
        _log = library.CorrectionsState;
        _corrections = [.. library.Corrections().Where(entry => entry.Undone is null).Select(entry => entry.Correction)];
        _reports = library.Outlines().ToDictionary(report => report.Id, StringComparer.Ordinal);
        foreach (OutlinedReport report in _reports.Values.Where(report => ArticleCorrector.Of(report.Id, _corrections).Any()))
        {
            _states[report.Id] = StateOf(report.Id, report.Reader, ArticleCorrector.Published(report.Id, _corrections));
        }

        IsLarge = _reports.Values.Count(report => report.State != OutlineStateOf(report)) > mostHeld;
    }

    /// <summary>Whether so many reports are new that the annotations of all would not fit into memory: then they are unpacked again whenever they are asked for.</summary>
    public bool IsLarge { get; }

    /// <summary>Finds which articles make up a story and which stories must be composed.</summary>
    /// <param name="cancel">Stops it.</param>
    public OutlinedUpdate Update(CancellationToken cancel)
    {
        ArticleOutline[] outlines;
        using (Measures.Begin("unpack"))
        {
            outlines = [.. _reports.Values.AsParallel().AsOrdered().WithCancellation(cancel).Select(OutlineOf)];
        }

        _workings = new Workings(_library.Workings());
        return new OutlinedStories(AnnotationsOf, (annotations, published) => Redated(Kept(annotations.Article.Id), annotations, published), _corrections)
        {
            Workings = _workings,
            KnownCopies = _library.Copies(),
            CompletedOf = CompletedOf,
        }.Update(outlines, SourceOf, _library.StoryBases(), cancel);
    }

    /// <summary>An article as it stands in the stories; its annotations are kept once more where they are not those of the report alone.</summary>
    /// <param name="annotations">The article as it was composed.</param>
    /// <param name="anchored">What was counted from events that other reports date, by article.</param>
    public ComposedArticle Completed(Annotations annotations, IReadOnlyDictionary<string, string> anchored)
    {
        string id = annotations.Article.Id;
        OutlinedReport report = _reports[id];
        string? counted = anchored.GetValueOrDefault(id);
        string state = CompletedState(report, counted);
        byte[]? body = !_states.ContainsKey(id) && counted is null ? null
            : report.CompletedState == state && Kept(id).Completed is { } known ? known : AnnotationsArchive.Pack(annotations);
        return new ComposedArticle(report.Number, state, () => annotations, body);
    }

    /// <summary>The same article, its annotations packed until they are asked for.</summary>
    /// <param name="article">An article with its annotations in memory.</param>
    public ComposedArticle Packed(ComposedArticle article)
    {
        Report report = article.Annotations.Article.Report;
        if (article.Completed is { } completed)
        {
            return article with { Read = () => AnnotationsArchive.Unpack(completed, report) };
        }

        KeptReport kept = Kept(report.Id);
        return article with { Read = () => Unpack(kept, _read) };
    }

    /// <summary>What there is to keep.</summary>
    /// <param name="update">What was found.</param>
    /// <param name="stories">Stories that may have changed.</param>
    /// <param name="articles">Their articles.</param>
    /// <param name="unchanged">Ids of the stories that stay as they are.</param>
    public Composition Of(OutlinedUpdate update, IReadOnlyList<Story> stories, IReadOnlyDictionary<string, ComposedArticle> articles, IReadOnlySet<string> unchanged) =>
        new(_generation, _log, articles, stories, update.Bases, unchanged, update.Copies) { Outlines = _made, Workings = _workings.Used };

    private ArticleOutline OutlineOf(OutlinedReport report)
    {
        string state = OutlineStateOf(report);
        if (report.State == state)
        {
            return OutlineArchive.Unpack(report.Outline!, report.Id, () => AnnotationsOf(report.Id));
        }

        Annotations annotations = Corrected(Kept(report.Id));
        ArticleOutline outline = ArticleOutline.Of(annotations);
        _made.Add(new KeptOutline(report.Number, state, outline.Pack()));
        if (!IsLarge)
        {
            _fresh[report.Id] = annotations;
        }

        return outline;
    }

    private string OutlineStateOf(OutlinedReport report) => $"{StateOf(report.Id, report.Reader, null)}|{_build}";

    private KeptReport Kept(string id) => _library.Reports([id])[0];

    private Annotations AnnotationsOf(string id) => _fresh.TryGetValue(id, out Annotations? annotations) ? annotations : Corrected(Kept(id));

    private Annotations? CompletedOf(string id, string counted) =>
        _reports[id].CompletedState == CompletedState(_reports[id], counted) && Kept(id) is { Completed: { } packed } kept ? AnnotationsArchive.Unpack(packed, kept.Report) : null;

    private string SourceOf(string id) => _reports[id].Hash + "|" + CompletedState(_reports[id], null);

    private string CompletedState(OutlinedReport report, string? counted) =>
        (_states.GetValueOrDefault(report.Id) ?? StateOf(report.Id, report.Reader, null)) + (counted is null ? "" : "|" + counted);

    // The annotations as they were kept, with the day, outlet and speakers that readers have given.
    private Annotations Corrected(KeptReport report)
    {
        Annotations annotations = Unpack(report, _read);
        return !ArticleCorrector.Of(report.Report.Id, _corrections).Any() ? annotations
            : ArticleCorrector.Published(report.Report.Id, _corrections) is { } published ? Redated(report, annotations, published)
            : ArticleCorrector.Correct(annotations, _corrections);
    }

    private Annotations Redated(KeptReport report, Annotations annotations, PublicationDate published)
    {
        string state = _states[report.Report.Id] = StateOf(report.Report.Id, report.Reader, published);
        return report.CompletedState == state && report.Completed is { } packed
            ? AnnotationsArchive.Unpack(packed, report.Report)
            : ArticleCorrector.Correct(_reader.Redate(annotations, published), _corrections);
    }

    /// <summary>The annotations of a report as they were kept.</summary>
    /// <param name="report">The report.</param>
    /// <param name="read">Reads it again, where they were kept in the form of another version.</param>
    public static Annotations Unpack(KeptReport report, Func<Report, Annotations> read)
    {
        ArgumentNullException.ThrowIfNull(report);
        try
        {
            return AnnotationsArchive.Unpack(report.Annotations, report.Report);
        }
        catch (InvalidDataException)
        {
            return read(report.Report); // kept in the form of another version
        }
    }

    // What an article's final annotations depend on. The first part is what the library compares with the reader of the annotations.
    private string StateOf(string id, string reader, PublicationDate? published) =>
        $"{reader}|{AnnotationsArchive.Form}|{(published is null ? "" : string.Create(CultureInfo.InvariantCulture, $"{published.Value:yyyy-MM-dd}|{published.Earliest:yyyy-MM-dd}|{published.Latest:yyyy-MM-dd}|{published.Because}"))}"
        + string.Concat(ArticleCorrector.Of(id, _corrections).Select(correction => "|" + correction.Sentence));
}
