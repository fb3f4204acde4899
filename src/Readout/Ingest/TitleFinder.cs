namespace Readout.Ingest;

/// <summary>Finds the headline among the lines above the body: it looks like one and speaks of what the body speaks of.</summary>
internal static class TitleFinder
{
    private const int Opening = 6;
    private const int Deepest = 60;
    private const double Least = 0.9;

    /// <summary>The index of the headline, or -1.</summary>
    /// <param name="lines">All lines.</param>
    /// <param name="forms">Sure forms; such a line is no headline.</param>
    /// <param name="body">Body lines.</param>
    /// <param name="first">Index of the first body line, or the number of lines.</param>
    public static int Find(IReadOnlyList<SourceLine> lines, BlockKind?[] forms, bool[] body, int first)
    {
        HashSet<string> topic = Topic(lines, body);
        double[] scores = new double[Math.Min(first, Deepest)];
        double best = 0;
        for (int i = 0; i < scores.Length; i++)
        {
            double score = forms[i] is null or BlockKind.Boilerplate ? Score(lines[i], topic) : 0;
            scores[i] = score - (forms[i] is null ? 0 : 1);
            best = Math.Max(best, scores[i]);
        }

        // The first that is nearly as good as the best: a deck says more than a headline, and stands below it.
        return Array.FindIndex(scores, score => score >= Math.Max(Least, best - 0.5));
    }

    private static double Score(SourceLine line, HashSet<string> topic)
    {
        LineShape shape = line.Shape;
        if (shape.Words is < 2 or > 32 || line.Text.Length > 220 || shape.Letters < 8)
        {
            return 0;
        }

        int content = 0, known = 0;
        foreach (string word in Words(line.Text))
        {
            content++;
            known += topic.Contains(word) ? 1 : 0;
        }

        double overlap = content == 0 ? 0 : (double)known / content;
        double score = 0.6 + (overlap * 1.6);
        score += shape.Last is '.' && shape.InnerStops + (shape.IsProse ? 1 : 0) > 0 ? -1 : 0;
        score += shape.InnerStops > 0 ? -0.5 : 0;
        score += shape.Person > 0 ? -0.3 : 0;
        score += shape.Words <= 3 ? -0.4 : 0;
        score += shape.Capitalised * 2 > shape.Words ? 0.1 : 0;
        return topic.Count == 0 && shape.Words < 4 ? 0 : score;
    }

    // Words of the body's opening, cut to six letters so that "invited" and "invites" meet.
    private static HashSet<string> Topic(IReadOnlyList<SourceLine> lines, bool[] body)
    {
        var topic = new HashSet<string>(StringComparer.Ordinal);
        int taken = 0;
        for (int i = 0; i < lines.Count && taken < Opening; i++)
        {
            if (body[i])
            {
                taken++;
                topic.UnionWith(Words(lines[i].Text.Length > 3000 ? lines[i].Text[..3000] : lines[i].Text));
            }
        }

        return topic;
    }

    private static IEnumerable<string> Words(string text)
    {
        foreach (string part in text.ToLowerInvariant().Split([' ', '-', '—', '/'], StringSplitOptions.RemoveEmptyEntries))
        {
            string word = part.Trim("\"'“”‘’.,:;!?()[]".ToCharArray());
            int apostrophe = word.IndexOfAny(['\'', '’']);
            word = apostrophe > 0 ? word[..apostrophe] : word;
            if (word.Length > 2 && !IngestLexicon.Shared.FunctionWords.Contains(word))
            {
                yield return word.Length > 6 ? word[..6] : word;
            }
        }
    }
}
