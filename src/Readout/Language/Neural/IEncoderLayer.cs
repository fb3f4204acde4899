namespace Readout.Language.Neural;

/// <summary>One layer of a <see cref="SequenceEncoder"/>: rows in, as many rows of the same width out.</summary>
internal unsafe interface IEncoderLayer
{
    /// <summary>Numbers of scratch that it needs for each row.</summary>
    int ScratchColumns { get; }

    /// <summary>Reads <paramref name="input"/> and writes <paramref name="output"/>; rows between sequences are left alone.</summary>
    /// <param name="batch">Where the sequences lie.</param>
    /// <param name="input">Their rows.</param>
    /// <param name="rounded">Room to round what it multiplies.</param>
    /// <param name="output">The rows to write.</param>
    /// <param name="scratch">Room for <see cref="ScratchColumns"/> numbers a row.</param>
    void Apply(SequenceBatch batch, float* input, RoundedRows rounded, float* output, float* scratch);
}
