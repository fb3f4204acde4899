namespace Readout.Ingest;

/// <summary>Tells the lines that are the report's own prose from all others.</summary>
internal static class BodyJudge
{
    private const double PlainProse = 0.01;
    private const double Prose = 0.15;
    private const double Fragment = 0.6;

    /// <summary>Whether each line is body.</summary>
    /// <param name="lines">The lines.</param>
    /// <param name="forms">What the form of each shows, where it shows anything; such a line is never body.</param>
    public static bool[] Judge(IReadOnlyList<SourceLine> lines, BlockKind?[] forms)
    {
        bool[] body = new bool[lines.Count];
        var context = new LineContext(lines, forms);
        double[] probabilities = Probabilities(context, LineModels.Shared.Text);
        for (int i = 0; i < lines.Count; i++)
        {
            // A line that reads as prose is given up only where the model is sure; a fragment is kept only where it is.
            LineShape shape = lines[i].Shape;
            bool sentence = context.IsProse(i) || (shape.EndsSentence && shape.Words >= 4 && shape.Quotes > 0);
            bool plain = sentence && shape.Person == 0 && !context.Closed[i] && FollowsBody(body, i) && !IngestLexicon.Shared.Notices.IsIn(lines[i].Text);
            body[i] = forms[i] is null && probabilities[i] >= (plain ? PlainProse : sentence ? Prose : Fragment);
        }

        Appeals(lines, forms, body);
        AfterTheEnd(lines, forms, body);
        return body;
    }

    private static bool FollowsBody(bool[] body, int i) => Array.IndexOf(body, true, Math.Max(0, i - 4), Math.Min(4, i)) >= 0;

    private static double[] Probabilities(LineContext context, ChainModel model)
    {
        int count = context.Lines.Count;
        double[] scores = new double[count];
        byte[] edges = new byte[count];
        var features = new FeatureList();
        for (int i = 0; i < count; i++)
        {
            features.Clear();
            LineFeatures.Add(features, context, i);
            scores[i] = model.Score(features.Items);
            edges[i] = i == 0 ? (byte)0 : (byte)LineFeatures.Edge(context, i);
        }

        return model.Probabilities(scores, edges);
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
