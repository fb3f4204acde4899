using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Readout.Models;

/// <summary>
/// Log odds from features: the sum of shallow regression trees (Friedman 2001, gradient boosting). Every tree is complete: inner nodes in the order of their level,
/// then leaves; a node sends a feature that is greater than its bound to the right.
/// </summary>
internal sealed class BoostedTrees
{
    private const int HeadBytes = 8;
    private readonly int _depth;
    private readonly float _start;
    private readonly byte[] _features;
    private readonly float[] _bounds;
    private readonly float[] _leaves;

    /// <summary>Takes trees.</summary>
    /// <param name="depth">Number of levels of inner nodes, the same in all.</param>
    /// <param name="start">The sum before the first tree: log odds.</param>
    /// <param name="features">For each inner node the index of its feature, tree by tree.</param>
    /// <param name="bounds">For each inner node its bound.</param>
    /// <param name="leaves">For each leaf what it adds, in log odds.</param>
    /// <exception cref="InvalidDataException">The numbers of nodes and leaves do not fit each other.</exception>
    public BoostedTrees(int depth, float start, byte[] features, float[] bounds, float[] leaves)
    {
        if (depth is < 1 or > 10 || features.Length != bounds.Length || leaves.Length % (1 << depth) != 0 || features.Length != leaves.Length / (1 << depth) * ((1 << depth) - 1))
        {
            throw new InvalidDataException($"Trees of depth {depth} have {features.Length} nodes with {bounds.Length} bounds and {leaves.Length} leaves.");
        }

        (_depth, _start, _features, _bounds, _leaves) = (depth, start, features, bounds, leaves);
        LastFeature = features.Length == 0 ? -1 : features.Max();
    }

    /// <summary>Greatest index of a feature that a node asks for; -1 without trees.</summary>
    public int LastFeature { get; }

    /// <summary>The log odds for features.</summary>
    /// <param name="features">As many as <see cref="LastFeature"/> asks for, at least.</param>
    public float Sum(ReadOnlySpan<float> features)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(features.Length, LastFeature + 1);
        int inner = (1 << _depth) - 1;
        float sum = _start;
        ref float feature = ref MemoryMarshal.GetReference(features);
        ref byte asked = ref MemoryMarshal.GetArrayDataReference(_features);
        ref float bound = ref MemoryMarshal.GetArrayDataReference(_bounds);
        for (int leaves = 0; leaves < _leaves.Length; leaves += inner + 1)
        {
            // Nodes and features were checked when the trees were made, and which way a tree goes cannot be foreseen: no branch asks.
            int at = 0;
            for (int level = 0; level < _depth; level++)
            {
                bool isRight = Unsafe.Add(ref feature, Unsafe.Add(ref asked, at)) > Unsafe.Add(ref bound, at);
                at = (at * 2) + 1 + Unsafe.BitCast<bool, byte>(isRight);
            }

            sum += _leaves[leaves + at - inner];
            asked = ref Unsafe.Add(ref asked, inner);
            bound = ref Unsafe.Add(ref bound, inner);
        }

        return sum;
    }

    /// <summary>The trees as bytes: depth, start, number of trees by their leaves, then features, bounds, leaves; numbers little-endian.</summary>
    public byte[] ToBytes()
    {
        byte[] bytes = new byte[HeadBytes + _features.Length + ((_bounds.Length + _leaves.Length) * sizeof(float))];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, _depth);
        BinaryPrimitives.WriteSingleLittleEndian(bytes.AsSpan(4), _start);
        _features.CopyTo(bytes, HeadBytes);
        int at = HeadBytes + _features.Length;
        foreach (float value in _bounds.Concat(_leaves))
        {
            BinaryPrimitives.WriteSingleLittleEndian(bytes.AsSpan(at), value);
            at += sizeof(float);
        }

        return bytes;
    }

    /// <summary>Reads what <see cref="ToBytes"/> wrote.</summary>
    /// <exception cref="InvalidDataException">The bytes are no trees.</exception>
    public static BoostedTrees Read(ReadOnlySpan<byte> bytes)
    {
        int depth = bytes.Length < HeadBytes ? 0 : BinaryPrimitives.ReadInt32LittleEndian(bytes);
        int inner = depth is < 1 or > 10 ? 0 : (1 << depth) - 1, each = inner + (((2 * inner) + 1) * sizeof(float));
        if (inner == 0 || (bytes.Length - HeadBytes) % each != 0)
        {
            throw new InvalidDataException($"{bytes.Length} bytes are no trees.");
        }

        int trees = (bytes.Length - HeadBytes) / each;
        float[] numbers = new float[trees * ((2 * inner) + 1)];
        for (int i = 0; i < numbers.Length; i++)
        {
            numbers[i] = BinaryPrimitives.ReadSingleLittleEndian(bytes[(HeadBytes + (trees * inner) + (i * sizeof(float)))..]);
        }

        return new BoostedTrees(depth, BinaryPrimitives.ReadSingleLittleEndian(bytes[4..]), bytes.Slice(HeadBytes, trees * inner).ToArray(), numbers[..(trees * inner)], numbers[(trees * inner)..]);
    }
}
