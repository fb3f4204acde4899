namespace Readout.Cli;

/// <summary>Standard output for data: buffered, and aware of a reader that has gone.</summary>
internal sealed class DataOutput(Stream output) : Stream
{
    private const int BrokenPipe = 32; // EPIPE, which the runtime hands on as it is
    private readonly BufferedStream _buffered = new(output, 1 << 16);

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override void Flush() => Try(() => _buffered.Flush());

    public override void Write(byte[] buffer, int offset, int count) => Try(() => _buffered.Write(buffer, offset, count));

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    private static void Try(Action write)
    {
        try
        {
            write();
        }
        catch (IOException error) when ((error.HResult & 0xFFFF) == BrokenPipe || error.Message.Contains("Broken pipe", StringComparison.Ordinal))
        {
            throw new ClosedOutputException();
        }
    }
}
