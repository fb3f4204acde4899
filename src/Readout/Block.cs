namespace Readout;

/// <summary>One block of a report. Blocks cover every non-blank line of the source once, in order.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Span">Its place in the reading text.</param>
/// <param name="Source">Its place in the report as given.</param>
public sealed record Block(BlockKind Kind, TextSpan Span, SourceSpan Source)
{
    /// <summary>Whether the language room reads it: titles, decks, headings, captions, embeds and paragraphs.</summary>
    public bool IsRead => Kind is BlockKind.Title or BlockKind.Subtitle or BlockKind.Heading or BlockKind.Caption or BlockKind.Embed or BlockKind.Paragraph;

    /// <summary>Whether it belongs to the account: it may yield statements and events.</summary>
    public bool IsBody => Kind is BlockKind.Paragraph or BlockKind.Embed;
}
