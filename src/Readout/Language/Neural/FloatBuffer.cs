using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Readout.Language.Neural;

/// <summary>A fixed block of single-precision numbers, pinned and aligned to 64 bytes, so that kernels can address it by pointer.</summary>
internal sealed unsafe class FloatBuffer
{
    private readonly float[] _memory;

    /// <summary>Makes a block of <paramref name="length"/> zeros.</summary>
    public FloatBuffer(int length)
    {
        _memory = GC.AllocateArray<float>(length + 16, pinned: true);
        nuint address = (nuint)Unsafe.AsPointer(ref MemoryMarshal.GetArrayDataReference(_memory));
        Pointer = (float*)((address + 63) & ~(nuint)63);
        Length = length;
    }

    /// <summary>Its first number. Valid while this object lives.</summary>
    public float* Pointer { get; }

    /// <summary>How many numbers it holds.</summary>
    public int Length { get; }

    /// <summary>Its numbers.</summary>
    public Span<float> Span => new(Pointer, Length);

    /// <summary>Makes a block with the given numbers.</summary>
    public static FloatBuffer Of(ReadOnlySpan<float> values)
    {
        var buffer = new FloatBuffer(values.Length);
        values.CopyTo(buffer.Span);
        return buffer;
    }
}
