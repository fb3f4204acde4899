using Readout.Statements;

namespace Readout.Train.Statements;

/// <summary>
/// Trains a linear-chain conditional random field by AdaGrad (Duchi, Hazan and Singer 2011) on the exact gradient, one sequence at a time, with L2 on the
/// features that a sequence touches. Tokens whose label the gold does not say are summed over. Seeded; one thread; same input, same weights.
/// </summary>
internal sealed class ChainTrainer
{
    private const int TableSize = 1 << 24;
    private readonly List<ChainSequence> _sequences;
    private readonly List<int> _indexes = [];
    private readonly List<int> _counts = [];
    private readonly float[] _weights;
    private readonly float[] _squares;
    private readonly float[] _transitions = new float[12];
    private readonly float[] _transitionSquares = new float[12];
    private readonly double[] _drift;
    private readonly double[] _transitionDrift = new double[12];
    private int _steps;
    private readonly ChainWork _free = new();
    private readonly ChainWork _bound = new();
    private readonly ChainSettings _settings;

    private ChainTrainer(IReadOnlyList<ChainSequence> sequences, ChainSettings settings)
    {
        _settings = settings;
        ushort[] counts = new ushort[TableSize];
        foreach (ChainSequence sequence in sequences)
        {
            foreach (int feature in sequence.Features.Concat(sequence.Edges).Concat(sequence.OtherEdges))
            {
                counts[feature] += counts[feature] < ushort.MaxValue ? (ushort)1 : (ushort)0;
            }
        }

        int[] names = new int[TableSize];
        for (int i = 0; i < TableSize; i++)
        {
            names[i] = -1;
            if (counts[i] >= settings.LeastCount)
            {
                names[i] = _indexes.Count;
                _indexes.Add(i);
                _counts.Add(counts[i]);
            }
        }

        _sequences = [.. sequences.Select(sequence => sequence.Renamed(names))];
        _weights = new float[2 * _indexes.Count];
        _squares = new float[2 * _indexes.Count];
        _drift = new double[_weights.Length];
        Array.Fill(_squares, 1e-6f);
        Array.Fill(_transitionSquares, 1e-6f);
    }

    /// <summary>Trains a model and packs it.</summary>
    /// <returns>The packed table and the twelve transition weights as bytes.</returns>
    public static (byte[] Table, byte[] Transitions) Train(IReadOnlyList<ChainSequence> sequences, ChainSettings settings)
    {
        var trainer = new ChainTrainer(sequences, settings);
        var random = new Random(settings.Seed);
        int[] order = [.. Enumerable.Range(0, sequences.Count)];
        for (int epoch = 0; epoch < settings.Epochs; epoch++)
        {
            if (epoch == settings.AverageFrom)
            {
                trainer.StartAverage();
            }

            random.Shuffle(order);
            double loss = 0;
            foreach (int i in order)
            {
                loss += trainer.Step(trainer._sequences[i]);
            }

            Console.WriteLine($"  epoch {epoch + 1}: loss {loss / sequences.Count:F4}, {trainer._indexes.Count} features");
        }

        trainer.TakeAverage();
        return trainer.Pack();
    }

    // The weights that ship are the mean over the later steps (Polyak and Juditsky 1992): less of the last sequences' noise. A weight moves only when its
    // feature is seen, so the mean is kept by what each move adds to it.
    private void StartAverage()
    {
        Array.Clear(_drift);
        Array.Clear(_transitionDrift);
        _steps = 0;
    }

    private void TakeAverage()
    {
        if (_settings.AverageFrom >= _settings.Epochs)
        {
            return;
        }

        for (int i = 0; i < _weights.Length; i++)
        {
            _weights[i] -= (float)(_drift[i] / _steps);
        }

        for (int i = 0; i < 12; i++)
        {
            _transitions[i] -= (float)(_transitionDrift[i] / _steps);
        }
    }

    private double Step(ChainSequence sequence)
    {
        int length = sequence.Ends.Length;
        if (length == 0)
        {
            return 0;
        }

        _steps++;
        _free.Reserve(length);
        _bound.Reserve(length);
        int at = 0;
        for (int t = 0; t < length; t++)
        {
            double second = 0, third = 0;
            for (; at < sequence.Ends[t]; at++)
            {
                int w = 2 * sequence.Features[at];
                second += _weights[w];
                third += _weights[w + 1];
            }

            (_free.Scores[3 * t], _free.Scores[(3 * t) + 1], _free.Scores[(3 * t) + 2]) = (0, second, third);
            byte allowed = sequence.Allowed[t];
            for (int label = 0; label < 3; label++)
            {
                _bound.Scores[(3 * t) + label] = (allowed & (1 << label)) != 0 ? _free.Scores[(3 * t) + label] : -1e6;
            }
        }

        _free.ClearEdges(length);
        ScoreEdges(sequence.Edges, sequence.EdgeEnds, 2);
        ScoreEdges(sequence.OtherEdges, sequence.OtherEdgeEnds, 0);
        Array.Copy(_free.Edges, _bound.Edges, 4 * length);
        _free.Run(length, _transitions, withTransitions: true);
        _bound.Run(length, _transitions, withTransitions: true);
        for (int i = 0; i < 12; i++)
        {
            Move(_transitions, _transitionSquares, _transitionDrift, i, (float)(_free.Transitions[i] - _bound.Transitions[i]));
        }

        MoveEdges(sequence.Edges, sequence.EdgeEnds, 2);
        MoveEdges(sequence.OtherEdges, sequence.OtherEdgeEnds, 0);
        double loss = 0;
        at = 0;
        for (int t = 0; t < length; t++)
        {
            float second = (float)(_free.Marginals[(3 * t) + 1] - _bound.Marginals[(3 * t) + 1]);
            float third = (float)(_free.Marginals[(3 * t) + 2] - _bound.Marginals[(3 * t) + 2]);
            loss += Math.Abs(second) + Math.Abs(third);
            at = MoveAll(sequence.Features, at, sequence.Ends[t], second, third);
        }

        return loss;
    }

    // The place before the first token is no place between tokens.
    private void ScoreEdges(int[] features, int[] ends, int offset)
    {
        for (int t = 1; t < ends.Length; t++)
        {
            double begin = 0, end = 0;
            for (int at = ends[t - 1]; at < ends[t]; at++)
            {
                int w = 2 * features[at];
                begin += _weights[w];
                end += _weights[w + 1];
            }

            (_free.Edges[(4 * t) + offset], _free.Edges[(4 * t) + offset + 1]) = (begin, end);
        }
    }

    private void MoveEdges(int[] features, int[] ends, int offset)
    {
        for (int t = 1; t < ends.Length; t++)
        {
            int edge = (4 * t) + offset;
            float begin = (float)(_free.EdgeMarginals[edge] - _bound.EdgeMarginals[edge]);
            float end = (float)(_free.EdgeMarginals[edge + 1] - _bound.EdgeMarginals[edge + 1]);
            MoveAll(features, ends[t - 1], ends[t], begin, end);
        }
    }

    // Moves both weights of some features, unless their gradient is next to nothing.
    private int MoveAll(int[] features, int first, int end, float second, float third)
    {
        bool isSmall = Math.Abs(second) < 1e-4f, isSmallToo = Math.Abs(third) < 1e-4f;
        if (isSmall && isSmallToo)
        {
            return end;
        }

        for (int at = first; at < end; at++)
        {
            int w = 2 * features[at];
            if (!isSmall)
            {
                Move(_weights, _squares, _drift, w, second);
            }

            if (!isSmallToo)
            {
                Move(_weights, _squares, _drift, w + 1, third);
            }
        }

        return end;
    }

    private void Move(float[] weights, float[] squares, double[] drift, int index, float gradient)
    {
        float g = gradient + (_settings.Decay * weights[index]);
        squares[index] += g * g;
        float move = _settings.Rate * g / MathF.Sqrt(squares[index]);
        weights[index] -= move;
        drift[index] -= (double)move * _steps;
    }

    private (byte[] Table, byte[] Transitions) Pack()
    {
        var kept = new List<(int Index, float Second, float Third, double Rank)>();
        for (int i = 0; i < _indexes.Count; i++)
        {
            (float second, float third) = (_weights[2 * i], _weights[(2 * i) + 1]);
            double size = Math.Max(Math.Abs(second), Math.Abs(third));
            if (size > 1e-3)
            {
                kept.Add((_indexes[i], second, third, size * Math.Pow(_counts[i], _settings.CountPower)));
            }
        }

        kept.Sort((a, b) => a.Rank != b.Rank ? b.Rank.CompareTo(a.Rank) : a.Index.CompareTo(b.Index));
        Console.WriteLine($"  {kept.Count} weights for {4 << _settings.Bits} places");
        byte[] transitions = new byte[48];
        for (int i = 0; i < 12; i++)
        {
            System.Buffers.Binary.BinaryPrimitives.WriteSingleLittleEndian(transitions.AsSpan(4 * i), _transitions[i]);
        }

        return (FeatureTable.Pack([.. kept.Select(entry => (entry.Index, entry.Second, entry.Third))], _settings.Bits), transitions);
    }
}
