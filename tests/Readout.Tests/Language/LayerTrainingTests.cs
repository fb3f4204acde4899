using Readout.Language;
using Readout.Language.Neural;
using Readout.Train.Language;
using Xunit;

namespace Readout.Tests.Language;

public unsafe class LayerTrainingTests
{
    private const int Width = 32;

    [Theory]
    [InlineData("c")]
    [InlineData("r")]
    public void A_gradient_is_the_slope_of_what_the_layer_gives(string kind)
    {
        var options = new LanguageTrainingOptions { Width = Width, Hidden = 16, NameHidden = 16, Layers = kind, Dropout = 0 };
        TrainingSentence[] sentences = [new(["a", "b", "c", "d"]), new(["e", "f"])];
        LanguageVocabulary vocabulary = LanguageVocabulary.Build([], sentences, [], "there are no vectors", 0);
        var network = new LanguageNetwork(vocabulary, options);
        var transposes = new Transposes(network);
        var batch = new TrainingBatch(vocabulary, new Gazetteer([], []), options);
        var random = new TrainingRandom(1);
        batch.Fill([.. sentences], ref random);
        int rows = batch.Layout.Rows;
        ILayerTraining layer = kind == "r" ? new RecurrenceTraining(network, transposes, 0, rows) : new ConvolutionTraining(network, transposes, 0, rows);
        FloatBuffer from = Numbers(rows * Width, 3), next = new(rows * Width), weight = Numbers(rows * Width, 4), gradient = new(rows * Width);
        batch.Layout.ClearBorders(from.Pointer, Width);
        batch.Layout.ClearBorders(weight.Pointer, Width);
        FloatBuffer[] gradients = [.. network.Parameters.Select(parameter => new FloatBuffer(parameter.Value.Length))];

        Loss();
        weight.Span.CopyTo(gradient.Span);
        layer.Backward(batch, from.Pointer, gradient.Pointer, gradients);

        for (int place = Width; place < rows * Width; place += 37)
        {
            if (weight.Span[place] != 0)
            {
                AssertSlope(ref from.Span[place], gradient.Span[place]);
            }
        }

        foreach (string name in (string[])["encoder/0/weights", "encoder/0/bias"])
        {
            Parameter parameter = network.Parameters[network.Place(name)];
            for (int place = 0; place < parameter.Value.Length; place += (parameter.Value.Length / 23) + 1)
            {
                AssertSlope(ref parameter.Value.Span[place], gradients[network.Place(name)].Span[place]);
            }
        }

        double Loss()
        {
            next.Span.Clear();
            layer.Forward(batch, from.Pointer, next.Pointer, ref random);
            batch.Layout.ClearBorders(next.Pointer, Width);
            double sum = 0;
            for (int i = 0; i < rows * Width; i++)
            {
                sum += (double)next.Span[i] * weight.Span[i];
            }

            return sum;
        }

        void AssertSlope(ref float value, float expected)
        {
            float kept = value;
            const float step = 0.001f;
            value = kept + step;
            double above = Loss();
            value = kept - step;
            double below = Loss();
            value = kept;
            Assert.InRange(((above - below) / (2 * step)) - expected, -0.02, 0.02);
        }
    }

    private static FloatBuffer Numbers(int count, ulong seed)
    {
        var random = new TrainingRandom(seed);
        var buffer = new FloatBuffer(count);
        for (int i = 0; i < count; i++)
        {
            buffer.Span[i] = random.NextSingle() - 0.5f;
        }

        return buffer;
    }
}
