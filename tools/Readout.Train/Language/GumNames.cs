namespace Readout.Train.Language;

/// <summary>
/// Names from GUM's entity marks. A mention is taken as a name when it is linked to Wikipedia or consists of proper nouns; other proper nouns are left
/// unknown, and other words are no names.
/// </summary>
internal sealed class GumNames(NameMarker marker)
{
    /// <summary>Adds names to sentences that were read from GUM, in order.</summary>
    public List<TrainingSentence> Mark(List<TrainingSentence> sentences)
    {
        var open = new List<(string Id, int Start, string Type, bool Linked)>();
        var marked = new List<TrainingSentence>();
        foreach (TrainingSentence sentence in sentences)
        {
            open.Clear();
            var mentions = new List<(int Start, int End, string Type, bool Linked)>();
            for (int i = 0; i < sentence.Forms.Length; i++)
            {
                string? entity = sentence.Columns[i][9].Split('|').FirstOrDefault(part => part.StartsWith("Entity=", StringComparison.Ordinal));
                if (entity != null)
                {
                    Scan(entity[7..], i, open, mentions);
                }
            }

            marked.Add(sentence with { Names = Labels(sentence, mentions) });
        }

        return marked;
    }

    private static void Scan(string text, int word, List<(string Id, int Start, string Type, bool Linked)> open, List<(int Start, int End, string Type, bool Linked)> mentions)
    {
        for (int at = 0; at < text.Length;)
        {
            int stop = text.IndexOfAny(['(', ')'], at + 1);
            if (text[at] == '(')
            {
                string[] parts = text[(at + 1)..(stop < 0 ? text.Length : stop)].Split('-');
                open.Add((parts[0], word, parts.Length > 1 ? parts[1] : "", parts.Length > 7));
                at = stop < 0 ? text.Length : stop;
                if (stop >= 0 && text[stop] == ')')
                {
                    Close(parts[0], word, open, mentions);
                    at++;
                }
            }
            else
            {
                stop = text.IndexOf(')', at);
                if (stop < 0)
                {
                    break;
                }

                Close(text[at..stop], word, open, mentions);
                at = stop + 1;
            }
        }
    }

    private static void Close(string id, int word, List<(string Id, int Start, string Type, bool Linked)> open, List<(int Start, int End, string Type, bool Linked)> mentions)
    {
        int place = open.FindLastIndex(entry => entry.Id == id);
        if (place >= 0)
        {
            mentions.Add((open[place].Start, word + 1, open[place].Type, open[place].Linked));
            open.RemoveAt(place);
        }
    }

    private int[] Labels(TrainingSentence sentence, List<(int Start, int End, string Type, bool Linked)> mentions)
    {
        string[] forms = sentence.Forms;
        int[] labels = NameMarker.AllOutside(forms.Length);
        for (int i = 0; i < forms.Length; i++)
        {
            if (IsProper(sentence, i) && !marker.IsOrdinary([forms[i]]))
            {
                labels[i] = 0;
                for (int near = Math.Max(0, i - 2); near < Math.Min(forms.Length, i + 3); near++)
                {
                    // Names hold short words like "of" and "the" between proper nouns.
                    labels[near] = char.IsUpper(forms[near][0]) || Upos(sentence, near) is "ADP" or "DET" or "CCONJ" or "PART" or "NUM" ? 0 : labels[near];
                }
            }
            else if (marker.IsPeople(forms[i]))
            {
                NameMarker.Mark(labels, i, i + 1, NameMarker.Miscellaneous);
            }
        }

        var taken = new bool[forms.Length];
        foreach ((int start, int end, string type, bool linked) in mentions.OrderByDescending(mention => mention.End - mention.Start))
        {
            (int first, int last) = Trim(sentence, start, end);
            while (type == "person" && first < last - 1 && marker.IsTitle(forms[first]))
            {
                first++;
            }

            if (first >= last || taken.AsSpan(first, last - first).Contains(true))
            {
                continue;
            }

            bool pure = Enumerable.Range(first, last - first).All(i => IsProper(sentence, i));
            bool whole = linked && IsProper(sentence, last - 1) && Enumerable.Range(first, last - first).All(i =>
                IsProper(sentence, i) || Upos(sentence, i) is "ADP" or "DET" or "NUM" || forms[i] is "-" || (char.IsUpper(forms[i][0]) && Upos(sentence, i) is "ADJ" or "NOUN" or "VERB"));
            int types = type switch
            {
                "person" => NameMarker.Person,
                "organization" => NameMarker.Organization,
                "place" => marker.PlaceTypes(forms.AsSpan(first, last - first)),
                "event" => NameMarker.Event,
                _ => 0,
            };
            if ((pure || whole) && types != 0)
            {
                NameMarker.Mark(labels, first, last, types);
                taken.AsSpan(first, last - first).Fill(true);
                Settle(labels, sentence, first - 1);
                Settle(labels, sentence, last);
            }
        }

        return labels;
    }

    /// <summary>A small word beside a known name is outside it.</summary>
    private static void Settle(int[] labels, TrainingSentence sentence, int word)
    {
        if (word >= 0 && word < labels.Length && labels[word] == 0 && !IsProper(sentence, word) && !char.IsUpper(sentence.Forms[word][0]))
        {
            labels[word] = 1;
        }
    }

    private static (int First, int Last) Trim(TrainingSentence sentence, int start, int end)
    {
        while (start < end && Upos(sentence, start) == "DET")
        {
            start++;
        }

        for (int i = start; i < end; i++)
        {
            if (sentence.Forms[i] is "," or "(" or "'s" or "’s")
            {
                return (start, i);
            }
        }

        return (start, end);
    }

    private static bool IsProper(TrainingSentence sentence, int word) => Upos(sentence, word) == "PROPN" || sentence.Columns[word][4] is "NNP" or "NNPS";

    private static string Upos(TrainingSentence sentence, int word) => sentence.Columns[word][3];
}
