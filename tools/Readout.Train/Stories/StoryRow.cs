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
    /// <summary>The row as an article without annotations: the title and each line of the text are blocks.</summary>
    public Article ToArticle()
    {
        string text = Title.Length == 0 ? Text : Title + "\n" + Text;
        var blocks = new List<Block>();
        int at = 0;
        foreach (string line in text.Split('\n'))
        {
            if (line.Length > 0)
            {
                bool isTitle = at == 0 && Title.Length > 0;
                blocks.Add(new Block(isTitle ? BlockKind.Title : BlockKind.Paragraph, new TextSpan(at, at + line.Length), new SourceSpan(at, at + line.Length)));
            }

            at += line.Length + 1;
        }

        return new Article
        {
            Report = new Report(Id, text, ReportFormat.Body, Id),
            Text = text,
            Map = OffsetMap.Identity(text.Length),
            Blocks = [.. blocks],
            Title = Title.Length == 0 ? null : new Finding(Title, Provenance.Given),
            Outlet = Outlet is null ? null : new Finding(Outlet, Provenance.Given),
            Published = Published is { } day ? new PublicationDate(day, Provenance.Given, Earliest: day, Latest: day) : null,
        };
    }
}
