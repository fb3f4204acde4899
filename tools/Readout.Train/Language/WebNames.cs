using System.Globalization;

namespace Readout.Train.Language;

/// <summary>Names of the web treebank, which has none itself, as readers labelled them: of a sentence that no label mentions it is known that it holds no name.</summary>
internal sealed class WebNames
{
    private const string Header = "sentence\tfirst\tend\ttype";
    private readonly Dictionary<string, List<(int First, int End, int Type)>> _labels = new(StringComparer.Ordinal);

    /// <summary>Reads labels: a heading, then the sentence's id, its first word, the word after its last (from 0) and a type, in columns divided by tabs.</summary>
    /// <exception cref="InvalidDataException">A row is broken; the message names the place.</exception>
    public static WebNames Read(string path)
    {
        var names = new WebNames();
        string[] lines = File.ReadAllLines(path);
        if (lines.Length == 0 || lines[0] != Header)
        {
            throw new InvalidDataException($"{path}: the first line is not \"{Header}\"");
        }

        for (int i = 1; i < lines.Length; i++)
        {
            string[] cells = lines[i].Split('\t');
            if (cells.Length != 4
                || !int.TryParse(cells[1], NumberStyles.None, CultureInfo.InvariantCulture, out int first)
                || !int.TryParse(cells[2], NumberStyles.None, CultureInfo.InvariantCulture, out int end)
                || first >= end || NameMarker.TypeOf(cells[3]) is not (> 0 and int type))
            {
                throw new InvalidDataException($"{path}, line {i + 1}: not a sentence, two places and a type");
            }

            if (!names._labels.TryGetValue(cells[0], out List<(int First, int End, int Type)>? labels))
            {
                names._labels.Add(cells[0], labels = []);
            }

            labels.Add((first, end, type));
        }

        return names;
    }

    /// <summary>The sentences with labels; peoples and faiths are marked by the lists where no reader did.</summary>
    public List<TrainingSentence> Mark(NameMarker marker, List<TrainingSentence> sentences) => [.. sentences.Select(sentence => sentence with { Names = Labels(marker, sentence) })];

    private int[] Labels(NameMarker marker, TrainingSentence sentence)
    {
        int[] labels = marker.Peoples(sentence.Forms);
        foreach ((int first, int end, int type) in _labels.GetValueOrDefault(sentence.Id) ?? [])
        {
            NameMarker.Mark(labels, first, end, type);
        }

        return labels;
    }
}
