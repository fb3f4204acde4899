namespace Readout.Ingest;

/// <summary>Tells the lines that are the report's own prose from all others.</summary>
internal static class BodyJudge
{
    /// <summary>Whether each line is body.</summary>
    /// <param name="lines">The lines.</param>
    /// <param name="forms">What the form of each shows, where it shows anything; such a line is never body.</param>
    public static bool[] Judge(IReadOnlyList<SourceLine> lines, BlockKind?[] forms)
    {
        bool[] body = new bool[lines.Count];
        for (int i = 0; i < lines.Count; i++)
        {
            LineShape shape = lines[i].Shape;
            body[i] = forms[i] is null && ((shape.IsProse && (shape.EndsSentence || shape.Words >= 25)) || (shape.EndsSentence && shape.Words >= 4 && shape.Quotes > 0));
        }

        Appeals(lines, forms, body);
        AfterTheEnd(lines, forms, body);
        return body;
    }

    // A publisher's message: from its opening on, every line in the first or second person, and the short ones between.
    private static void Appeals(IReadOnlyList<SourceLine> lines, BlockKind?[] forms, bool[] body)
    {
        bool inside = false;
        for (int i = 0; i < lines.Count; i++)
        {
            LineShape shape = lines[i].Shape;
            inside = LineForm.OpensAppeal(lines[i].Text, shape) || (inside && (shape.Person > 0 || !body[i]) && (forms[i] is null or BlockKind.Boilerplate or BlockKind.Stray));
            body[i] &= !inside;
            if (inside && (forms[i] is null or BlockKind.Related or BlockKind.Section))
            {
                forms[i] = BlockKind.Boilerplate;
            }
        }
    }

    // After a line that closes the report, what follows is body only where much of it does.
    private static void AfterTheEnd(IReadOnlyList<SourceLine> lines, BlockKind?[] forms, bool[] body)
    {
        int before = 0, total = body.Count(one => one);
        for (int i = 0; i < lines.Count; i++)
        {
            before += body[i] ? 1 : 0;
            if (!body[i] && before >= 3 && before * 3 >= total * 2 && forms[i] is not null && LineForm.ClosesReport(lines[i].Text, lines[i].Shape))
            {
                Array.Fill(body, false, i, body.Length - i);
                return;
            }
        }
    }
}
