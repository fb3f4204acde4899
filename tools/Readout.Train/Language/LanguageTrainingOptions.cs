namespace Readout.Train.Language;

/// <summary>The size of the network and the recipe of its training.</summary>
internal sealed record LanguageTrainingOptions
{
    public int Seed { get; init; } = 1;

    public int Width { get; init; } = 128;

    /// <summary>The layers of the encoder by their letters in <see cref="Readout.Language.LanguageModel"/>.</summary>
    public string Layers { get; init; } = "crcrcr";

    public int Hidden { get; init; } = 128;

    public int NameHidden { get; init; } = 64;

    public int Epochs { get; init; } = 12;

    public int Vectors { get; init; } = 60_000;

    public float Dropout { get; init; } = 0.33f;

    /// <summary>Peak rate of Adam; embedding rows learn 25 times as fast by AdaGrad.</summary>
    public float Rate { get; init; } = 0.0015f;

    public int WarmUp { get; init; } = 200;

    /// <summary>Rows of one step, of all workers together.</summary>
    public int StepRows { get; init; } = 640;

    /// <summary>Rows of one worker in a step.</summary>
    public int BatchRows { get; init; } = 320;

    public int Workers { get; init; } = 2;

    /// <summary>Share of the machine-made names that each epoch reads, and their weight.</summary>
    public float SilverShare { get; init; } = 0.25f;

    public float SilverWeight { get; init; } = 0.5f;

    /// <summary>Words of the teachers' sentences that each epoch reads, and how many epochs at the end read none.</summary>
    public int TeacherWords { get; init; } = 700_000;

    public int EpochsWithoutTeachers { get; init; } = 2;

    /// <summary>Share of the steps after which weights count towards the mean that is kept.</summary>
    public float AverageAfter { get; init; } = 0.8f;

    /// <summary>The model that training goes on from, with its labels, words, vectors and rows, which then stay as they are; <c>null</c> to begin with random weights.</summary>
    public string? Start { get; init; }
}
