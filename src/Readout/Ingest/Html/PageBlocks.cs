using System.Collections.Frozen;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Readout.Ingest.Html;

/// <summary>Walks the parsed tree of a page and gives its blocks of text in reading order, each character with its place in the source.</summary>
internal sealed class PageBlocks
{
    private static readonly FrozenSet<string> _block = FrozenSet.ToFrozenSet(
    [
        "address", "article", "aside", "blockquote", "body", "button", "caption", "center", "dd", "details", "dialog", "dir", "div", "dl", "dt", "fieldset", "figcaption", "figure",
        "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup", "hr", "legend", "li", "main", "menu", "nav", "ol", "p", "pre", "section", "summary", "table",
        "tbody", "td", "tfoot", "th", "thead", "tr", "ul", "label", "html",
    ]);

    private static readonly FrozenSet<string> _skipped = FrozenSet.ToFrozenSet(
        ["head", "script", "style", "noscript", "select", "option", "textarea", "input", "object", "audio", "video", "canvas", "map", "datalist", "rp"]);

    private readonly ScannedPage _page;
    private readonly LineBuilder _line = new();
    private readonly List<SourceLine> _lines = [];
    private PageElement _element;
    private int _linked;
    private int _links;
    private bool _pre;
    private bool _broken;
    private bool _unspoken;

    private PageBlocks(ScannedPage page)
    {
        _page = page;
        _element = new PageElement { Tag = "html", Names = "", Parent = null, Depth = 0 };
    }

    /// <summary>The blocks of a page in document order.</summary>
    public static List<SourceLine> Read(ScannedPage page)
    {
        var blocks = new PageBlocks(page);
        using (IDocument document = new HtmlParser(new HtmlParserOptions { IsScripting = false, IsNotConsumingCharacterReferences = true }).ParseDocument(page.Marked))
        {
            if (document.Body is INode body)
            {
                blocks.Walk(body);
            }
        }

        return NameCards.Without(blocks._lines);
    }

    // Without recursion, since a page may be as deep as it likes, and by number of child, since AngleSharp counts through them for the next sibling.
    private void Walk(INode root)
    {
        var path = new Stack<(INode Node, int Next)>();
        if (Enter(root))
        {
            path.Push((root, 0));
        }

        while (path.TryPop(out (INode Node, int Next) step))
        {
            if (step.Next >= step.Node.ChildNodes.Length)
            {
                Leave(step.Node);
                continue;
            }

            path.Push((step.Node, step.Next + 1));
            INode child = step.Node.ChildNodes[step.Next];
            if (Enter(child))
            {
                path.Push((child, 0));
            }
        }

        End();
    }

    private bool Enter(INode node)
    {
        if (node is IText text)
        {
            Text(text.Data);
            return false;
        }

        if (node is not IElement element)
        {
            return false;
        }

        string tag = element.LocalName;
        if (_skipped.Contains(tag))
        {
            return false;
        }

        if (tag == "br")
        {
            Break();
        }
        else if (_block.Contains(tag))
        {
            End();
            _element = new PageElement { Tag = tag, Names = Names(element), Parent = _element, Depth = _element.Depth + 1, IsHidden = IsHidden(element) };
            _pre |= tag == "pre";
        }
        else if (SpokenText.Is(element) && HasLetters(element))
        {
            _unspoken = true;
            return false;
        }
        else if (tag == "a" && element.HasAttribute("href"))
        {
            _links++;
        }

        return true;
    }

    private void Leave(INode node)
    {
        if (node is not IElement element)
        {
            return;
        }

        string tag = element.LocalName;
        if (_block.Contains(tag))
        {
            End();
            _element = _element.Parent ?? _element;
            _pre &= tag != "pre";
        }
        else if (tag == "a" && element.HasAttribute("href"))
        {
            _links = Math.Max(0, _links - 1);
        }
    }

    private void Text(string data)
    {
        for (int i = 0; i < data.Length; i++)
        {
            if (i + 1 < data.Length && ScannedPage.IsMark(data[i]))
            {
                Run(_page.Runs[ScannedPage.NumberOf(data[i], data[i + 1])]);
                i++;
            }
            else if (char.IsWhiteSpace(data[i]))
            {
                _line.Space(_line.LastSource, 0);
            }
        }
    }

    private void Run(SourceSpan run)
    {
        if (run.Start < _line.LastSource)
        {
            End(); // text that the parser moved: a block never runs backwards through the source
        }

        _broken = false;
        string source = _page.Source;
        if (_unspoken && run.End > run.Start && char.IsLetterOrDigit(source[run.Start]))
        {
            _line.Space(_line.LastSource, 0); // words that those left out stood between
        }

        _unspoken = false;
        int before = _line.Length;
        for (int at = run.Start; at < run.End;)
        {
            if (source[at] == '&' && EntityReader.Read(source, at, out string decoded) is int length and > 0)
            {
                _line.Append(decoded, at, length);
                at += length;
            }
            else if (_pre && source[at] == '\n')
            {
                End();
                before = 0;
                at++;
            }
            else
            {
                _line.Append(source[at], at);
                at++;
            }
        }

        _linked += _links > 0 ? _line.Length - before : 0;
    }

    // One line break inside running text is a space; two, or one after a finished or short line, end the block.
    private void Break()
    {
        if (_broken || _line.Length < 60 || _line.Last is '.' or '!' or '?' or ':' or '"' or '”')
        {
            End();
        }
        else
        {
            _line.Space(_line.LastSource, 0);
            _broken = true;
        }
    }

    private void End()
    {
        if (!_line.IsEmpty)
        {
            var markup = new BlockMarkup { Element = _element, LinkLength = _linked };
            if (_line.Take(1, markup) is SourceLine line)
            {
                _lines.Add(line);
            }
        }

        _linked = 0;
    }

    // Marks and colons alone part what is shown: "Football<b>: </b>Nine of ten at the gate".
    private bool HasLetters(INode node)
    {
        string text = node.TextContent;
        for (int i = 0; i + 1 < text.Length; i++)
        {
            if (ScannedPage.IsMark(text[i]))
            {
                SourceSpan run = _page.Runs[ScannedPage.NumberOf(text[i], text[++i])];
                for (int at = run.Start; at < run.End; at++)
                {
                    if (char.IsLetter(_page.Source[at]))
                    {
                        return true;
                    }
                }
            }
        }

        return false;
    }

    private static bool IsHidden(IElement element) =>
        element.HasAttribute("hidden") || element.GetAttribute("aria-hidden") == "true";

    private static string Names(IElement element)
    {
        StringBuilder? names = null;
        foreach (string attribute in (ReadOnlySpan<string>)["class", "id", "itemprop", "role", "data-testid", "data-component"])
        {
            if (element.GetAttribute(attribute) is { Length: > 0 } value)
            {
                (names ??= new StringBuilder()).Append(value.ToLowerInvariant()).Append(' ');
            }
        }

        return names?.ToString() ?? "";
    }
}
