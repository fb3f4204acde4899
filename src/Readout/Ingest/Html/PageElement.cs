namespace Readout.Ingest.Html;

/// <summary>A block element of a page, with what its text adds up to. The tree of these is what candidates for the body are chosen from.</summary>
internal sealed class PageElement
{
    public required string Tag { get; init; }

    /// <summary>Its class, id, role and the like in lower case, separated by spaces.</summary>
    public required string Names { get; init; }

    public required PageElement? Parent { get; init; }

    public required int Depth { get; init; }

    /// <summary>Whether it is marked as not to be shown.</summary>
    public bool IsHidden { get; init; }

    /// <summary>Readability-like score of its text as a body.</summary>
    public double Score { get; set; }

    /// <summary>Characters of text inside it, all levels.</summary>
    public int TextLength { get; set; }

    /// <summary>Characters of linked text inside it, all levels.</summary>
    public int LinkLength { get; set; }

    /// <summary>Paragraphs of prose directly under it.</summary>
    public int Paragraphs { get; set; }

    /// <summary>Blocks inside it, all levels.</summary>
    public int Blocks { get; set; }

    /// <summary>Share of its text that is linked.</summary>
    public double LinkDensity => TextLength == 0 ? 0 : (double)LinkLength / TextLength;

    /// <summary>Whether this element is the other or holds it.</summary>
    public bool Holds(PageElement? other)
    {
        while (other is not null && other.Depth > Depth)
        {
            other = other.Parent;
        }

        return ReferenceEquals(this, other);
    }
}
