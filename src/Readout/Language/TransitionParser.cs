using System.Runtime.CompilerServices;
using Readout.Language.Neural;

namespace Readout.Language;

/// <summary>
/// Parses all sentences of a batch in lockstep, so that their actions are scored by one product a step. What a row adds to a state from
/// each slot is computed once for all rows (the precomputation of Chen and Manning 2014).
/// </summary>
internal sealed unsafe class TransitionParser(LanguageModel model)
{
    private readonly TransitionSystem _system = new();
    private FloatBuffer _projected = new(16);
    private FloatBuffer _hidden = new(16);
    private FloatBuffer _scores = new(16);
    private int[] _active = [];

    /// <summary>For each row of the batch the row of its head.</summary>
    public int[] Heads => _system.Heads;

    /// <summary>For each row of the batch its relation.</summary>
    public int[] Relations => _system.Relations;

    /// <summary>Parses a batch whose sequences end with the root's row.</summary>
    [SkipLocalsInit]
    public void Parse(SequenceBatch batch, float* encoded)
    {
        int relations = model.RelationLabels.Length;
        int hidden = model.Hidden;
        int stride = TransitionSystem.Slots * hidden;
        Prepare(batch, stride);
        for (int slot = 0; slot < TransitionSystem.Slots; slot++)
        {
            Kernels.Multiply(encoded, model.Width, 1, model.Slots[slot].Pointer, hidden, _projected.Pointer + (slot * hidden), stride, batch.Rows, model.Width, hidden);
        }

        _system.Prepare(batch.Rows, batch.Count);
        int active = 0;
        for (int sentence = 0; sentence < batch.Count; sentence++)
        {
            _system.Begin(sentence, batch.Start(sentence), batch.Length(sentence) - 1);
            if (!_system.IsDone(sentence))
            {
                _active[active++] = sentence;
            }
        }

        Span<int> slots = stackalloc int[TransitionSystem.Slots];
        while (active > 0)
        {
            for (int i = 0; i < active; i++)
            {
                _system.FillSlots(_active[i], slots);
                float* sum = _hidden.Pointer + (i * hidden);
                model.HiddenBias.Span.CopyTo(new Span<float>(sum, hidden));
                for (int slot = 0; slot < TransitionSystem.Slots; slot++)
                {
                    float* row = slots[slot] < 0 ? model.EmptySlots.Pointer : _projected.Pointer + ((nint)slots[slot] * stride);
                    Kernels.Add(row + (slot * hidden), 1, sum, hidden);
                }

                LinearLayer.Rectify(sum, hidden);
            }

            model.Actions.Apply(_hidden.Pointer, hidden, active, _scores.Pointer);
            int left = 0;
            for (int i = 0; i < active; i++)
            {
                int sentence = _active[i];
                _system.Take(sentence, Best(_system, sentence, _scores.Pointer + (i * model.Actions.Outputs), relations, model.RootRelation), relations);
                if (!_system.IsDone(sentence))
                {
                    _active[left++] = sentence;
                }
            }

            active = left;
        }
    }

    /// <summary>The best allowed action. The relation <c>root</c> is for the arc from the root alone.</summary>
    public static int Best(TransitionSystem system, int sentence, float* scores, int relations, int rootRelation)
    {
        int best = -1;
        float bestScore = float.NegativeInfinity;
        if (system.CanShift(sentence))
        {
            (best, bestScore) = (TransitionSystem.Shift, scores[TransitionSystem.Shift]);
        }

        if (system.CanLeft(sentence))
        {
            if (system.Next(sentence) == system.Root(sentence))
            {
                return 1 + rootRelation;
            }

            for (int i = 1; i <= relations; i++)
            {
                if (scores[i] > bestScore && i != 1 + rootRelation)
                {
                    (best, bestScore) = (i, scores[i]);
                }
            }
        }

        if (system.CanRight(sentence))
        {
            for (int i = 1 + relations; i <= 2 * relations; i++)
            {
                if (scores[i] > bestScore && i != 1 + relations + rootRelation)
                {
                    (best, bestScore) = (i, scores[i]);
                }
            }
        }

        // Scores that are not numbers leave nothing chosen: take any allowed action.
        return best >= 0 ? best : system.CanShift(sentence) ? TransitionSystem.Shift : system.CanRight(sentence) ? 1 + relations : 1 + rootRelation;
    }

    private void Prepare(SequenceBatch batch, int stride)
    {
        if (_projected.Length < batch.Rows * stride)
        {
            _projected = new FloatBuffer(batch.Rows * stride);
        }

        if (_active.Length < batch.Count)
        {
            _active = new int[batch.Count * 2];
            _hidden = new FloatBuffer(batch.Count * 2 * model.Hidden);
            _scores = new FloatBuffer(batch.Count * 2 * model.Actions.Outputs);
        }
    }
}
