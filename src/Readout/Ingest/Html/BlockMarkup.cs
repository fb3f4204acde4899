namespace Readout.Ingest.Html;

/// <summary>What the markup of a page says about one block of text.</summary>
internal sealed class BlockMarkup
{
    /// <summary>Name of the innermost block element, in lower case.</summary>
    public required string Tag { get; init; }
}
