namespace Readout.Train.Language;

/// <summary>Sums of losses since the last report.</summary>
internal sealed class TrainingLosses
{
    public double Tags { get; set; }

    public int TagCount { get; set; }

    public double Names { get; set; }

    public int NameCount { get; set; }

    public double Actions { get; set; }

    public int ActionCount { get; set; }

    public int ActionErrors { get; set; }
}
