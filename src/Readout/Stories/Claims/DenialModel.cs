using Readout.Models;

namespace Readout.Stories.Claims;

/// <summary>The probability that a denial means what another statement tells: logistic regression over <see cref="DenialFeatures"/>.</summary>
/// <param name="weights">One for each feature.</param>
internal sealed class DenialModel(double[] weights) : LogisticModel(weights, DenialFeatures.Count)
{
    /// <summary>Name of the section with the weights.</summary>
    public const string Section = "denials";

    private static readonly Lazy<DenialModel> _shared = new(() => new DenialModel(Embedded("Models/denials.bin", Section)));

    /// <summary>The model that the library ships, read when first used.</summary>
    public static DenialModel Shared => _shared.Value;
}
