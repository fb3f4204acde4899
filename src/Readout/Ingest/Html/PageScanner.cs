using System.Collections.Frozen;
using System.Net;
using System.Text;

namespace Readout.Ingest.Html;

/// <summary>
/// Reads the source of a page once, by the tokenization rules of the HTML standard: tags with quoted attributes, comments, raw text of scripts and styles. Gives the marked
/// page for the parser and the tags that carry metadata.
/// </summary>
internal sealed class PageScanner
{
    private static readonly FrozenSet<string> _raw = FrozenSet.ToFrozenSet(["script", "style", "xmp", "iframe", "noembed", "noframes", "svg", "math", "template"]);
    private static readonly FrozenSet<string> _metadata = FrozenSet.ToFrozenSet(["meta", "link", "script", "time", "html", "base"]);
    private static readonly FrozenSet<string> _kept = FrozenSet.ToFrozenSet(["class", "id", "itemprop", "role", "hidden", "aria-hidden", "datetime", "rel", "data-testid", "data-component", "href"]);
    private static readonly FrozenSet<string> _flat = FrozenSet.ToFrozenSet(
        ["p", "li", "dt", "dd", "tr", "td", "th", "thead", "tbody", "tfoot", "option", "optgroup", "html", "body", "head", "br", "hr", "img", "input", "meta", "link", "area", "base", "col", "embed", "source", "track", "wbr", "param"]);

    private readonly string _source;
    private readonly StringBuilder _marked;
    private readonly List<SourceSpan> _runs = [];
    private readonly List<PageTag> _tags = [];
    private readonly List<string> _open = [];
    private readonly HashSet<string> _neverClosed = [];
    private int _dropped;

    private PageScanner(string source)
    {
        _source = source;
        _marked = new StringBuilder(source.Length / 4);
    }

    /// <summary>Scans a page.</summary>
    public static ScannedPage Scan(string source)
    {
        var scanner = new PageScanner(source);
        scanner.Run();
        return new ScannedPage { Source = source, Marked = scanner._marked.ToString(), Runs = scanner._runs, Tags = scanner._tags };
    }

    private void Run()
    {
        int at = 0;
        while (at < _source.Length)
        {
            int tag = NextTag(at);
            Text(at, tag);
            if (tag >= _source.Length)
            {
                break;
            }

            at = Markup(tag);
        }
    }

    // The offset of the next '<' that begins a tag, comment or declaration.
    private int NextTag(int from)
    {
        for (int at = from; ; at++)
        {
            int found = _source.AsSpan(at).IndexOf('<');
            if (found < 0 || at + found + 1 >= _source.Length)
            {
                return _source.Length;
            }

            at += found;
            char next = _source[at + 1];
            if (char.IsAsciiLetter(next) || next is '!' or '?' || (next == '/' && at + 2 < _source.Length))
            {
                return at;
            }
        }
    }

    private void Text(int start, int end)
    {
        if (start >= end)
        {
            return;
        }

        ReadOnlySpan<char> run = _source.AsSpan(start, end - start);
        int trimmed = run.Length - run.TrimStart().Length;
        int length = run.Trim().Length;
        if (trimmed > 0)
        {
            _marked.Append(run[..trimmed].Contains('\n') ? '\n' : ' ');
        }

        if (length > 0 && _runs.Count < ScannedPage.MostRuns)
        {
            _marked.Append(ScannedPage.High(_runs.Count)).Append(ScannedPage.Low(_runs.Count));
            _runs.Add(new SourceSpan(start + trimmed, start + trimmed + length));
            if (trimmed + length < run.Length)
            {
                _marked.Append(' ');
            }
        }
    }

    // Copies a tag, or passes over a comment or declaration. Returns the offset after it.
    private int Markup(int at)
    {
        char next = _source[at + 1];
        if (next is '!' or '?')
        {
            return Declaration(at);
        }

        bool closing = next == '/';
        int name = at + (closing ? 2 : 1), end = name;
        while (end < _source.Length && _source[end] is not (' ' or '\t' or '\n' or '\r' or '\f' or '/' or '>'))
        {
            end++;
        }

        string tag = end - name <= 30 ? _source[name..end].ToLowerInvariant() : "";
        if (!closing)
        {
            return StartTag(tag, end);
        }

        int close = _source.IndexOf('>', end);
        if (tag.Length > 0 && char.IsAsciiLetter(tag[0]) && Close(tag))
        {
            _marked.Append("</").Append(tag).Append('>');
        }

        return close < 0 ? _source.Length : close + 1;
    }

    private int Declaration(int at)
    {
        if (string.CompareOrdinal(_source, at, "<!--", 0, 4) == 0)
        {
            int from = at + 4;
            if (from < _source.Length && _source[from] == '>')
            {
                return from + 1;
            }

            int end = _source.IndexOf("-->", Math.Min(from, _source.Length), StringComparison.Ordinal);
            int bang = end < 0 ? _source.IndexOf("--!>", Math.Min(from, _source.Length), StringComparison.Ordinal) : -1;
            return end >= 0 ? end + 3 : bang >= 0 ? bang + 4 : _source.Length;
        }

        int close = _source.IndexOf('>', at);
        if (string.Compare(_source, at, "<!doctype", 0, 9, StringComparison.OrdinalIgnoreCase) == 0 && _runs.Count == 0)
        {
            _marked.Append("<!DOCTYPE html>");
        }

        return close < 0 ? _source.Length : close + 1;
    }

    private int StartTag(string tag, int at)
    {
        List<PageAttribute>? all = _metadata.Contains(tag) ? [] : null;
        bool raw = _raw.Contains(tag), kept = !raw && tag.Length > 0 && Open(tag);
        if (kept)
        {
            _marked.Append('<').Append(tag);
        }

        at = Attributes(at, kept, all, out bool selfClosing);
        if (kept)
        {
            _marked.Append('>');
        }

        SourceSpan content = default;
        if (raw)
        {
            bool foreign = tag is "svg" or "math" or "template";
            int end = selfClosing && foreign ? at : EndOfRaw(tag, at, foreign);
            content = new SourceSpan(at, end);
            int close = end < _source.Length && end > at - 1 && !(selfClosing && foreign) ? _source.IndexOf('>', end) : end - 1;
            at = close < 0 ? _source.Length : close + 1;
        }

        if (all is not null)
        {
            _tags.Add(new PageTag(tag, all, content));
        }

        return at;
    }

    // The offset of the end tag, or of the end of the page. A foreign element that is never closed is passed over as a tag.
    private int EndOfRaw(string tag, int at, bool foreign)
    {
        if (_neverClosed.Contains(tag))
        {
            return foreign ? at : _source.Length;
        }

        string close = "</" + tag;
        int depth = 0, from = at;
        while (true)
        {
            int end = _source.IndexOf(close, from, StringComparison.OrdinalIgnoreCase);
            if (end < 0)
            {
                _neverClosed.Add(tag);
                return foreign ? at : _source.Length;
            }

            if (foreign)
            {
                for (int inner = _source.IndexOf("<" + tag, from, end - from, StringComparison.OrdinalIgnoreCase); inner >= 0;)
                {
                    depth++;
                    inner = _source.IndexOf("<" + tag, inner + 1, end - inner - 1, StringComparison.OrdinalIgnoreCase);
                }
            }

            from = end + close.Length;
            bool whole = from >= _source.Length || _source[from] is '>' or '/' or ' ' or '\n' or '\t' or '\r' or '\f';
            if (whole && depth-- <= 0)
            {
                return end;
            }
        }
    }

    // Reads the attributes from after the tag's name; returns the offset after '>'.
    private int Attributes(int at, bool copy, List<PageAttribute>? all, out bool selfClosing)
    {
        selfClosing = false;
        while (at < _source.Length)
        {
            char character = _source[at];
            if (character == '>')
            {
                return at + 1;
            }

            if (character is '/' or ' ' or '\t' or '\n' or '\r' or '\f')
            {
                selfClosing = character == '/' || (selfClosing && character != '/');
                at++;
                continue;
            }

            selfClosing = false;
            int name = at++;
            while (at < _source.Length && _source[at] is not ('=' or '>' or '/' or ' ' or '\t' or '\n' or '\r' or '\f'))
            {
                at++;
            }

            int nameEnd = at, afterName = at;
            while (afterName < _source.Length && char.IsWhiteSpace(_source[afterName]))
            {
                afterName++;
            }

            int start = nameEnd, end = nameEnd;
            if (afterName < _source.Length && _source[afterName] == '=')
            {
                (start, end, at) = Value(afterName + 1);
            }

            if (copy || all is not null)
            {
                Attribute(name, nameEnd, start, end, copy, all);
            }
        }

        return at;
    }

    private (int Start, int End, int Next) Value(int at)
    {
        while (at < _source.Length && char.IsWhiteSpace(_source[at]))
        {
            at++;
        }

        if (at >= _source.Length)
        {
            return (at, at, at);
        }

        if (_source[at] is '"' or '\'')
        {
            int close = _source.IndexOf(_source[at], at + 1);
            int end = close < 0 ? _source.Length : close;
            return (at + 1, end, Math.Min(end + 1, _source.Length));
        }

        int stop = at;
        while (stop < _source.Length && _source[stop] is not ('>' or ' ' or '\t' or '\n' or '\r' or '\f'))
        {
            stop++;
        }

        return (at, stop, stop);
    }

    private void Attribute(int name, int nameEnd, int start, int end, bool copy, List<PageAttribute>? all)
    {
        if (nameEnd - name > 20)
        {
            return;
        }

        string attribute = _source[name..nameEnd].ToLowerInvariant();
        if (all is not null)
        {
            string value = _source[start..end];
            all.Add(new PageAttribute(attribute, value.Contains('&') ? WebUtility.HtmlDecode(value) : value, new SourceSpan(start, end)));
        }

        if (!copy)
        {
            return;
        }

        if (attribute == "style")
        {
            ReadOnlySpan<char> style = _source.AsSpan(start, end - start);
            if (style.Contains("display:none", StringComparison.OrdinalIgnoreCase) || style.Contains("display: none", StringComparison.OrdinalIgnoreCase))
            {
                _marked.Append(" hidden");
            }
            else if (SpokenText.IsClipped(style))
            {
                _marked.Append(' ').Append(SpokenText.Mark);
            }
        }
        else if (_kept.Contains(attribute))
        {
            int length = attribute == "href" ? Math.Min(end - start, 80) : Math.Min(end - start, 200);
            _marked.Append(' ').Append(attribute).Append("=\"");
            foreach (char character in _source.AsSpan(start, length))
            {
                _marked.Append(character is '"' or '&' or '<' || ScannedPage.IsMark(character) ? ' ' : character);
            }

            _marked.Append('"');
        }
    }

    // Whether a start tag goes to the parser: beyond the limit of nesting only its text does.
    private bool Open(string tag)
    {
        if (_flat.Contains(tag))
        {
            return true;
        }

        if (_open.Count >= ReadingLimits.Nesting)
        {
            _dropped++;
            return false;
        }

        _open.Add(tag);
        return true;
    }

    private bool Close(string tag)
    {
        if (_flat.Contains(tag) || _raw.Contains(tag))
        {
            return !_raw.Contains(tag);
        }

        if (_dropped > 0)
        {
            _dropped--;
            return false;
        }

        int open = _open.Count - 1;
        while (open >= 0 && _open[open] != tag && _open.Count - open < 32)
        {
            open--;
        }

        if (open >= 0 && _open[open] == tag)
        {
            _open.RemoveRange(open, _open.Count - open);
        }

        return true;
    }
}
