using System.Globalization;

namespace Readout.Train.Statements;

/// <summary>Counts of one share of the labelled statements.</summary>
internal sealed class LabelTally
{
    /// <summary>Labelled statements.</summary>
    public int Labelled { get; set; }

    /// <summary>Those of which a statement of ours has the cue.</summary>
    public int Found { get; set; }

    /// <summary>Those found with the right stance.</summary>
    public int Stance { get; set; }

    /// <summary>Those found with the right speaker.</summary>
    public int Speaker { get; set; }

    /// <summary>Those found whose speaker the text names.</summary>
    public int Named { get; set; }

    /// <summary>Those of <see cref="Named"/> whose speaker is right.</summary>
    public int NamedRight { get; set; }

    /// <summary>One line of figures.</summary>
    /// <param name="name">What was counted.</param>
    /// <param name="hasSpeakers">Whether the labels name speakers.</param>
    /// <param name="hasStances">Whether the labels tell stances.</param>
    public string Line(string name, bool hasSpeakers, bool hasStances) => string.Create(CultureInfo.InvariantCulture, $"{name}: {Labelled} labelled, {Found} found ({Share(Found, Labelled)}){(hasStances ? Stances() : "")}{(hasSpeakers ? Speakers() : "")}");

    private string Stances() => string.Create(CultureInfo.InvariantCulture, $"; stance right {Share(Stance, Found)} of the found, {Share(Stance, Labelled)} of all");

    private string Speakers() => string.Create(CultureInfo.InvariantCulture, $"; speaker right {Share(Speaker, Found)} of the found, {Share(Speaker, Labelled)} of all; named speakers {Share(NamedRight, Named)} of {Named} found");

    private static string Share(int part, int whole) => whole == 0 ? "-" : string.Create(CultureInfo.InvariantCulture, $"{100.0 * part / whole:F1} %");
}
