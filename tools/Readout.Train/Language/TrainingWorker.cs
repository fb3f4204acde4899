using Readout.Language;
using Readout.Language.Neural;

namespace Readout.Train.Language;

/// <summary>
/// Computes losses and gradients of one batch. Each worker has its own buffers and its own generator, so that the sum of two workers is the same
/// however their threads run.
/// </summary>
internal sealed unsafe class TrainingWorker
{
    private readonly LanguageNetwork _network;
    private readonly LanguageTrainingOptions _options;
    private readonly Transposes _transposes;
    private readonly TrainingBatch _batch;
    private readonly ParserTraining _parser;
    private readonly FloatBuffer[] _layers;
    private readonly FloatBuffer[] _factors;
    private readonly FloatBuffer _product;
    private readonly FloatBuffer _gradient;
    private readonly FloatBuffer _scratch;
    private readonly FloatBuffer _tagScores;
    private readonly FloatBuffer _nameHidden;
    private readonly FloatBuffer _nameGradient;
    private readonly FloatBuffer _nameScores;
    private readonly int _width;

    public TrainingWorker(LanguageNetwork network, Transposes transposes, TrainingBatch batch)
    {
        _network = network;
        _options = network.Options;
        _transposes = transposes;
        _batch = batch;
        _width = _options.Width;
        int rows = TrainingBatch.RowsFor(_options);
        Gradients = [.. network.Parameters.Select(parameter => new FloatBuffer(parameter.Value.Length))];
        RowGradients = new RowGradients(network.RowCount, _width);
        _layers = [.. Enumerable.Range(0, _options.Layers + 1).Select(_ => new FloatBuffer(rows * _width))];
        _factors = [.. Enumerable.Range(0, _options.Layers + 1).Select(_ => new FloatBuffer(rows * _width))];
        _product = new FloatBuffer(rows * _width);
        _gradient = new FloatBuffer(rows * _width);
        _scratch = new FloatBuffer(rows * _width);
        _tagScores = new FloatBuffer(rows * network.TagColumns);
        _nameHidden = new FloatBuffer(rows * _options.NameHidden);
        _nameGradient = new FloatBuffer(rows * _options.NameHidden);
        _nameScores = new FloatBuffer(rows * NameLabels.Columns);
        _parser = new ParserTraining(network, transposes, rows);
    }

    public FloatBuffer[] Gradients { get; }

    public RowGradients RowGradients { get; }

    public TrainingLosses Losses { get; } = new();

    /// <summary>Reads a batch of sentences and leaves its gradients.</summary>
    public void Run(List<TrainingSentence> sentences, bool explore, ulong seed)
    {
        var random = new TrainingRandom(seed);
        foreach (FloatBuffer gradient in Gradients)
        {
            gradient.Span.Clear();
        }

        RowGradients.Clear();
        if (sentences.Count == 0)
        {
            return;
        }

        _batch.Fill(sentences, ref random);
        int rows = _batch.Layout.Rows;
        float scale = 1f / rows;
        Encode(ref random);
        float* last = _layers[^1].Pointer;
        _gradient.Span[..(rows * _width)].Clear();
        TrainTags(last, rows, scale);
        TrainNames(last, rows, scale, ref random);
        _parser.Run(_batch, last, _gradient.Pointer, Gradients, Losses, scale, explore, ref random);
        Backward(rows);
    }

    private void Encode(ref TrainingRandom random)
    {
        int rows = _batch.Layout.Rows, count = rows * _width;
        float* input = _layers[0].Pointer;
        new Span<float>(input, count).Clear();
        for (int row = 0; row < rows; row++)
        {
            foreach (int feature in _batch.Features(row))
            {
                Kernels.Add(_network.Rows.Pointer + ((nint)feature * _width), 1, input + (row * _width), _width);
            }
        }

        Kernels.Multiply(_batch.Vectors.Pointer, LanguageModel.VectorColumns, 1, Value("vectors/map"), _width, input, _width, rows, LanguageModel.VectorColumns, _width, accumulate: true);
        Dropout(_factors[0].Span[..count], ref random);
        for (int i = 0; i < count; i++)
        {
            input[i] *= _factors[0].Pointer[i];
        }

        _batch.Layout.ClearBorders(input, _width);
        for (int layer = 0; layer < _options.Layers; layer++)
        {
            float* next = _layers[layer + 1].Pointer, factors = _factors[layer + 1].Pointer, bias = Value($"encoder/{layer}/bias");
            float* from = _layers[layer].Pointer;
            Kernels.Multiply(from, _width, 1, Value($"encoder/{layer}/weights"), _width, _product.Pointer + _width, _width, rows - 2, 3 * _width, _width);
            Dropout(new Span<float>(factors, count), ref random);
            for (int row = 1; row < rows - 1; row++)
            {
                for (int i = row * _width, column = 0; column < _width; i++, column++)
                {
                    float sum = _product.Pointer[i] + bias[column];
                    factors[i] = sum > 0 ? factors[i] : 0;
                    next[i] = from[i] + (sum * factors[i]);
                }
            }

            _batch.Layout.ClearBorders(next, _width);
            _batch.Layout.ClearBorders(factors, _width);
        }
    }

    private void TrainTags(float* last, int rows, float scale)
    {
        int columns = _network.TagColumns, classes = _network.Vocabulary.Tags.Length;
        LinearForward(last, _width, rows, _width, columns, "tag", _tagScores.Pointer);
        for (int row = 0; row < rows; row++)
        {
            var scores = new Span<float>(_tagScores.Pointer + (row * columns), columns);
            int gold = _batch.Tags[row];
            if (gold < 0)
            {
                scores.Clear();
                continue;
            }

            Softmax(scores[..classes]);
            scores[classes..].Clear();
            Losses.Tags -= MathF.Log(MathF.Max(1e-9f, scores[gold]));
            Losses.TagCount++;
            scores[gold] -= 1;
            Scale(scores, scale);
        }

        LinearBackward(last, _width, rows, _width, columns, "tag", _tagScores.Pointer);
        Kernels.Multiply(_tagScores.Pointer, columns, 1, _transposes.Of("tag/weights"), _width, _gradient.Pointer, _width, rows, columns, _width, accumulate: true);
    }

    private void TrainNames(float* last, int rows, float scale, ref TrainingRandom random)
    {
        int hidden = _options.NameHidden, columns = NameLabels.Columns, inner = rows - 2;
        if (!_batch.HasNames)
        {
            return;
        }

        LinearForward(last, _width, inner, 3 * _width, hidden, "names/window", _nameHidden.Pointer);
        Dropout(_nameGradient.Span[..(inner * hidden)], ref random);
        for (int i = 0; i < inner * hidden; i++)
        {
            _nameGradient.Pointer[i] = _nameHidden.Pointer[i] > 0 ? _nameGradient.Pointer[i] : 0;
            _nameHidden.Pointer[i] *= _nameGradient.Pointer[i];
        }

        LinearForward(_nameHidden.Pointer, hidden, inner, hidden, columns, "names/label", _nameScores.Pointer);
        for (int row = 0; row < inner; row++)
        {
            var scores = new Span<float>(_nameScores.Pointer + (row * columns), columns);
            int allowed = _batch.Names[row + 1];
            if (allowed == 0)
            {
                scores.Clear();
                continue;
            }

            Softmax(scores[..NameLabels.Count]);
            scores[NameLabels.Count..].Clear();
            float right = 0;
            for (int i = 0; i < NameLabels.Count; i++)
            {
                right += (allowed >> i & 1) != 0 ? scores[i] : 0;
            }

            right = MathF.Max(1e-9f, right);
            for (int i = 0; i < NameLabels.Count; i++)
            {
                scores[i] -= (allowed >> i & 1) != 0 ? scores[i] / right : 0;
            }

            Losses.Names -= MathF.Log(right);
            Losses.NameCount++;
            Scale(scores, scale * _batch.NameWeights[row + 1]);
        }

        LinearBackward(_nameHidden.Pointer, hidden, inner, hidden, columns, "names/label", _nameScores.Pointer);
        Kernels.Multiply(_nameScores.Pointer, columns, 1, _transposes.Of("names/label/weights"), hidden, _nameHidden.Pointer, hidden, inner, columns, hidden);
        for (int i = 0; i < inner * hidden; i++)
        {
            _nameHidden.Pointer[i] *= _nameGradient.Pointer[i];
        }

        LinearBackward(last, _width, inner, 3 * _width, hidden, "names/window", _nameHidden.Pointer);
        // Row r of the hidden layer saw rows r, r + 1 and r + 2 of the encoder.
        for (int tap = 0; tap < 3; tap++)
        {
            Kernels.Multiply(_nameHidden.Pointer, hidden, 1, _transposes.Of($"names/window/weights/{tap}"), _width, _gradient.Pointer + (tap * _width), _width, inner, hidden, _width, accumulate: true);
        }
    }

    private void Backward(int rows)
    {
        int count = rows * _width;
        for (int layer = _options.Layers - 1; layer >= 0; layer--)
        {
            _batch.Layout.ClearBorders(_gradient.Pointer, _width);
            float* before = _scratch.Pointer, factors = _factors[layer + 1].Pointer;
            for (int i = 0; i < count; i++)
            {
                before[i] = _gradient.Pointer[i] * factors[i];
            }

            Kernels.Multiply(_layers[layer].Pointer, 1, _width, before + _width, _width, Gradient($"encoder/{layer}/weights"), _width, 3 * _width, rows - 2, _width, accumulate: true);
            AddColumns(before, rows, _width, Gradient($"encoder/{layer}/bias"));
            Kernels.Multiply(before, _width, 1, _transposes.Of($"encoder/{layer}/weights"), _width, _gradient.Pointer + _width, _width, rows - 2, 3 * _width, _width, accumulate: true);
        }

        _batch.Layout.ClearBorders(_gradient.Pointer, _width);
        for (int i = 0; i < count; i++)
        {
            _gradient.Pointer[i] *= _factors[0].Pointer[i];
        }

        Kernels.Multiply(_batch.Vectors.Pointer, 1, LanguageModel.VectorColumns, _gradient.Pointer, _width, Gradient("vectors/map"), _width, LanguageModel.VectorColumns, rows, _width, accumulate: true);
        for (int row = 0; row < rows; row++)
        {
            foreach (int feature in _batch.Features(row))
            {
                Kernels.Add(_gradient.Pointer + (row * _width), 1, RowGradients.Row(feature), _width);
            }
        }
    }

    private float* Value(string name) => _network.Parameters[_network.Place(name)].Value.Pointer;

    private float* Gradient(string name) => Gradients[_network.Place(name)].Pointer;

    private void LinearForward(float* input, int stride, int rows, int inputs, int outputs, string name, float* output)
    {
        var bias = new Span<float>(Value(name + "/bias"), outputs);
        for (int row = 0; row < rows; row++)
        {
            bias.CopyTo(new Span<float>(output + (row * outputs), outputs));
        }

        Kernels.Multiply(input, stride, 1, Value(name + "/weights"), outputs, output, outputs, rows, inputs, outputs, accumulate: true);
    }

    private void LinearBackward(float* input, int stride, int rows, int inputs, int outputs, string name, float* gradient)
    {
        Kernels.Multiply(input, 1, stride, gradient, outputs, Gradient(name + "/weights"), outputs, inputs, rows, outputs, accumulate: true);
        AddColumns(gradient, rows, outputs, Gradient(name + "/bias"));
    }

    private static void AddColumns(float* matrix, int rows, int columns, float* sums)
    {
        for (int row = 0; row < rows; row++)
        {
            Kernels.Add(matrix + (row * columns), 1, sums, columns);
        }
    }

    private void Dropout(Span<float> factors, ref TrainingRandom random) => Dropout(factors, _options.Dropout, ref random);

    /// <summary>Factors that drop numbers with a probability and keep the mean.</summary>
    public static void Dropout(Span<float> factors, float probability, ref TrainingRandom random)
    {
        float keep = 1 / (1 - probability);
        uint threshold = (uint)(probability * 65536);
        for (int i = 0; i < factors.Length; i += 4)
        {
            ulong bits = random.Next();
            for (int j = i; j < Math.Min(i + 4, factors.Length); j++, bits >>= 16)
            {
                factors[j] = (bits & 0xFFFF) < threshold ? 0 : keep;
            }
        }
    }

    public static void Softmax(Span<float> scores)
    {
        float largest = float.NegativeInfinity, sum = 0;
        foreach (float score in scores)
        {
            largest = MathF.Max(largest, score);
        }

        for (int i = 0; i < scores.Length; i++)
        {
            scores[i] = MathF.Exp(scores[i] - largest);
            sum += scores[i];
        }

        Scale(scores, 1 / sum);
    }

    private static void Scale(Span<float> values, float factor)
    {
        for (int i = 0; i < values.Length; i++)
        {
            values[i] *= factor;
        }
    }
}
