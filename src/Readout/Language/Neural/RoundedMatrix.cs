namespace Readout.Language.Neural;

/// <summary>
/// Weights rounded to 16-bit integers, a scale a column: as fine as no sum of 32 bits can overflow whatever the rows are, nor 16 bits the sum of a weight and a number. That is about as fine as the half precision in which models are kept.
/// Columns are packed in panels of <see cref="PanelWidth"/>; in a panel, the weights of two inputs after each other stand side by side, as instructions that multiply and add pairs want them.
/// </summary>
internal sealed unsafe class RoundedMatrix
{
    /// <summary>Columns of a panel.</summary>
    public const int PanelWidth = 16;

    private const int LargestWeight = short.MaxValue - RoundedRows.Largest;
    private readonly FloatBuffer _weights;
    private readonly FloatBuffer _scales;
    private readonly FloatBuffer _own;
    private readonly FloatBuffer _zeros;
    private readonly int _inputs;
    private readonly int _outputs;

    /// <summary>Rounds a matrix.</summary>
    /// <param name="weights">Rows of <paramref name="outputs"/> columns, one an input.</param>
    /// <param name="inputs">Numbers in; a multiple of four.</param>
    /// <param name="outputs">Numbers out; a multiple of 16.</param>
    public RoundedMatrix(FloatBuffer weights, int inputs, int outputs)
    {
        (_inputs, _outputs) = (inputs, outputs);
        _weights = new FloatBuffer(inputs * outputs / 2);
        _scales = new FloatBuffer(outputs);
        _own = new FloatBuffer(outputs);
        _zeros = new FloatBuffer(outputs);
        var sums = new FloatBuffer(outputs);
        var largest = new FloatBuffer(outputs);
        for (int i = 0; i < inputs * outputs; i++)
        {
            float magnitude = MathF.Abs(weights.Span[i]);
            sums.Span[i % outputs] += magnitude;
            largest.Span[i % outputs] = MathF.Max(largest.Span[i % outputs], magnitude);
        }

        // Rounding moves each weight by half a step at most.
        float most = (float)(int.MaxValue / RoundedRows.Largest) - inputs;
        for (int column = 0; column < outputs; column++)
        {
            _scales.Span[column] = MathF.Max(sums.Span[column] / most, largest.Span[column] / LargestWeight);
        }

        var packed = new Span<short>(_weights.Pointer, inputs * outputs);
        var own = new Span<int>(_own.Pointer, outputs);
        for (int i = 0; i < inputs; i++)
        {
            for (int column = 0; column < outputs; column++)
            {
                int panel = column / PanelWidth, at = (((panel * (inputs / 2)) + (i / 2)) * PanelWidth) + (column % PanelWidth);
                float scale = _scales.Span[column];
                packed[(2 * at) + (i % 2)] = scale > 0 ? (short)MathF.Round(weights.Span[(i * outputs) + column] / scale) : (short)0;
                if (i % 4 >= 2)
                {
                    own[column] += packed[(2 * at) + (i % 2)] * packed[(2 * (at - PanelWidth)) + (i % 2)];
                }
            }
        }
    }

    /// <summary>Numbers in.</summary>
    public int Inputs => _inputs;

    /// <summary>Numbers out.</summary>
    public int Outputs => _outputs;

    /// <summary>Multiplies rows, or the windows over three rows around them where it takes that many numbers: row i gives row i of the output.</summary>
    /// <param name="input">The rows.</param>
    /// <param name="rows">Which rows, none of them the first or the last of all where it takes windows; <c>null</c> for the first ones.</param>
    /// <param name="count">How many.</param>
    /// <param name="bias">What is added; <c>null</c> for nothing.</param>
    /// <param name="rectified">Whether what is negative becomes zero.</param>
    /// <param name="output">Receives the products.</param>
    /// <param name="stride">Numbers from one row of the output to the next.</param>
    /// <param name="first">The row that counts as the first.</param>
    public void Multiply(RoundedRows input, int* rows, int count, FloatBuffer? bias, bool rectified, float* output, nint stride, int first = 0) =>
        Kernels.MultiplyRounded(Product(input, rows, count, bias, rectified, output, stride, first));

    /// <summary>What <see cref="Multiply"/> gives to the kernels.</summary>
    public RoundedProduct Product(RoundedRows input, int* rows, int count, FloatBuffer? bias, bool rectified, float* output, nint stride, int first = 0) => new()
    {
        Input = input.Numbers + ((nint)(first - (_inputs / input.Width / 2)) * input.Width),
        InputRow = input.Width,
        InputScales = input.Scales + first,
        InputOwn = input.Own(_inputs / input.Width, rows, count) + first,
        Rows = rows,
        Count = count,
        Weights = (short*)_weights.Pointer,
        WeightScales = _scales.Pointer,
        WeightOwn = (int*)_own.Pointer,
        Pairs = _inputs / 2,
        Columns = _outputs,
        Bias = (bias ?? _zeros).Pointer,
        Floor = rectified ? 0 : float.NegativeInfinity,
        Output = output + (first * stride),
        OutputRow = stride,
    };
}
