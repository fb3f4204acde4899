using System.Globalization;

namespace Readout.Train.Statements;

/// <summary>What a reader says of the medium that carried one annotated attribution to the article.</summary>
/// <param name="Document">Name of the document.</param>
/// <param name="Cue">The cue's place in the document's text.</param>
/// <param name="Medium">Where the medium is named near the cue; empty when none carried it.</param>
internal sealed record LabelledVia(string Document, TextSpan Cue, TextSpan Medium)
{
    /// <summary>Reads a table with a heading: document, cue start, cue end, medium start, medium end, -1 where there is none.</summary>
    public static List<LabelledVia> Read(IEnumerable<string> lines)
    {
        var labels = new List<LabelledVia>();
        foreach (string line in lines.Skip(1))
        {
            string[] cells = line.TrimEnd('\r').Split('\t');
            int Number(int cell) => int.Parse(cells[cell], CultureInfo.InvariantCulture);
            labels.Add(new LabelledVia(cells[0], new TextSpan(Number(1), Number(2)), Number(3) < 0 ? default : new TextSpan(Number(3), Number(4))));
        }

        return labels;
    }
}
