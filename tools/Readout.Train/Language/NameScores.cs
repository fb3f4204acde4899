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
        foreach (string line in File.ReadLines(path).Append(""))
        {
            if (line.Length == 0)
            {
                if (rows.Count > 0)
                {
                    sentences.Add((new TrainingSentence([.. rows.Select(row => row[1])]), [.. rows.Select(row => row[2])]));
                }

                rows.Clear();
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
        Tokens tokens = LanguageScores.Annotate(annotator, [.. gold.Select(pair => pair.Sentence)]);
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

        (int, int, string)[] found = [.. tokens.Names.Select(name => (name.FirstToken, name.EndToken, Label(name.Type))).Where(name => name.Item3 != "O")];
        int hits = found.Count(right.Contains);
        double precision = 100.0 * hits / Math.Max(1, found.Length), recall = 100.0 * hits / Math.Max(1, right.Count);
        return new NameScores(precision, recall, 200.0 * hits / Math.Max(1, found.Length + right.Count));
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
