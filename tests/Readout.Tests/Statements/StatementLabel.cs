namespace Readout.Tests.Statements;

/// <summary>One line of the labelled statements.</summary>
/// <param name="Document">The document's name in the corpus.</param>
/// <param name="Cue">The gold cue, in UTF-16 code units of the document's text.</param>
/// <param name="Stance">What the speaker does with the content, as it is spelt in the file.</param>
/// <param name="Speaker">Where the speaker's name or describing words first stand; null when there are none.</param>
/// <param name="Kind">What the speaker is, as it is spelt in the file.</param>
internal sealed record StatementLabel(string Document, TextSpan Cue, string Stance, TextSpan? Speaker, string Kind)
{
    private const string Header = "doc\tcue_start\tcue_end\tstance\tspeaker_start\tspeaker_end\tkind";

    /// <summary>Reads the labels in the order of the file.</summary>
    /// <exception cref="FormatException">The header or a line is not of the file's shape.</exception>
    public static List<StatementLabel> Read(IEnumerable<string> lines)
    {
        var labels = new List<StatementLabel>();
        bool header = true;
        foreach (string line in lines)
        {
            if (header)
            {
                header = line == Header ? false : throw new FormatException("The columns are not " + Header);
                continue;
            }

            string[] cells = line.Split('\t');
            if (cells.Length != 7)
            {
                throw new FormatException($"Line {labels.Count + 2} has {cells.Length} columns");
            }

            TextSpan speaker = Span(cells[4], cells[5]);
            labels.Add(new StatementLabel(cells[0], Span(cells[1], cells[2]), cells[3], speaker == new TextSpan(-1, -1) ? null : speaker, cells[6]));
        }

        return labels;
    }

    private static TextSpan Span(string start, string end) => new(int.Parse(start), int.Parse(end));
}
