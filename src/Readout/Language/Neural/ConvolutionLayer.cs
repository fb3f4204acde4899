namespace Readout.Language.Neural;

/// <summary>
/// A convolution over three rows with a residual connection: <c>x' = x + max(0, W [x(i-1); x(i); x(i+1)] + b)</c>. Two rows after each other take four products of a row instead of six, by the
/// minimal filtering of Winograd (1980; Lavin and Gray 2016): of sums and differences of the four rows that they see, with sums and differences of the three parts of W.
/// </summary>
internal sealed unsafe class ConvolutionLayer : IEncoderLayer
{
    private const int Products = 4;
    private readonly RoundedMatrix[] _weights;
    private readonly FloatBuffer _bias;
    private readonly FloatBuffer _nothing;
    private readonly int _width;

    /// <summary>Makes a layer.</summary>
    /// <param name="weights">A matrix of 3·width rows and width columns.</param>
    /// <param name="bias">A bias of the width.</param>
    /// <param name="width">Numbers in a row; a multiple of 16.</param>
    public ConvolutionLayer(FloatBuffer weights, FloatBuffer bias, int width)
    {
        (_bias, _width, _nothing) = (bias, width, new FloatBuffer(width));
        int part = width * width;
        var parts = new FloatBuffer[Products];
        for (int i = 0; i < Products; i++)
        {
            parts[i] = new FloatBuffer(part);
        }

        for (int i = 0; i < part; i++)
        {
            float before = weights.Span[i], at = weights.Span[part + i], after = weights.Span[(2 * part) + i];
            parts[0].Span[i] = before;
            parts[1].Span[i] = (before + at + after) / 2;
            parts[2].Span[i] = (before - at + after) / 2;
            parts[3].Span[i] = after;
        }

        _weights = [.. parts.Select(matrix => new RoundedMatrix(matrix, width, width))];
    }

    /// <summary>Two rows of products for each row and two more for each sequence, whose row of zeros has room for them.</summary>
    public int ScratchColumns => 2 * _width;

    /// <inheritdoc/>
    public void Apply(SequenceBatch batch, float* input, RoundedRows rounded, float* output, float* scratch)
    {
        int pairs = 0;
        for (int sequence = 0; sequence < batch.Count; sequence++)
        {
            pairs += (batch.Length(sequence) + 1) / 2;
        }

        rounded.Prepare(Products * pairs);
        int pair = 0;
        for (int sequence = 0; sequence < batch.Count; sequence++)
        {
            float* first = input + ((nint)batch.Start(sequence) * _width);
            for (int row = 0; row < batch.Length(sequence); row += 2, pair++)
            {
                // Until it is rounded, a row may stand where products will.
                float* two = first + ((nint)row * _width);
                float* next = row + 1 < batch.Length(sequence) ? two + _width : _nothing.Pointer;
                Kernels.Differences(row > 0 ? two - _width : _nothing.Pointer, two, next, row + 2 < batch.Length(sequence) ? next + _width : _nothing.Pointer, scratch, _width);
                for (int i = 0; i < Products; i++)
                {
                    rounded.Round(scratch + (i * _width), (i * pairs) + pair);
                }
            }
        }

        for (int i = 0; i < Products; i++)
        {
            _weights[i].Multiply(rounded, null, pairs, null, false, scratch, _width, i * pairs);
        }

        pair = 0;
        for (int sequence = 0; sequence < batch.Count; sequence++)
        {
            nint first = (nint)batch.Start(sequence) * _width;
            for (int row = 0; row < batch.Length(sequence); row += 2, pair++)
            {
                nint at = first + ((nint)row * _width), plane = (nint)pairs * _width;
                float* products = scratch + ((nint)pair * _width);
                Kernels.CombineRectified(products, products + plane, products + (2 * plane), 1, _bias.Pointer, input + at, output + at, _width);
                if (row + 1 < batch.Length(sequence))
                {
                    Kernels.CombineRectified(products + (3 * plane), products + (2 * plane), products + plane, -1, _bias.Pointer, input + at + _width, output + at + _width, _width);
                }
            }
        }
    }
}
