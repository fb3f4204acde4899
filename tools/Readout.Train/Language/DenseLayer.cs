using Readout.Language.Neural;

namespace Readout.Train.Language;

/// <summary>A matrix and a bias in training: <c>y = x W + b</c> and what it leaves in the gradients.</summary>
internal static unsafe class DenseLayer
{
    /// <summary>Applies the layer to <paramref name="rows"/> rows that begin <paramref name="stride"/> numbers after each other.</summary>
    public static void Forward(float* input, int stride, int rows, int inputs, Parameter weights, Parameter bias, float* output)
    {
        int outputs = bias.Columns;
        for (int row = 0; row < rows; row++)
        {
            bias.Value.Span.CopyTo(new Span<float>(output + (row * outputs), outputs));
        }

        Kernels.Multiply(input, stride, 1, weights.Value.Pointer, outputs, output, outputs, rows, inputs, outputs, accumulate: true);
    }

    /// <summary>Adds to the gradients of weights and bias what the gradient of the output says.</summary>
    public static void Backward(float* input, int stride, int rows, int inputs, int outputs, float* gradient, FloatBuffer weights, FloatBuffer bias)
    {
        Kernels.Multiply(input, 1, stride, gradient, outputs, weights.Pointer, outputs, inputs, rows, outputs, accumulate: true);
        TrainingWorker.AddColumns(gradient, rows, outputs, bias.Pointer);
    }
}
