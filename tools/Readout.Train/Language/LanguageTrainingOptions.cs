namespace Readout.Train.Language;

/// <summary>The size of the network and the recipe of its training.</summary>
internal sealed record LanguageTrainingOptions
{
    public int Seed { get; init; } = 1;

    public int Width { get; init; } = 128;

    public int Layers { get; init; } = 6;

    public int Hidden { get; init; } = 128;

    public int NameHidden { get; init; } = 64;

    public int Epochs { get; init; } = 14;

    public int Vectors { get; init; } = 48_000;

    public float Dropout { get; init; } = 0.33f;

    /// <summary>Peak rate of Adam; embedding rows learn 25 times as fast by AdaGrad.</summary>
    public float Rate { get; init; } = 0.0015f;

    public int WarmUp { get; init; } = 200;

    public int BatchRows { get; init; } = 320;

    public int Workers { get; init; } = 2;

    /// <summary>Share of the machine-made names that each epoch reads, and their weight.</summary>
    public float SilverShare { get; init; } = 0.25f;

    public float SilverWeight { get; init; } = 0.5f;
}
