namespace Readout.Statements;

/// <summary>A stretch of text between two quotation marks.</summary>
/// <param name="Span">With its marks.</param>
/// <param name="Inner">Without them.</param>
/// <param name="Block">Index of its paragraph in the list that was searched.</param>
/// <param name="Depth">0 for an outermost quotation, 1 for one inside it, and so on.</param>
/// <param name="IsClosed">Whether the closing mark stands in the text; if not, it runs to the end of the paragraph.</param>
/// <param name="Continues">Whether it goes on with a quotation that the paragraph before left open.</param>
internal sealed record Quotation(TextSpan Span, TextSpan Inner, int Block, int Depth, bool IsClosed, bool Continues)
{
    /// <summary>What it is for.</summary>
    public QuotationKind Kind { get; init; }
}
