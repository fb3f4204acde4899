namespace Readout.Ingest;

/// <summary>Measures how deep the elements of a page stand inside one another, in one pass and without building a tree.</summary>
internal static class NestingMeter
{
    // Elements whose end tag is commonly left out, or that hold nothing: their number says nothing of depth.
    private static readonly HashSet<string> _uncounted = new(StringComparer.OrdinalIgnoreCase)
    {
        "p", "li", "dt", "dd", "tr", "td", "th", "thead", "tbody", "tfoot", "option", "optgroup", "colgroup", "rp", "rt",
        "br", "hr", "img", "input", "meta", "link", "area", "base", "col", "embed", "source", "track", "wbr", "param",
    };

    /// <summary>The greatest number of open elements.</summary>
    public static int Depth(ReadOnlySpan<char> page)
    {
        HashSet<string>.AlternateLookup<ReadOnlySpan<char>> uncounted = _uncounted.GetAlternateLookup<ReadOnlySpan<char>>();
        int depth = 0, deepest = 0;
        for (int at = page.IndexOf('<'); at >= 0 && at + 1 < page.Length;)
        {
            bool closing = page[at + 1] == '/';
            int name = at + (closing ? 2 : 1), end = name;
            while (end < page.Length && char.IsAsciiLetterOrDigit(page[end]))
            {
                end++;
            }

            if (end > name && char.IsAsciiLetter(page[name]) && !uncounted.Contains(page[name..end]))
            {
                depth = closing ? Math.Max(0, depth - 1) : depth + 1;
                deepest = Math.Max(deepest, depth);
            }

            int next = page[end..].IndexOf('<');
            at = next < 0 ? -1 : end + next;
        }

        return deepest;
    }
}
