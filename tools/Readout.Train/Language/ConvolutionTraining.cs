using System.Numerics;
using Readout.Language.Neural;

namespace Readout.Train.Language;

/// <summary>Trains a <see cref="ConvolutionLayer"/>.</summary>
internal sealed unsafe class ConvolutionTraining(LanguageNetwork network, Transposes transposes, int layer, int rows) : ILayerTraining
{
    private readonly int _width = network.Options.Width;
    private readonly FloatBuffer _factors = new(rows * network.Options.Width);
    private readonly FloatBuffer _product = new(rows * network.Options.Width);
    private readonly string _name = $"encoder/{layer}";

    /// <inheritdoc/>
    public void Forward(TrainingBatch batch, float* from, float* next, ref TrainingRandom random)
    {
        int rows = batch.Layout.Rows;
        float* factors = _factors.Pointer;
        Kernels.Multiply(from, _width, 1, Value("weights"), _width, _product.Pointer + _width, _width, rows - 2, 3 * _width, _width);
        TrainingWorker.Dropout(_factors.Span[..(rows * _width)], network.Options.Dropout, ref random);
        float* bias = Value("bias");
        for (int row = 1; row < rows - 1; row++)
        {
            for (int column = 0; column < _width; column += Vector<float>.Count)
            {
                int i = (row * _width) + column;
                Vector<float> sum = Vector.Load(_product.Pointer + i) + Vector.Load(bias + column);
                Vector<float> factor = Vector.ConditionalSelect(Vector.GreaterThan(sum, Vector<float>.Zero), Vector.Load(factors + i), Vector<float>.Zero);
                factor.Store(factors + i);
                (Vector.Load(from + i) + (sum * factor)).Store(next + i);
            }
        }

        batch.Layout.ClearBorders(factors, _width);
    }

    /// <inheritdoc/>
    public void Backward(TrainingBatch batch, float* from, float* gradient, FloatBuffer[] gradients)
    {
        int rows = batch.Layout.Rows;
        float* before = _product.Pointer;
        TrainingWorker.Multiply(gradient, _factors.Pointer, before, rows * _width);
        Kernels.Multiply(from, 1, _width, before + _width, _width, gradients[network.Place(_name + "/weights")].Pointer, _width, 3 * _width, rows - 2, _width, accumulate: true);
        TrainingWorker.AddColumns(before, rows, _width, gradients[network.Place(_name + "/bias")].Pointer);
        Kernels.Multiply(before, _width, 1, transposes.Of(_name + "/weights"), _width, gradient + _width, _width, rows - 2, 3 * _width, _width, accumulate: true);
    }

    private float* Value(string part) => network.Parameters[network.Place($"{_name}/{part}")].Value.Pointer;
}
