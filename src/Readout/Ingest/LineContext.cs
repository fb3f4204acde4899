namespace Readout.Ingest;

/// <summary>What the lines of a report say about each other: which words recur, which lines repeat, where the prose is. Made once a report.</summary>
internal sealed class LineContext
{
    private readonly Dictionary<int, int> _topic = [];
    private readonly Dictionary<string, int> _repeats = new(StringComparer.Ordinal);

    public LineContext(IReadOnlyList<SourceLine> lines, BlockKind?[] forms)
    {
        Lines = lines;
        Forms = forms;
        ProseBefore = new int[lines.Count + 1];
        Closed = new bool[lines.Count];
        bool closed = false;
        for (int i = 0; i < lines.Count; i++)
        {
            LineShape shape = lines[i].Shape;
            bool prose = IsProse(i);
            ProseBefore[i + 1] = ProseBefore[i] + (prose ? 1 : 0);
            closed |= ProseBefore[i] >= 3 && !prose && LineForm.ClosesReport(lines[i].Text, shape);
            Closed[i] = closed;
            _repeats[lines[i].Text] = _repeats.GetValueOrDefault(lines[i].Text) + 1;
            if (prose && lines[i].Text.Length < 5000)
            {
                foreach (int stem in Stems(lines[i].Text))
                {
                    _topic[stem] = _topic.GetValueOrDefault(stem) + 1;
                }
            }
        }
    }

    public IReadOnlyList<SourceLine> Lines { get; }

    /// <summary>Sure forms.</summary>
    public BlockKind?[] Forms { get; }

    /// <summary>Number of prose lines before each line.</summary>
    public int[] ProseBefore { get; }

    /// <summary>Whether a line that closes a report stands at or before each line.</summary>
    public bool[] Closed { get; }

    public bool IsProse(int i) => Lines[i].Shape is { IsProse: true } shape && (shape.EndsSentence || shape.Words >= 25) && Forms[i] is null;

    public int Repeats(int i) => _repeats[Lines[i].Text];

    /// <summary>Share of the line's own content words that stand in other prose of the report; -1 when it has none.</summary>
    public double Topicality(int i)
    {
        string text = Lines[i].Text;
        int own = IsProse(i) && text.Length < 5000 ? 1 : 0, content = 0, known = 0;
        foreach (int stem in Stems(text.Length > 400 ? text[..400] : text))
        {
            content++;
            known += _topic.GetValueOrDefault(stem) > own ? 1 : 0;
        }

        return content == 0 ? -1 : (double)known / content;
    }

    // The distinct content words of a line, cut to six letters, as hashes.
    private static HashSet<int> Stems(string text)
    {
        var stems = new HashSet<int>();
        IngestLexicon lexicon = IngestLexicon.Shared;
        for (int at = 0; at < text.Length;)
        {
            if (!char.IsLetter(text[at]))
            {
                at++;
                continue;
            }

            int start = at;
            while (at < text.Length && char.IsLetter(text[at]))
            {
                at++;
            }

            ReadOnlySpan<char> word = text.AsSpan(start, at - start);
            if (word.Length > 3 && !lexicon.FunctionWords.Contains(word))
            {
                stems.Add(FeatureList.HashOf(word.Length > 6 ? word[..6] : word));
            }
        }

        return stems;
    }
}
