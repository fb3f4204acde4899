using System.Buffers;
using AngleSharp.Dom;

namespace Readout.Ingest.Html;

/// <summary>
/// Words within a line that a page shows to nobody and only has read aloud (<em>the report<b>, opens new tab</b> of the inspectors</em>): marked by one of the class names that the
/// common frameworks use, or by the style that those names stand for.
/// </summary>
internal static class SpokenText
{
    /// <summary>The attribute that stands for the style on a scanned page.</summary>
    public const string Mark = "spoken";

    private static readonly string[] _names = ["visually-hidden", "visuallyhidden", "sr-only", "screen-reader-text", "screen-reader-only", "screenreader-only", "screen-reader", "screenreader"];

    private static readonly SearchValues<char> _nothing = SearchValues.Create("01px ,");

    /// <summary>Whether an element within a line is read aloud only.</summary>
    public static bool Is(IElement element) => element.HasAttribute(Mark) || (element.ClassName is { Length: > 5 } names && IsNamed(names));

    /// <summary>Whether a style cuts an element to nothing: <c>clip: rect(0, 0, 0, 0)</c>, or to one point.</summary>
    public static bool IsClipped(ReadOnlySpan<char> style)
    {
        int at = style.IndexOf("clip:", StringComparison.OrdinalIgnoreCase);
        ReadOnlySpan<char> value = at < 0 ? "" : style[(at + "clip:".Length)..].TrimStart();
        if (!value.StartsWith("rect(", StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        value = value["rect(".Length..];
        int end = value.IndexOf(')');
        return end > 0 && !value[..end].ContainsAnyExcept(_nothing);
    }

    // The name itself or with a prefix ("is-sr-only", "o-VisuallyHidden"); "md:sr-only" holds on some screens alone and "not-sr-only" says the opposite.
    private static bool IsNamed(ReadOnlySpan<char> names)
    {
        foreach (Range range in names.Split(' '))
        {
            ReadOnlySpan<char> name = names[range];
            foreach (string known in _names)
            {
                if (name.EndsWith(known, StringComparison.OrdinalIgnoreCase) && !name.Contains(':') && !name.StartsWith("not-", StringComparison.Ordinal)
                    && (name.Length == known.Length || name[^(known.Length + 1)] is '-' or '_'))
                {
                    return true;
                }
            }
        }

        return false;
    }
}
