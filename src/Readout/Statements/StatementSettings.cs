using System.Globalization;

namespace Readout.Statements;

/// <summary>The numbers of the model that are not weights of features.</summary>
/// <param name="CueThreshold">The least probability of being in a cue.</param>
/// <param name="Confidence">Weights of the logistic regression of confidence, the intercept first; empty before it is fitted.</param>
internal sealed record StatementSettings(double CueThreshold, double[] Confidence)
{
    /// <summary>Reads the form that <see cref="ToString"/> writes.</summary>
    public static StatementSettings Parse(string text)
    {
        string[] lines = text.Split('\n');
        double[] confidence = lines.Length < 2 || lines[1].Length == 0
            ? [] : [.. lines[1].Split(' ').Select(number => double.Parse(number, CultureInfo.InvariantCulture))];
        return new StatementSettings(double.Parse(lines[0], CultureInfo.InvariantCulture), confidence);
    }

    /// <summary>Two lines: the threshold, and the weights with spaces between.</summary>
    public override string ToString() =>
        CueThreshold.ToString("R", CultureInfo.InvariantCulture) + "\n" + string.Join(' ', Confidence.Select(weight => weight.ToString("R", CultureInfo.InvariantCulture)));
}
