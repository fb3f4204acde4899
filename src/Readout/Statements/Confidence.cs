using Readout.Models;

namespace Readout.Statements;

/// <summary>The probability that a statement's cue, source and content are right: a logistic regression over the taggers' probabilities, fitted on development data.</summary>
internal static class Confidence
{
    /// <summary>Number of features, the constant one included.</summary>
    public const int Size = 10;

    /// <summary>What the regression looks at.</summary>
    public static double[] Features(Attribution attribution, QuoteKind quote, bool isSpeech) =>
    [
        1,
        Logit(attribution.Cue.Probability),
        Logit(attribution.ContentProbability),
        attribution.Source.Count > 0 ? Logit(attribution.SourceProbability) : 0,
        attribution.Source.Count > 0 ? 0 : Logit(attribution.SourceProbability),
        attribution.Source.Count > 0 ? 1 : 0,
        attribution.Doubt,
        quote == QuoteKind.Direct ? 1 : 0,
        quote == QuoteKind.Mixed ? 1 : 0,
        isSpeech ? 1 : 0,
    ];

    /// <summary>The probability for some features; 1 when the weights are not fitted yet.</summary>
    public static double Of(ReadOnlySpan<double> features, ReadOnlySpan<double> weights) => weights.Length == 0 ? 1 : LogisticModel.Probability(weights, features);

    private static double Logit(double p)
    {
        double clamped = Math.Clamp(p, .001, .999);
        return Math.Log(clamped / (1 - clamped));
    }
}
