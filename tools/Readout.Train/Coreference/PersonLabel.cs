using System.Globalization;

namespace Readout.Train.Coreference;

/// <summary>One place in a text that means one person, as a reader labelled it. Offsets count UTF-16 code units of the file.</summary>
/// <param name="Document">The file's name without folder and extension.</param>
/// <param name="Span">The pronoun, description or name.</param>
/// <param name="Form"><c>pronoun</c>, <c>description</c> or <c>surname</c>.</param>
/// <param name="Person">The first place of the fullest form of the person's name in the same file; -1 where somebody without a name is meant.</param>
internal sealed record PersonLabel(string Document, SourceSpan Span, string Form, SourceSpan Person)
{
    /// <summary>Whether somebody with a name is meant.</summary>
    public bool IsNamed => Person.Start >= 0;

    /// <summary>Reads a table with a header line.</summary>
    /// <exception cref="FormatException">A line has not six cells, or no numbers where they belong.</exception>
    public static List<PersonLabel> Read(string path)
    {
        var labels = new List<PersonLabel>();
        foreach (string line in File.ReadLines(path).Skip(1))
        {
            string[] cells = line.Split('\t');
            if (cells.Length != 6)
            {
                throw new FormatException($"{path}: a line of {cells.Length} cells, not 6: {line}");
            }

            int Number(int cell) => int.Parse(cells[cell], CultureInfo.InvariantCulture);
            labels.Add(new PersonLabel(cells[0], new SourceSpan(Number(1), Number(2)), cells[3], new SourceSpan(Number(4), Number(5))));
        }

        return labels;
    }
}
