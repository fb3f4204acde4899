namespace Readout.Ingest.Html;

/// <summary>What the markup of a page says about one block of text.</summary>
internal sealed class BlockMarkup
{
    /// <summary>The innermost block element.</summary>
    public required PageElement Element { get; init; }

    /// <summary>Characters of the block that are linked.</summary>
    public required int LinkLength { get; init; }

    /// <summary>Whether the publisher's own full text, given beside the page as data, holds the block; <c>null</c> when there is none.</summary>
    public bool? InArticleBody { get; set; }

    /// <summary>How the block stands to the likeliest container of the body: 0 outside, 1 inside, 2 directly under it.</summary>
    public int InCandidate { get; set; }

    /// <summary>Whether the block stands in the likeliest container of the body, or in one made just like it beside it.</summary>
    public bool InCandidateOrKin { get; set; }

    /// <summary>Name of the innermost block element.</summary>
    public string Tag => Element.Tag;

    /// <summary>Whether the block is a heading.</summary>
    public bool IsHeading => Tag.Length == 2 && Tag[0] == 'h' && char.IsAsciiDigit(Tag[1]);

    /// <summary>Whether one of the elements around the block has a name.</summary>
    public bool Inside(string tag)
    {
        for (PageElement? element = Element; element is not null; element = element.Parent)
        {
            if (element.Tag == tag)
            {
                return true;
            }
        }

        return false;
    }
}
