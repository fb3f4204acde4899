using System.Runtime.InteropServices;
using Readout.Models;

namespace Readout.Stories.Claims;

/// <summary>The probability that two clauses tell the same proposition: half of its log odds from a logistic regression over <see cref="PairFeatures"/>, half from boosted trees over the same.</summary>
internal sealed class PairModel
{
    private static readonly Lazy<PairModel> _shared = new(() =>
    {
        ModelFile file = ModelFile.Embedded("Models/claims.bin");
        return new PairModel(MemoryMarshal.Cast<byte, float>(file["weights"].Span).ToArray(), BoostedTrees.Read(file["trees"].Span), CommonDirections.Read(file["common"].Span));
    });

    private readonly float[] _weights;
    private readonly BoostedTrees _trees;

    /// <summary>Takes weights and trees.</summary>
    /// <param name="weights">One for each feature; the first feature is always 1.</param>
    /// <param name="trees">Trees over the features.</param>
    /// <param name="common">What the vectors of words have in common.</param>
    /// <exception cref="InvalidDataException">Their number is wrong.</exception>
    public PairModel(float[] weights, BoostedTrees trees, CommonDirections common)
    {
        if (weights.Length != PairFeatures.Count || trees.LastFeature >= PairFeatures.Count)
        {
            throw new InvalidDataException($"The model of claims has {weights.Length} weights, asks for feature {trees.LastFeature} and needs {PairFeatures.Count}.");
        }

        (_weights, _trees, Common) = (weights, trees, common);
    }

    /// <summary>The model that the library ships, read when first used.</summary>
    public static PairModel Shared => _shared.Value;

    /// <summary>What the vectors of words have in common, so that the words of a story are compared without it.</summary>
    public CommonDirections Common { get; }

    /// <summary>A model that knows nothing, for reading clauses before there is one: every two clauses are as likely the same as not.</summary>
    /// <param name="common">What the vectors of words have in common.</param>
    public static PairModel Untrained(CommonDirections common) => new(new float[PairFeatures.Count], new BoostedTrees(1, 0, [], [], []), common);

    /// <summary>The model as sections of a file.</summary>
    public Dictionary<string, byte[]> ToSections() => new()
    {
        ["weights"] = MemoryMarshal.AsBytes<float>(_weights).ToArray(),
        ["trees"] = _trees.ToBytes(),
        ["common"] = Common.ToBytes(),
    };

    /// <summary>The probability for a pair's features, 0 to 1.</summary>
    public double Probability(ReadOnlySpan<float> features)
    {
        float sum = _trees.Sum(features);
        for (int i = 0; i < _weights.Length; i++)
        {
            sum += _weights[i] * features[i];
        }

        return 1 / (1 + Math.Exp(-sum / 2));
    }
}
