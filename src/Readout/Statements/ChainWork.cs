namespace Readout.Statements;

/// <summary>
/// The forward-backward computation over a chain of three labels, scaled at each step so that no length overflows. Beside the fixed weights of the transitions, the
/// place between two tokens may itself speak for or against a label's beginning or ending there.
/// </summary>
internal sealed class ChainWork
{
    private const double LargestEdge = 30;
    private double[] _forward = new double[192];
    private double[] _backward = new double[192];
    private double[] _potential = new double[192];
    private double[] _gates = new double[576];

    /// <summary>Scores of the labels, three a token, to be filled before <see cref="Run"/>.</summary>
    public double[] Scores { get; private set; } = new double[192];

    /// <summary>Probabilities of the labels, three a token.</summary>
    public double[] Marginals { get; private set; } = new double[192];

    /// <summary>
    /// Scores of the place before each token, four a token: that the second label begins there, that it ended just before, the same two of the third label. Those of the first
    /// token are not read. To be filled, or cleared by <see cref="ClearEdges"/>, before <see cref="Run"/>.
    /// </summary>
    public double[] Edges { get; private set; } = new double[256];

    /// <summary>Probabilities of the four events that <see cref="Edges"/> scores, filled when the transitions are asked for.</summary>
    public double[] EdgeMarginals { get; private set; } = new double[256];

    /// <summary>Sums of the probabilities of the twelve transitions (3 x 3, then the first label), filled when they are asked for.</summary>
    public double[] Transitions { get; } = new double[12];

    /// <summary>Makes room for a number of tokens.</summary>
    public void Reserve(int length)
    {
        if (Scores.Length < 3 * length)
        {
            int size = Math.Max(3 * length, 2 * Scores.Length);
            Scores = new double[size];
            Marginals = new double[size];
            _forward = new double[size];
            _backward = new double[size];
            _potential = new double[size];
            _gates = new double[3 * size];
            Edges = new double[2 * size];
            EdgeMarginals = new double[2 * size];
        }
    }

    /// <summary>Sets the scores of the places between the first tokens to nothing.</summary>
    /// <param name="length">Number of tokens.</param>
    public void ClearEdges(int length) => Array.Clear(Edges, 0, 4 * length);

    /// <summary>Computes the marginals.</summary>
    /// <param name="length">Number of tokens.</param>
    /// <param name="transitions">Weights of the twelve transitions.</param>
    /// <param name="withTransitions">Whether to fill <see cref="Transitions"/>.</param>
    public void Run(int length, ReadOnlySpan<float> transitions, bool withTransitions = false)
    {
        Array.Clear(Transitions);
        if (length == 0)
        {
            return;
        }

        Span<double> move = stackalloc double[12];
        for (int i = 0; i < 12; i++)
        {
            move[i] = Math.Exp(transitions[i]);
        }

        for (int t = 0; t < length; t++)
        {
            int at = 3 * t;
            double most = Math.Max(Scores[at], Math.Max(Scores[at + 1], Scores[at + 2]));
            double e0 = Share(Scores[at], most), e1 = Share(Scores[at + 1], most), e2 = Share(Scores[at + 2], most);
            (_potential[at], _potential[at + 1], _potential[at + 2]) = (e0, e1, e2);
            double f0 = move[9] * e0, f1 = move[10] * e1, f2 = move[11] * e2;
            if (t > 0)
            {
                Span<double> gate = Gate(t, move);
                double a = _forward[at - 3], b = _forward[at - 2], c = _forward[at - 1];
                f0 = ((a * gate[0]) + (b * gate[3]) + (c * gate[6])) * e0;
                f1 = ((a * gate[1]) + (b * gate[4]) + (c * gate[7])) * e1;
                f2 = ((a * gate[2]) + (b * gate[5]) + (c * gate[8])) * e2;
            }

            double scale = 1 / (f0 + f1 + f2);
            (_forward[at], _forward[at + 1], _forward[at + 2]) = (f0 * scale, f1 * scale, f2 * scale);
        }

        int last = 3 * (length - 1);
        (_backward[last], _backward[last + 1], _backward[last + 2]) = (1, 1, 1);
        for (int t = length - 1; t >= 0; t--)
        {
            int at = 3 * t;
            if (t < length - 1)
            {
                Span<double> gate = _gates.AsSpan(9 * (t + 1), 9);
                double x = _backward[at + 3] * _potential[at + 3], y = _backward[at + 4] * _potential[at + 4], z = _backward[at + 5] * _potential[at + 5];
                double b0 = (gate[0] * x) + (gate[1] * y) + (gate[2] * z), b1 = (gate[3] * x) + (gate[4] * y) + (gate[5] * z), b2 = (gate[6] * x) + (gate[7] * y) + (gate[8] * z);
                double scale = 1 / (b0 + b1 + b2);
                (_backward[at], _backward[at + 1], _backward[at + 2]) = (b0 * scale, b1 * scale, b2 * scale);
                if (withTransitions)
                {
                    AddTransitions(t, gate, x, y, z);
                }
            }

            double p0 = _forward[at] * _backward[at], p1 = _forward[at + 1] * _backward[at + 1], p2 = _forward[at + 2] * _backward[at + 2];
            double sum = 1 / (p0 + p1 + p2);
            (Marginals[at], Marginals[at + 1], Marginals[at + 2]) = (p0 * sum, p1 * sum, p2 * sum);
        }

        (Transitions[9], Transitions[10], Transitions[11]) = (Marginals[0], Marginals[1], Marginals[2]);
    }

    // The nine ways from the token before to this one.
    private Span<double> Gate(int token, ReadOnlySpan<double> move)
    {
        Span<double> gate = _gates.AsSpan(9 * token, 9);
        ReadOnlySpan<double> edge = Edges.AsSpan(4 * token, 4);
        double begin1 = Factor(edge[0]), end1 = Factor(edge[1]), begin2 = Factor(edge[2]), end2 = Factor(edge[3]);
        (gate[0], gate[1], gate[2]) = (move[0], move[1] * begin1, move[2] * begin2);
        (gate[3], gate[4], gate[5]) = (move[3] * end1, move[4], move[5] * end1 * begin2);
        (gate[6], gate[7], gate[8]) = (move[6] * end2, move[7] * end2 * begin1, move[8]);
        return gate;
    }

    private static double Share(double score, double most) => score == most ? 1 : Math.Exp(score - most);

    private static double Factor(double score) => score == 0 ? 1 : Math.Exp(Math.Clamp(score, -LargestEdge, LargestEdge));

    private void AddTransitions(int token, ReadOnlySpan<double> gate, double x, double y, double z)
    {
        Span<double> joint = stackalloc double[9];
        double sum = 0;
        for (int i = 0; i < 9; i++)
        {
            double next = (i % 3) switch { 0 => x, 1 => y, _ => z };
            joint[i] = _forward[(3 * token) + (i / 3)] * gate[i] * next;
            sum += joint[i];
        }

        for (int i = 0; i < 9; i++)
        {
            joint[i] /= sum;
            Transitions[i] += joint[i];
        }

        Span<double> edge = EdgeMarginals.AsSpan(4 * (token + 1), 4);
        (edge[0], edge[1]) = (joint[1] + joint[7], joint[3] + joint[5]);
        (edge[2], edge[3]) = (joint[2] + joint[5], joint[6] + joint[7]);
    }
}
