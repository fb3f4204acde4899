namespace Readout.Ingest;

/// <summary>
/// Puts together what a scraper or a fixed column width cut apart: text wrapped at a width, a paragraph cut inside a sentence, and a sentence whose
/// links stood on lines of their own.
/// </summary>
internal static class LineJoiner
{
    private const int WidestColumn = 100;
    private const int LongestParagraph = 6_000;

    /// <summary>The lines with those that belong together joined.</summary>
    public static List<SourceLine> Join(List<SourceLine> lines)
    {
        int column = Column(lines);
        var joined = new List<SourceLine>(lines.Count);
        bool open = false; // whether the last piece joined left its sentence open across lines without a gap
        for (int i = 0; i < lines.Count; i++)
        {
            SourceLine line = lines[i];
            if (joined.Count > 0 && joined[^1].Text.Length < LongestParagraph && (column > 0 ? IsWrapped(lines[i - 1], line, column) : IsCut(joined[^1], line, i + 1 < lines.Count ? lines[i + 1] : null, open)))
            {
                joined[^1] = SourceLine.Join(joined[^1], line);
                open = true;
            }
            else
            {
                joined.Add(line);
                open = false;
            }
        }

        return joined;
    }

    // The width at which a text is wrapped, or 0: most lines of its dense paragraphs would not have held the next line's first word.
    private static int Column(List<SourceLine> lines)
    {
        int width = 0, dense = 0, full = 0;
        foreach (SourceLine line in lines)
        {
            width = Math.Max(width, line.Text.Length);
        }

        if (width is < 40 or > WidestColumn)
        {
            return 0;
        }

        for (int i = 0; i + 1 < lines.Count; i++)
        {
            if (lines[i + 1].BlankBefore == 0 && lines[i].Text.Length > width / 2)
            {
                dense++;
                full += lines[i].Text.Length + 1 + FirstWord(lines[i + 1].Text) > width - 4 ? 1 : 0;
            }
        }

        return dense >= 4 && full * 3 >= dense * 2 ? width : 0;
    }

    private static bool IsWrapped(SourceLine previous, SourceLine line, int column) =>
        line.BlankBefore == 0
        && previous.Text.Length + 1 + FirstWord(line.Text) > column - 4
        && !IsItem(line.Text);

    private static bool IsCut(SourceLine paragraph, SourceLine line, SourceLine? next, bool open)
    {
        LineShape shape = paragraph.Shape;
        if (line.BlankBefore > 1 || shape.EndsSentence || shape.Last is ':' or '\0' || IsItem(line.Text))
        {
            return false;
        }

        bool continues = char.IsLower(line.Text[0]) || line.Text[0] is ',' or ';' or ')' || StartsPunctuation(line.Text);
        bool isProse = shape.Words >= 6 && shape.Function * 6 >= shape.Words && shape.Lower > 1;
        if (continues)
        {
            return isProse && (line.Shape.Words >= 2 || line.BlankBefore == 0);
        }

        // A name that was a link stands alone between two parts of a sentence: only where no empty line is between.
        bool resumes = next is { BlankBefore: 0 } && line.Shape.Words <= 6 && !line.Shape.EndsSentence && (char.IsLower(next.Text[0]) || next.Text[0] == ',');
        return isProse && line.BlankBefore == 0 && line.Shape.Words <= 40 && (EndsOpen(paragraph.Text) || (resumes && (open || next!.Text[0] == ',')));
    }

    private static bool StartsPunctuation(string text) => text.Length > 1 && text[0] is '.' or '’' && text[1] == ' ';

    private static bool IsItem(string text) => text[0] is '•' or '-' or '*' or '–' or '—' || (char.IsAsciiDigit(text[0]) && text.AsSpan(0, Math.Min(4, text.Length)).IndexOfAny('.', ')') > 0);

    // Ends with a comma or a word of grammar after which a sentence cannot stop.
    private static bool EndsOpen(string text)
    {
        if (text[^1] == ',')
        {
            return true;
        }

        ReadOnlySpan<char> word = text.AsSpan(text.LastIndexOf(' ') + 1);
        return char.IsLower(word[0]) && IngestLexicon.Shared.FunctionWords.Contains(word);
    }

    private static int FirstWord(string text)
    {
        int space = text.IndexOf(' ');
        return space < 0 ? text.Length : space;
    }
}
