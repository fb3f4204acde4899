using System.Runtime.InteropServices;
using Readout.Models;

namespace Readout.Language.Neural;

/// <summary>Reads and writes numbers as sections of a model file, little-endian; dense weights in half precision.</summary>
internal static class TensorSections
{
    /// <summary>Reads half-precision numbers.</summary>
    /// <exception cref="InvalidDataException">There are not <paramref name="length"/> of them.</exception>
    public static FloatBuffer ReadHalves(ModelFile file, string name, int length)
    {
        ReadOnlySpan<Half> halves = MemoryMarshal.Cast<byte, Half>(file[name].Span);
        if (halves.Length != length)
        {
            throw new InvalidDataException($"Section '{name}' of the model holds {halves.Length} numbers, not {length}.");
        }

        var buffer = new FloatBuffer(length);
        Span<float> target = buffer.Span;
        for (int i = 0; i < length; i++)
        {
            target[i] = (float)halves[i];
        }

        return buffer;
    }

    /// <summary>Reads a table of bytes (<c>NAME/bytes</c>) with its scales (<c>NAME/scales</c>).</summary>
    public static QuantizedTable ReadTable(ModelFile file, string name) =>
        new(MemoryMarshal.Cast<byte, sbyte>(file[name + "/bytes"].Span), MemoryMarshal.Cast<byte, float>(file[name + "/scales"].Span));

    /// <summary>Reads 64-bit hashes.</summary>
    public static ReadOnlySpan<ulong> ReadHashes(ModelFile file, string name) => MemoryMarshal.Cast<byte, ulong>(file[name].Span);

    /// <summary>Reads 16-bit numbers.</summary>
    public static ReadOnlySpan<ushort> ReadShorts(ModelFile file, string name) => MemoryMarshal.Cast<byte, ushort>(file[name].Span);

    /// <summary>The bytes of a section of half-precision numbers.</summary>
    public static byte[] WriteHalves(ReadOnlySpan<float> values)
    {
        var halves = new Half[values.Length];
        for (int i = 0; i < halves.Length; i++)
        {
            halves[i] = (Half)values[i];
        }

        return MemoryMarshal.AsBytes(halves.AsSpan()).ToArray();
    }

    /// <summary>Adds the two sections of a table of bytes.</summary>
    public static void WriteTable(IDictionary<string, byte[]> sections, string name, ReadOnlySpan<float> values, int width)
    {
        (sbyte[] bytes, float[] scales) = QuantizedTable.Quantize(values, width);
        sections[name + "/bytes"] = MemoryMarshal.AsBytes(bytes.AsSpan()).ToArray();
        sections[name + "/scales"] = MemoryMarshal.AsBytes(scales.AsSpan()).ToArray();
    }
}
