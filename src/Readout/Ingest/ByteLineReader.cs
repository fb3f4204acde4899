using System.Buffers;

namespace Readout.Ingest;

/// <summary>Splits a stream into lines of bytes without decoding it, holding one line at a time. A line over the limit is passed over, not held.</summary>
internal sealed class ByteLineReader(Stream stream, int limit) : IDisposable
{
    private byte[] _buffer = ArrayPool<byte>.Shared.Rent(128 * 1024);
    private int _start;
    private int _end;
    private bool _begun;

    /// <summary>One line without its end. The bytes are valid until the next call.</summary>
    public readonly record struct Line(ReadOnlyMemory<byte> Bytes, bool IsTooLong, bool IsEnd)
    {
        public bool IsBlank => !IsTooLong && Bytes.Span.IndexOfAnyExcept(" \t\r"u8) < 0;
    }

    public Line Next()
    {
        bool tooLong = false;
        int scanned = 0;
        while (true)
        {
            int found = _buffer.AsSpan(_start + scanned, _end - _start - scanned).IndexOf((byte)'\n');
            if (found >= 0)
            {
                int length = scanned + found;
                var line = new Line(tooLong ? default : Trimmed(_start, length), tooLong, false);
                _start += length + 1;
                return line;
            }

            scanned = _end - _start;
            if (scanned > limit)
            {
                tooLong = true;
                _start = _end = scanned = 0;
            }

            if (!Fill())
            {
                if (_end == _start && !tooLong)
                {
                    return new Line(default, false, true);
                }

                var last = new Line(tooLong ? default : Trimmed(_start, _end - _start), tooLong, false);
                _start = _end;
                return last;
            }
        }
    }

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = [];
    }

    private ReadOnlyMemory<byte> Trimmed(int start, int length) =>
        _buffer.AsMemory(start, length > 0 && _buffer[start + length - 1] == '\r' ? length - 1 : length);

    private bool Fill()
    {
        if (_start > 0)
        {
            Buffer.BlockCopy(_buffer, _start, _buffer, 0, _end - _start);
            _end -= _start;
            _start = 0;
        }

        if (_end == _buffer.Length)
        {
            byte[] larger = ArrayPool<byte>.Shared.Rent(_buffer.Length * 2);
            Buffer.BlockCopy(_buffer, 0, larger, 0, _end);
            ArrayPool<byte>.Shared.Return(_buffer);
            _buffer = larger;
        }

        int read = stream.Read(_buffer, _end, _buffer.Length - _end);
        _end += read;
        if (!_begun && _end >= 3)
        {
            _begun = true;
            _start = _buffer.AsSpan(0, 3).SequenceEqual(new byte[] { 0xEF, 0xBB, 0xBF }) ? 3 : _start;
        }

        return read > 0;
    }
}
