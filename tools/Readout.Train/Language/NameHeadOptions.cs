namespace Readout.Train.Language;

/// <summary>The size of the name head and the recipe of its training.</summary>
internal sealed record NameHeadOptions
{
    public int Seed { get; init; } = 1;

    public int Hidden { get; init; } = 128;

    public int Epochs { get; init; } = 12;

    public float Dropout { get; init; } = 0.33f;

    /// <summary>Peak rate of Adam; it falls in a straight line.</summary>
    public float Rate { get; init; } = 0.0015f;

    /// <summary>Share of the machine-made names that each epoch reads.</summary>
    public float SilverShare { get; init; } = 0.5f;

    /// <summary>Weight of a machine-made name beside a labelled one.</summary>
    public float SilverWeight { get; init; } = 0.5f;

    /// <summary>Weight of the head that the model has, 0 to less than 1: both read together, as one layer with the units of both. 0: the new one takes its place.</summary>
    public float Kept { get; init; } = 0.5f;
}
