using System.Buffers.Binary;
using System.Runtime.InteropServices;
using Readout.Models;

namespace Readout.Language;

/// <summary>The weights of the sentence splitter: one signed byte a hashed feature, and the scores above which a place is a boundary.</summary>
internal sealed class BoundaryModel
{
    private static readonly Lazy<BoundaryModel> _embedded = new(() => Read(ModelFile.Embedded("Models/boundaries.bin")));
    private readonly ReadOnlyMemory<byte> _weights;

    private BoundaryModel(ReadOnlyMemory<byte> weights, int hard, int soft)
    {
        _weights = weights;
        HardThreshold = hard;
        SoftThreshold = soft;
    }

    /// <summary>The model that ships with the library.</summary>
    public static BoundaryModel Embedded => _embedded.Value;

    /// <summary>Score from which a place after punctuation is a boundary.</summary>
    public int HardThreshold { get; }

    /// <summary>Score from which a place without punctuation is a boundary.</summary>
    public int SoftThreshold { get; }

    /// <summary>Sum of the weights of hashed features.</summary>
    public int Score(ReadOnlySpan<uint> features)
    {
        ReadOnlySpan<sbyte> weights = MemoryMarshal.Cast<byte, sbyte>(_weights.Span);
        uint mask = (uint)weights.Length - 1;
        int score = 0;
        foreach (uint feature in features)
        {
            score += weights[(int)(feature & mask)];
        }

        return score;
    }

    /// <summary>Reads the model.</summary>
    /// <exception cref="InvalidDataException">The number of weights is not a power of two.</exception>
    public static BoundaryModel Read(ModelFile file)
    {
        ReadOnlyMemory<byte> weights = file["weights"];
        if (!System.Numerics.BitOperations.IsPow2(weights.Length))
        {
            throw new InvalidDataException("The boundary model's weights are not a power of two in number.");
        }

        ReadOnlySpan<byte> thresholds = file["thresholds"].Span;
        return new BoundaryModel(weights, BinaryPrimitives.ReadInt32LittleEndian(thresholds), BinaryPrimitives.ReadInt32LittleEndian(thresholds[4..]));
    }
}
