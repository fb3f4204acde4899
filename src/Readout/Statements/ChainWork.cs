namespace Readout.Statements;

/// <summary>The forward-backward computation over a chain of three labels, scaled at each step so that no length overflows.</summary>
internal sealed class ChainWork
{
    private double[] _forward = new double[192];
    private double[] _backward = new double[192];
    private double[] _potential = new double[192];

    /// <summary>Scores of the labels, three a token, to be filled before <see cref="Run"/>.</summary>
    public double[] Scores { get; private set; } = new double[192];

    /// <summary>Probabilities of the labels, three a token.</summary>
    public double[] Marginals { get; private set; } = new double[192];

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
        }
    }

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
            double f0, f1, f2;
            double e0 = Math.Exp(Scores[at] - most), e1 = Math.Exp(Scores[at + 1] - most), e2 = Math.Exp(Scores[at + 2] - most);
            (_potential[at], _potential[at + 1], _potential[at + 2]) = (e0, e1, e2);
            if (t == 0)
            {
                (f0, f1, f2) = (move[9] * e0, move[10] * e1, move[11] * e2);
            }
            else
            {
                double a = _forward[at - 3], b = _forward[at - 2], c = _forward[at - 1];
                f0 = ((a * move[0]) + (b * move[3]) + (c * move[6])) * e0;
                f1 = ((a * move[1]) + (b * move[4]) + (c * move[7])) * e1;
                f2 = ((a * move[2]) + (b * move[5]) + (c * move[8])) * e2;
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
                double x = _backward[at + 3] * _potential[at + 3], y = _backward[at + 4] * _potential[at + 4], z = _backward[at + 5] * _potential[at + 5];
                double b0 = (move[0] * x) + (move[1] * y) + (move[2] * z), b1 = (move[3] * x) + (move[4] * y) + (move[5] * z), b2 = (move[6] * x) + (move[7] * y) + (move[8] * z);
                double scale = 1 / (b0 + b1 + b2);
                (_backward[at], _backward[at + 1], _backward[at + 2]) = (b0 * scale, b1 * scale, b2 * scale);
                if (withTransitions)
                {
                    AddTransitions(at, move, x, y, z);
                }
            }

            double p0 = _forward[at] * _backward[at], p1 = _forward[at + 1] * _backward[at + 1], p2 = _forward[at + 2] * _backward[at + 2];
            double sum = 1 / (p0 + p1 + p2);
            (Marginals[at], Marginals[at + 1], Marginals[at + 2]) = (p0 * sum, p1 * sum, p2 * sum);
        }

        (Transitions[9], Transitions[10], Transitions[11]) = (Marginals[0], Marginals[1], Marginals[2]);
    }

    private void AddTransitions(int at, ReadOnlySpan<double> move, double x, double y, double z)
    {
        Span<double> joint = stackalloc double[9];
        double sum = 0;
        for (int i = 0; i < 9; i++)
        {
            double next = (i % 3) switch { 0 => x, 1 => y, _ => z };
            joint[i] = _forward[at + (i / 3)] * move[i] * next;
            sum += joint[i];
        }

        for (int i = 0; i < 9; i++)
        {
            Transitions[i] += joint[i] / sum;
        }
    }
}
