namespace Readout.Language.Neural;

/// <summary>
/// A stack of convolutions over three rows with residual connections: <c>x' = x + max(0, W [x(i-1); x(i); x(i+1)] + b)</c>.
/// </summary>
/// <param name="weights">For each layer a matrix of 3·width rows and width columns.</param>
/// <param name="biases">For each layer a bias of the width.</param>
/// <param name="width">Numbers in a row; a multiple of 16.</param>
internal sealed unsafe class ConvolutionEncoder(FloatBuffer[] weights, FloatBuffer[] biases, int width)
{
    /// <summary>Numbers in a row.</summary>
    public int Width => width;

    /// <summary>How many layers there are.</summary>
    public int Layers => weights.Length;

    /// <summary>Encodes a batch.</summary>
    /// <param name="batch">Where the sequences lie.</param>
    /// <param name="input">Their rows, with zeros between; overwritten.</param>
    /// <param name="other">Scratch of the same size.</param>
    /// <param name="product">Scratch of the same size.</param>
    /// <returns>The encoded rows: <paramref name="input"/> or <paramref name="other"/>.</returns>
    public float* Encode(SequenceBatch batch, float* input, float* other, float* product)
    {
        for (int layer = 0; layer < weights.Length; layer++)
        {
            Kernels.Multiply(input, width, 1, weights[layer].Pointer, width, product + width, width, batch.Rows - 2, 3 * width, width);
            for (int row = 1; row < batch.Rows - 1; row++)
            {
                nint at = (nint)row * width;
                Kernels.AddRectified(product + at, biases[layer].Pointer, input + at, other + at, width);
            }

            batch.ClearBorders(other, width);
            float* encoded = other;
            other = input;
            input = encoded;
        }

        return input;
    }
}
