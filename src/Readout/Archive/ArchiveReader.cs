using System.Buffers.Binary;
using System.Collections.Immutable;
using System.IO.Compression;
using System.Runtime.InteropServices;
using System.Text;

namespace Readout.Archive;

/// <summary>Reads what an <see cref="ArchiveWriter"/> wrote.</summary>
internal sealed class ArchiveReader
{
    private readonly List<string> _strings = [];
    private readonly byte[] _bytes;
    private readonly int _count;
    private int _at;

    /// <summary>Opens an archive.</summary>
    /// <param name="packed">Its bytes.</param>
    /// <param name="form">The form that the caller can read.</param>
    /// <exception cref="InvalidDataException">The bytes are of another form, or damaged.</exception>
    public ArchiveReader(byte[] packed, int form)
    {
        if (packed.Length == 0 || packed[0] != form)
        {
            throw new InvalidDataException(packed.Length == 0 ? "The archive is empty." : $"The archive has form {packed[0]}; this version of Readout reads form {form}.");
        }

        using var memory = new MemoryStream(packed, 1, packed.Length - 1);
        using var deflate = new DeflateStream(memory, CompressionMode.Decompress);
        byte[] bytes = new byte[packed.Length * 4];
        for (int read; (read = deflate.Read(bytes, _count, bytes.Length - _count)) > 0;)
        {
            _count += read;
            if (_count == bytes.Length)
            {
                Array.Resize(ref bytes, bytes.Length * 2);
            }
        }

        _bytes = bytes;
    }

    /// <summary>Whether everything has been read.</summary>
    public bool IsAtEnd => _at >= _count;

    /// <summary>Reads a number that is not negative.</summary>
    public int Number()
    {
        uint value = 0;
        for (int shift = 0; ; shift += 7)
        {
            if (_at >= _count || shift > 28)
            {
                throw Damaged();
            }

            byte part = _bytes[_at++];
            value |= (uint)(part & 0x7F) << shift;
            if (part < 0x80)
            {
                return (int)value;
            }
        }
    }

    /// <summary>Reads a number of either sign.</summary>
    public int Signed()
    {
        uint value = (uint)Number();
        return (int)(value >> 1) ^ -(int)(value & 1);
    }

    /// <summary>Reads a truth value.</summary>
    public bool Flag() => Number() != 0;

    /// <summary>Reads a number with a fraction.</summary>
    public double Real() => BinaryPrimitives.ReadDoubleLittleEndian(Take(8));

    /// <summary>Reads a day, or <c>null</c>.</summary>
    public DateOnly? Day() => Number() is > 0 and var day ? DateOnly.FromDayNumber(day - 1) : null;

    /// <summary>Reads a string that is there.</summary>
    public string Text() => TextOrNull() ?? throw Damaged();

    /// <summary>Reads a string, or <c>null</c>.</summary>
    public string? TextOrNull()
    {
        int number = Number();
        if (number == 0)
        {
            return null;
        }

        if (number > 1)
        {
            return number - 2 < _strings.Count ? _strings[number - 2] : throw Damaged();
        }

        int length = Number();
        ReadOnlySpan<byte> bytes = Take(length >> 1);
        string text = (length & 1) == 0 ? Encoding.UTF8.GetString(bytes) : new string(MemoryMarshal.Cast<byte, char>(bytes));
        _strings.Add(text);
        return text;
    }

    /// <summary>Reads a span of the reading text.</summary>
    public TextSpan Span()
    {
        int start = Number();
        return new TextSpan(start, start + Number());
    }

    /// <summary>Reads a span of the reading text, or <c>null</c>.</summary>
    public TextSpan? SpanOrNull() => Flag() ? Span() : null;

    /// <summary>Reads a span of the source.</summary>
    public SourceSpan SourceSpan()
    {
        int start = Number();
        return new SourceSpan(start, start + Number());
    }

    /// <summary>Reads a span of the source, or <c>null</c>.</summary>
    public SourceSpan? SourceSpanOrNull() => Flag() ? SourceSpan() : null;

    /// <summary>Reads a place in an article.</summary>
    public Evidence Evidence() => new(Text(), Span(), TextOrNull());

    /// <summary>Reads a list.</summary>
    public ImmutableArray<T> List<T>(Func<T> read)
    {
        int count = Length();
        ImmutableArray<T>.Builder items = ImmutableArray.CreateBuilder<T>(count);
        for (int i = 0; i < count; i++)
        {
            items.Add(read());
        }

        return items.MoveToImmutable();
    }

    /// <summary>Reads the length of a list, which cannot be greater than what is left.</summary>
    public int Length() => Number() is var count && count >= 0 && count <= _count - _at ? count : throw Damaged();

    private ReadOnlySpan<byte> Take(int length)
    {
        if (length < 0 || length > _count - _at)
        {
            throw Damaged();
        }

        _at += length;
        return _bytes.AsSpan(_at - length, length);
    }

    private static InvalidDataException Damaged() => new("The archive is damaged.");
}
