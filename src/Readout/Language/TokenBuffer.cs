namespace Readout.Language;

/// <summary>Token offsets while they are found. Grows by doubling; one instance a text.</summary>
internal sealed class TokenBuffer
{
    private int[] _starts;
    private int[] _ends;

    /// <summary>Creates a buffer.</summary>
    /// <param name="capacity">Tokens expected.</param>
    public TokenBuffer(int capacity)
    {
        _starts = new int[capacity];
        _ends = new int[capacity];
    }

    /// <summary>Tokens so far.</summary>
    public int Count { get; private set; }

    /// <summary>Offsets of the first code units; only the first <see cref="Count"/> are valid.</summary>
    public ReadOnlySpan<int> Starts => _starts.AsSpan(0, Count);

    /// <summary>Offsets after the last code units; only the first <see cref="Count"/> are valid.</summary>
    public ReadOnlySpan<int> Ends => _ends.AsSpan(0, Count);

    /// <summary>Adds a token.</summary>
    public void Add(int start, int end)
    {
        if (Count == _starts.Length)
        {
            Array.Resize(ref _starts, Count * 2);
            Array.Resize(ref _ends, Count * 2);
        }

        _starts[Count] = start;
        _ends[Count++] = end;
    }
}
