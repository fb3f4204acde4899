using System.Runtime.InteropServices;

namespace Readout.Models;

/// <summary>Logistic regression over features in a fixed order, of which the first is 1 and takes up the constant.</summary>
internal abstract class LogisticModel
{
    private readonly double[] _weights;

    /// <summary>Takes weights.</summary>
    /// <param name="weights">One for each feature.</param>
    /// <param name="count">How many features there are.</param>
    /// <exception cref="InvalidDataException">Their number is wrong.</exception>
    protected LogisticModel(double[] weights, int count) =>
        _weights = weights.Length == count ? weights : throw new InvalidDataException($"{GetType().Name} has {weights.Length} weights and needs {count}.");

    /// <summary>The probability for some features, 0 to 1.</summary>
    /// <param name="features">One number for each weight.</param>
    public double Probability(ReadOnlySpan<double> features) => Probability(_weights, features);

    /// <summary>The probability that weights give some features, 0 to 1.</summary>
    /// <param name="weights">One for each feature.</param>
    /// <param name="features">The features.</param>
    public static double Probability(ReadOnlySpan<double> weights, ReadOnlySpan<double> features)
    {
        double sum = 0;
        for (int i = 0; i < weights.Length; i++)
        {
            sum += weights[i] * features[i];
        }

        return 1 / (1 + Math.Exp(-sum));
    }

    /// <summary>Weights as the section of a model file.</summary>
    /// <param name="weights">The weights.</param>
    public static byte[] ToSection(ReadOnlySpan<double> weights) => MemoryMarshal.AsBytes(weights).ToArray();

    /// <summary>The weights of a section of a file that the library ships.</summary>
    /// <param name="file">Its resource name.</param>
    /// <param name="section">The section's name.</param>
    /// <exception cref="InvalidDataException">There is no such file or section.</exception>
    protected static double[] Embedded(string file, string section) => MemoryMarshal.Cast<byte, double>(ModelFile.Embedded(file)[section].Span).ToArray();
}
