using System.Text;

namespace Readout.Cli.Library;

/// <summary>A label and words in lines of the terminal's width; words are broken between words, never cut.</summary>
internal sealed class TextColumns(TextWriter output, int width)
{
    private const string Indent = "    ";

    /// <summary>Writes the label on a line of its own and the words under it; without a label the words alone.</summary>
    public void Add(string label, string words)
    {
        string indent = Indent;
        if (label.Length > 0)
        {
            output.WriteLine(label);
        }
        else
        {
            indent = "";
        }

        foreach (string paragraph in words.Split('\n'))
        {
            Wrap(indent, paragraph);
        }
    }

    private void Wrap(string indent, string paragraph)
    {
        var line = new StringBuilder(indent);
        foreach (string word in paragraph.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.Length > indent.Length && line.Length + 1 + word.Length > width)
            {
                output.WriteLine(line);
                line.Clear().Append(indent);
            }

            line.Append(line.Length > indent.Length ? " " : "").Append(word);
        }

        if (line.Length > indent.Length)
        {
            output.WriteLine(line);
        }
    }
}
