using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Readout.Statements;

/// <summary>
/// Weights of hashed features, compact: buckets of four entries, an entry being a fingerprint and two weights of eight bits. A feature that was not
/// kept weighs nothing. The first label is the reference: its weight is always 0.
/// </summary>
internal sealed class FeatureTable
{
    private const int BucketBytes = 12;
    private const int HashBits = 24;
    private readonly ReadOnlyMemory<byte> _buckets;
    private readonly int _shift;
    private readonly float[] _values = new float[256];

    /// <summary>Reads a table.</summary>
    /// <param name="bytes">Bits of the bucket number (int), largest weight (float), then the buckets.</param>
    public FeatureTable(ReadOnlyMemory<byte> bytes)
    {
        int bits = BinaryPrimitives.ReadInt32LittleEndian(bytes.Span);
        float largest = BinaryPrimitives.ReadSingleLittleEndian(bytes.Span[4..]);
        _shift = HashBits - bits;
        _buckets = bytes[8..];
        if (bits is < 1 or > 23 || _buckets.Length != BucketBytes << bits)
        {
            throw new InvalidDataException("A table of features has the wrong size.");
        }

        for (int i = 0; i < 256; i++)
        {
            float root = (sbyte)i / 127f;
            _values[i] = largest * root * Math.Abs(root);
        }
    }

    /// <summary>The part of a hash that tells features apart.</summary>
    public static int IndexOf(uint hash) => (int)(hash >> (32 - HashBits));

    /// <summary>Adds the weights of some features to the scores of the second and the third label.</summary>
    public void Sum(ReadOnlySpan<uint> features, out float second, out float third)
    {
        float a = 0, b = 0;
        ref byte buckets = ref MemoryMarshal.GetReference(_buckets.Span);
        ref float values = ref MemoryMarshal.GetArrayDataReference(_values);
        foreach (uint hash in features)
        {
            int index = (int)(hash >> (32 - HashBits));
            ref byte bucket = ref Unsafe.Add(ref buckets, (index >> _shift) * BucketBytes);

            // The four fingerprints are compared at once: a byte of the difference is zero where one is equal.
            uint difference = Unsafe.ReadUnaligned<uint>(ref bucket) ^ (Fingerprint(index) * 0x01010101u);
            uint equal = (difference - 0x01010101u) & ~difference & 0x80808080u;
            if (equal != 0)
            {
                int place = BitOperations.TrailingZeroCount(equal) >> 3;
                a += Unsafe.Add(ref values, Unsafe.Add(ref bucket, 4 + place));
                b += Unsafe.Add(ref values, Unsafe.Add(ref bucket, 8 + place));
            }
        }

        second = a;
        third = b;
    }

    /// <summary>Sums the weights of the features of a place between tokens: begin and end of the second label under their other names, begin and end of the third under their own.</summary>
    /// <param name="features">The features.</param>
    /// <param name="sums">Room for the four sums.</param>
    public void SumBoth(ReadOnlySpan<uint> features, Span<double> sums)
    {
        Sum(features, out float begin, out float end);
        Span<uint> others = stackalloc uint[features.Length];
        for (int i = 0; i < features.Length; i++)
        {
            others[i] = OtherName(features[i]);
        }

        Sum(others, out float otherBegin, out float otherEnd);
        (sums[0], sums[1], sums[2], sums[3]) = (otherBegin, otherEnd, begin, end);
    }

    /// <summary>A second hash for the same feature, under which its weights for the second label's beginning and ending are kept.</summary>
    public static uint OtherName(uint hash) => (hash ^ 0x5BD1E995u) * 0x9E3779B1u;

    /// <summary>Packs a table.</summary>
    /// <param name="weights">Index of each feature with its two weights; the first ones are the ones to keep when there is no room.</param>
    /// <param name="bits">Bits of the bucket number: the table has four entries in each of 2^bits buckets.</param>
    public static byte[] Pack(IReadOnlyList<(int Index, float Second, float Third)> weights, int bits)
    {
        float largest = 1e-6f;
        foreach ((_, float second, float third) in weights)
        {
            largest = Math.Max(largest, Math.Max(Math.Abs(second), Math.Abs(third)));
        }

        byte[] bytes = new byte[8 + (BucketBytes << bits)];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, bits);
        BinaryPrimitives.WriteSingleLittleEndian(bytes.AsSpan(4), largest);
        int shift = HashBits - bits;
        foreach ((int index, float second, float third) in weights)
        {
            Span<byte> bucket = bytes.AsSpan(8 + ((index >> shift) * BucketBytes), BucketBytes);
            byte print = Fingerprint(index);
            for (int i = 0; i < 4; i++)
            {
                if (bucket[i] == 0)
                {
                    bucket[i] = print;
                    bucket[4 + i] = Quantise(second, largest);
                    bucket[8 + i] = Quantise(third, largest);
                    break;
                }

                if (bucket[i] == print)
                {
                    break;
                }
            }
        }

        return bytes;
    }

    // The low bits of the index, never 0: 0 marks an empty entry.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static byte Fingerprint(int index) => (byte)((index % 255) + 1);

    private static byte Quantise(float weight, float largest) =>
        (byte)(sbyte)Math.Clamp(MathF.Round(MathF.Sign(weight) * MathF.Sqrt(Math.Abs(weight) / largest) * 127f), -127, 127);
}
