using System.Collections.Immutable;

namespace Readout.Ingest.Html;

/// <summary>Makes an article of a page: what the page states as data first, then what its text says.</summary>
internal static class PageArticleReader
{
    private const int ShortestTitle = 8;

    /// <summary>Reads a report that is a page.</summary>
    public static Article Read(Report report)
    {
        PageReading page = PageReading.Of(report.Source);
        BlockKind[] kinds = PageJudge.Judge(page);
        Article article = ArticleComposer.Compose(report, page.Blocks, kinds);
        BlockKind[] near = Near(page, kinds);
        (ImmutableArray<Finding> byline, Finding? agency) = TextMetadata.Origin(page.Blocks, near);
        int first = Array.IndexOf(kinds, BlockKind.Paragraph);
        InlineDateline? dateline = first < 0 ? null : InlineDateline.Read(page.Blocks[first].Text);
        agency ??= dateline?.Agency is NamedPart wire ? TextMetadata.Stated(page.Blocks[first], wire) : null;

        Finding? outlet = page.Metadata.Outlet(), url = page.Metadata.Url();
        outlet ??= url is null ? null : OutletReader.OfAddress(url, article.Text);
        ImmutableArray<Finding> authors = page.Metadata.Authors(outlet);
        if (authors.FirstOrDefault(author => AgencyReader.Canonical(author.Value) is not null) is Finding stated)
        {
            agency ??= stated with { Value = AgencyReader.Canonical(stated.Value)! };
            authors = authors.RemoveAll(author => AgencyReader.Canonical(author.Value) is not null);
        }

        ImmutableArray<DateEvidence> evidence = DateEvidenceFinder.Find(article);
        return article with
        {
            Title = Title(page),
            Outlet = outlet,
            Url = url,
            Agency = agency,
            Authors = authors.IsEmpty ? byline : authors,
            Dateline = dateline is null ? null : TextMetadata.Stated(page.Blocks[first], dateline.Place),
            DateEvidence = evidence,
            Published = page.Metadata.Published(url) ?? TextMetadata.StatedDate(page.Blocks, near, first, url) ?? PublicationBounds.Infer(evidence),
        };
    }

    // The headline that a reader sees, if it is the one that the page states; the stated one otherwise.
    private static Finding? Title(PageReading page)
    {
        int headline = page.Sums.Headline;
        if (headline < 0)
        {
            return page.Title;
        }

        SourceLine block = page.Blocks[headline];
        bool isOutlet = page.Metadata.Outlet() is Finding outlet && StructuredData.Bare(outlet.Value) == StructuredData.Bare(block.Text);
        bool isPiece = block.Text.Length < ShortestTitle; // of a headline set in several elements
        return page.Title is null || !(isOutlet || isPiece) ? new Finding(block.Text, Provenance.Stated, block.Source) : page.Title;
    }

    // Lines of bylines and dates far from the report belong to other reports.
    private static BlockKind[] Near(PageReading page, BlockKind[] kinds)
    {
        int first = Array.IndexOf(kinds, BlockKind.Paragraph), last = Array.LastIndexOf(kinds, BlockKind.Paragraph), headline = page.Sums.Headline;
        int top = headline >= 0 && headline <= first ? headline : first;
        var near = new BlockKind[kinds.Length];
        for (int i = 0; i < kinds.Length; i++)
        {
            near[i] = i >= top - 6 && i <= last + 5 ? kinds[i] : BlockKind.Boilerplate;
        }

        return near;
    }
}
