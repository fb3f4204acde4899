using System.Runtime.CompilerServices;
using Readout.Language.Neural;

namespace Readout.Language;

/// <summary>
/// Scores the actions of parser states by a model. What a row adds to a state from a slot is computed once (the precomputation of Chen and Manning 2014): for all rows ahead from the slots that
/// nearly every row takes, and from the others when it first takes them. The states of a step share one product. For one thread.
/// </summary>
internal sealed unsafe class ActionScorer(LanguageModel model)
{
    private readonly int _stride = TransitionSystem.Slots * model.Hidden;
    private readonly RoundedRows _rounded = new(model.Hidden);
    private readonly int[] _asked = new int[TransitionSystem.Slots];
    private RoundedRows _encoded = new(model.Width);
    private FloatBuffer _projected = new(16);
    private FloatBuffer _hidden = new(16);
    private FloatBuffer _scores = new(16);
    private int[] _slots = [];
    private int[] _askedRows = [];
    private int[] _known = [];

    /// <summary>The top of the stack and the words to come: nearly every word takes them.</summary>
    private static ReadOnlySpan<int> Common => [0, 3, 4, 5];

    /// <summary>Deeper in the stack, and children.</summary>
    private static ReadOnlySpan<int> Rare => [1, 2, 6, 7, 8, 9, 10];

    /// <summary>Numbers from the scores of one state to those of the next.</summary>
    public int Columns => model.Actions.Outputs;

    /// <summary>Takes a batch: its encoded rows, rounded, which must stay until it is parsed.</summary>
    public void Begin(SequenceBatch batch, RoundedRows encoded)
    {
        _encoded = encoded;
        if (_known.Length < batch.Rows)
        {
            _projected = new FloatBuffer(batch.Rows * _stride);
            _known = new int[batch.Rows];
        }

        if (_hidden.Length < batch.Count * model.Hidden)
        {
            _hidden = new FloatBuffer(batch.Count * 2 * model.Hidden);
            _scores = new FloatBuffer(batch.Count * 2 * Columns);
            _slots = new int[batch.Count * 2 * TransitionSystem.Slots];
            _askedRows = new int[batch.Count * 2 * TransitionSystem.Slots];
        }

        Array.Clear(_known, 0, batch.Rows);
        foreach (int slot in Common)
        {
            Project(slot, batch.Places, batch.PlaceCount);
        }
    }

    /// <summary>Scores all actions of the states of some sentences.</summary>
    /// <returns><see cref="Columns"/> numbers a sentence, valid until the next call.</returns>
    public float* Score(TransitionSystem system, ReadOnlySpan<int> sentences)
    {
        int hidden = model.Hidden;
        for (int i = 0; i < sentences.Length; i++)
        {
            system.FillSlots(sentences[i], SlotsOf(i));
        }

        Complete(sentences.Length);
        for (int i = 0; i < sentences.Length; i++)
        {
            Sum(system, SlotsOf(i), _hidden.Pointer + (i * hidden));
        }

        _rounded.Take(_hidden.Pointer, null, sentences.Length);
        model.Actions.Apply(_rounded, null, sentences.Length, _scores.Pointer);
        return _scores.Pointer;
    }

    private Span<int> SlotsOf(int place) => _slots.AsSpan(place * TransitionSystem.Slots, TransitionSystem.Slots);

    /// <summary>Computes what these states need and no state needed before: of each slot, all rows in one product.</summary>
    private void Complete(int states)
    {
        int room = _askedRows.Length / TransitionSystem.Slots;
        Array.Clear(_asked);
        for (int i = 0; i < states; i++)
        {
            ReadOnlySpan<int> slots = SlotsOf(i);
            foreach (int slot in Rare)
            {
                int row = slots[slot];
                if (row >= 0 && (_known[row] & (1 << slot)) == 0)
                {
                    _known[row] |= 1 << slot;
                    _askedRows[(slot * room) + _asked[slot]++] = row;
                }
            }
        }

        fixed (int* rows = _askedRows)
        {
            foreach (int slot in Rare)
            {
                if (_asked[slot] > 0)
                {
                    Project(slot, rows + (slot * room), _asked[slot]);
                }
            }
        }
    }

    private void Project(int slot, int* rows, int count) => model.Slots[slot].Multiply(_encoded, rows, count, null, false, _projected.Pointer + (slot * model.Hidden), _stride);

    [SkipLocalsInit]
    private void Sum(TransitionSystem system, ReadOnlySpan<int> slots, float* target)
    {
        float** parts = stackalloc float*[1 + TransitionSystem.Slots + TransitionSystem.Traits];
        int hidden = model.Hidden, count = 0;
        parts[count++] = model.HiddenBias.Pointer;
        for (int slot = 0; slot < TransitionSystem.Slots; slot++)
        {
            float* row = slots[slot] < 0 ? model.EmptySlots.Pointer : _projected.Pointer + ((nint)slots[slot] * _stride);
            parts[count++] = row + (slot * hidden);
        }

        if (model.Traits is { } table)
        {
            Span<int> traits = stackalloc int[TransitionSystem.Traits];
            system.FillTraits(slots, model.RelationLabels.Length, traits);
            foreach (int trait in traits)
            {
                if (trait >= 0)
                {
                    parts[count++] = table.Pointer + (trait * hidden);
                }
            }
        }

        Kernels.SumRectified(parts, count, target, hidden);
    }
}
