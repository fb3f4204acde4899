using Readout.Language;

namespace Readout.Train.Language;

/// <summary>Names against a corpus with persons, organisations and places only: exact span and type.</summary>
internal sealed record NameScores(double Precision, double Recall, double F1)
{
    /// <summary>Reads a UNER file: number, form, tag.</summary>
    public static List<(TrainingSentence Sentence, string[] Tags)> Read(string path)
    {
        var sentences = new List<(TrainingSentence, string[])>();
        var rows = new List<string[]>();
        int document = 0;
        foreach (string line in File.ReadLines(path).Append(""))
        {
            if (line.Length == 0)
            {
                if (rows.Count > 0)
                {
                    sentences.Add((new TrainingSentence([.. rows.Select(row => row[1])]) { Document = document }, [.. rows.Select(row => row[2])]));
                }

                rows.Clear();
            }
            else if (line.StartsWith("# newdoc", StringComparison.Ordinal))
            {
                document++;
            }
            else if (!line.StartsWith("# ", StringComparison.Ordinal) || line.Contains('\t'))
            {
                rows.Add(line.Split('\t'));
            }
        }

        return sentences;
    }

    public static NameScores Measure(LanguageAnnotator annotator, List<(TrainingSentence Sentence, string[] Tags)> gold)
    {
        HashSet<(int, int, string)> right = [];
        int at = 0;
        foreach ((TrainingSentence sentence, string[] tags) in gold)
        {
            for (int i = 0; i < tags.Length; i++)
            {
                if (tags[i].StartsWith("B-", StringComparison.Ordinal))
                {
                    int end = i + 1;
                    while (end < tags.Length && tags[end] == "I-" + tags[i][2..])
                    {
                        end++;
                    }

                    right.Add((at + i, at + end, tags[i][2..]));
                }
            }

            at += sentence.Forms.Length;
        }

        (int, int, string)[] found = [.. Find(annotator, [.. gold.Select(pair => pair.Sentence)])
            .Select(name => (name.FirstToken, name.EndToken, Label(name.Type))).Where(name => name.Item3 != "O")];
        int hits = found.Count(right.Contains);
        double precision = 100.0 * hits / Math.Max(1, found.Length), recall = 100.0 * hits / Math.Max(1, right.Count);
        return new NameScores(precision, recall, 200.0 * hits / Math.Max(1, found.Length + right.Count));
    }

    /// <summary>Compares with sentences whose names are sets of allowed labels; MISC counts too, the two kinds of places are one.</summary>
    public static NameScores MeasureMarked(LanguageAnnotator annotator, List<TrainingSentence> gold)
    {
        var right = new HashSet<(int, int, int)>();
        int at = 0;
        foreach (TrainingSentence sentence in gold)
        {
            for (int i = 0; i < sentence.Forms.Length; i++)
            {
                for (int type = 0; type < NameLabels.Types; type++)
                {
                    bool unit = (sentence.Names![i] >> NameLabels.Unit(type) & 1) != 0, begin = (sentence.Names[i] >> NameLabels.Begin(type) & 1) != 0;
                    if (unit || begin)
                    {
                        int end = i + 1;
                        while (begin && end < sentence.Forms.Length && (sentence.Names[end - 1] >> NameLabels.Last(type) & 1) == 0)
                        {
                            end++;
                        }

                        right.Add((at + i, at + end, Joined(type)));
                    }
                }
            }

            at += sentence.Forms.Length;
        }

        (int, int, int)[] found = [.. Find(annotator, gold).Select(name => (name.FirstToken, name.EndToken, Joined((int)name.Type)))];
        int hits = found.Count(right.Contains);
        return new NameScores(100.0 * hits / Math.Max(1, found.Length), 100.0 * hits / Math.Max(1, right.Count), 200.0 * hits / Math.Max(1, found.Length + right.Count));

        static int Joined(int type) => type == (int)EntityType.Location ? (int)EntityType.GeopoliticalEntity : type;
    }

    /// <summary>The names of sentences, found document by document; tokens are counted through.</summary>
    public static List<NameSpan> Find(LanguageAnnotator annotator, List<TrainingSentence> sentences)
    {
        var names = new List<NameSpan>();
        int offset = 0;
        foreach (IGrouping<int, TrainingSentence> document in sentences.GroupBy(sentence => sentence.Document))
        {
            Tokens tokens = LanguageScores.Annotate(annotator, [.. document]);
            names.AddRange(tokens.Names.Select(name => name with { FirstToken = name.FirstToken + offset, EndToken = name.EndToken + offset }));
            offset += tokens.Count;
        }

        return names;
    }

    /// <inheritdoc/>
    public override string ToString() => $"P {Precision:0.00} R {Recall:0.00} F1 {F1:0.00}";

    private static string Label(EntityType type) => type switch
    {
        EntityType.Person => "PER",
        EntityType.Organization => "ORG",
        EntityType.GeopoliticalEntity or EntityType.Location => "LOC",
        _ => "O",
    };
}
