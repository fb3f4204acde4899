using Readout.Models;

namespace Readout.Stories.Changes;

/// <summary>The probability that one report tells as fact what another has on somebody's word: logistic regression over <see cref="HardeningFeatures"/>.</summary>
/// <param name="weights">One for each feature.</param>
internal sealed class HardeningModel(double[] weights) : LogisticModel(weights, HardeningFeatures.Count)
{
    /// <summary>Name of the section with the weights.</summary>
    public const string Section = "hardenings";

    private static readonly Lazy<HardeningModel> _shared = new(() => new HardeningModel(Embedded("Models/hardenings.bin", Section)));

    /// <summary>The model that the library ships, read when first used.</summary>
    public static HardeningModel Shared => _shared.Value;
}
