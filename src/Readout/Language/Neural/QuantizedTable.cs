using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Readout.Language.Neural;

/// <summary>Rows of signed bytes, each with its own scale: a row's numbers are <c>scale * byte</c>. Used as it lies in the model file.</summary>
internal sealed unsafe class QuantizedTable
{
    private readonly sbyte[] _bytes;
    private readonly float[] _scales;
    private readonly sbyte* _pointer;

    /// <summary>Takes a table over.</summary>
    /// <param name="bytes">Its rows, one after the other.</param>
    /// <param name="scales">One scale a row.</param>
    /// <exception cref="InvalidDataException">The two do not fit.</exception>
    public QuantizedTable(ReadOnlySpan<sbyte> bytes, ReadOnlySpan<float> scales)
    {
        if (scales.Length == 0 || bytes.Length % scales.Length != 0)
        {
            throw new InvalidDataException($"A table of {bytes.Length} bytes cannot have {scales.Length} rows.");
        }

        _scales = scales.ToArray();
        Width = bytes.Length / scales.Length;
        // Sixteen spare bytes: kernels read whole vectors.
        _bytes = GC.AllocateArray<sbyte>(bytes.Length + 16, pinned: true);
        bytes.CopyTo(_bytes);
        _pointer = (sbyte*)Unsafe.AsPointer(ref MemoryMarshal.GetArrayDataReference(_bytes));
    }

    /// <summary>Numbers in a row.</summary>
    public int Width { get; }

    /// <summary>How many rows it has.</summary>
    public int Count => _scales.Length;

    /// <summary>Adds a row to <paramref name="target"/>, which holds at least the width rounded up to 16.</summary>
    public void AddRow(int row, float* target) => Kernels.AddBytes(_pointer + ((nint)row * Width), _scales[row], target, (Width + 15) & ~15);

    /// <summary>All its numbers, row after row.</summary>
    public float[] ToNumbers()
    {
        var numbers = new float[Count * Width];
        for (int i = 0; i < numbers.Length; i++)
        {
            numbers[i] = _bytes[i] * _scales[i / Width];
        }

        return numbers;
    }

    /// <summary>Rounds rows of numbers to bytes: the largest magnitude of a row becomes 127.</summary>
    public static (sbyte[] Bytes, float[] Scales) Quantize(ReadOnlySpan<float> values, int width)
    {
        var bytes = new sbyte[values.Length];
        var scales = new float[values.Length / width];
        for (int row = 0; row < scales.Length; row++)
        {
            ReadOnlySpan<float> from = values.Slice(row * width, width);
            float largest = 0;
            foreach (float value in from)
            {
                largest = MathF.Max(largest, MathF.Abs(value));
            }

            scales[row] = largest / 127;
            for (int i = 0; i < width && largest > 0; i++)
            {
                bytes[(row * width) + i] = (sbyte)MathF.Round(from[i] / scales[row]);
            }
        }

        return (bytes, scales);
    }
}
