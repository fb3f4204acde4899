using System.Globalization;

namespace Readout.Train.Statements;

/// <summary>What a reader says of the statements that one statement is tied to: which it is about, or which it lies within.</summary>
/// <param name="Document">Name of the document.</param>
/// <param name="Cue">The cue's place in the document's text.</param>
/// <param name="Targets">The cues of the statements that it may be tied to; empty when it is tied to none.</param>
internal sealed record LabelledLink(string Document, TextSpan Cue, IReadOnlyList<TextSpan> Targets)
{
    /// <summary>
    /// Reads a table with a heading: document, cue start, cue end, and either the places of the targets (<c>12 16;40 44</c>, <c>-</c> for none) or one target's start and end.
    /// </summary>
    public static List<LabelledLink> Read(IEnumerable<string> lines)
    {
        var labels = new List<LabelledLink>();
        foreach (string line in lines.Skip(1))
        {
            string[] cells = line.TrimEnd('\r').Split('\t');
            string targets = string.Join(' ', cells.Skip(3));
            labels.Add(new LabelledLink(cells[0], SpanOf(cells[1], cells[2]), targets == "-" ? [] : [.. targets.Split(';').Select(target => SpanOf(target.Split(' ')[0], target.Split(' ')[1]))]));
        }

        return labels;
    }

    private static TextSpan SpanOf(string start, string end) => new(int.Parse(start, CultureInfo.InvariantCulture), int.Parse(end, CultureInfo.InvariantCulture));
}
