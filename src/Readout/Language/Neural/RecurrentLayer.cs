namespace Readout.Language.Neural;

/// <summary>
/// A recurrence without a product between steps (after the simple recurrent unit, Lei et al. 2018, and the minimal gated unit, Feng et al. 2024), with
/// an output gate and a residual connection: <c>h(i) = f h(i-1) + (1 - f) z</c>, <c>x' = x + r h(i)</c>, where <c>z</c> and the logits of the gates
/// <c>f</c> and <c>r</c> are linear in <c>x(i)</c>. The first half of the columns runs forwards, the second backwards, so every row sees its whole
/// sequence for the price of one product over all rows.
/// </summary>
/// <param name="weights">A matrix of width rows and 3·width columns: <c>z</c>, <c>f</c>, <c>r</c>.</param>
/// <param name="bias">A bias of 3·width.</param>
/// <param name="width">Numbers in a row; a multiple of 32.</param>
internal sealed unsafe class RecurrentLayer(FloatBuffer weights, FloatBuffer bias, int width) : IEncoderLayer
{
    private readonly RoundedMatrix _weights = new(weights, width, 3 * width);

    /// <inheritdoc/>
    public int ScratchColumns => 3 * width;

    /// <inheritdoc/>
    public void Apply(SequenceBatch batch, float* input, RoundedRows rounded, float* output, float* scratch)
    {
        int columns = 3 * width, half = width / 2;
        rounded.Take(batch, input);
        _weights.Multiply(rounded, batch.Places, batch.PlaceCount, bias, false, scratch, columns);
        for (int sequence = 0; sequence < batch.Count; sequence++)
        {
            nint first = batch.Start(sequence), last = first + batch.Length(sequence) - 1;
            Kernels.Recur(scratch + (first * columns), columns, input + (first * width), output + (first * width), width, width, batch.Length(sequence), half);
            Kernels.Recur(scratch + (last * columns) + half, -columns, input + (last * width) + half, output + (last * width) + half, -width, width, batch.Length(sequence), half);
        }
    }
}
