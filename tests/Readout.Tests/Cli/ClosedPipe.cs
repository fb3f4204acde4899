namespace Readout.Tests.Cli;

/// <summary>A pipe whose reader has gone after some bytes.</summary>
internal sealed class ClosedPipe(int open) : MemoryStream
{
    public override void Write(byte[] buffer, int offset, int count) => Take(count);

    public override void Write(ReadOnlySpan<byte> buffer) => Take(buffer.Length);

    private void Take(int count)
    {
        Taken += count;
        if (Taken > open)
        {
            throw new IOException("Broken pipe", 32);
        }
    }

    public int Taken { get; private set; }
}
