namespace Readout.Language.Neural;

/// <summary>A matrix and a bias: <c>y = x W + b</c>.</summary>
/// <param name="weights">Rows of <paramref name="outputs"/> columns, one a input number.</param>
/// <param name="bias">One number an output.</param>
/// <param name="inputs">Numbers in.</param>
/// <param name="outputs">Numbers out; a multiple of 16.</param>
internal sealed unsafe class LinearLayer(FloatBuffer weights, FloatBuffer bias, int inputs, int outputs)
{
    /// <summary>Numbers in.</summary>
    public int Inputs => inputs;

    /// <summary>Numbers out, padded to a multiple of 16.</summary>
    public int Outputs => outputs;

    /// <summary>Applies the layer to <paramref name="rows"/> rows that begin <paramref name="stride"/> numbers after each other.</summary>
    public void Apply(float* input, int stride, int rows, float* output)
    {
        for (int row = 0; row < rows; row++)
        {
            bias.Span.CopyTo(new Span<float>(output + ((nint)row * outputs), outputs));
        }

        Kernels.Multiply(input, stride, 1, weights.Pointer, outputs, output, outputs, rows, inputs, outputs, accumulate: true);
    }

    /// <summary>Sets what is negative to zero.</summary>
    public static void Rectify(float* values, int count)
    {
        for (int i = 0; i < count; i++)
        {
            values[i] = MathF.Max(0, values[i]);
        }
    }
}
