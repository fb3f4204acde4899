using Readout.Archive;

namespace Readout.Store;

/// <summary>A report and what was read out of it, as a library keeps it. Made on any thread, before it is added.</summary>
/// <param name="Report">The report.</param>
/// <param name="Hash">What makes it the same report when it is added again: <see cref="ReportHash.Of"/>.</param>
/// <param name="SourceHash">Of its text alone: <see cref="ReportHash.OfSource"/>.</param>
/// <param name="Annotations">Its annotations as packed by <see cref="AnnotationsArchive"/>.</param>
/// <param name="Reader">What it was annotated with: <see cref="Readout.Reader.Version"/>.</param>
public sealed record PackedReport(Report Report, string Hash, string SourceHash, byte[] Annotations, string Reader)
{
    /// <summary>Packs what was read.</summary>
    /// <param name="annotations">What was read out of a report.</param>
    /// <param name="reader">What it was read with.</param>
    public static PackedReport Of(Annotations annotations, string reader)
    {
        ArgumentNullException.ThrowIfNull(annotations);
        Report report = annotations.Article.Report;
        return new PackedReport(report, ReportHash.Of(report), ReportHash.OfSource(report), AnnotationsArchive.Pack(annotations), reader);
    }
}
