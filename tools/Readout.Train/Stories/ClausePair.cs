namespace Readout.Train.Stories;

/// <summary>A pair of clauses labelled by hand.</summary>
/// <param name="Story">The corpus's story that both are from.</param>
/// <param name="First">The first clause: article and span.</param>
/// <param name="Second">The second clause: article and span.</param>
/// <param name="Label"><c>same</c>, <c>opposite</c>, <c>part</c> or <c>different</c>.</param>
internal sealed record ClausePair(string Story, Evidence First, Evidence Second, string Label)
{
    /// <summary>Whether both tell the same proposition, whatever they say of its truth.</summary>
    public bool IsSame => Label is "same" or "opposite";

    /// <summary>Reads a table: story, article, start, end, article, start, end, label; the first line names the columns.</summary>
    /// <exception cref="FormatException">A line is not of that form.</exception>
    public static List<ClausePair> Read(string path) =>
        [.. File.ReadLines(path).Skip(1).Select(line => line.Split('\t')).Select(cell => new ClausePair(
            cell[0], PlaceAt(cell, 1), PlaceAt(cell, 4), cell[7]))];

    private static Evidence PlaceAt(string[] cell, int first) => new(cell[first], new TextSpan(int.Parse(cell[first + 1]), int.Parse(cell[first + 2])));
}
