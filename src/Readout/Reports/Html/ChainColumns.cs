using System.Collections.Immutable;

namespace Readout.Reports.Html;

/// <summary>Where the links of a claim's source chains stand from left to right: only the columns that the claim needs.</summary>
internal sealed class ChainColumns
{
    private readonly bool _occasions;
    private readonly int _media;

    public ChainColumns(ImmutableArray<SourceChain> chains, double width)
    {
        foreach (SourceChain chain in chains)
        {
            _occasions |= chain.Next.Any(next => next.Link == ChainLink.Occasion);
            _media = Math.Max(_media, MediaIn(chain));
        }

        Width = width / (2 + (_occasions ? 1 : 0) + _media);
    }

    /// <summary>Width of one column.</summary>
    public double Width { get; }

    /// <summary>Left end of a column.</summary>
    /// <param name="link">What stands in it.</param>
    /// <param name="media">For a medium, how many media stand before it.</param>
    public double LeftOf(ChainLink link, int media) => link switch
    {
        ChainLink.Speaker => 0,
        ChainLink.Occasion => Width,
        ChainLink.Medium => Width * (1 + (_occasions ? 1 : 0) + media),
        _ => Width * (1 + (_occasions ? 1 : 0) + _media),
    };

    private static int MediaIn(SourceChain chain) =>
        (chain.Link == ChainLink.Medium ? 1 : 0) + (chain.Next.Count == 0 ? 0 : chain.Next.Max(MediaIn));
}
