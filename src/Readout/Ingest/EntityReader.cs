using System.Globalization;
using AngleSharp.Html;

namespace Readout.Ingest;

/// <summary>Reads character references (<c>&amp;amp;</c>, <c>&amp;#8217;</c>) as the HTML standard does, old ones without a semicolon included.</summary>
internal static class EntityReader
{
    private const int Longest = 33;

    // What numbers 128 to 159 mean on the web: Windows-1252.
    private const string Windows = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ";

    /// <summary>The length of the reference that begins at an ampersand, or 0 if none does.</summary>
    public static int Read(string source, int at, out string decoded)
    {
        decoded = "";
        ReadOnlySpan<char> rest = source.AsSpan(at, Math.Min(Longest, source.Length - at));
        return rest.Length < 3 ? 0 : rest[1] == '#' ? Number(rest, out decoded) : Name(rest, out decoded);
    }

    /// <summary>A text with its references decoded.</summary>
    public static string Decode(string text)
    {
        int at = text.IndexOf('&');
        if (at < 0)
        {
            return text;
        }

        var decoded = new System.Text.StringBuilder(text.Length);
        int from = 0;
        for (; at >= 0; at = text.IndexOf('&', at))
        {
            int length = Read(text, at, out string meaning);
            if (length == 0)
            {
                at++;
                continue;
            }

            decoded.Append(text, from, at - from).Append(meaning);
            from = at += length;
        }

        return decoded.Append(text, from, text.Length - from).ToString();
    }

    private static int Number(ReadOnlySpan<char> rest, out string decoded)
    {
        decoded = "";
        bool hexadecimal = rest[2] is 'x' or 'X';
        int start = hexadecimal ? 3 : 2, end = start;
        while (end < rest.Length && (hexadecimal ? char.IsAsciiHexDigit(rest[end]) : char.IsAsciiDigit(rest[end])))
        {
            end++;
        }

        if (end == start || end - start > 8
            || !long.TryParse(rest[start..end], hexadecimal ? NumberStyles.HexNumber : NumberStyles.None, CultureInfo.InvariantCulture, out long value))
        {
            return 0;
        }

        decoded = value is >= 128 and <= 159 ? Windows[(int)value - 128].ToString()
            : value is 0 or > 0x10FFFF or (>= 0xD800 and <= 0xDFFF) ? "\uFFFD" : char.ConvertFromUtf32((int)value);
        return end < rest.Length && rest[end] == ';' ? end + 1 : end;
    }

    private static int Name(ReadOnlySpan<char> rest, out string decoded)
    {
        decoded = "";
        int end = 1;
        while (end < rest.Length && char.IsAsciiLetterOrDigit(rest[end]))
        {
            end++;
        }

        if (end == 1)
        {
            return 0;
        }

        bool closed = end < rest.Length && rest[end] == ';';
        string? symbol = HtmlEntityProvider.Resolver.GetSymbol(closed ? $"{rest[1..end]};" : rest[1..end].ToString());
        if (string.IsNullOrEmpty(symbol))
        {
            return 0;
        }

        decoded = symbol;
        return closed ? end + 1 : end;
    }
}
