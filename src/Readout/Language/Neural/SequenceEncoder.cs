namespace Readout.Language.Neural;

/// <summary>A stack of layers over rows of one width.</summary>
/// <param name="layers">The layers, first to last.</param>
/// <param name="width">Numbers in a row; a multiple of 32.</param>
internal sealed unsafe class SequenceEncoder(IEncoderLayer[] layers, int width)
{
    /// <summary>Numbers in a row.</summary>
    public int Width => width;

    /// <summary>Numbers of scratch that it needs for each row.</summary>
    public int ScratchColumns { get; } = layers.Max(layer => layer.ScratchColumns);

    /// <summary>Encodes a batch.</summary>
    /// <param name="batch">Where the sequences lie.</param>
    /// <param name="input">Their rows; overwritten.</param>
    /// <param name="other">Room of the same size.</param>
    /// <param name="scratch">Room for <see cref="ScratchColumns"/> numbers a row.</param>
    /// <param name="rounded">Receives the encoded rows, rounded.</param>
    /// <returns>The encoded rows: <paramref name="input"/> or <paramref name="other"/>.</returns>
    public float* Encode(SequenceBatch batch, float* input, float* other, float* scratch, RoundedRows rounded)
    {
        foreach (IEncoderLayer layer in layers)
        {
            layer.Apply(batch, input, rounded, other, scratch);
            float* encoded = other;
            other = input;
            input = encoded;
        }

        rounded.Take(batch, input);
        return input;
    }
}
