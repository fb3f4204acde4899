namespace Readout.Ingest;

/// <summary>The features of a line that its text and its place among the others show; the judges of plain text and of pages share them.</summary>
internal static class LineFeatures
{
    private static readonly double[] _lengths = [1, 2, 3, 4, 5, 7, 10, 15, 25, 40, 70];
    private static readonly double[] _shares = [0.01, 0.1, 0.2, 0.3, 0.4, 0.55, 0.75, 0.95];
    private static readonly double[] _counts = [1, 2, 3, 5, 8, 13, 25, 50];

    /// <summary>Number of kinds of edge between neighbouring lines of plain text.</summary>
    public const int Edges = 4;

    /// <summary>A bucket of the length of a line: 0 of a word or two, 1 short, 2 middling, 3 long.</summary>
    public static int Size(LineShape shape) => shape.Words <= 2 ? 0 : shape.Words <= 9 ? 1 : shape.Words <= 24 ? 2 : 3;

    /// <summary>The kind of edge between a line and the one before it.</summary>
    public static int Edge(LineContext context, int i) =>
        (context.Lines[i].BlankBefore > 0 ? 1 : 0) + (context.IsProse(i) || context.IsProse(i - 1) ? 2 : 0);

    /// <summary>Adds the features of line <paramref name="i"/>.</summary>
    public static void Add(FeatureList features, LineContext context, int i)
    {
        SourceLine line = context.Lines[i];
        LineShape shape = line.Shape;
        int size = Size(shape), words = FeatureList.Bucket(shape.Words, _lengths);
        double count = Math.Max(1, shape.Words);
        features.Add(1, 0);
        features.Add(2, words);
        features.Add(3, EndOf(line.Text, shape), size);
        features.Add(4, StartOf(line.Text), size);
        features.Add(5, FeatureList.Bucket(shape.Capitalised / count, _shares), size);
        features.Add(6, FeatureList.Bucket(shape.AllCapitals / count, _shares), size);
        features.Add(7, FeatureList.Bucket(shape.Function / count, _shares), size);
        features.Add(8, FeatureList.Bucket(shape.Person / count, [0.001, 0.05, 0.1]), Math.Min(1, shape.Quotes) + (2 * size));
        features.Add(9, FeatureList.Bucket(shape.Digits / (double)Math.Max(1, line.Text.Length), _shares), size);
        features.Add(10, Math.Min(3, shape.InnerStops), size);
        features.Add(11, Math.Min(3, shape.Quotes), size);
        features.Add(12, Math.Min(2, shape.Saying), size);
        features.Add(13, FormOf(context, i), size);
        Phrases(features, line.Text, shape, size);
        Place(features, context, i, size);
        Around(features, context, i, size);
        features.Add(30, FeatureList.Bucket(context.Topicality(i), [0, 0.001, 0.15, 0.3, 0.5, 0.7, 0.9]), size);
        features.Add(31, Math.Min(4, context.Repeats(i)), size);
        features.Add(32, context.Closed[i] ? 1 : 0, (size * 2) + (context.IsProse(i) ? 1 : 0));
        if (size == 3 && char.IsUpper(line.Text[0]) && InlineDateline.Read(line.Text) is not null)
        {
            features.Add(33, 0);
        }

        Words(features, line.Text, shape);
    }

    private static void Phrases(FeatureList features, string text, LineShape shape, int size)
    {
        IngestLexicon lexicon = IngestLexicon.Shared;
        ReadOnlySpan<char> start = text.Length > 600 ? text.AsSpan(0, 600) : text;
        if (start.ContainsAny(lexicon.Notices.Anywhere))
        {
            features.Add(14, Math.Min(2, shape.Person), size);
        }

        if (start.ContainsAny(lexicon.Credits.Anywhere))
        {
            features.Add(15, 0, size);
        }

        if (start.ContainsAny(lexicon.EndMarkers.Anywhere))
        {
            features.Add(16, 0, size);
        }

        if (LineForm.OpensAppeal(text, shape))
        {
            features.Add(17, 0, size);
        }

        foreach (char sign in "@©|»›•/#>…→")
        {
            if (start.Contains(sign))
            {
                features.Add(18, sign, size);
            }
        }

        if (start.Contains("http", StringComparison.OrdinalIgnoreCase) || start.Contains("www.", StringComparison.OrdinalIgnoreCase))
        {
            features.Add(19, 0, size);
        }
    }

    private static void Place(FeatureList features, LineContext context, int i, int size)
    {
        int lines = context.Lines.Count, prose = context.ProseBefore[^1], before = context.ProseBefore[i], after = prose - context.ProseBefore[i + 1];
        features.Add(20, i * 10 / lines, size);
        features.Add(21, FeatureList.Bucket(i, _counts), size);
        features.Add(22, FeatureList.Bucket(lines - 1 - i, _counts), size);
        features.Add(23, FeatureList.Bucket(before, _counts), size);
        features.Add(24, FeatureList.Bucket(after, _counts), size);
        features.Add(25, prose == 0 ? 0 : 1 + (before * 8 / (prose + 1)), size);
        int from = Math.Max(0, i - 5), to = Math.Min(lines, i + 6);
        features.Add(26, context.ProseBefore[to] - context.ProseBefore[from], size);
        features.Add(27, Math.Min(2, context.Lines[i].BlankBefore) + (i + 1 < lines ? 3 * Math.Min(2, context.Lines[i + 1].BlankBefore) : 9), size);
    }

    private static void Around(FeatureList features, LineContext context, int i, int size)
    {
        int pattern = 0;
        foreach (int offset in (ReadOnlySpan<int>)[-2, -1, 1, 2])
        {
            int at = i + offset;
            bool inside = at >= 0 && at < context.Lines.Count;
            LineShape? shape = inside ? context.Lines[at].Shape : null;
            pattern = (pattern * 3) + (!inside ? 2 : context.IsProse(at) ? 1 : 0);
            features.Add(40 + offset, shape is null ? 99 : FeatureList.Bucket(shape.Words, _lengths), size);
            features.Add(45 + offset, inside ? FormOf(context, at) : 99, size);
            features.Add(50 + offset, shape is null ? 99 : EndOf(context.Lines[at].Text, shape), size);
        }

        features.Add(55, pattern, size);
    }

    private static void Words(FeatureList features, string text, LineShape shape)
    {
        bool all = shape.Words <= 12;
        if (all)
        {
            features.AddWord(60, text.AsSpan().Trim(" :.…»›>«‹<|•*-–—[]()!?#"));
        }

        int word = 0;
        for (int at = 0; at < text.Length && (all || word < 3); word++)
        {
            while (at < text.Length && !char.IsLetterOrDigit(text[at]))
            {
                at++;
            }

            int start = at;
            while (at < text.Length && char.IsLetterOrDigit(text[at]))
            {
                at++;
            }

            if (at > start)
            {
                features.AddWord(all ? 61 : 62 + Math.Min(word, 2), text.AsSpan(start, at - start));
            }
        }
    }

    private static int FormOf(LineContext context, int i) => context.Forms[i] is BlockKind kind ? (int)kind + 1 : 0;

    private static int EndOf(string text, LineShape shape)
    {
        char last = text[^1];
        return last switch
        {
            '.' => 1,
            '!' => 2,
            '?' => 3,
            ':' => 4,
            '…' => 5,
            ',' or ';' => 6,
            _ when shape.EndsSentence => 7,
            _ when char.IsLower(last) => 8,
            _ when char.IsUpper(last) => 9,
            _ when char.IsDigit(last) => 10,
            _ => 11,
        };
    }

    private static int StartOf(string text) => text[0] switch
    {
        '"' or '“' or '\'' or '‘' or '«' => 1,
        '•' or '-' or '*' or '–' or '—' or '·' => 2,
        '(' or '[' => 3,
        _ when char.IsLower(text[0]) => 4,
        _ when char.IsUpper(text[0]) => 5,
        _ when char.IsDigit(text[0]) => 6,
        _ => 7,
    };
}
