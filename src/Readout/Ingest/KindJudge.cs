namespace Readout.Ingest;

/// <summary>Gives every line of a plain-text report its kind: by its form, by the body judge, and by where it stands.</summary>
internal static class KindJudge
{
    /// <summary>The kinds, one a line.</summary>
    public static BlockKind[] Judge(IReadOnlyList<SourceLine> lines)
    {
        var forms = new BlockKind?[lines.Count];
        for (int i = 0; i < lines.Count; i++)
        {
            forms[i] = LineForm.Of(lines[i]);
        }

        BylineRuns(lines, forms);
        bool[] body = BodyJudge.Judge(lines, forms);
        Repeats(lines, forms, body);
        int first = Array.IndexOf(body, true), last = Array.LastIndexOf(body, true);
        int title = TitleFinder.Find(lines, forms, body, first < 0 ? lines.Count : first);
        title = Bare(lines, title, first);
        int prose = Enumerable.Range(0, lines.Count).FirstOrDefault(i => body[i] && !IsFragment(lines[i]), lines.Count);
        var kinds = new BlockKind[lines.Count];
        for (int i = 0; i < lines.Count; i++)
        {
            kinds[i] = i == title ? BlockKind.Title
                : body[i] ? !IsFragment(lines[i]) ? BlockKind.Paragraph : i < prose ? InHead(lines, i, title) : InBody(lines, i, title)
                : forms[i] ?? (i < first || first < 0 ? InHead(lines, i, title) : i > last ? InTail(lines[i]) : InBody(lines, i, title));
        }

        Embeds(lines, kinds);
        return kinds;
    }

    // Where the headline is printed twice, once with the outlet's name after it, the headline is the other.
    private static int Bare(IReadOnlyList<SourceLine> lines, int title, int first)
    {
        for (int i = title + 1; title >= 0 && i < Math.Min(first, title + 12); i++)
        {
            if (OutletReader.AfterTitle(lines[title].Text, lines[i].Text) is not null)
            {
                return i;
            }
        }

        return title;
    }

    // "By" alone, a name, an affiliation: a byline over several lines. A name directly before a date line is one too.
    private static void BylineRuns(IReadOnlyList<SourceLine> lines, BlockKind?[] forms)
    {
        for (int i = 0; i < lines.Count; i++)
        {
            if (forms[i] == BlockKind.Byline && lines[i].Shape.Words <= 2)
            {
                for (int next = i + 1; next < Math.Min(lines.Count, i + 5) && lines[next].Shape.Words <= 8 && !lines[next].Shape.EndsSentence; next++)
                {
                    string text = lines[next].Text;
                    if (forms[next] is BlockKind.Date or BlockKind.Stray || !(BylineReader.IsName(text, out _) || text[0] == ',' || text.Equals("and", StringComparison.OrdinalIgnoreCase) || forms[next] == BlockKind.Agency))
                    {
                        break;
                    }

                    forms[next] = forms[next] == BlockKind.Agency ? BlockKind.Agency : BlockKind.Byline;
                }
            }
            else if (forms[i] is null && i > 0 && i < 30 && forms[i - 1] == BlockKind.Byline && BylineReader.IsRoleLine(lines[i].Text))
            {
                forms[i] = BlockKind.Byline;
            }
            else if (forms[i] is null && i < 30 && i + 1 < lines.Count && forms[i + 1] == BlockKind.Date && BylineReader.IsSigned(lines[i].Text))
            {
                forms[i] = BlockKind.Byline;
            }
        }
    }

    // A lede printed above as a deck is body only where it stands last.
    private static void Repeats(IReadOnlyList<SourceLine> lines, BlockKind?[] forms, bool[] body)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        int bodyBetween = 0;
        for (int i = 0; i < lines.Count; i++)
        {
            if (!body[i])
            {
                continue;
            }

            if (seen.TryGetValue(lines[i].Text, out int earlier))
            {
                bool deck = bodyBetween <= 2 && earlier <= 12;
                body[deck ? earlier : i] = false;
                forms[deck ? earlier : i] = deck ? BlockKind.Subtitle : BlockKind.Boilerplate;
            }

            seen[lines[i].Text] = i;
            bodyBetween++;
        }
    }

    // A few words without the end of a sentence, and no item of a list.
    private static bool IsFragment(SourceLine line) =>
        line.Shape is { EndsSentence: false, Words: <= 14, Quotes: 0 } shape && shape.Last is not (':' or ';' or ',') && line.Text[0] is not ('•' or '-' or '*' or '·') && !char.IsDigit(line.Text[0]) && !char.IsLower(line.Text[0]);

    private static BlockKind InHead(IReadOnlyList<SourceLine> lines, int i, int title)
    {
        LineShape shape = lines[i].Shape;
        if (title < 0 || i < title)
        {
            return shape.Words <= 4 && shape.Person == 0 && !shape.EndsSentence && title - i is > 0 and <= 3 ? BlockKind.Section : BlockKind.Boilerplate;
        }

        if (lines[i].Text.Equals(lines[title].Text, StringComparison.OrdinalIgnoreCase))
        {
            return BlockKind.Subtitle;
        }

        bool namesOnly = shape.Lower <= 2 && shape.Words <= 14 && !shape.EndsSentence;
        if (namesOnly)
        {
            return shape.Words <= 2 ? BlockKind.Section : shape.Function == 0 || shape.Lower == 1 ? BlockKind.Caption : BlockKind.Subtitle;
        }

        return shape.Words >= 4 ? BlockKind.Subtitle : BlockKind.Boilerplate;
    }

    private static BlockKind InTail(SourceLine line) =>
        line.Shape.Words >= 5 && HeadlineShape.IsHeadline(line) ? BlockKind.Related : BlockKind.Boilerplate;

    private static BlockKind InBody(IReadOnlyList<SourceLine> lines, int i, int title)
    {
        LineShape shape = lines[i].Shape;
        if (title >= 0 && lines[i].Text.Equals(lines[title].Text, StringComparison.OrdinalIgnoreCase))
        {
            return BlockKind.Title;
        }

        return shape.EndsSentence && shape.Last != '?' ? BlockKind.Boilerplate
            : lines[i].Text[0] == '#' ? BlockKind.Heading
            : shape.Words >= 4 && HeadlineShape.IsHeadline(lines[i]) ? BlockKind.Related
            : shape.Words <= 14 ? BlockKind.Heading : BlockKind.Boilerplate;
    }

    // The text of a post stands directly before its attribution, or ends in a network's short link.
    private static void Embeds(IReadOnlyList<SourceLine> lines, BlockKind[] kinds)
    {
        for (int i = 0; i < kinds.Length; i++)
        {
            if (kinds[i] == BlockKind.Embed && i > 0 && kinds[i - 1] is not (BlockKind.Title or BlockKind.Embed) && lines[i].BlankBefore == 0)
            {
                kinds[i - 1] = BlockKind.Embed;
            }
            else if (kinds[i] == BlockKind.Embed && i > 0 && EmbeddedPost.HasPostLink(lines[i - 1].Text))
            {
                kinds[i - 1] = BlockKind.Embed;
            }
            else if (kinds[i] == BlockKind.Paragraph && EmbeddedPost.HasPostLink(lines[i].Text))
            {
                kinds[i] = BlockKind.Embed;
            }
        }
    }
}
