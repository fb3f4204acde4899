namespace Readout.Language.Neural;

/// <summary>A matrix and a bias: <c>y = x W + b</c>.</summary>
/// <param name="weights">Rows of <paramref name="outputs"/> columns, one a input number.</param>
/// <param name="bias">One number an output.</param>
/// <param name="inputs">Numbers in.</param>
/// <param name="outputs">Numbers out; a multiple of 16.</param>
internal sealed unsafe class LinearLayer(FloatBuffer weights, FloatBuffer bias, int inputs, int outputs)
{
    private readonly RoundedMatrix _weights = new(weights, inputs, outputs);

    /// <summary>Numbers in.</summary>
    public int Inputs => inputs;

    /// <summary>Numbers out, padded to a multiple of 16.</summary>
    public int Outputs => outputs;

    /// <summary>Applies the layer to rows, or to the windows over three rows around them; row i gives row i of the output.</summary>
    /// <param name="input">The rows.</param>
    /// <param name="rows">Which of them; <c>null</c> for the first ones.</param>
    /// <param name="count">How many.</param>
    /// <param name="output">Receives <see cref="Outputs"/> numbers a row.</param>
    /// <param name="rectified">Whether what is negative becomes zero.</param>
    public void Apply(RoundedRows input, int* rows, int count, float* output, bool rectified = false) => _weights.Multiply(input, rows, count, bias, rectified, output, outputs);
}
