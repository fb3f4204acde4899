using Readout.Models;

namespace Readout.Stories.Timelines;

/// <summary>The probability that two happenings whose days overlap are one: logistic regression over <see cref="HappeningFeatures"/>.</summary>
/// <param name="weights">One for each feature.</param>
internal sealed class HappeningModel(double[] weights) : LogisticModel(weights, HappeningFeatures.Count)
{
    /// <summary>Name of the section with the weights.</summary>
    public const string Section = "happenings";

    private static readonly Lazy<HappeningModel> _shared = new(() => new HappeningModel(Embedded("Models/timeline.bin", Section)));

    /// <summary>The model that the library ships, read when first used.</summary>
    public static HappeningModel Shared => _shared.Value;
}
