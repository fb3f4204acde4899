namespace Readout.Train.Statements;

/// <summary>How a chain is trained and packed.</summary>
/// <param name="Decay">L2 weight on the features that a sequence touches.</param>
/// <param name="Epochs">Passes over the data.</param>
/// <param name="Bits">Bits of the bucket number of the packed table.</param>
internal sealed record ChainSettings(float Decay, int Epochs, int Bits)
{
    /// <summary>Step size.</summary>
    public float Rate { get; init; } = .1f;

    /// <summary>A feature seen less often is dropped.</summary>
    public int LeastCount { get; init; } = 2;

    /// <summary>When there is no room for every weight, they are kept by size times count to this power.</summary>
    public double CountPower { get; init; } = .35;

    /// <summary>The epoch, from 0, from which the weights are averaged; the number of epochs or more for none.</summary>
    public int AverageFrom { get; init; } = 1;

    /// <summary>Seed of the order of the sequences.</summary>
    public int Seed { get; init; } = 20180320;
}
