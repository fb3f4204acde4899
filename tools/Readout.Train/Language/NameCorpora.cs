using System.IO.Compression;
using System.Text;
using System.Text.Json;

namespace Readout.Train.Language;

/// <summary>Reads the corpora that say something of names, and brings their types to ours.</summary>
internal sealed class NameCorpora(NameMarker marker)
{
    private readonly HyphenatedWords _words = new(marker);

    /// <summary>A column file: form first, IOB or IO tag last, blank lines between sentences.</summary>
    public List<TrainingSentence> ReadColumns(string path, bool peopleAreMarked)
    {
        var sentences = new List<TrainingSentence>();
        var forms = new List<string>();
        var tags = new List<string>();
        foreach (string line in File.ReadLines(path).Append(""))
        {
            string[] cells = line.Contains('\t') ? line.Split('\t') : line.Split(' ');
            if (string.IsNullOrWhiteSpace(line))
            {
                if (forms.Count > 0)
                {
                    sentences.Add(new TrainingSentence([.. forms]) { Names = Labels(forms, tags, peopleAreMarked) });
                }

                forms.Clear();
                tags.Clear();
            }
            else if (cells[0].Length > 0)
            {
                _words.Add(cells[0], cells[^1], forms, tags);
            }
        }

        return sentences;
    }

    /// <summary>Machine-made names on news (CoreNLP): tokens with offsets in code points, one type a token.</summary>
    public List<TrainingSentence> ReadSilver(string path, string texts, float weight)
    {
        var sentences = new List<TrainingSentence>();
        int document = 0;
        using var reader = new StreamReader(new GZipStream(File.OpenRead(path), CompressionMode.Decompress));
        while (reader.ReadLine() is { } line)
        {
            using JsonDocument row = JsonDocument.Parse(line);
            document++;
            string file = Path.Combine(texts, row.RootElement.GetProperty("id").GetString() + ".txt");
            if (!File.Exists(file))
            {
                continue;
            }

            Rune[] text = [.. File.ReadAllText(file).EnumerateRunes()];
            JsonElement[] tokens = [.. row.RootElement.GetProperty("tokens").EnumerateArray()];
            foreach (JsonElement span in row.RootElement.GetProperty("sentences").EnumerateArray())
            {
                var forms = new List<string>();
                var tags = new List<string>();
                for (int i = span[0].GetInt32(); i < span[1].GetInt32(); i++)
                {
                    int start = tokens[i][0].GetInt32(), end = tokens[i][1].GetInt32();
                    string form = end <= text.Length ? string.Concat(text[start..end].Select(rune => rune.ToString())) : "";
                    string type = tokens[i][4].GetString()!;
                    _words.Add(form.Length == 0 || char.IsWhiteSpace(form[0]) ? "_" : form, type is "PERSON" or "ORGANIZATION" or "LOCATION" or "MISC" ? "I-" + type : "O", forms, tags);
                }

                if (forms.Count is > 2 and < 150)
                {
                    sentences.Add(new TrainingSentence([.. forms]) { Names = Labels(forms, tags, true), NameWeight = weight, Document = document });
                }
            }
        }

        return sentences;
    }

    private int[] Labels(List<string> forms, List<string> tags, bool peopleAreMarked)
    {
        int[] labels = NameMarker.AllOutside(forms.Count);
        for (int i = 0; i < forms.Count;)
        {
            if (tags[i] is "O" or HyphenatedWords.Unknown)
            {
                if (tags[i] != "O" || (!peopleAreMarked && marker.IsPeople(forms[i])))
                {
                    labels[i] = 0;
                }

                i++;
                continue;
            }

            string type = tags[i][2..];
            int end = i + 1;
            while (end < forms.Count && tags[end] == "I-" + type)
            {
                end++;
            }

            // Corpora differ on the article; we leave it out.
            i += end - i > 1 && forms[i] is "the" or "The" ? 1 : 0;
            while (type is "PER" or "PERSON" or "Person" && i < end - 1 && (marker.IsTitle(forms[i]) || marker.IsPeople(forms[i]) || char.IsLower(forms[i][0])))
            {
                // Some corpora take titles and nations into the name of a person.
                if (marker.IsPeople(forms[i]))
                {
                    NameMarker.Mark(labels, i, i + 1, NameMarker.Miscellaneous);
                }

                i++;
            }

            NameMarker.Mark(labels, i, end, Types(type, [.. forms[i..end]]));
            i = end;
        }

        return labels;
    }

    private int Types(string type, string[] forms) => type.ToUpperInvariant() switch
    {
        "PER" or "PERSON" => NameMarker.Person,
        "ORG" or "ORGANIZATION" or "ORGANISATION" or "CORPORATION" or "GROUP" => !forms.Any(form => char.IsUpper(form[0])) ? 0 : marker.IsListedEvent(forms) ? NameMarker.Event : NameMarker.Organization,
        "LOC" or "LOCATION" => forms.Any(form => char.IsUpper(form[0])) ? marker.PlaceTypes(forms) : 0,
        "MISC" => marker.IsListedEvent(forms) || marker.EndsAsEvent(forms) ? NameMarker.Event : marker.ListedTypes(forms) == NameMarker.Organization ? NameMarker.Organization : NameMarker.Miscellaneous,
        "NATIONALITY" or "PRODUCT" or "CREATIVE-WORK" => NameMarker.Miscellaneous,
        _ => 0,
    };
}
