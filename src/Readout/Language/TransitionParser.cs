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

            int left = 1 + Kernels.IndexOfLargest(scores + 1, relations, rootRelation);
            if (left > 0 && scores[left] > bestScore)
            {
                (best, bestScore) = (left, scores[left]);
            }
        }

        if (system.CanRight(sentence))
        {
            int right = 1 + relations + Kernels.IndexOfLargest(scores + 1 + relations, relations, rootRelation);
            if (right > relations && scores[right] > bestScore)
            {
                best = right;
            }
        }

        // Scores that are not numbers leave nothing chosen: take any allowed action.
        return best >= 0 ? best : system.CanShift(sentence) ? TransitionSystem.Shift : system.CanRight(sentence) ? 1 + relations : 1 + rootRelation;
    }
}
