using System.Runtime.InteropServices;
using Readout.Language;

namespace Readout.Stories.Claims;

/// <summary>
/// What the vectors of all words have in common: their mean and the directions in which they spread most. It tells how frequent a word is rather than what it means, so it is
/// taken away before two words are compared (Mu and Viswanath 2018, "all-but-the-top").
/// </summary>
internal sealed class CommonDirections
{
    private readonly float[] _mean;
    private readonly float[] _directions;

    /// <summary>Takes a mean and directions.</summary>
    /// <param name="mean">The mean of the vectors, <see cref="WordVectors.Width"/> numbers.</param>
    /// <param name="directions">The directions one after the other, each of length 1 and of that many numbers.</param>
    /// <exception cref="InvalidDataException">The widths do not fit.</exception>
    public CommonDirections(float[] mean, float[] directions)
    {
        if (mean.Length != WordVectors.Width || directions.Length % WordVectors.Width != 0)
        {
            throw new InvalidDataException($"A mean of {mean.Length} and directions of {directions.Length} numbers do not fit vectors of {WordVectors.Width}.");
        }

        (_mean, _directions) = (mean, directions);
    }

    /// <summary>Takes it away from a vector and brings what is left to length 1.</summary>
    /// <param name="vector">The vector of a word, of length 1.</param>
    public void Remove(Span<float> vector)
    {
        for (int i = 0; i < vector.Length; i++)
        {
            vector[i] -= _mean[i];
        }

        for (int at = 0; at < _directions.Length; at += vector.Length)
        {
            ReadOnlySpan<float> direction = _directions.AsSpan(at, vector.Length);
            float part = WordTable.Product(vector, direction);
            for (int i = 0; i < vector.Length; i++)
            {
                vector[i] -= part * direction[i];
            }
        }

        float length = MathF.Sqrt(WordTable.Product(vector, vector));
        for (int i = 0; i < vector.Length && length > 0; i++)
        {
            vector[i] /= length;
        }
    }

    /// <summary>The mean and the directions as bytes, little-endian.</summary>
    public byte[] ToBytes() => MemoryMarshal.AsBytes<float>([.. _mean, .. _directions]).ToArray();

    /// <summary>Reads what <see cref="ToBytes"/> wrote.</summary>
    /// <exception cref="InvalidDataException">The bytes hold no mean.</exception>
    public static CommonDirections Read(ReadOnlySpan<byte> bytes)
    {
        ReadOnlySpan<float> numbers = MemoryMarshal.Cast<byte, float>(bytes);
        return numbers.Length < WordVectors.Width ? throw new InvalidDataException($"{bytes.Length} bytes hold no mean of vectors.")
            : new CommonDirections(numbers[..WordVectors.Width].ToArray(), numbers[WordVectors.Width..].ToArray());
    }
}
