using System.Globalization;
using Readout.Models;

namespace Readout.Time;

/// <summary>The trained part of the room, from <c>Models/time.bin</c>: which candidates are times, where open dates look, how sure each kind is.</summary>
internal sealed class TimeModel
{
    private static readonly Lazy<TimeModel> _shared = new(() => Read(ModelFile.Embedded("Models/time.bin")));
    private readonly Dictionary<string, double> _accuracy;

    /// <summary>Creates a model.</summary>
    /// <param name="keep">Which candidates are times.</param>
    /// <param name="accuracy">For each kind, the share of expressions whose value was right in cross-validation.</param>
    public TimeModel(HashedWeights keep, Dictionary<string, double> accuracy)
    {
        Keep = keep;
        _accuracy = accuracy;
    }

    /// <summary>The model that the library ships, loaded once.</summary>
    public static TimeModel Shared => _shared.Value;

    /// <summary>Gives the probability that a candidate is a time expression.</summary>
    public HashedWeights Keep { get; }

    /// <summary>Reads a model.</summary>
    public static TimeModel Read(ModelFile file)
    {
        var accuracy = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (string line in file.Text("accuracy").Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            string[] parts = line.Split('\t');
            accuracy[parts[0]] = double.Parse(parts[1], CultureInfo.InvariantCulture);
        }

        return new TimeModel(HashedWeights.Read(file["keep"].Span), accuracy);
    }

    /// <summary>The sections of the file.</summary>
    public Dictionary<string, byte[]> Sections() => new()
    {
        ["keep"] = Keep.ToBytes(),
        ["accuracy"] = System.Text.Encoding.UTF8.GetBytes(string.Join('\n', _accuracy.OrderBy(pair => pair.Key, StringComparer.Ordinal)
            .Select(pair => pair.Key + "\t" + pair.Value.ToString("0.000", CultureInfo.InvariantCulture)))),
    };

    /// <summary>The probability that the value of an expression of a kind is right.</summary>
    public double Confidence(string kind) => _accuracy.TryGetValue(kind, out double share) ? share : _accuracy.GetValueOrDefault("*", 0.7);
}
