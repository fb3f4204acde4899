namespace Readout.Ingest.Html;

/// <summary>
/// Adds up the text of a page's elements and finds the likeliest container of the body, after the idea of Arc90's Readability: paragraphs lend their weight to the elements around
/// them, links take it away. What comes out is evidence for the trained judge, not a decision.
/// </summary>
internal static class CandidateScorer
{
    private const int Levels = 6;

    /// <summary>Fills the sums of the elements and each block's <see cref="BlockMarkup.InCandidate"/>.</summary>
    public static void Score(IReadOnlyList<SourceLine> blocks)
    {
        PageElement? best = null;
        foreach (SourceLine block in blocks)
        {
            BlockMarkup markup = block.Markup!;
            for (PageElement? element = markup.Element; element is not null; element = element.Parent)
            {
                element.TextLength += block.Text.Length;
                element.LinkLength += markup.LinkLength;
                element.Blocks++;
            }
        }

        var touched = new HashSet<PageElement>(ReferenceEqualityComparer.Instance);
        foreach (SourceLine block in blocks)
        {
            BlockMarkup markup = block.Markup!;
            if (block.Text.Length < 25 || markup.IsHeading || markup.Element.IsHidden)
            {
                continue;
            }

            LineShape shape = block.Shape;
            double links = (double)markup.LinkLength / block.Text.Length;
            double score = (1 + Math.Min(3, block.Text.Length / 100.0) + Commas(block.Text)) * (1 - links) * (shape.IsProse ? 1 : 0.4);
            PageElement? holder = markup.Tag is "div" or "section" or "article" or "td" ? markup.Element : markup.Element.Parent;
            if (holder is not null)
            {
                holder.Paragraphs += shape.IsProse && links < 0.4 ? 1 : 0;
            }

            for (int level = 0; level < Levels && holder is not null; level++, holder = holder.Parent)
            {
                holder.Score += score / (level == 0 ? 1 : level == 1 ? 2 : level * 3);
                touched.Add(holder);
            }
        }

        foreach (PageElement element in touched)
        {
            element.Score *= 1 - element.LinkDensity;
            if (best is null || element.Score > best.Score || (element.Score == best.Score && element.Depth > best.Depth))
            {
                best = element;
            }
        }

        foreach (SourceLine block in blocks)
        {
            PageElement element = block.Markup!.Element;
            block.Markup.InCandidate = best is null || !best.Holds(element) ? 0 : ReferenceEquals(element, best) || ReferenceEquals(element.Parent, best) ? 2 : 1;
            block.Markup.InCandidateOrKin = best is not null && IsInside(element, best);
        }
    }

    private static bool IsInside(PageElement? element, PageElement best)
    {
        while (element is not null && element.Depth > best.Depth)
        {
            element = element.Parent;
        }

        return element is not null && IsKin(element, best);
    }

    // The element itself, or one made just like it beside it: publishers cut a body in pieces to set advertisements between them.
    private static bool IsKin(PageElement element, PageElement best) =>
        ReferenceEquals(element, best)
        || (element.Depth == best.Depth && best.Names.Length > 0 && element.Tag == best.Tag && element.Names == best.Names
            && (ReferenceEquals(element.Parent, best.Parent) || ReferenceEquals(element.Parent?.Parent, best.Parent?.Parent)));

    private static int Commas(string text) => Math.Min(10, text.AsSpan().Count(',') + text.AsSpan().Count('，') + text.AsSpan().Count('、'));
}
