using System.Buffers;
using System.Runtime.CompilerServices;
using System.Text;

namespace Readout.Reports.Html;

/// <summary>HTML in the making. The literal parts of what is added are markup; every value in braces is text and is escaped.</summary>
internal sealed class HtmlText
{
    // What has a meaning in markup, and control characters, which have no place in it.
    private static readonly SearchValues<char> _special =
        SearchValues.Create([.. "&<>\"'", .. Enumerable.Range(0, char.MaxValue + 1).Select(code => (char)code).Where(c => char.IsControl(c) && c is not ('\n' or '\t'))]);

    private readonly StringBuilder _text = new();

    /// <summary>Adds markup with escaped values.</summary>
    public void Add([InterpolatedStringHandlerArgument("")] Markup markup) => _ = markup;

    /// <summary>Adds text that is already HTML.</summary>
    public void AddHtml(HtmlText html) => _text.Append(html._text);

    /// <summary>Adds markup or a style sheet as it is; never text of a report.</summary>
    public void AddRaw(string markup) => _text.Append(markup);

    public override string ToString() => _text.ToString();

    private static void Escape(StringBuilder text, ReadOnlySpan<char> value)
    {
        for (int plain = value.IndexOfAny(_special); plain >= 0; plain = value.IndexOfAny(_special))
        {
            text.Append(value[..plain]);
            char c = value[plain];
            value = value[(plain + 1)..];
            switch (c)
            {
                case '&': text.Append("&amp;"); break;
                case '<': text.Append("&lt;"); break;
                case '>': text.Append("&gt;"); break;
                case '"': text.Append("&quot;"); break;
                case '\'': text.Append("&#39;"); break;
                case '\r': text.Append(' '); break;
                default: text.Append('\uFFFD'); break;
            }
        }

        text.Append(value);
    }

    /// <summary>Receives the parts of an interpolated string.</summary>
    [InterpolatedStringHandler]
    internal readonly ref struct Markup
    {
        private readonly StringBuilder _text;

        public Markup(int literalLength, int formattedCount, HtmlText owner)
        {
            _ = literalLength + formattedCount;
            _text = owner._text;
        }

        public void AppendLiteral(string markup) => _text.Append(markup);

        public void AppendFormatted(string? value) => Escape(_text, value);

        public void AppendFormatted(ReadOnlySpan<char> value) => Escape(_text, value);

        public void AppendFormatted(int value) => _text.Append(value);
    }
}
