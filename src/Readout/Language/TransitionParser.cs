using Readout.Language.Neural;

namespace Readout.Language;

/// <summary>
/// Parses all sentences of a batch in lockstep, so that their actions are scored by one product a step.
/// </summary>
internal sealed unsafe class TransitionParser(LanguageModel model)
{
    private readonly TransitionSystem _system = new();
    private readonly ActionScorer _scorer = new(model);
    private int[] _active = [];

    /// <summary>For each row of the batch the row of its head.</summary>
    public int[] Heads => _system.Heads;

    /// <summary>For each row of the batch its relation.</summary>
    public int[] Relations => _system.Relations;

    /// <summary>Parses a batch whose sequences end with the root's row.</summary>
    /// <param name="batch">Where the sequences lie.</param>
    /// <param name="encoded">Their encoded rows, rounded.</param>
    public void Parse(SequenceBatch batch, RoundedRows encoded)
    {
        int relations = model.RelationLabels.Length;
        _scorer.Begin(batch, encoded);
        if (_active.Length < batch.Count)
        {
            _active = new int[batch.Count * 2];
        }

        int active = TakeForced(_system.Begin(batch, _active), relations);
        while (active > 0)
        {
            float* scores = _scorer.Score(_system, _active.AsSpan(0, active));
            int left = 0;
            for (int i = 0; i < active; i++)
            {
                int sentence = _active[i];
                _system.Take(sentence, Best(_system, sentence, scores + (i * _scorer.Columns), relations, model.RootRelation), relations);
                _active[left++] = sentence;
            }

            active = TakeForced(left, relations);
        }
    }

    /// <summary>Takes actions that have no alternative, which need no scores.</summary>
    /// <returns>How many sentences are left.</returns>
    private int TakeForced(int active, int relations)
    {
        int left = 0;
        for (int i = 0; i < active; i++)
        {
            int sentence = _active[i];
            while (_system.IsForced(sentence))
            {
                _system.Take(sentence, _system.CanShift(sentence) ? TransitionSystem.Shift : 1 + model.RootRelation, relations);
            }

            if (!_system.IsDone(sentence))
            {
                _active[left++] = sentence;
            }
        }

        return left;
    }

    /// <summary>The best allowed action. The relation <c>root</c> is for the arc from the root alone, so its scores are overwritten.</summary>
    public static int Best(TransitionSystem system, int sentence, float* scores, int relations, int rootRelation)
    {
        bool canLeft = system.CanLeft(sentence), canRight = system.CanRight(sentence);
        if (canLeft && system.Next(sentence) == system.Root(sentence))
        {
            return 1 + rootRelation;
        }

        // SHIFT, then LEFT, then RIGHT: what is allowed stands side by side, since with SHIFT and RIGHT LEFT is allowed too.
        int first = system.CanShift(sentence) ? TransitionSystem.Shift : canLeft ? 1 : 1 + relations;
        int end = 1 + (canRight ? 2 * relations : canLeft ? relations : 0);
        scores[1 + rootRelation] = scores[1 + relations + rootRelation] = float.NegativeInfinity;
        // Scores that are not numbers leave nothing chosen: take any allowed action.
        return first + Math.Max(0, Kernels.IndexOfLargest(scores + first, end - first));
    }
}
