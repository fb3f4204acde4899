using System.Runtime.InteropServices;
using Readout.Models;

namespace Readout.Stories.Claims;

/// <summary>The probability that a denial means what another statement tells: logistic regression over <see cref="DenialFeatures"/>.</summary>
internal sealed class DenialModel
{
    private static readonly Lazy<DenialModel> _shared = new(() => new DenialModel(MemoryMarshal.Cast<byte, double>(ModelFile.Embedded("Models/denials.bin")["denials"].Span).ToArray()));
    private readonly double[] _weights;

    /// <summary>Takes weights.</summary>
    /// <param name="weights">One for each feature.</param>
    /// <exception cref="InvalidDataException">Their number is wrong.</exception>
    public DenialModel(double[] weights) =>
        _weights = weights.Length == DenialFeatures.Count ? weights : throw new InvalidDataException($"The model of denials has {weights.Length} weights and needs {DenialFeatures.Count}.");

    /// <summary>The model that the library ships, read when first used.</summary>
    public static DenialModel Shared => _shared.Value;

    /// <summary>The probability for the features of a denial and a clause, 0 to 1.</summary>
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
