using System.Globalization;

namespace Readout.Train.Statements;

/// <summary>Counts of one stance among the labelled statements that were found, and its precision and recall.</summary>
internal sealed class StanceTally
{
    /// <summary>Found statements that are labelled with the stance.</summary>
    public int Labelled { get; set; }

    /// <summary>Found statements to which we give the stance.</summary>
    public int Given { get; set; }

    /// <summary>Those that are labelled with it and to which we give it.</summary>
    public int Right { get; set; }

    /// <summary>One line of figures.</summary>
    /// <param name="name">The stance.</param>
    public string Line(string name) =>
        string.Create(CultureInfo.InvariantCulture, $"    {name,-11} labelled {Labelled,3}, given {Given,3}, right {Right,3}; precision {Share(Right, Given),7}, recall {Share(Right, Labelled),7}");

    private static string Share(int part, int whole) => whole == 0 ? "-" : string.Create(CultureInfo.InvariantCulture, $"{100.0 * part / whole:F1} %");
}
