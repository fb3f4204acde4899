using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Readout.Statements;

/// <summary>
/// Weights of hashed features, compact: buckets of four entries, an entry being a fingerprint and two weights of eight bits. A feature that was not
/// kept weighs nothing. The first label is the reference: its weight is always 0.
/// </summary>
internal sealed class FeatureTable
{
    private const int BucketBytes = 12;
    private const int HashBits = 24;
    private const int MaximumBits = 19;
    private const int OtherBits = 21;
    private readonly ReadOnlyMemory<byte> _buckets;
    private readonly int _shift;
    private readonly float _unit;

    /// <summary>Reads a table.</summary>
    /// <param name="bytes">Bits of the bucket number (int), largest weight (float), then the buckets.</param>
    public FeatureTable(ReadOnlyMemory<byte> bytes)
    {
        int bits = BinaryPrimitives.ReadInt32LittleEndian(bytes.Span);
        float largest = BinaryPrimitives.ReadSingleLittleEndian(bytes.Span[4..]);
        _shift = HashBits - bits;
        _buckets = bytes[8..];
        if (bits is < 1 or > MaximumBits || _buckets.Length != BucketBytes << bits)
        {
            throw new InvalidDataException("A table of features has the wrong size.");
        }

        _unit = largest / (127f * 127f);
    }

    /// <summary>The part of a hash that tells features apart.</summary>
    public static int IndexOf(uint hash) => (int)(hash >> (32 - HashBits));

    /// <summary>Asks for the memory of some features, whose weights are wanted soon.</summary>
    public void Prefetch(ReadOnlySpan<uint> features)
    {
        ref byte buckets = ref MemoryMarshal.GetReference(_buckets.Span);
        if (Sse.IsSupported)
        {
            unsafe
            {
                foreach (uint hash in features)
                {
                    int at = (int)(hash >> (32 - HashBits + _shift)) * BucketBytes;
                    Sse.Prefetch0(Unsafe.AsPointer(ref Unsafe.Add(ref buckets, at)));
                    Sse.Prefetch0(Unsafe.AsPointer(ref Unsafe.Add(ref buckets, at + BucketBytes - 1))); // one bucket in six goes on in the next line
                }
            }
        }
    }

    /// <summary>
    /// Adds the weights of some features to the scores of the second and the third label. The sums are of whole numbers, so that every order and every kernel gives the same.
    /// </summary>
    public void Sum(ReadOnlySpan<uint> features, out float second, out float third) => Sum(features, Avx2.IsSupported, out second, out third);

    /// <summary>The same, with or without the vector kernel; for tests.</summary>
    internal void Sum(ReadOnlySpan<uint> features, bool withVectors, out float second, out float third)
    {
        (int A, int B, int C, int D) sums = withVectors ? SumEights(features, withOthers: false) : SumOnes(features, withOthers: false);
        second = sums.A * _unit;
        third = sums.B * _unit;
    }

    /// <summary>Sums the weights of the features of a place between tokens: begin and end of the second label under their other names, begin and end of the third under their own.</summary>
    /// <param name="features">The features.</param>
    /// <param name="sums">Room for the four sums.</param>
    public void SumBoth(ReadOnlySpan<uint> features, Span<double> sums) => SumBoth(features, Avx2.IsSupported, sums);

    /// <summary>The same, with or without the vector kernel; for tests.</summary>
    internal void SumBoth(ReadOnlySpan<uint> features, bool withVectors, Span<double> sums)
    {
        (int A, int B, int C, int D) all = withVectors ? SumEights(features, withOthers: true) : SumOnes(features, withOthers: true);
        (sums[0], sums[1], sums[2], sums[3]) = (all.C * _unit, all.D * _unit, all.A * _unit, all.B * _unit);
    }

    private (int A, int B, int C, int D) SumOnes(ReadOnlySpan<uint> features, bool withOthers)
    {
        int a = 0, b = 0, c = 0, d = 0;
        foreach (uint hash in features)
        {
            AddOne(hash, ref a, ref b);
            if (withOthers)
            {
                AddOne(OtherName(hash), ref c, ref d);
            }
        }

        return (a, b, c, d);
    }

    private void AddOne(uint hash, ref int a, ref int b)
    {
        ref byte buckets = ref MemoryMarshal.GetReference(_buckets.Span);
        int index = (int)(hash >> (32 - HashBits));
        ref byte bucket = ref Unsafe.Add(ref buckets, (index >> _shift) * BucketBytes);

        // The four fingerprints are compared at once: a byte of the difference is zero where one is equal. Whether one is cannot be foreseen, so no branch asks.
        uint difference = Unsafe.ReadUnaligned<uint>(ref bucket) ^ (Fingerprint(index) * 0x01010101u);
        uint equal = (difference - 0x01010101u) & ~difference & 0x80808080u;
        int place = (BitOperations.TrailingZeroCount(equal) >> 3) & 3, mask = equal == 0 ? 0 : -1;
        int x = (sbyte)Unsafe.Add(ref bucket, 4 + place) & mask, y = (sbyte)Unsafe.Add(ref bucket, 8 + place) & mask;
        a += x * Math.Abs(x);
        b += y * Math.Abs(y);
    }

    // Eight features at a time: where a fingerprint is equal, the comparison is a mask that lets one byte of the weights through. Both names of a feature lie in one
    // bucket, which is read once. Lanes behind the last feature are let through by no mask.
    private unsafe (int A, int B, int C, int D) SumEights(ReadOnlySpan<uint> features, bool withOthers)
    {
        Vector256<int> a = Vector256<int>.Zero, b = a, c = a, d = a, lanes = Vector256.Create(0, 1, 2, 3, 4, 5, 6, 7);
        fixed (byte* buckets = _buckets.Span)
        fixed (uint* hashes = features)
        {
            for (int i = 0; i < features.Length; i += 8)
            {
                Vector256<int> isThere = Vector256.GreaterThan(Vector256.Create(features.Length - i), lanes);
                Vector256<uint> hash = i + 8 <= features.Length ? Vector256.Load(hashes + i) : Avx2.MaskLoad((int*)hashes + i, isThere).AsUInt32();
                Vector256<int> index = Vector256.ShiftRightLogical(hash, 32 - HashBits).AsInt32();
                Vector256<int> offset = Avx2.MultiplyLow(Vector256.ShiftRightLogical(index, _shift), Vector256.Create(BucketBytes));
                Vector256<byte> prints = Avx2.GatherVector256((int*)buckets, offset, 1).AsByte();
                Vector256<int> seconds = Avx2.GatherVector256((int*)(buckets + 4), offset, 1) & isThere, thirds = Avx2.GatherVector256((int*)(buckets + 8), offset, 1) & isThere;
                Vector256<int> equal = Equal(prints, index);
                a += Square(seconds & equal);
                b += Square(thirds & equal);
                if (withOthers)
                {
                    equal = Equal(prints, index ^ Vector256.Create(OtherBits));
                    c += Square(seconds & equal);
                    d += Square(thirds & equal);
                }
            }
        }

        return (Vector256.Sum(a), Vector256.Sum(b), Vector256.Sum(c), Vector256.Sum(d));
    }

    // For each of eight features, which of its bucket's four fingerprints is its own.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<int> Equal(Vector256<byte> prints, Vector256<int> index)
    {
        Vector256<int> low = Vector256.Create(0xFF);
        Vector256<byte> spread = Vector256.Create(0x00000000, 0x04040404, 0x08080808, 0x0C0C0C0C, 0x00000000, 0x04040404, 0x08080808, 0x0C0C0C0C).AsByte();

        // The rest of a division by 255 is the sum of the bytes, folded until it fits; 255 itself is 0.
        Vector256<int> rest = (index & low) + (Vector256.ShiftRightLogical(index, 8) & low) + Vector256.ShiftRightLogical(index, 16);
        rest = (rest & low) + Vector256.ShiftRightLogical(rest, 8);
        rest = (rest & low) + Vector256.ShiftRightLogical(rest, 8);
        rest = Vector256.AndNot(rest, Vector256.Equals(rest, low)) + Vector256.Create(1);
        return Vector256.Equals(prints, Avx2.Shuffle(rest.AsByte(), spread)).AsInt32();
    }

    // The one byte that is not 0, with its sign, times its size.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<int> Square(Vector256<int> bytes)
    {
        bytes |= Vector256.ShiftRightLogical(bytes, 16);
        bytes |= Vector256.ShiftRightLogical(bytes, 8);
        Vector256<int> value = Vector256.ShiftRightArithmetic(Vector256.ShiftLeft(bytes, 24), 24);
        return Avx2.MultiplyLow(value, Vector256.Abs(value));
    }

    /// <summary>
    /// A second hash for the same feature, under which its weights for the second label's beginning and ending are kept: another fingerprint in the same bucket, so that
    /// both names are one way to the memory.
    /// </summary>
    public static uint OtherName(uint hash) => hash ^ ((uint)OtherBits << (32 - HashBits));

    /// <summary>Packs a table.</summary>
    /// <param name="weights">Index of each feature with its two weights; the first ones are the ones to keep when there is no room.</param>
    /// <param name="bits">Bits of the bucket number, 1 to 19, so that both names of a feature fall in one bucket: the table has four entries in each of 2^bits buckets.</param>
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
