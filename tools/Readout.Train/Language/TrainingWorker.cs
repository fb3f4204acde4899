using System.Numerics;
using System.Runtime.InteropServices;
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
    private readonly ILayerTraining[] _encoder;
    private readonly FloatBuffer _factors;
    private readonly FloatBuffer _gradient;
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
        _layers = [.. Enumerable.Range(0, _options.Layers.Length + 1).Select(_ => new FloatBuffer(rows * _width))];
        _encoder = [.. _options.Layers.Select((kind, layer) => Layer(kind, layer, rows))];
        _factors = new FloatBuffer(rows * _width);
        _gradient = new FloatBuffer(rows * _width);
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
        Dropout(_factors.Span[..count], ref random);
        Multiply(input, _factors.Pointer, input, count);

        _batch.Layout.ClearBorders(input, _width);
        for (int layer = 0; layer < _encoder.Length; layer++)
        {
            _encoder[layer].Forward(_batch, _layers[layer].Pointer, _layers[layer + 1].Pointer, ref random);
            _batch.Layout.ClearBorders(_layers[layer + 1].Pointer, _width);
        }
    }

    private void TrainTags(float* last, int rows, float scale)
    {
        int columns = _network.TagColumns, classes = _network.Vocabulary.Tags.Length;
        LinearForward(last, _width, rows, _width, "tag", _tagScores.Pointer);
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

        LinearForward(last, _width, inner, 3 * _width, "names/window", _nameHidden.Pointer);
        Dropout(_nameGradient.Span[..(inner * hidden)], ref random);
        for (int i = 0; i < inner * hidden; i++)
        {
            _nameGradient.Pointer[i] = _nameHidden.Pointer[i] > 0 ? _nameGradient.Pointer[i] : 0;
            _nameHidden.Pointer[i] *= _nameGradient.Pointer[i];
        }

        LinearForward(_nameHidden.Pointer, hidden, inner, hidden, "names/label", _nameScores.Pointer);
        for (int row = 0; row < inner; row++)
        {
            var scores = new Span<float>(_nameScores.Pointer + (row * columns), columns);
            int allowed = _batch.Names[row + 1];
            Losses.Names += NameGradient(scores, allowed, scale * _batch.NameWeights[row + 1]);
            Losses.NameCount += allowed == 0 ? 0 : 1;
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

    /// <summary>Turns the scores of a token's name labels into the gradient of the loss, which is minus the logarithm of the probability of the allowed ones.</summary>
    /// <param name="scores">The scores; receives the gradient, all zero where nothing is known.</param>
    /// <param name="allowed">The labels that it may have, as bits; 0 when nothing is known.</param>
    /// <param name="scale">A factor of the gradient.</param>
    /// <returns>The loss.</returns>
    public static float NameGradient(Span<float> scores, int allowed, float scale)
    {
        if (allowed == 0)
        {
            scores.Clear();
            return 0;
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

        Scale(scores, scale);
        return -MathF.Log(right);
    }

    private void Backward(int rows)
    {
        int count = rows * _width;
        for (int layer = _encoder.Length - 1; layer >= 0; layer--)
        {
            _batch.Layout.ClearBorders(_gradient.Pointer, _width);
            _encoder[layer].Backward(_batch, _layers[layer].Pointer, _gradient.Pointer, Gradients);
        }

        _batch.Layout.ClearBorders(_gradient.Pointer, _width);
        Multiply(_gradient.Pointer, _factors.Pointer, _gradient.Pointer, count);
        if (_options.Start is not null)
        {
            return;
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

    private ILayerTraining Layer(char kind, int layer, int rows) => kind == LanguageModel.Recurrence
        ? new RecurrenceTraining(_network, _transposes, layer, rows)
        : new ConvolutionTraining(_network, _transposes, layer, rows);

    private float* Value(string name) => _network.Parameters[_network.Place(name)].Value.Pointer;

    private float* Gradient(string name) => Gradients[_network.Place(name)].Pointer;

    private void LinearForward(float* input, int stride, int rows, int inputs, string name, float* output) =>
        DenseLayer.Forward(input, stride, rows, inputs, _network.Parameters[_network.Place(name + "/weights")], _network.Parameters[_network.Place(name + "/bias")], output);

    private void LinearBackward(float* input, int stride, int rows, int inputs, int outputs, string name, float* gradient) =>
        DenseLayer.Backward(input, stride, rows, inputs, outputs, gradient, Gradients[_network.Place(name + "/weights")], Gradients[_network.Place(name + "/bias")]);

    /// <summary>Multiplies numbers one by one; <paramref name="count"/> is a multiple of 16.</summary>
    public static void Multiply(float* left, float* right, float* target, int count)
    {
        for (int i = 0; i < count; i += Vector<float>.Count)
        {
            (Vector.Load(left + i) * Vector.Load(right + i)).Store(target + i);
        }
    }

    /// <summary>Adds the rows of a matrix to <paramref name="sums"/>.</summary>
    public static void AddColumns(float* matrix, int rows, int columns, float* sums)
    {
        for (int row = 0; row < rows; row++)
        {
            Kernels.Add(matrix + (row * columns), 1, sums, columns);
        }
    }

    private void Dropout(Span<float> factors, ref TrainingRandom random) => Dropout(factors, _options.Dropout, ref random);

    /// <summary>Factors that drop numbers with a probability and keep the mean: a hash of the place and of one draw decides.</summary>
    public static void Dropout(Span<float> factors, float probability, ref TrainingRandom random)
    {
        var keep = new Vector<float>(1 / (1 - probability));
        var threshold = new Vector<int>((int)(probability * int.MaxValue));
        uint seed = (uint)random.Next();
        Span<Vector<float>> vectors = MemoryMarshal.Cast<float, Vector<float>>(factors);
        for (int i = 0; i < vectors.Length; i++)
        {
            Vector<uint> hash = new Vector<uint>(seed + (uint)(i * Vector<uint>.Count)) + Vector<uint>.Indices;
            hash = (hash ^ (hash >> 16)) * 0x7FEB352Du;
            hash = (hash ^ (hash >> 15)) * 0x846CA68Bu;
            hash ^= hash >> 16;
            vectors[i] = Vector.ConditionalSelect(Vector.GreaterThanOrEqual(Vector.AsVectorInt32(hash >> 1), threshold), keep, Vector<float>.Zero);
        }
    }

    /// <summary>Turns scores into probabilities.</summary>
    public static void Softmax(Span<float> scores)
    {
        float largest = float.NegativeInfinity;
        foreach (float score in scores)
        {
            largest = MathF.Max(largest, score);
        }

        Scale(scores, 1 / Exponentiate(scores, largest));
    }

    /// <summary>Replaces scores by the exponential of what they exceed <paramref name="largest"/> by, and gives their sum.</summary>
    public static float Exponentiate(Span<float> scores, float largest)
    {
        Span<Vector<float>> vectors = MemoryMarshal.Cast<float, Vector<float>>(scores);
        Vector<float> sums = Vector<float>.Zero;
        var top = new Vector<float>(largest);
        for (int i = 0; i < vectors.Length; i++)
        {
            vectors[i] = Vector.Exp(vectors[i] - top);
            sums += vectors[i];
        }

        float sum = Vector.Sum(sums);
        for (int i = vectors.Length * Vector<float>.Count; i < scores.Length; i++)
        {
            scores[i] = MathF.Exp(scores[i] - largest);
            sum += scores[i];
        }

        return sum;
    }

    private static void Scale(Span<float> values, float factor)
    {
        for (int i = 0; i < values.Length; i++)
        {
            values[i] *= factor;
        }
    }
}
