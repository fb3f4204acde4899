namespace Readout.Language.Neural;

/// <summary>A convolution over three rows with a residual connection: <c>x' = x + max(0, W [x(i-1); x(i); x(i+1)] + b)</c>.</summary>
/// <param name="weights">A matrix of 3·width rows and width columns.</param>
/// <param name="bias">A bias of the width.</param>
/// <param name="width">Numbers in a row; a multiple of 16.</param>
internal sealed unsafe class ConvolutionLayer(FloatBuffer weights, FloatBuffer bias, int width) : IEncoderLayer
{
    private readonly RoundedMatrix _weights = new(weights, 3 * width, width);

    /// <inheritdoc/>
    public int ScratchColumns => width;

    /// <inheritdoc/>
    public void Apply(SequenceBatch batch, float* input, RoundedRows rounded, float* output, float* scratch)
    {
        _weights.Multiply(rounded, batch.Places, batch.PlaceCount, null, false, scratch, width);
        for (int i = 0; i < batch.PlaceCount; i++)
        {
            nint at = (nint)batch.Places[i] * width;
            Kernels.AddRectified(scratch + at, bias.Pointer, input + at, output + at, width);
        }
    }
}
