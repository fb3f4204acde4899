using System.Runtime.InteropServices;
using Readout.Models;

namespace Readout.Stories.Claims;

/// <summary>The probability that two clauses tell the same proposition: logistic regression over <see cref="PairFeatures"/>.</summary>
internal sealed class PairModel
{
    private static readonly Lazy<PairModel> _shared = new(() => new PairModel(MemoryMarshal.Cast<byte, double>(ModelFile.Embedded("Models/claims.bin")["pairs"].Span).ToArray()));
    private readonly double[] _weights;

    /// <summary>Takes weights.</summary>
    /// <param name="weights">One for each feature.</param>
    /// <exception cref="InvalidDataException">Their number is wrong.</exception>
    public PairModel(double[] weights) =>
        _weights = weights.Length == PairFeatures.Count ? weights : throw new InvalidDataException($"The model of claims has {weights.Length} weights and needs {PairFeatures.Count}.");

    /// <summary>The model that the library ships, read when first used.</summary>
    public static PairModel Shared => _shared.Value;

    /// <summary>The probability for a pair's features, 0 to 1.</summary>
    public double Probability(ReadOnlySpan<double> features)
    {
        double sum = 0;
        for (int i = 0; i < _weights.Length; i++)
        {
            sum += _weights[i] * features[i];
        }

        return 1 / (1 + Math.Exp(-sum));
    }
}
