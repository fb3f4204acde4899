using System.Runtime.InteropServices;

namespace Readout.Time;

/// <summary>A linear model over hashed features whose output is a probability (logistic regression, the hashing trick of Weinberger et al. 2009).</summary>
internal sealed class HashedWeights
{
    /// <summary>Number of buckets; a power of two.</summary>
    public const int Buckets = 1 << 15;

    private readonly float[] _weights;

    /// <summary>Creates a model from its weights.</summary>
    /// <param name="weights">One for each bucket.</param>
    public HashedWeights(float[] weights) => _weights = weights;

    /// <summary>The bucket of a feature.</summary>
    /// <param name="template">Which kind of feature.</param>
    /// <param name="value">Its value; case is folded and every digit is the same.</param>
    public static int Bucket(int template, ReadOnlySpan<char> value)
    {
        uint hash = 2166136261u ^ ((uint)template * 0x9E3779B1u);
        foreach (char c in value)
        {
            char folded = char.IsAsciiDigit(c) ? '0' : char.ToLowerInvariant(c);
            hash = (hash ^ folded) * 16777619u;
        }

        hash ^= hash >> 15;
        return (int)((hash * 0x85EBCA6Bu) >> 17);
    }

    /// <summary>A bucket for two features together.</summary>
    public static int Joined(int a, int b) => (int)(((((uint)a * 0x9E3779B1u) ^ ((uint)b * 0x85EBCA6Bu)) * 0xC2B2AE35u) >> 17);

    /// <summary>Reads weights from little-endian 32-bit floats.</summary>
    /// <exception cref="InvalidDataException">Their number is wrong.</exception>
    public static HashedWeights Read(ReadOnlySpan<byte> bytes) =>
        bytes.Length == Buckets * sizeof(float) ? new HashedWeights(MemoryMarshal.Cast<byte, float>(bytes).ToArray())
        : throw new InvalidDataException("The weights of time have the wrong length.");

    /// <summary>The weights as bytes.</summary>
    public byte[] ToBytes() => MemoryMarshal.AsBytes<float>(_weights).ToArray();

    /// <summary>The sum of the weights of some features.</summary>
    public double Sum(ReadOnlySpan<int> features)
    {
        double sum = 0;
        foreach (int feature in features)
        {
            sum += _weights[feature];
        }

        return sum;
    }

    /// <summary>The probability that some features give.</summary>
    public double Probability(ReadOnlySpan<int> features) => 1 / (1 + Math.Exp(-Sum(features)));
}
