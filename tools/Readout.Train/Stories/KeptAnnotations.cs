using Readout.Archive;
using Readout.Ingest;

namespace Readout.Train.Stories;

/// <summary>Reads reports for a draw or a measurement, once: where a folder is named, what was read is kept there and taken from there the next time, whatever the models are by then.</summary>
internal static class KeptAnnotations
{
    /// <summary>The annotations of the reports of files or folders, in their order.</summary>
    /// <param name="paths">Files or folders of reports.</param>
    /// <param name="kept">The folder, or <c>null</c> to read anew and keep nothing.</param>
    public static IReadOnlyList<Annotations> Read(string[] paths, string? kept) => Read([.. new ReportReader().Read(paths).Select(reading => reading.Report).OfType<Report>()], kept);

    /// <summary>The annotations of reports, in their order.</summary>
    /// <param name="reports">The reports.</param>
    /// <param name="kept">The folder, or <c>null</c> to read anew and keep nothing.</param>
    public static IReadOnlyList<Annotations> Read(Report[] reports, string? kept)
    {
        if (kept is not null)
        {
            Directory.CreateDirectory(kept);
        }

        var articles = new ArticleReader();
        var reader = new Reader();
        return [.. reports.AsParallel().AsOrdered().Select(report => Of(report, articles.Read, reader, kept))];
    }

    /// <summary>The annotations of rows of a corpus, in their order.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="kept">The folder, or <c>null</c> to read anew and keep nothing.</param>
    public static IReadOnlyList<Annotations> Read(StoryRow[] rows, string? kept)
    {
        if (kept is not null)
        {
            Directory.CreateDirectory(kept);
        }

        var reader = new Reader();
        return [.. rows.Select(row => Of(row.ToReport(), _ => row.ToArticle(), reader, kept))];
    }

    private static Annotations Of(Report report, Func<Report, Article> articleOf, Reader reader, string? kept)
    {
        string? path = kept is null ? null : Path.Combine(kept, report.Id + ".bin");
        if (path is not null && File.Exists(path))
        {
            return AnnotationsArchive.Unpack(File.ReadAllBytes(path), report);
        }

        Annotations read = reader.Read(articleOf(report));
        if (path is not null)
        {
            File.WriteAllBytes(path, AnnotationsArchive.Pack(read));
        }

        return read;
    }
}
