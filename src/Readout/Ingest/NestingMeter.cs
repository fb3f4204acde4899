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

    // What stands inside these is no markup, whatever it looks like: scripts are full of tags that they never close.
    private static readonly string[] _raw = ["script", "style", "textarea", "title"];

    /// <summary>The greatest number of open elements.</summary>
    public static int Depth(ReadOnlySpan<char> page)
    {
        HashSet<string>.AlternateLookup<ReadOnlySpan<char>> uncounted = _uncounted.GetAlternateLookup<ReadOnlySpan<char>>();
        int depth = 0, deepest = 0, drawings = 0;
        for (int at = page.IndexOf('<'); at >= 0 && at + 1 < page.Length;)
        {
            if (page[at..].StartsWith("<!--", StringComparison.Ordinal))
            {
                int close = page[(at + 4)..].IndexOf("-->", StringComparison.Ordinal);
                at = close < 0 ? -1 : Next(page, at + 4 + close);
                continue;
            }

            bool closing = page[at + 1] == '/';
            int start = at + (closing ? 2 : 1), end = start;
            while (end < page.Length && char.IsAsciiLetterOrDigit(page[end]))
            {
                end++;
            }

            ReadOnlySpan<char> name = page[start..end];
            if (name.Length > 0 && char.IsAsciiLetter(name[0]) && !uncounted.Contains(name))
            {
                bool isDrawing = name.Equals("svg", StringComparison.OrdinalIgnoreCase);
                if (closing)
                {
                    depth = Math.Max(0, depth - 1);
                    drawings = Math.Max(0, drawings - (isDrawing ? 1 : 0));
                }
                else if (drawings == 0 || !ClosesItself(page[end..]))
                {
                    deepest = Math.Max(deepest, ++depth);
                    drawings += isDrawing ? 1 : 0;
                    end = AfterRaw(page, name, end);
                }
            }

            at = end < page.Length ? Next(page, end) : -1;
        }

        return deepest;
    }

    private static int Next(ReadOnlySpan<char> page, int from)
    {
        int next = page[from..].IndexOf('<');
        return next < 0 ? -1 : from + next;
    }

    // "<path d=''/>" holds nothing; only inside a drawing does the slash count, as in a browser.
    private static bool ClosesItself(ReadOnlySpan<char> rest)
    {
        int close = rest.IndexOfAny('<', '>');
        return close > 0 && rest[close] == '>' && rest[close - 1] == '/';
    }

    // Where the end tag of an element begins whose text is no markup, or the end of the page; anywhere else the place itself.
    private static int AfterRaw(ReadOnlySpan<char> page, ReadOnlySpan<char> name, int end)
    {
        foreach (string raw in _raw)
        {
            if (name.Equals(raw, StringComparison.OrdinalIgnoreCase))
            {
                int close = page[end..].IndexOf("</" + raw, StringComparison.OrdinalIgnoreCase);
                return close < 0 ? page.Length : end + close;
            }
        }

        return end;
    }
}
