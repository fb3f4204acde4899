namespace Readout.Ingest;

/// <summary>
/// Turns a report into an article: its reading text, what each block of it is, and its metadata with evidence. Pure and safe to call from several threads; never throws
/// for a text, however odd.
/// </summary>
public sealed class ArticleReader
{
    /// <summary>Reads a report in the form that <see cref="Report.Format"/> names.</summary>
    /// <param name="report">The report.</param>
    /// <returns>The article. What the report does not say is <c>null</c> in it.</returns>
    public Article Read(Report report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return report.Format switch
        {
            ReportFormat.Body => ReadBody(report),
            ReportFormat.Html => Given(Html.PageArticleReader.Read(report)),
            _ => ReadText(report),
        };
    }

    private static Article ReadBody(Report report)
    {
        List<SourceLine> lines = LineJoiner.Join(NameCards.Without(DetachedMarks.Attach(LineSplitter.Split(report.Source, skipTags: false))));
        var kinds = new BlockKind[lines.Count];
        Array.Fill(kinds, BlockKind.Paragraph);
        Article article = ArticleComposer.Compose(report, lines, kinds);
        return Given(article) with { DateEvidence = DateEvidenceFinder.Find(article) };
    }

    private static Article ReadText(Report report)
    {
        List<SourceLine> lines = LineJoiner.Join(NameCards.Without(DetachedMarks.Attach(LineSplitter.Split(report.Source, skipTags: true))));
        BlockKind[] kinds = KindJudge.Judge(lines);
        Article article = ArticleComposer.Compose(report, lines, kinds);
        return Given(TextMetadata.Read(article, lines, kinds));
    }

    // What the caller gave stands where the report itself says nothing, except the day, where the caller's word goes first.
    private static Article Given(Article article)
    {
        Report report = article.Report;
        return article with
        {
            Title = article.Title ?? Of(report.GivenTitle),
            Outlet = Of(report.GivenOutlet) ?? article.Outlet,
            Url = Of(report.GivenUrl) ?? article.Url,
            Published = report.GivenPublished is DateOnly day
                ? new PublicationDate(day, Provenance.Given, null, null, day, day)
                : article.Published,
        };
    }

    private static Finding? Of(string? given) => string.IsNullOrWhiteSpace(given) ? null : new Finding(given.Trim(), Provenance.Given);
}
