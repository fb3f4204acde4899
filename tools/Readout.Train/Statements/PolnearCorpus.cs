using System.Globalization;

namespace Readout.Train.Statements;

/// <summary>Reads PolNeAR's texts and brat annotations. A broken line, an empty file and a span over a line end are tolerated, as the corpus has them.</summary>
internal static class PolnearCorpus
{
    /// <summary>Reads a part of the corpus in ordinal order of the documents' names.</summary>
    /// <param name="folder">A folder with <c>text</c> and <c>attributions</c>.</param>
    public static List<PolnearDocument> Read(DirectoryInfo folder)
    {
        var first = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (string file in Directory.GetFiles(Path.Combine(folder.FullName, "attributions"), "*.ann").Order(StringComparer.Ordinal))
        {
            string name = Path.GetFileNameWithoutExtension(file);
            first.TryAdd(name[..name.LastIndexOf('_')], file);
        }

        var documents = new List<PolnearDocument>();
        foreach ((string id, string file) in first)
        {
            string text = Path.Combine(folder.FullName, "text", id + ".txt");
            if (File.Exists(text))
            {
                documents.Add(new PolnearDocument(id, File.ReadAllText(text), ReadAnnotations(File.ReadLines(file))));
            }
        }

        return documents;
    }

    /// <summary>The day of publication of each document, from the corpus' own table.</summary>
    /// <param name="table">The file <c>metadata.tsv</c>, with a heading: part, document, level, annotators, publisher, day, ...</param>
    public static Dictionary<string, DateOnly> ReadDays(FileInfo table)
    {
        var days = new Dictionary<string, DateOnly>(StringComparer.Ordinal);
        foreach (string line in File.ReadLines(table.FullName).Skip(1))
        {
            string[] cells = line.Split('\t');
            if (cells.Length > 5 && DateOnly.TryParseExact(cells[5], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day))
            {
                days[cells[1]] = day;
            }
        }

        return days;
    }

    /// <summary>Reads the attributions of one brat file.</summary>
    public static List<PolnearAttribution> ReadAnnotations(IEnumerable<string> lines)
    {
        var spans = new Dictionary<string, List<TextSpan>>();
        var events = new List<string>();
        foreach (string line in lines)
        {
            string[] cells = line.Split('\t');
            if (cells.Length >= 2 && cells[0].StartsWith('T') && SpansOf(cells[1]) is { } found)
            {
                spans[cells[0]] = found;
            }
            else if (cells.Length >= 2 && cells[0].StartsWith('E'))
            {
                events.Add(cells[1]);
            }
        }

        var attributions = new List<PolnearAttribution>();
        foreach (string line in events)
        {
            List<TextSpan> source = [], cue = [], content = [];
            foreach (string part in line.Split(' ', StringSplitOptions.RemoveEmptyEntries).Skip(1))
            {
                string[] pair = part.Split(':');
                if (pair.Length == 2 && spans.TryGetValue(pair[1], out List<TextSpan>? found))
                {
                    (pair[0].TrimEnd("0123456789".ToCharArray()) switch { "Source" => source, "Cue" => cue, "Content" => content, _ => [] }).AddRange(found);
                }
            }

            if (cue.Count > 0 || content.Count > 0)
            {
                source.Sort();
                cue.Sort();
                content.Sort();
                attributions.Add(new PolnearAttribution(source, cue, content));
            }
        }

        return attributions;
    }

    // "Content 209 236;91 186"
    private static List<TextSpan>? SpansOf(string cell)
    {
        int space = cell.IndexOf(' ', StringComparison.Ordinal);
        var spans = new List<TextSpan>();
        foreach (string piece in space < 0 ? [] : cell[(space + 1)..].Split(';'))
        {
            string[] ends = piece.Split(' ');
            if (ends.Length != 2 || !int.TryParse(ends[0], out int start) || !int.TryParse(ends[1], out int end) || end <= start)
            {
                return null;
            }

            spans.Add(new TextSpan(start, end));
        }

        return spans.Count == 0 ? null : spans;
    }
}
