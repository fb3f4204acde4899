using System.Globalization;

namespace Readout.Train.Statements;

/// <summary>What a reader says of one annotated attribution: what its speaker does with the content, and who the speaker is.</summary>
/// <param name="Document">Name of the document.</param>
/// <param name="Cue">The cue's place in the document's text.</param>
/// <param name="Stance">The stance; <c>null</c> where only the speaker was labelled.</param>
/// <param name="Speaker">Where the text names the speaker in full; empty when it does not.</param>
/// <param name="Kind">Kind of speaker: <c>name</c>, <c>organisation</c>, <c>group</c>, <c>unknown</c>, <c>none</c>, <c>author</c>, or <c>unlabelled</c>.</param>
internal sealed record LabelledStatement(string Document, TextSpan Cue, Stance? Stance, TextSpan Speaker, string Kind)
{
    /// <summary>Whether the speaker was labelled at all; where he was not, nothing is wrong with him.</summary>
    public bool HasSpeaker => Kind != "unlabelled";

    /// <summary>Whether the text names the speaker.</summary>
    public bool IsNamed => Kind is "name" or "organisation" && Speaker.Length > 0;

    /// <summary>Whether the label is one of those that may be looked at while rules are written; the others are only counted.</summary>
    public bool IsOpen => IsOpenDocument(Document);

    /// <summary>Whether a document's labels may be looked at while rules are written: about half of them.</summary>
    public static bool IsOpenDocument(string document)
    {
        uint hash = 2166136261;
        foreach (char c in document)
        {
            hash = (hash ^ c) * 16777619;
        }

        return (hash & 1) == 0;
    }

    /// <summary>Reads a table: document, cue start, cue end, stance, speaker start, speaker end, kind of speaker, with tabs between. A line that is none of it (the heading) is passed over.</summary>
    public static List<LabelledStatement> Read(IEnumerable<string> lines)
    {
        var labels = new List<LabelledStatement>();
        foreach (string line in lines)
        {
            string[] cells = line.TrimEnd('\r').Split('\t');
            if (cells.Length >= 7 && Number(cells[1]) is >= 0 and var start && Number(cells[2]) is var end && end > start && (cells[3] == "unlabelled" || StanceOf(cells[3]) is not null))
            {
                int from = Number(cells[4]), to = Number(cells[5]);
                labels.Add(new LabelledStatement(cells[0], new TextSpan(start, end), StanceOf(cells[3]), from >= 0 && to > from ? new TextSpan(from, to) : default, cells[6]));
            }
        }

        return labels;
    }

    private static int Number(string cell) => int.TryParse(cell, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : -1;

    private static Stance? StanceOf(string cell) => Enum.TryParse(cell.Replace("_", "", StringComparison.Ordinal), ignoreCase: true, out Stance stance) ? stance : null;
}
