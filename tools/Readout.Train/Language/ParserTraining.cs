using Readout.Language;
using Readout.Language.Neural;

namespace Readout.Train.Language;

/// <summary>Losses and gradients of the parser on a batch: all sentences in lockstep, every state against all actions that the oracle allows.</summary>
internal sealed unsafe class ParserTraining
{
    private const float ExploreShare = 0.9f;
    private readonly LanguageNetwork _network;
    private readonly Transposes _transposes;
    private readonly TransitionSystem _system = new();
    private readonly FloatBuffer _projected;
    private readonly FloatBuffer _projectedGradient;
    private readonly FloatBuffer _hidden;
    private readonly FloatBuffer _factors;
    private readonly FloatBuffer _scores;
    private readonly int[] _slots;
    private readonly int[] _traits;
    private readonly int[] _active;
    private readonly float[] _row;
    private readonly bool[] _correct;
    private readonly int _size;
    private readonly int _relations;
    private readonly int _root;

    public ParserTraining(LanguageNetwork network, Transposes transposes, int rows)
    {
        _network = network;
        _transposes = transposes;
        _size = network.Options.Hidden;
        _relations = network.Vocabulary.Relations.Length;
        _root = Array.IndexOf(network.Vocabulary.Relations, "root");
        int states = 2 * rows;
        _projected = new FloatBuffer(rows * TransitionSystem.Slots * _size);
        _projectedGradient = new FloatBuffer(rows * TransitionSystem.Slots * _size);
        _hidden = new FloatBuffer(states * _size);
        _factors = new FloatBuffer(states * _size);
        _scores = new FloatBuffer(states * network.ActionColumns);
        _slots = new int[states * TransitionSystem.Slots];
        _traits = new int[states * TransitionSystem.Traits];
        _active = new int[rows];
        _row = new float[network.ActionColumns];
        _correct = new bool[network.ActionColumns];
    }

    public void Run(TrainingBatch batch, float* encoded, float* gradient, FloatBuffer[] gradients, TrainingLosses losses, float scale, bool explore, ref TrainingRandom random)
    {
        int rows = batch.Layout.Rows, width = _network.Options.Width, stride = TransitionSystem.Slots * _size;
        if (batch.Trees.Count == 0)
        {
            return;
        }

        for (int slot = 0; slot < TransitionSystem.Slots; slot++)
        {
            Kernels.Multiply(encoded, width, 1, Value($"parser/slot/{slot}").Pointer, _size, _projected.Pointer + (slot * _size), stride, rows, width, _size);
        }

        int states = Forward(batch, losses, scale, explore, ref random);
        Backward(states, gradients);
        for (int slot = 0; slot < TransitionSystem.Slots; slot++)
        {
            float* part = _projectedGradient.Pointer + (slot * _size);
            Kernels.Multiply(encoded, 1, width, part, stride, gradients[_network.Place($"parser/slot/{slot}")].Pointer, _size, width, rows, _size, accumulate: true);
            Kernels.Multiply(part, stride, 1, _transposes.Of($"parser/slot/{slot}"), width, gradient, width, rows, _size, width, accumulate: true);
        }

        new Span<float>(_projectedGradient.Pointer, rows * stride).Clear();
    }

    private int Forward(TrainingBatch batch, TrainingLosses losses, float scale, bool explore, ref TrainingRandom random)
    {
        int columns = _network.ActionColumns, stride = TransitionSystem.Slots * _size;
        FloatBuffer hiddenBias = Value("parser/bias"), empty = Value("parser/empty"), actions = Value("parser/action/weights"), actionBias = Value("parser/action/bias"), traitTable = Value("parser/traits");
        var oracle = new ParserOracle(_system, batch.Heads);
        _system.Prepare(batch.Layout.Rows, batch.Layout.Count);
        int active = 0, states = 0;
        foreach (int sentence in batch.Trees)
        {
            _system.Begin(sentence, batch.Layout.Start(sentence), batch.Layout.Length(sentence) - 1);
            _active[active++] = sentence;
        }

        while (active > 0)
        {
            TrainingWorker.Dropout(new Span<float>(_factors.Pointer + (states * _size), active * _size), _network.Options.Dropout, ref random);
            for (int i = 0; i < active; i++)
            {
                Span<int> slots = _slots.AsSpan((states + i) * TransitionSystem.Slots, TransitionSystem.Slots);
                _system.FillSlots(_active[i], slots);
                float* sum = _hidden.Pointer + ((states + i) * _size), factors = _factors.Pointer + ((states + i) * _size);
                hiddenBias.Span.CopyTo(new Span<float>(sum, _size));
                for (int slot = 0; slot < slots.Length; slot++)
                {
                    Kernels.Add((slots[slot] < 0 ? empty.Pointer : _projected.Pointer + (slots[slot] * stride)) + (slot * _size), 1, sum, _size);
                }

                Span<int> traits = _traits.AsSpan((states + i) * TransitionSystem.Traits, TransitionSystem.Traits);
                _system.FillTraits(slots, _relations, traits);
                foreach (int trait in traits)
                {
                    if (trait >= 0)
                    {
                        Kernels.Add(traitTable.Pointer + (trait * _size), 1, sum, _size);
                    }
                }

                for (int j = 0; j < _size; j++)
                {
                    factors[j] = sum[j] > 0 ? factors[j] : 0;
                    sum[j] *= factors[j];
                }

                actionBias.Span.CopyTo(new Span<float>(_scores.Pointer + ((states + i) * columns), columns));
            }

            Kernels.Multiply(_hidden.Pointer + (states * _size), _size, 1, actions.Pointer, columns, _scores.Pointer + (states * columns), columns, active, _size, columns, accumulate: true);
            int left = 0;
            for (int i = 0; i < active; i++)
            {
                int sentence = _active[i];
                int action = Judge(oracle, batch, sentence, new Span<float>(_scores.Pointer + ((states + i) * columns), columns), losses, scale, explore, ref random);
                _system.Take(sentence, action, _relations);
                if (!_system.IsDone(sentence))
                {
                    _active[left++] = sentence;
                }
            }

            states += active;
            active = left;
        }

        return states;
    }

    /// <summary>Turns the scores of a state into the gradient of its loss, and chooses the action to follow.</summary>
    private int Judge(ParserOracle oracle, TrainingBatch batch, int sentence, Span<float> scores, TrainingLosses losses, float scale, bool explore, ref TrainingRandom random)
    {
        if (_system.Next(sentence) == _system.Root(sentence) && _system.Depth(sentence) == 1)
        {
            scores.Clear();
            return 1 + _root;
        }

        int shift = oracle.Shift(sentence), left = oracle.Left(sentence), right = oracle.Right(sentence);
        int least = Math.Min(shift, Math.Min(left, right));
        int word = _system.OnStack(sentence, 0);
        Array.Clear(_correct);
        _correct[TransitionSystem.Shift] = shift == least;
        if (left == least)
        {
            Allow(1, batch.Heads[word] == _system.Next(sentence) ? batch.Relations[word] : -1);
        }

        if (right == least)
        {
            Allow(1 + _relations, batch.Heads[word] == _system.OnStack(sentence, 1) ? batch.Relations[word] : -1);
        }

        int predicted = -1, bestCorrect = -1;
        float top = float.NegativeInfinity;
        for (int i = 0; i <= 2 * _relations; i++)
        {
            bool legal = i == 0 ? shift < ParserOracle.Impossible : i <= _relations ? left < ParserOracle.Impossible : right < ParserOracle.Impossible;
            if (!legal || i == 1 + _root || i == 1 + _relations + _root)
            {
                _row[i] = float.NegativeInfinity;
                continue;
            }

            _row[i] = scores[i];
            predicted = scores[i] > top ? i : predicted;
            top = MathF.Max(top, scores[i]);
            bestCorrect = _correct[i] && (bestCorrect < 0 || scores[i] > scores[bestCorrect]) ? i : bestCorrect;
        }

        float all = TrainingWorker.Exponentiate(_row.AsSpan(0, 1 + (2 * _relations)), top), good = 0;
        for (int i = 0; i <= 2 * _relations; i++)
        {
            good += _correct[i] ? _row[i] : 0;
        }

        good = MathF.Max(good, 1e-9f * all);
        scores.Clear();
        for (int i = 0; i <= 2 * _relations; i++)
        {
            scores[i] = scale * ((_row[i] / all) - (_correct[i] ? _row[i] / good : 0));
        }

        losses.Actions -= MathF.Log(good / all);
        losses.ActionCount++;
        bool error = !_correct[predicted];
        losses.ActionErrors += error ? 1 : 0;
        return !error || (explore && random.NextSingle() < ExploreShare) || bestCorrect < 0 ? predicted : bestCorrect;
    }

    private void Allow(int first, int relation)
    {
        if (relation >= 0)
        {
            _correct[first + relation] = true;
            return;
        }

        for (int i = 0; i < _relations; i++)
        {
            _correct[first + i] = i != _root;
        }
    }

    private void Backward(int states, FloatBuffer[] gradients)
    {
        int columns = _network.ActionColumns, stride = TransitionSystem.Slots * _size;
        FloatBuffer emptyGradient = gradients[_network.Place("parser/empty")], biasGradient = gradients[_network.Place("parser/bias")], traitGradient = gradients[_network.Place("parser/traits")];
        Kernels.Multiply(_hidden.Pointer, 1, _size, _scores.Pointer, columns, gradients[_network.Place("parser/action/weights")].Pointer, columns, _size, states, columns, accumulate: true);
        for (int state = 0; state < states; state++)
        {
            Kernels.Add(_scores.Pointer + (state * columns), 1, gradients[_network.Place("parser/action/bias")].Pointer, columns);
        }

        Kernels.Multiply(_scores.Pointer, columns, 1, _transposes.Of("parser/action/weights"), _size, _hidden.Pointer, _size, states, columns, _size);
        for (int state = 0; state < states; state++)
        {
            float* sum = _hidden.Pointer + (state * _size), factors = _factors.Pointer + (state * _size);
            for (int j = 0; j < _size; j++)
            {
                sum[j] *= factors[j];
            }

            Kernels.Add(sum, 1, biasGradient.Pointer, _size);
            foreach (int trait in _traits.AsSpan(state * TransitionSystem.Traits, TransitionSystem.Traits))
            {
                if (trait >= 0)
                {
                    Kernels.Add(sum, 1, traitGradient.Pointer + (trait * _size), _size);
                }
            }

            for (int slot = 0; slot < TransitionSystem.Slots; slot++)
            {
                int row = _slots[(state * TransitionSystem.Slots) + slot];
                Kernels.Add(sum, 1, (row < 0 ? emptyGradient.Pointer : _projectedGradient.Pointer + (row * stride)) + (slot * _size), _size);
            }
        }
    }

    private FloatBuffer Value(string name) => _network.Parameters[_network.Place(name)].Value;
}
