using System.Buffers.Binary;

namespace Readout.Statements;

/// <summary>
/// A linear-chain conditional random field over three labels (Lafferty, McCallum and Pereira 2001) with hashed features and transition weights.
/// Beside the features of tokens it may have features of the places between tokens, for a label's beginning or ending there (as a semi-Markov model has them, but
/// without looking at whole segments). Gives marginal probabilities, not a best path.
/// </summary>
internal sealed class LinearChain
{
    /// <summary>Number of labels.</summary>
    public const int Labels = 3;

    // How many tokens ahead the memory of their weights is asked for: most of the time is waiting for it.
    private const int Ahead = 2;

    private readonly FeatureTable _features;
    private readonly float[] _transitions;

    /// <summary>Makes a model.</summary>
    /// <param name="features">Weights of the features; the first label is the reference.</param>
    /// <param name="transitions">Weights of the 3 x 3 transitions, row by row, then the three weights of the first token's label.</param>
    public LinearChain(FeatureTable features, float[] transitions) => (_features, _transitions) = (features, transitions);

    /// <summary>Reads a model from two sections of a model file.</summary>
    /// <param name="features">The packed table.</param>
    /// <param name="transitions">Twelve floats.</param>
    public static LinearChain Read(ReadOnlyMemory<byte> features, ReadOnlySpan<byte> transitions)
    {
        float[] weights = new float[(Labels * Labels) + Labels];
        for (int i = 0; i < weights.Length; i++)
        {
            weights[i] = BinaryPrimitives.ReadSingleLittleEndian(transitions[(4 * i)..]);
        }

        return new LinearChain(new FeatureTable(features), weights);
    }

    /// <summary>The probability of every label at every token.</summary>
    /// <param name="features">The tokens' features.</param>
    /// <param name="work">Room for the computation, reused between calls.</param>
    /// <returns>Three probabilities a token, valid until <paramref name="work"/> is used again.</returns>
    /// <param name="edges">The features of the place before each token; <c>null</c> for none.</param>
    public ReadOnlySpan<double> Marginals(FeatureList features, ChainWork work, FeatureList? edges = null)
    {
        work.Reserve(features.Length);
        for (int t = 0; t < Math.Min(Ahead, features.Length); t++)
        {
            _features.Prefetch(features[t]);
        }

        for (int t = 0; t < features.Length; t++)
        {
            if (t + Ahead < features.Length)
            {
                _features.Prefetch(features[t + Ahead]);
            }
            else if (edges is not null && t + Ahead < 2 * features.Length)
            {
                _features.Prefetch(edges[t + Ahead - features.Length]);
            }

            _features.Sum(features[t], out float second, out float third);
            work.Scores[(3 * t) + 0] = 0;
            work.Scores[(3 * t) + 1] = second;
            work.Scores[(3 * t) + 2] = third;
        }

        work.ClearEdges(features.Length);
        for (int t = 1; edges is not null && t < features.Length; t++)
        {
            if (t + Ahead < features.Length)
            {
                _features.Prefetch(edges[t + Ahead]);
            }

            _features.SumBoth(edges[t], work.Edges.AsSpan(4 * t, 4));
        }

        work.Run(features.Length, _transitions);
        return work.Marginals.AsSpan(0, 3 * features.Length);
    }
}
