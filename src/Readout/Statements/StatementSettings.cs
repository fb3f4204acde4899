using System.Globalization;

namespace Readout.Statements;

/// <summary>The numbers of the model that are not weights of features.</summary>
/// <param name="CueThreshold">The least probability of being in a cue.</param>
/// <param name="LeastConfidence">Attributions less sure than this are dropped.</param>
/// <param name="Confidence">Weights of the logistic regression of confidence, the intercept first; empty before it is fitted.</param>
internal sealed record StatementSettings(double CueThreshold, double LeastConfidence, double[] Confidence)
{
    /// <summary>Reads the form that <see cref="ToString"/> writes.</summary>
    public static StatementSettings Parse(string text)
    {
        string[] lines = text.Split('\n');
        double[] confidence = lines.Length < 3 || lines[2].Length == 0 ? [] : [.. lines[2].Split(' ').Select(Number)];
        return new StatementSettings(Number(lines[0]), Number(lines[1]), confidence);
    }

    /// <summary>Three lines: the two thresholds, and the weights with spaces between.</summary>
    public override string ToString() =>
        string.Join('\n', Text(CueThreshold), Text(LeastConfidence), string.Join(' ', Confidence.Select(Text)));

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    private static string Text(double number) => number.ToString("R", CultureInfo.InvariantCulture);
}
