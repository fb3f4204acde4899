using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.RegularExpressions;

namespace Readout.Ingest;

/// <summary>
/// Turns bytes into text: byte-order mark, then the charset that the document declares (HTML meta, XML declaration), then UTF-8, then
/// Windows-1252, which is what undeclared Western pages are. Refuses what is not text.
/// </summary>
internal static partial class ByteDecoder
{
    private const int Head = 4096;
    private static readonly Encoding _windows = Windows1252();

    /// <summary>Decodes a document.</summary>
    /// <param name="bytes">Its bytes.</param>
    /// <param name="text">The text without a leading byte-order mark.</param>
    /// <param name="reason">Why it is not text, continuing "PLACE: ...".</param>
    public static bool TryDecode(ReadOnlySpan<byte> bytes, [NotNullWhen(true)] out string? text, [NotNullWhen(false)] out string? reason)
    {
        text = null;
        reason = null;
        if (bytes.IsEmpty)
        {
            reason = "the file is empty";
            return false;
        }

        if (Marked(bytes, out int mark) is Encoding marked)
        {
            text = marked.GetString(bytes[mark..]);
        }
        else if (BinaryAt(bytes) is int at)
        {
            reason = $"it is not text (byte 0x{bytes[at]:X2} at offset {at})";
            return false;
        }
        else
        {
            text = Declared(bytes)?.GetString(bytes) ?? Utf8(bytes) ?? _windows.GetString(bytes);
        }

        if (text.AsSpan().IndexOfAnyExceptInRange('\0', ' ') < 0)
        {
            text = null;
            reason = "it holds nothing but white space";
            return false;
        }

        return true;
    }

    private static Encoding? Marked(ReadOnlySpan<byte> bytes, out int length)
    {
        length = 0;
        if (bytes.StartsWith(new byte[] { 0xEF, 0xBB, 0xBF }))
        {
            length = 3;
            return Encoding.UTF8;
        }

        if (bytes.StartsWith(new byte[] { 0xFF, 0xFE, 0, 0 }))
        {
            length = 4;
            return Encoding.UTF32;
        }

        if (bytes.StartsWith(new byte[] { 0xFF, 0xFE }))
        {
            length = 2;
            return Encoding.Unicode;
        }

        if (bytes.StartsWith(new byte[] { 0xFE, 0xFF }))
        {
            length = 2;
            return Encoding.BigEndianUnicode;
        }

        return null;
    }

    // Text has no NUL and hardly any other control byte; a picture or an archive has many in its first kilobytes.
    private static int? BinaryAt(ReadOnlySpan<byte> bytes)
    {
        ReadOnlySpan<byte> head = bytes[..Math.Min(bytes.Length, 64 * 1024)];
        int zero = head.IndexOf((byte)0);
        if (zero >= 0)
        {
            return zero;
        }

        int controls = 0, first = -1;
        for (int i = 0; i < head.Length; i++)
        {
            if (head[i] < 32 && head[i] is not (9 or 10 or 12 or 13 or 27))
            {
                first = first < 0 ? i : first;
                controls++;
            }
        }

        return bytes.StartsWith("%PDF-"u8) ? 0 : controls * 50 > head.Length ? first : null;
    }

    private static string? Utf8(ReadOnlySpan<byte> bytes)
    {
        if (System.Text.Unicode.Utf8.IsValid(bytes))
        {
            return Encoding.UTF8.GetString(bytes);
        }

        // A few broken sequences in a document that is UTF-8 otherwise (a cut, a bad paste) become U+FFFD rather than turn every accent wrong.
        int good = 0, bad = 0;
        ReadOnlySpan<byte> rest = bytes;
        while (!rest.IsEmpty)
        {
            OperationStatus status = Rune.DecodeFromUtf8(rest, out Rune rune, out int used);
            good += status == OperationStatus.Done && !rune.IsAscii ? 1 : 0;
            bad += status == OperationStatus.Done ? 0 : 1;
            rest = rest[Math.Max(1, used)..];
        }

        return good > 4 * bad ? Encoding.UTF8.GetString(bytes) : null;
    }

    private static Encoding? Declared(ReadOnlySpan<byte> bytes)
    {
        string head = Encoding.Latin1.GetString(bytes[..Math.Min(Head, bytes.Length)]);
        Match match = XmlDeclaration().Match(head) is { Success: true } xml ? xml : MetaCharset().Match(head);
        return match.Success ? Named(match.Groups[1].Value, bytes) : null;
    }

    private static Encoding? Named(string name, ReadOnlySpan<byte> bytes)
    {
        switch (name.ToLowerInvariant())
        {
            case "utf-8" or "utf8" or "us-ascii" or "ascii" or "utf-16" or "utf-16le" or "utf-16be":
                return null; // tried next in any case; a page that could be read this far is not UTF-16
            case "iso-8859-1" or "latin1" or "latin-1" or "windows-1252" or "cp1252" or "iso8859-1":
                // Pages that say Latin-1 and hold valid non-ASCII UTF-8 are UTF-8.
                return System.Text.Unicode.Utf8.IsValid(bytes) ? null : _windows;
            default:
                try
                {
                    return System.Text.Unicode.Utf8.IsValid(bytes) && bytes.IndexOfAnyInRange((byte)0x80, (byte)0xFF) >= 0
                        ? null
                        : CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
                }
                catch (ArgumentException)
                {
                    return null;
                }
        }
    }

    private static Encoding Windows1252() => CodePagesEncodingProvider.Instance.GetEncoding(1252) ?? Encoding.Latin1;

    [GeneratedRegex("""^\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([A-Za-z0-9_.:-]{1,40})""")]
    private static partial Regex XmlDeclaration();

    [GeneratedRegex("""<meta[^>]{0,400}?charset\s*=\s*["']?\s*([A-Za-z0-9_.:-]{1,40})""", RegexOptions.IgnoreCase)]
    private static partial Regex MetaCharset();
}
