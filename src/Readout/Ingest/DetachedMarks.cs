namespace Readout.Ingest;

/// <summary>
/// Sets the marks of a text that went through a tokenizer back to their words, as corpora for research are often kept: <c>Mr . Holm , he said , ca n't</c> reads
/// <c>Mr. Holm, he said, can't</c>, and <c>``</c> and <c>''</c> are quotation marks. A text that has its marks at its words stays as it is.
/// </summary>
internal static class DetachedMarks
{
    private const int Least = 2;
    private const int AttachedToOne = 10;

    /// <summary>The lines of a text with every mark at its word.</summary>
    /// <param name="lines">The lines, white space folded.</param>
    public static List<SourceLine> Attach(List<SourceLine> lines)
    {
        int detached = 0, attached = 0, hyphens = 0, hyphenated = 0;
        foreach (SourceLine line in lines)
        {
            Count(line.Text, ref detached, ref attached, ref hyphens, ref hyphenated);
        }

        bool isTokenized = detached >= Least && attached * AttachedToOne <= detached;
        return isTokenized ? [.. lines.Select(line => Attach(line, areHyphens: hyphens >= Least && hyphenated == 0))] : lines;
    }

    // Full stops and commas with a space before and behind them, and those at the end of a word in lower case; hyphens with spaces around them, and those inside of words.
    private static void Count(string text, ref int detached, ref int attached, ref int hyphens, ref int hyphenated)
    {
        for (int i = 1; i < text.Length; i++)
        {
            bool ends = i + 1 == text.Length || text[i + 1] == ' ';
            if (text[i] is '.' or ',' && ends)
            {
                detached += text[i - 1] == ' ' ? 1 : 0;
                attached += char.IsLower(text[i - 1]) && !IsAbbreviation(text, i) ? 1 : 0;
            }
            else if (text[i] == '-')
            {
                hyphens += text[i - 1] == ' ' && ends ? 1 : 0;
                hyphenated += char.IsLetterOrDigit(text[i - 1]) && i + 1 < text.Length && char.IsLetterOrDigit(text[i + 1]) ? 1 : 0;
            }
        }
    }

    // A full stop before a capital may end an abbreviation (Gov. Holm, a.m.); tokenizers leave it there.
    private static bool IsAbbreviation(string text, int stop)
    {
        int start = text.LastIndexOf(' ', stop) + 1;
        return text[stop] == '.' && (stop - start < 5 || text.IndexOf('.', start) < stop);
    }

    private static SourceLine Attach(SourceLine line, bool areHyphens)
    {
        var spacing = new MarkSpacing(line.Text.Split(' '), areHyphens);
        var map = new OffsetMap(line.Runs);
        var builder = new LineBuilder();
        int at = 0;
        for (int i = 0; i < spacing.Tokens.Length; i++)
        {
            string token = spacing.Tokens[i];
            if (spacing.Replacement(i) is { } mark)
            {
                SourceSpan whole = map.ToSource(new TextSpan(at, at + token.Length));
                builder.Append(mark, whole.Start, whole.End - whole.Start);
            }
            else
            {
                for (int c = 0; c < token.Length; c++)
                {
                    SourceSpan one = map.ToSource(new TextSpan(at + c, at + c + 1));
                    builder.Append(token.Substring(c, 1), one.Start, one.End - one.Start);
                }
            }

            at += token.Length;
            if (i + 1 < spacing.Tokens.Length)
            {
                if (spacing.IsApart(i))
                {
                    SourceSpan gap = map.ToSource(new TextSpan(at, at + 1));
                    builder.Space(gap.Start, gap.End - gap.Start);
                }

                at++;
            }
        }

        return builder.Take(line.BlankBefore, line.Markup) ?? line;
    }
}
