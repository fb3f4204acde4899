using System.Buffers.Binary;
using System.Collections.Immutable;
using System.IO.Compression;
using System.Text;

namespace Readout.Archive;

/// <summary>
/// Writes values one after the other: whole numbers in as few bytes as they need (LEB128), every distinct string once. The result is the form's
/// number, then all of it compressed (Deflate).
/// </summary>
internal sealed class ArchiveWriter
{
    private readonly Dictionary<string, int> _strings = new(StringComparer.Ordinal);
    private byte[] _bytes = new byte[1 << 14];
    private int _count;

    /// <summary>Writes a number that is not negative.</summary>
    public void Number(int value)
    {
        Reserve(5);
        uint rest = (uint)value;
        while (rest >= 0x80)
        {
            _bytes[_count++] = (byte)(rest | 0x80);
            rest >>= 7;
        }

        _bytes[_count++] = (byte)rest;
    }

    /// <summary>Writes a number of either sign.</summary>
    public void Signed(int value) => Number((value << 1) ^ (value >> 31));

    /// <summary>Writes a truth value.</summary>
    public void Flag(bool value) => Number(value ? 1 : 0);

    /// <summary>Writes a number with a fraction, exactly.</summary>
    public void Real(double value)
    {
        Reserve(8);
        BinaryPrimitives.WriteDoubleLittleEndian(_bytes.AsSpan(_count), value);
        _count += 8;
    }

    /// <summary>Writes a day, or that there is none.</summary>
    public void Day(DateOnly? day) => Number(day is { } known ? known.DayNumber + 1 : 0);

    /// <summary>Writes a string, or <c>null</c>; one that was written before costs its number.</summary>
    public void Text(string? text)
    {
        if (text is null)
        {
            Number(0);
            return;
        }

        if (_strings.TryGetValue(text, out int known))
        {
            Number(known + 2);
            return;
        }

        _strings.Add(text, _strings.Count);
        Number(1);
        // UTF-16 where the text is not valid Unicode (half a pair), so that whatever was read comes back.
        bool isUtf8 = IsWhole(text);
        int length = isUtf8 ? Encoding.UTF8.GetByteCount(text) : text.Length * 2;
        Number((length << 1) | (isUtf8 ? 0 : 1));
        Reserve(length);
        if (isUtf8)
        {
            Encoding.UTF8.GetBytes(text, _bytes.AsSpan(_count));
        }
        else
        {
            System.Runtime.InteropServices.MemoryMarshal.AsBytes(text.AsSpan()).CopyTo(_bytes.AsSpan(_count));
        }

        _count += length;
    }

    /// <summary>Writes a span of the reading text.</summary>
    public void Span(TextSpan span)
    {
        Number(span.Start);
        Number(span.Length);
    }

    /// <summary>Writes a span of the reading text, or that there is none.</summary>
    public void Span(TextSpan? span)
    {
        Flag(span is not null);
        if (span is { } known)
        {
            Span(known);
        }
    }

    /// <summary>Writes a span of the source.</summary>
    public void Span(SourceSpan span)
    {
        Number(span.Start);
        Number(span.Length);
    }

    /// <summary>Writes a span of the source, or that there is none.</summary>
    public void Span(SourceSpan? span)
    {
        Flag(span is not null);
        if (span is { } known)
        {
            Span(known);
        }
    }

    /// <summary>Writes a place in an article.</summary>
    public void Evidence(Evidence evidence)
    {
        Text(evidence.ArticleId);
        Span(evidence.Span);
        Text(evidence.StatementId);
    }

    /// <summary>Writes a list: its length, then each item.</summary>
    public void List<T>(ImmutableArray<T> items, Action<T> write)
    {
        Number(items.Length);
        foreach (T item in items)
        {
            write(item);
        }
    }

    /// <summary>Everything written so far, compressed, behind the number of its form.</summary>
    public byte[] Pack(int form)
    {
        using var packed = new MemoryStream(_count / 2);
        packed.WriteByte((byte)form);
        using (var deflate = new DeflateStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            deflate.Write(_bytes, 0, _count);
        }

        return packed.ToArray();
    }

    private static bool IsWhole(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (char.IsSurrogate(text[i]) && (!char.IsHighSurrogate(text[i]) || i + 1 == text.Length || !char.IsLowSurrogate(text[++i])))
            {
                return false;
            }
        }

        return true;
    }

    private void Reserve(int length)
    {
        if (_count + length > _bytes.Length)
        {
            Array.Resize(ref _bytes, Math.Max(_bytes.Length * 2, _count + length));
        }
    }
}
