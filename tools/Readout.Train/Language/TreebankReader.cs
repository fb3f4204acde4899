namespace Readout.Train.Language;

/// <summary>Reads the words of CoNLL-U files; ranges of multiword tokens and empty nodes are left out.</summary>
internal static class TreebankReader
{
    private const string SentenceId = "# sent_id = ";

    public static List<TrainingSentence> Read(string path)
    {
        var sentences = new List<TrainingSentence>();
        var words = new List<string[]>();
        int document = 0;
        string id = "";
        foreach (string line in File.ReadLines(path).Append(""))
        {
            if (line.Length == 0)
            {
                if (words.Count > 0)
                {
                    sentences.Add(Sentence(words) with { Document = document, Id = id });
                }

                words.Clear();
            }
            else if (line.StartsWith("# newdoc", StringComparison.Ordinal))
            {
                document++;
            }
            else if (line.StartsWith(SentenceId, StringComparison.Ordinal))
            {
                id = line[SentenceId.Length..];
            }
            else if (line[0] != '#')
            {
                string[] columns = line.Split('\t');
                if (!columns[0].Contains('-') && !columns[0].Contains('.'))
                {
                    words.Add(columns);
                }
            }
        }

        return sentences;
    }

    private static TrainingSentence Sentence(List<string[]> words) => new([.. words.Select(word => word[1])])
    {
        Tags = [.. words.Select(word => word[3] + "|" + word[4])],
        Lemmas = [.. words.Select(word => word[2])],
        Heads = [.. words.Select(word => int.Parse(word[6]) - 1)],
        Relations = [.. words.Select(word => word[7])],
        Columns = [.. words],
    };
}
