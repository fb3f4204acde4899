namespace Readout.Ingest;

/// <summary>Cuts plain text into its non-blank lines. Literal tags and entities that a scraper left are read as a browser would show them.</summary>
internal static class LineSplitter
{
    private static readonly HashSet<string> _tags = new(StringComparer.OrdinalIgnoreCase)
    {
        "a", "abbr", "article", "b", "big", "blockquote", "br", "cite", "div", "em", "figcaption", "figure", "font", "h1", "h2", "h3", "h4", "h5", "h6",
        "hr", "i", "img", "li", "mark", "ol", "p", "s", "section", "small", "span", "strike", "strong", "sub", "sup", "table", "td", "tr", "u", "ul", "wbr",
    };

    private static readonly HashSet<string> _breaking = new(StringComparer.OrdinalIgnoreCase)
    {
        "article", "blockquote", "br", "div", "figcaption", "figure", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "img", "li", "ol", "p", "section", "table", "td", "tr", "ul",
    };

    /// <summary>The non-blank lines of a text, in order.</summary>
    /// <param name="source">The text.</param>
    /// <param name="skipTags">Whether tags and entities are markup rather than text.</param>
    public static List<SourceLine> Split(string source, bool skipTags)
    {
        var lines = new List<SourceLine>();
        var builder = new LineBuilder();
        int blank = 0;
        for (int at = 0; at < source.Length;)
        {
            char character = source[at];
            if (character is '\n' or '\r' or '\f' or '\v' or '\u0085' or '\u2028' or '\u2029')
            {
                End();
                at += character == '\r' && at + 1 < source.Length && source[at + 1] == '\n' ? 2 : 1;
            }
            else if (skipTags && character == '<' && Tag(source, at, out bool breaks) is int tag and > 0)
            {
                if (breaks)
                {
                    builder.Space(at, tag);
                }

                at += tag;
            }
            else if (skipTags && character == '&' && EntityReader.Read(source, at, out string decoded) is int entity and > 0)
            {
                builder.Append(decoded, at, entity);
                at += entity;
            }
            else
            {
                builder.Append(character, at);
                at++;
            }
        }

        End();
        return lines;

        void End()
        {
            if (builder.Take(blank) is SourceLine line)
            {
                lines.Add(line);
                blank = 0;
            }
            else
            {
                blank++;
            }
        }
    }

    // The length of a literal tag, or 0.
    private static int Tag(string source, int at, out bool breaks)
    {
        breaks = false;
        int name = at + 1 < source.Length && source[at + 1] == '/' ? at + 2 : at + 1, end = name;
        while (end < source.Length && end - name < 12 && char.IsAsciiLetterOrDigit(source[end]))
        {
            end++;
        }

        ReadOnlySpan<char> tag = source.AsSpan(name, end - name);
        if (!_tags.GetAlternateLookup<ReadOnlySpan<char>>().Contains(tag))
        {
            return 0;
        }

        int close = source.AsSpan(end, Math.Min(source.Length - end, 2000)).IndexOfAny('>', '<', '\n');
        if (close < 0 || source[end + close] != '>' || (close > 0 && source[end] is not (' ' or '/' or '\t')))
        {
            return 0;
        }

        breaks = _breaking.GetAlternateLookup<ReadOnlySpan<char>>().Contains(tag);
        return end + close + 1 - at;
    }
}
