namespace Readout.Reports;

/// <summary>Lines of a given width: what is longer goes on below, indented; no word is cut.</summary>
internal sealed class TextLines(TextWriter output, int width)
{
    public void Blank() => output.Write('\n');

    /// <summary>Writes words after a head that stands on the first line alone; further lines are indented to where the words begin.</summary>
    /// <param name="head">The first line's beginning, for instance a date; never broken.</param>
    /// <param name="words">The words.</param>
    /// <param name="hang">How far further lines are indented; by default the length of the head.</param>
    public void Add(string head, string words, int hang = -1)
    {
        string indent = new(' ', hang < 0 ? head.Length : hang);
        output.Write(head);
        int at = head.Length, start = at;
        foreach (string word in words.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (at > start && at + 1 + word.Length > width)
            {
                output.Write('\n');
                output.Write(indent);
                at = start = indent.Length;
            }
            else if (at > start)
            {
                output.Write(' ');
                at++;
            }

            output.Write(word);
            at += word.Length;
        }

        output.Write('\n');
    }
}
