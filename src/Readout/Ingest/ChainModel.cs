using System.Runtime.InteropServices;
using Readout.Models;

namespace Readout.Ingest;

/// <summary>
/// A linear-chain conditional random field with two labels (body or not) over the lines of a report: one weight a feature, four weights a kind of edge between neighbours
/// (Lafferty, McCallum and Pereira 2001). Gives each line the probability of being body. Immutable.
/// </summary>
internal sealed class ChainModel
{
    private readonly float[] _weights;
    private readonly float[] _edges;

    /// <summary>Creates a model.</summary>
    /// <param name="weights">A weight for each of <see cref="FeatureList.Buckets"/> features, in favour of body.</param>
    /// <param name="edges">For each kind of edge four weights: from not-body and from body, to not-body and to body.</param>
    /// <param name="threshold">The probability from which a line is body.</param>
    public ChainModel(float[] weights, float[] edges, float threshold)
    {
        _weights = weights;
        _edges = edges;
        Threshold = threshold;
    }

    /// <summary>The probability from which a line is body.</summary>
    public float Threshold { get; }

    /// <summary>Reads a model from a file of models.</summary>
    public static ChainModel Read(ModelFile file, string name)
    {
        var weights = new float[FeatureList.Buckets];
        ReadOnlySpan<short> steps = MemoryMarshal.Cast<byte, short>(file[name + "/weights"].Span);
        float[] edges = MemoryMarshal.Cast<byte, float>(file[name + "/edges"].Span).ToArray();
        for (int i = 0; i < steps.Length; i++)
        {
            weights[i] = steps[i] / Scale;
        }

        return new ChainModel(weights, edges[1..], edges[0]);
    }

    /// <summary>The sections of a file for a model.</summary>
    public IEnumerable<KeyValuePair<string, byte[]>> Sections(string name)
    {
        short[] steps = new short[_weights.Length];
        for (int i = 0; i < steps.Length; i++)
        {
            steps[i] = (short)Math.Clamp(MathF.Round(_weights[i] * Scale), short.MinValue, short.MaxValue);
        }

        yield return new(name + "/weights", MemoryMarshal.AsBytes<short>(steps).ToArray());
        yield return new(name + "/edges", MemoryMarshal.AsBytes<float>([Threshold, .. _edges]).ToArray());
    }

    private const float Scale = 2048;

    /// <summary>The sum of the weights of a line's features.</summary>
    public double Score(ReadOnlySpan<int> features)
    {
        double sum = 0;
        foreach (int feature in features)
        {
            sum += _weights[feature];
        }

        return sum;
    }

    /// <summary>The probability of each line to be body.</summary>
    /// <param name="scores">The score of each line.</param>
    /// <param name="edges">The kind of edge before each line; the first is not looked at.</param>
    public double[] Probabilities(ReadOnlySpan<double> scores, ReadOnlySpan<byte> edges) => Marginals(scores, edges, _edges, null);

    /// <summary>Forward and backward through the chain (in differences of logarithms). Also used in training, which needs the marginals of the edges.</summary>
    /// <param name="scores">The score of each line for body; not-body has 0.</param>
    /// <param name="kinds">The kind of edge before each line.</param>
    /// <param name="weights">Four weights a kind of edge.</param>
    /// <param name="pairs">If given, filled with four probabilities a line: of the pair of labels of the line before and the line.</param>
    public static double[] Marginals(ReadOnlySpan<double> scores, ReadOnlySpan<byte> kinds, ReadOnlySpan<float> weights, double[]? pairs)
    {
        int count = scores.Length;
        double[] forward = new double[count * 2], backward = new double[count * 2], body = new double[count];
        for (int i = 0; i < count; i++)
        {
            for (int to = 0; to < 2; to++)
            {
                double own = to == 0 ? 0 : scores[i];
                int edge = kinds[i] * 4;
                forward[(i * 2) + to] = own + (i == 0 ? 0
                    : Sum(forward[(i * 2) - 2] + weights[edge + to], forward[(i * 2) - 1] + weights[edge + 2 + to]));
            }
        }

        for (int i = count - 2; i >= 0; i--)
        {
            int edge = kinds[i + 1] * 4;
            for (int from = 0; from < 2; from++)
            {
                backward[(i * 2) + from] = Sum(
                    weights[edge + (from * 2)] + backward[(i * 2) + 2], weights[edge + (from * 2) + 1] + scores[i + 1] + backward[(i * 2) + 3]);
            }
        }

        double total = count == 0 ? 0 : Sum(forward[(count * 2) - 2], forward[(count * 2) - 1]);
        for (int i = 0; i < count; i++)
        {
            body[i] = Math.Exp(forward[(i * 2) + 1] + backward[(i * 2) + 1] - total);
            for (int pair = 0; pairs is not null && i > 0 && pair < 4; pair++)
            {
                int from = pair / 2, to = pair % 2;
                pairs[(i * 4) + pair] = Math.Exp(
                    forward[(i * 2) - 2 + from] + weights[(kinds[i] * 4) + pair] + (to == 0 ? 0 : scores[i]) + backward[(i * 2) + to] - total);
            }
        }

        return body;
    }

    private static double Sum(double a, double b)
    {
        double greater = Math.Max(a, b);
        return greater + Math.Log(Math.Exp(a - greater) + Math.Exp(b - greater));
    }
}
