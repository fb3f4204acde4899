using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using Readout.Language;
using Readout.Language.Neural;

namespace Readout.Train.Language;

/// <summary>
/// Trains the name head of a language model anew on what its encoder makes of sentences; the encoder, tags and trees stay as they are. One hidden layer over
/// three rows, dropout, Adam, the mean of the weights of the last third of the steps.
/// </summary>
internal sealed unsafe class NameHeadTrainer
{
    private const int BatchRows = 1200;
    private const int LongestSentence = 400;
    private const float AverageAfter = 0.66f;
    private readonly LanguageModel _model;
    private readonly SentenceRows _rows;
    private readonly SequenceBatch _batch = new();
    private readonly NameHeadOptions _options;
    private readonly Parameter[] _parameters;
    private readonly FloatBuffer[] _gradients;
    private readonly WeightAverage _average;
    private readonly SentenceAlteration _alteration = new();
    private readonly FloatBuffer _hidden;
    private readonly FloatBuffer _factors;
    private readonly FloatBuffer _scores;
    private int _step;

    public NameHeadTrainer(LanguageModel model, NameHeadOptions options)
    {
        _model = model;
        _options = options;
        _rows = new SentenceRows(model);
        var random = new TrainingRandom((ulong)options.Seed);
        int inputs = 3 * model.Width;
        _parameters =
        [
            new Parameter("names/window/weights", inputs, options.Hidden, MathF.Sqrt(2f / inputs), ref random),
            new Parameter("names/window/bias", 1, options.Hidden, 0, ref random),
            new Parameter("names/label/weights", options.Hidden, NameLabels.Columns, MathF.Sqrt(1f / options.Hidden), ref random),
            new Parameter("names/label/bias", 1, NameLabels.Columns, 0, ref random),
        ];
        const int rows = BatchRows + LongestSentence + 2;
        _hidden = new FloatBuffer(rows * options.Hidden);
        _factors = new FloatBuffer(rows * options.Hidden);
        _scores = new FloatBuffer(rows * NameLabels.Columns);
        _gradients = [.. _parameters.Select(parameter => new FloatBuffer(parameter.Value.Length))];
        _average = new WeightAverage(_parameters.Select(parameter => parameter.Value));
    }

    /// <summary>Trains, and calls back after each epoch with the mean loss of a token.</summary>
    public void Train(List<TrainingSentence> sentences, List<TrainingSentence> silver, Action<int, double> afterEpoch)
    {
        var random = new TrainingRandom((ulong)_options.Seed * 7919);
        var pool = new SentencePool(silver, ref random);
        long share = (long)(pool.Words * _options.SilverShare);
        float total = (sentences.Sum(sentence => sentence.Forms.Length + 1f) + share) * _options.Epochs / BatchRows * 1.1f;
        for (int epoch = 1; epoch <= _options.Epochs; epoch++)
        {
            List<TrainingSentence> order = [.. sentences.Where(sentence => sentence.Forms.Length <= LongestSentence)];
            pool.Take(share, order);
            random.Shuffle(order);
            double loss = 0;
            int counted = 0;
            for (int first = 0; first < order.Count;)
            {
                int end = first, rows = 0;
                while (end < order.Count && (end == first || rows + order[end].Forms.Length + 1 <= BatchRows))
                {
                    rows += order[end++].Forms.Length + 1;
                }

                Step(CollectionsMarshal.AsSpan(order)[first..end], total, ref loss, ref counted, ref random);
                first = end;
            }

            if (epoch == _options.Epochs)
            {
                _average.Apply();
            }

            afterEpoch(epoch, loss / counted);
        }
    }

    /// <summary>Puts the head into the sections of its model, beside or in place of the one that is there.</summary>
    public void Write(IDictionary<string, byte[]> sections)
    {
        string[] settings = Encoding.UTF8.GetString(sections["settings"]).Split('\n');
        int before = _options.Kept > 0 ? int.Parse(settings[3], CultureInfo.InvariantCulture) : 0, hidden = before + _options.Hidden;
        settings[3] = hidden.ToString(CultureInfo.InvariantCulture);
        sections["settings"] = Encoding.UTF8.GetBytes(string.Join('\n', settings));
        for (int place = 0; place < _parameters.Length; place++)
        {
            Parameter added = _parameters[place];
            bool inner = place < 2;
            int rows = inner ? added.Rows : place == 2 ? hidden : 1, columns = inner ? hidden : added.Columns;
            ReadOnlySpan<Half> kept = before > 0 ? MemoryMarshal.Cast<byte, Half>(sections[added.Name]) : [];
            var whole = new float[rows * columns];
            for (int i = 0; i < whole.Length; i++)
            {
                (int row, int column) = (i / columns, i % columns);
                whole[i] = (inner, place) switch
                {
                    (true, _) => column < before ? (float)kept[(row * before) + column] : added.Value.Span[(row * _options.Hidden) + column - before],
                    (_, 2) => row < before ? _options.Kept * (float)kept[i] : (1 - _options.Kept) * added.Value.Span[i - (before * columns)],
                    _ => (before > 0 ? _options.Kept * (float)kept[i] : 0) + ((before > 0 ? 1 - _options.Kept : 1) * added.Value.Span[i]),
                };
            }

            sections[added.Name] = TensorSections.WriteHalves(whole);
        }
    }

    private void Step(ReadOnlySpan<TrainingSentence> sentences, float total, ref double loss, ref int counted, ref TrainingRandom random)
    {
        float* encoded = Encode(sentences, out int[] allowed, out float[] weights, ref random);
        int width = _model.Width, hidden = _options.Hidden, columns = NameLabels.Columns, inner = _batch.Rows - 2;
        DenseLayer.Forward(encoded, width, inner, 3 * width, _parameters[0], _parameters[1], _hidden.Pointer);
        TrainingWorker.Dropout(_factors.Span[..(inner * hidden)], _options.Dropout, ref random);
        for (int i = 0; i < inner * hidden; i++)
        {
            _factors.Pointer[i] = _hidden.Pointer[i] > 0 ? _factors.Pointer[i] : 0;
            _hidden.Pointer[i] *= _factors.Pointer[i];
        }

        DenseLayer.Forward(_hidden.Pointer, hidden, inner, hidden, _parameters[2], _parameters[3], _scores.Pointer);
        for (int row = 0; row < inner; row++)
        {
            loss += TrainingWorker.NameGradient(new Span<float>(_scores.Pointer + (row * columns), columns), allowed[row + 1], weights[row + 1] / inner);
            counted += allowed[row + 1] == 0 ? 0 : 1;
        }

        foreach (FloatBuffer gradient in _gradients)
        {
            gradient.Span.Clear();
        }

        DenseLayer.Backward(_hidden.Pointer, hidden, inner, hidden, columns, _scores.Pointer, _gradients[2], _gradients[3]);
        FloatBuffer transposed = Transposed(_parameters[2].Value, hidden, columns);
        Kernels.Multiply(_scores.Pointer, columns, 1, transposed.Pointer, hidden, _hidden.Pointer, hidden, inner, columns, hidden);
        TrainingWorker.Multiply(_hidden.Pointer, _factors.Pointer, _hidden.Pointer, inner * hidden);
        DenseLayer.Backward(encoded, width, inner, 3 * width, hidden, _hidden.Pointer, _gradients[0], _gradients[1]);
        Update(_options.Rate * MathF.Max(0.02f, 1 - (_step / total)), _step > total * AverageAfter);
    }

    private float* Encode(ReadOnlySpan<TrainingSentence> sentences, out int[] allowed, out float[] weights, ref TrainingRandom random)
    {
        var target = new List<string>();
        var pieces = new List<int> { 0 };
        foreach (TrainingSentence sentence in sentences)
        {
            int count = _alteration.Alter(sentence, ref random);
            target.AddRange(_alteration.Forms.AsSpan(0, count));
            pieces.Add(target.Count);
        }

        int[] starts = new int[target.Count], ends = new int[target.Count];
        int at = 0;
        for (int i = 0; i < target.Count; i++, at++)
        {
            starts[i] = at;
            ends[i] = at += target[i].Length;
        }

        float* encoded = _rows.Encode(_batch, new AnalysisTarget(string.Join(' ', target), starts, ends), CollectionsMarshal.AsSpan(pieces), 0, sentences.Length);
        allowed = new int[_batch.Rows];
        weights = new float[_batch.Rows];
        for (int i = 0; i < sentences.Length; i++)
        {
            for (int word = 0; word < pieces[i + 1] - pieces[i] && sentences[i].Names is { } names; word++)
            {
                allowed[_batch.Start(i) + word] = names[word];
                weights[_batch.Start(i) + word] = sentences[i].NameWeight;
            }
        }

        return encoded;
    }

    private static FloatBuffer Transposed(FloatBuffer matrix, int rows, int columns)
    {
        var turned = new FloatBuffer(matrix.Length);
        for (int row = 0; row < rows; row++)
        {
            for (int column = 0; column < columns; column++)
            {
                turned.Span[(column * rows) + row] = matrix.Span[(row * columns) + column];
            }
        }

        return turned;
    }

    private void Update(float rate, bool average)
    {
        _step++;
        for (int place = 0; place < _parameters.Length; place++)
        {
            _parameters[place].Descend(_gradients[place], 1, rate, _step);
        }

        if (average)
        {
            _average.Add();
        }
    }
}
