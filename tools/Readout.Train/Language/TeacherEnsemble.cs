using Readout.Language;
using Readout.Language.Neural;

namespace Readout.Train.Language;

/// <summary>
/// Several models that read together: at each step of the parser, for each tag and each label of a name, the probabilities that they give are averaged.
/// Their labels must be the same. For one thread.
/// </summary>
internal sealed unsafe class TeacherEnsemble
{
    private readonly LanguageModel[] _models;
    private readonly SentenceRows[] _rows;
    private readonly ActionScorer[] _scorers;
    private readonly SequenceBatch _batch = new();
    private readonly TransitionSystem _system = new();
    private readonly NameDecoder _decoder = new();
    private float[] _sums = [];
    private float[] _part = [];
    private int[] _active = [];

    public TeacherEnsemble(LanguageModel[] models)
    {
        _models = models;
        _rows = [.. models.Select(model => new SentenceRows(model))];
        _scorers = [.. models.Select(model => new ActionScorer(model))];
    }

    /// <summary>The first model: its labels are those of all.</summary>
    public LanguageModel First => _models[0];

    /// <summary>Reads the sentences <paramref name="first"/> to <paramref name="end"/>.</summary>
    /// <param name="pieces">First token of each sentence and one last entry.</param>
    /// <param name="first">The first sentence.</param>
    /// <param name="end">The sentence after the last.</param>
    /// <param name="target">Receives tags, heads (-1 for a root), relations and names.</param>
    /// <param name="tagCertainty">Receives the probability of each token's tag.</param>
    public void Read(ReadOnlySpan<int> pieces, int first, int end, AnalysisTarget target, Span<float> tagCertainty)
    {
        for (int i = 0; i < _models.Length; i++)
        {
            _rows[i].Encode(_batch, target, pieces, first, end);
            _scorers[i].Begin(_batch, _rows[i].Rounded);
        }

        Tag(pieces, first, end, target, tagCertainty);
        Parse();
        for (int i = 0; i < _batch.Count; i++)
        {
            for (int token = pieces[first + i], row = _batch.Start(i); token < pieces[first + i + 1]; token++, row++)
            {
                int head = _system.Heads[row] - row + token;
                target.Heads[token] = head >= pieces[first + i + 1] ? -1 : head;
                target.Relations[token] = First.RelationLabels[_system.Relations[row]];
            }
        }

        Name(pieces, first, end, target);
    }

    private void Tag(ReadOnlySpan<int> pieces, int first, int end, AnalysisTarget target, Span<float> certainty)
    {
        int columns = First.Tags.Outputs, classes = First.TagLabels.Length;
        Clear(_batch.Rows * columns);
        for (int i = 0; i < _models.Length; i++)
        {
            fixed (float* part = _part)
            {
                _models[i].Tags.Apply(_rows[i].Rounded, _batch.Places, _batch.PlaceCount, part);
            }

            AddProbabilities(_batch.Rows, columns, classes);
        }

        for (int i = 0; i < end - first; i++)
        {
            for (int token = pieces[first + i], row = _batch.Start(i); token < pieces[first + i + 1]; token++, row++)
            {
                ReadOnlySpan<float> sums = _sums.AsSpan(row * columns, classes);
                int best = 0;
                for (int tag = 1; tag < classes; tag++)
                {
                    best = sums[tag] > sums[best] ? tag : best;
                }

                target.TagClasses[token] = best;
                certainty[token] = sums[best];
            }
        }
    }

    private void Parse()
    {
        int relations = First.RelationLabels.Length, actions = 1 + (2 * relations), columns = _scorers[0].Columns;
        if (_active.Length < _batch.Count)
        {
            _active = new int[_batch.Count * 2];
        }

        int active = _system.Begin(_batch, _active);
        while (active > 0)
        {
            Clear(active * columns);
            foreach (ActionScorer scorer in _scorers)
            {
                new ReadOnlySpan<float>(scorer.Score(_system, _active.AsSpan(0, active)), active * columns).CopyTo(_part);
                AddProbabilities(active, columns, actions);
            }

            int left = 0;
            fixed (float* sums = _sums)
            {
                for (int i = 0; i < active; i++)
                {
                    int sentence = _active[i];
                    _system.Take(sentence, TransitionParser.Best(_system, sentence, sums + (i * columns), relations, First.RootRelation), relations);
                    if (!_system.IsDone(sentence))
                    {
                        _active[left++] = sentence;
                    }
                }
            }

            active = left;
        }
    }

    private void Name(ReadOnlySpan<int> pieces, int first, int end, AnalysisTarget target)
    {
        int rows = _batch.Rows, columns = NameLabels.Columns;
        Clear(rows * columns);
        for (int i = 0; i < _models.Length; i++)
        {
            LanguageModel model = _models[i];
            var hidden = new FloatBuffer(rows * model.NameHidden);
            model.NameWindow.Apply(_rows[i].Rounded, _batch.Places, _batch.PlaceCount, hidden.Pointer, rectified: true);
            var rounded = new RoundedRows(model.NameHidden);
            rounded.Take(hidden.Pointer, _batch.Places, _batch.PlaceCount);
            fixed (float* part = _part)
            {
                model.NameLabel.Apply(rounded, _batch.Places, _batch.PlaceCount, part);
            }

            AddProbabilities(rows, columns, NameLabels.Count);
        }

        for (int i = 0; i < rows * columns; i++)
        {
            _sums[i] = MathF.Log(MathF.Max(1e-9f, _sums[i]));
        }

        fixed (float* sums = _sums)
        {
            for (int i = 0; i < end - first; i++)
            {
                _decoder.Decode(sums + ((nint)_batch.Start(i) * columns), pieces[first + i + 1] - pieces[first + i], pieces[first + i], target.Names);
            }
        }
    }

    private void Clear(int count)
    {
        if (_sums.Length < count)
        {
            _sums = new float[count * 2];
            _part = new float[count * 2];
        }

        _sums.AsSpan(0, count).Clear();
    }

    private void AddProbabilities(int rows, int columns, int classes)
    {
        for (int row = 0; row < rows; row++)
        {
            Span<float> part = _part.AsSpan(row * columns, classes), sums = _sums.AsSpan(row * columns, classes);
            TrainingWorker.Softmax(part);
            for (int i = 0; i < classes; i++)
            {
                sums[i] += part[i] / _models.Length;
            }
        }
    }
}
