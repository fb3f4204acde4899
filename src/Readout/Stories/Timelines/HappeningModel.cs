using System.Runtime.InteropServices;
using Readout.Models;

namespace Readout.Stories.Timelines;

/// <summary>The probability that two happenings whose days overlap are one: logistic regression over <see cref="HappeningFeatures"/>.</summary>
internal sealed class HappeningModel
{
    /// <summary>Name of the section with the weights.</summary>
    public const string Section = "happenings";

    private static readonly Lazy<HappeningModel> _shared = new(() => new HappeningModel(MemoryMarshal.Cast<byte, double>(ModelFile.Embedded("Models/timeline.bin")[Section].Span).ToArray()));
    private readonly double[] _weights;

    /// <summary>Takes weights.</summary>
    /// <param name="weights">One for each feature.</param>
    /// <exception cref="InvalidDataException">Their number is wrong.</exception>
    public HappeningModel(double[] weights) =>
        _weights = weights.Length == HappeningFeatures.Count ? weights : throw new InvalidDataException($"The model of timelines has {weights.Length} weights and needs {HappeningFeatures.Count}.");

    /// <summary>The model that the library ships, read when first used.</summary>
    public static HappeningModel Shared => _shared.Value;

    /// <summary>The probability for the features of a pair, 0 to 1.</summary>
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
