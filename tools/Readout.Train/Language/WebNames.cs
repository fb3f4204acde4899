using System.Runtime.InteropServices;
using Readout.Language;

namespace Readout.Train.Language;

/// <summary>
/// Names for a treebank that has none, from what its trees say: a run of proper nouns is a candidate; joined by <c>flat</c> it is a
/// person; the lists decide others; what a person of the same document is called in short is that person; the rest is what the model
/// itself finds when its borders are those of the run, and unknown otherwise.
/// </summary>
internal sealed class WebNames(NameMarker marker, List<TrainingSentence> sentences)
{
    /// <summary>The sentences with labels.</summary>
    /// <param name="found">The model's own names on these sentences, one text; <c>null</c> before there is a model.</param>
    public List<TrainingSentence> Mark(Tokens? found)
    {
        var marked = new List<TrainingSentence>(sentences.Count);
        var own = new Dictionary<(int, int), EntityType>();
        foreach (NameSpan name in found?.Names ?? [])
        {
            own[(name.FirstToken, name.EndToken)] = name.Type;
        }

        int offset = 0;
        for (int first = 0; first < sentences.Count;)
        {
            int end = first + 1;
            while (end < sentences.Count && sentences[end].Document == sentences[first].Document)
            {
                end++;
            }

            HashSet<string> people = People(CollectionsMarshal.AsSpan(sentences)[first..end]);
            for (; first < end; first++)
            {
                marked.Add(sentences[first] with { Names = Labels(sentences[first], people, own, offset) });
                offset += sentences[first].Forms.Length;
            }
        }

        return marked;
    }

    private HashSet<string> People(ReadOnlySpan<TrainingSentence> document)
    {
        var people = new HashSet<string>();
        foreach (TrainingSentence sentence in document)
        {
            foreach ((int start, int end) in Runs(sentence))
            {
                if (IsPerson(sentence, start, end, out int first) && end - first > 1)
                {
                    people.Add(sentence.Forms[first]);
                    people.Add(sentence.Forms[end - 1]);
                }
            }
        }

        return people;
    }

    private int[] Labels(TrainingSentence sentence, HashSet<string> people, Dictionary<(int, int), EntityType> own, int offset)
    {
        string[] forms = sentence.Forms;
        int[] labels = NameMarker.AllOutside(forms.Length);
        for (int i = 0; i < forms.Length; i++)
        {
            if (marker.IsPeople(forms[i]) && !IsProper(sentence, i))
            {
                NameMarker.Mark(labels, i, i + 1, NameMarker.Miscellaneous);
            }
        }

        foreach ((int start, int end) in Runs(sentence))
        {
            ReadOnlySpan<string> words = forms.AsSpan(start, end - start);
            if (marker.IsOrdinary(words))
            {
                continue;
            }

            bool closed = !Continues(sentence, start, end);
            int listed = closed ? marker.ListedTypes(words) : 0;
            if (closed && IsPerson(sentence, start, end, out int first) && listed == 0)
            {
                NameMarker.Mark(labels, first, end, NameMarker.Person);
            }
            else if (listed != 0)
            {
                NameMarker.Mark(labels, start, end, listed);
            }
            else if (closed && words.Length == 1 && people.Contains(words[0]))
            {
                NameMarker.Mark(labels, start, end, NameMarker.Person);
            }
            else
            {
                Own(labels, sentence, start, end, own, offset);
            }
        }

        return labels;
    }

    /// <summary>Takes the model's own name when its borders are those of the run (after titles), else nothing is known of the run and its neighbours.</summary>
    private void Own(int[] labels, TrainingSentence sentence, int start, int end, Dictionary<(int, int), EntityType> own, int offset)
    {
        int first = start;
        while (first < end - 1 && marker.IsTitle(sentence.Forms[first]))
        {
            first++;
        }

        // A lone word that only the model takes for a person is not believed: else it teaches itself that all strange words are people.
        if (own.TryGetValue((offset + first, offset + end), out EntityType type) && (type != EntityType.Person || end - first > 1 || marker.IsGivenName(sentence.Forms[first])))
        {
            NameMarker.Mark(labels, first, end, 1 << (int)type);
            return;
        }

        for (int i = Math.Max(0, start - 3); i < Math.Min(labels.Length, end + 3); i++)
        {
            bool inRun = i >= start && i < end;
            bool small = sentence.Columns[i][3] is "ADP" or "DET" or "CCONJ" or "PART" or "NUM" or "PUNCT" || char.IsUpper(sentence.Forms[i][0]);
            labels[i] = inRun || (small && labels[i] == 1) ? 0 : labels[i];
        }
    }

    /// <summary>Whether the run may be part of a longer name (a capital beside it, or "of" and another run).</summary>
    private static bool Continues(TrainingSentence sentence, int start, int end)
    {
        string[] forms = sentence.Forms;
        bool before = start > 1 && char.IsUpper(forms[start - 1][0]) && sentence.Columns[start - 1][3] is "ADJ" or "NOUN" or "VERB" or "NUM";
        bool after = end < forms.Length && (forms[end] is "of" or "&" or "-" or "/" || (char.IsUpper(forms[end][0]) && sentence.Columns[end][3] is "ADJ" or "NOUN" or "VERB") || sentence.Columns[end][3] is "NUM");
        bool linked = start > 1 && forms[start - 1] is "of" or "&" or "-" or "/" && start > 1 && IsProper(sentence, start - 2);
        return before || after || linked;
    }

    private bool IsPerson(TrainingSentence sentence, int start, int end, out int first)
    {
        first = start;
        while (first < end - 1 && marker.IsTitle(sentence.Forms[first]))
        {
            first++;
        }

        if (end - first < 2)
        {
            return false;
        }

        for (int i = first + 1; i < end; i++)
        {
            if (sentence.Relations![i] != "flat" || sentence.Heads![i] < first || sentence.Heads[i] >= i)
            {
                return false;
            }
        }

        return true;
    }

    private static IEnumerable<(int Start, int End)> Runs(TrainingSentence sentence)
    {
        for (int i = 0; i < sentence.Forms.Length; i++)
        {
            int start = i;
            while (i < sentence.Forms.Length && IsProper(sentence, i))
            {
                i++;
            }

            if (i > start)
            {
                yield return (start, i);
            }
        }
    }

    private static bool IsProper(TrainingSentence sentence, int word) => sentence.Columns[word][3] == "PROPN" || sentence.Columns[word][4] is "NNP" or "NNPS";
}
