using Readout.Models;

namespace Readout.Stories.Clusters;

/// <summary>The probability that two articles that are somewhat alike tell one story: boosted trees over <see cref="StoryPairFeatures"/>.</summary>
internal sealed class StoryPairModel
{
    private const string Section = "trees";
    private static readonly Lazy<StoryPairModel> _shared = new(() => new StoryPairModel(BoostedTrees.Read(ModelFile.Embedded("Models/stories.bin")[Section].Span)));
    private readonly BoostedTrees _trees;

    /// <summary>Takes trees.</summary>
    /// <param name="trees">Trees over the features.</param>
    /// <exception cref="InvalidDataException">They ask for a feature that there is not.</exception>
    public StoryPairModel(BoostedTrees trees)
    {
        if (trees.LastFeature >= StoryPairFeatures.Count)
        {
            throw new InvalidDataException($"The model of stories asks for feature {trees.LastFeature} of {StoryPairFeatures.Count}.");
        }

        _trees = trees;
    }

    /// <summary>The model that the library ships, read when first used.</summary>
    public static StoryPairModel Shared => _shared.Value;

    /// <summary>The model as sections of a file.</summary>
    public Dictionary<string, byte[]> ToSections() => new() { [Section] = _trees.ToBytes() };

    /// <summary>The probability for a pair's features, 0 to 1.</summary>
    public double Probability(ReadOnlySpan<float> features) => 1 / (1 + Math.Exp(-_trees.Sum(features)));
}
