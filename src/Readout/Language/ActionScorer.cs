using System.Runtime.CompilerServices;
using Readout.Language.Neural;

namespace Readout.Language;

/// <summary>
/// Scores the actions of parser states by a model. What a row adds to a state from each slot is computed once for all rows (the precomputation of Chen
/// and Manning 2014), and the states of a step share one product. For one thread.
/// </summary>
internal sealed unsafe class ActionScorer(LanguageModel model)
{
    private readonly int _stride = TransitionSystem.Slots * model.Hidden;
    private readonly RoundedRows _rounded = new(model.Hidden);
    private FloatBuffer _projected = new(16);
    private FloatBuffer _hidden = new(16);
    private FloatBuffer _scores = new(16);

    /// <summary>Numbers from the scores of one state to those of the next.</summary>
    public int Columns => model.Actions.Outputs;

    /// <summary>Takes a batch: its encoded rows, rounded.</summary>
    public void Begin(SequenceBatch batch, RoundedRows encoded)
    {
        if (_projected.Length < batch.Rows * _stride)
        {
            _projected = new FloatBuffer(batch.Rows * _stride);
        }

        if (_hidden.Length < batch.Count * model.Hidden)
        {
            _hidden = new FloatBuffer(batch.Count * 2 * model.Hidden);
            _scores = new FloatBuffer(batch.Count * 2 * Columns);
        }

        for (int slot = 0; slot < TransitionSystem.Slots; slot++)
        {
            model.Slots[slot].Multiply(encoded, null, batch.Rows, null, false, _projected.Pointer + (slot * model.Hidden), _stride);
        }
    }

    /// <summary>Scores all actions of the states of some sentences.</summary>
    /// <returns><see cref="Columns"/> numbers a sentence, valid until the next call.</returns>
    [SkipLocalsInit]
    public float* Score(TransitionSystem system, ReadOnlySpan<int> sentences)
    {
        int hidden = model.Hidden;
        Span<int> slots = stackalloc int[TransitionSystem.Slots], traits = stackalloc int[TransitionSystem.Traits];
        int relations = model.RelationLabels.Length;
        for (int i = 0; i < sentences.Length; i++)
        {
            system.FillSlots(sentences[i], slots);
            float* sum = _hidden.Pointer + (i * hidden);
            model.HiddenBias.Span.CopyTo(new Span<float>(sum, hidden));
            for (int slot = 0; slot < TransitionSystem.Slots; slot++)
            {
                float* row = slots[slot] < 0 ? model.EmptySlots.Pointer : _projected.Pointer + ((nint)slots[slot] * _stride);
                Kernels.Add(row + (slot * hidden), 1, sum, hidden);
            }

            if (model.Traits is { } table)
            {
                system.FillTraits(slots, relations, traits);
                foreach (int trait in traits)
                {
                    if (trait >= 0)
                    {
                        Kernels.Add(table.Pointer + (trait * hidden), 1, sum, hidden);
                    }
                }
            }

            Kernels.Rectify(sum, hidden);
        }

        _rounded.Take(_hidden.Pointer, sentences.Length);
        model.Actions.Apply(_rounded, sentences.Length, _scores.Pointer);
        return _scores.Pointer;
    }
}
