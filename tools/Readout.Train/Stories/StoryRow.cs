using Readout.Ingest;

namespace Readout.Train.Stories;

/// <summary>A row of a story corpus.</summary>
/// <param name="Id">The document.</param>
/// <param name="Story">Its gold story; empty where the corpus has none.</param>
/// <param name="Split">Its part of the corpus; empty where the corpus has none.</param>
/// <param name="Title">Its headline; empty where it has none.</param>
/// <param name="Text">Its text, a paragraph a line.</param>
/// <param name="Outlet">Its outlet, or <c>null</c>.</param>
/// <param name="Published">Its day, or <c>null</c>.</param>
internal sealed record StoryRow(string Id, string Story, string Split, string Title, string Text, string? Outlet, DateOnly? Published)
{
    /// <summary>The row as a report: the title, a line end and the text.</summary>
    public Report ToReport() => new(Id, Title.Length == 0 ? Text : Title + "\n" + Text, ReportFormat.Body, Id);

    /// <summary>The row as an article without annotations: the title and each line of the text are blocks. Offsets in its report count the title and a line end first.</summary>
    public Article ToArticle()
    {
        Article article = new ArticleReader().Read(ToReport());
        return article with
        {
            Blocks = Title.Length == 0 || article.Blocks.IsEmpty ? article.Blocks : article.Blocks.SetItem(0, article.Blocks[0] with { Kind = BlockKind.Title }),
            Title = Title.Length == 0 ? null : new Finding(Title, Provenance.Given),
            Outlet = Outlet is null ? null : new Finding(Outlet, Provenance.Given),
            Published = Published is { } day ? new PublicationDate(day, Provenance.Given, Earliest: day, Latest: day) : null,
        };
    }
}
