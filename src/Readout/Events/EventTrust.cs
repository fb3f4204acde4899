using System.Globalization;
using Readout.Models;

namespace Readout.Events;

/// <summary>
/// The probability that a coded event is right (actor, target and root code): logistic regression over <see cref="EventEvidence"/>, fitted on events of the news that
/// a reader judged. Below <see cref="Least"/> the clause is told without a code.
/// </summary>
internal sealed class EventTrust
{
    private static readonly Lazy<EventTrust> _shared = new(() => Read(ModelFile.Embedded("Models/events.bin").Text("trust")));
    private readonly Dictionary<string, double> _weights;

    /// <summary>Takes weights.</summary>
    /// <param name="weights">Weight by feature; one that is not named weighs nothing.</param>
    /// <param name="least">The least probability with which a code is given, 0 to 1.</param>
    public EventTrust(IReadOnlyDictionary<string, double> weights, double least) => (_weights, Least) = (new Dictionary<string, double>(weights, StringComparer.Ordinal), least);

    /// <summary>The model that the library ships, read when first used.</summary>
    public static EventTrust Shared => _shared.Value;

    /// <summary>Trusts every event: what is measured before the model is fitted, and what PETRARCH's conventions take.</summary>
    public static EventTrust Blind { get; } = new(new Dictionary<string, double>(), 0);

    /// <summary>The least probability with which a code is given.</summary>
    public double Least { get; }

    /// <summary>The probability that the evidence gives, 0 to 1.</summary>
    public double Probability(List<string> features)
    {
        double sum = 0;
        foreach (string feature in features)
        {
            sum += _weights.GetValueOrDefault(feature);
        }

        return 1 / (1 + Math.Exp(-sum));
    }

    /// <summary>Reads a model from lines of feature and weight, tab-separated; the first line holds the least probability.</summary>
    public static EventTrust Read(string text)
    {
        string[] lines = text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        return new EventTrust(
            lines.Skip(1).Select(line => line.Split('\t')).ToDictionary(row => row[0], row => double.Parse(row[1], CultureInfo.InvariantCulture)),
            double.Parse(lines[0], CultureInfo.InvariantCulture));
    }

    /// <summary>The model as <see cref="Read"/> takes it.</summary>
    public override string ToString() =>
        string.Join('\n', _weights.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => pair.Key + "\t" + pair.Value.ToString("0.####", CultureInfo.InvariantCulture)).Prepend(Least.ToString("0.###", CultureInfo.InvariantCulture)));
}
