using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Readout.Language.Neural;

/// <summary>
/// Several sequences packed in the rows of one matrix: a row of zeros, the rows of the first sequence, a row of zeros, the rows of the
/// second, and so on, with a row of zeros at the end, so that a window over rows never sees another sequence.
/// </summary>
internal sealed unsafe class SequenceBatch
{
    private int[] _starts = new int[64];
    private int[] _lengths = new int[64];
    private int[] _places = GC.AllocateArray<int>(1024, pinned: true);

    /// <summary>How many sequences it holds.</summary>
    public int Count { get; private set; }

    /// <summary>How many rows they take, with the zero rows.</summary>
    public int Rows { get; private set; } = 1;

    /// <summary>The rows of all sequences, without those between them. Valid until the next sequence is added.</summary>
    public int* Places => (int*)Unsafe.AsPointer(ref MemoryMarshal.GetArrayDataReference(_places));

    /// <summary>How many rows the sequences have.</summary>
    public int PlaceCount { get; private set; }

    /// <summary>The first row of a sequence.</summary>
    public int Start(int sequence) => _starts[sequence];

    /// <summary>How many rows a sequence has.</summary>
    public int Length(int sequence) => _lengths[sequence];

    /// <summary>Empties it.</summary>
    public void Clear()
    {
        Count = 0;
        Rows = 1;
        PlaceCount = 0;
    }

    /// <summary>Appends a sequence and gives its first row.</summary>
    public int Add(int length)
    {
        if (Count == _starts.Length)
        {
            Array.Resize(ref _starts, Count * 2);
            Array.Resize(ref _lengths, Count * 2);
        }

        int start = Rows;
        _starts[Count] = start;
        _lengths[Count++] = length;
        Rows += length + 1;
        if (_places.Length < PlaceCount + length)
        {
            int[] places = GC.AllocateArray<int>(2 * (PlaceCount + length), pinned: true);
            _places.AsSpan(0, PlaceCount).CopyTo(places);
            _places = places;
        }

        for (int i = 0; i < length; i++)
        {
            _places[PlaceCount++] = start + i;
        }

        return start;
    }

    /// <summary>Sets the rows between the sequences to zero.</summary>
    public void ClearBorders(float* matrix, int width)
    {
        new Span<float>(matrix, width).Clear();
        for (int i = 0; i < Count; i++)
        {
            new Span<float>(matrix + ((nint)(_starts[i] + _lengths[i]) * width), width).Clear();
        }
    }
}
