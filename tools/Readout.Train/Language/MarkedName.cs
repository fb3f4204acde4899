namespace Readout.Train.Language;

/// <summary>A name that a reader marked in a sentence with a tree.</summary>
/// <param name="First">Its first word.</param>
/// <param name="End">The word after its last.</param>
/// <param name="Type">The bit of its type in <see cref="NameMarker"/>.</param>
internal readonly record struct MarkedName(int First, int End, int Type)
{
    private const string Key = "Name=";

    /// <summary>The names that the last column of a sentence marks: <c>Name=B-ORG</c>, then <c>Name=I-ORG</c>.</summary>
    /// <exception cref="InvalidDataException">A mark is broken; the message names the sentence.</exception>
    public static List<MarkedName> Read(TrainingSentence sentence)
    {
        string[] marks = [.. sentence.Columns.Select(word => word[9].Split('|').FirstOrDefault(part => part.StartsWith(Key, StringComparison.Ordinal))?[Key.Length..] ?? "")];
        var names = new List<MarkedName>();
        for (int first = 0; first < marks.Length;)
        {
            int end = first + 1;
            if (marks[first].Length > 0)
            {
                int type = marks[first].StartsWith("B-", StringComparison.Ordinal) ? NameMarker.TypeOf(marks[first][2..]) : 0;
                if (type == 0)
                {
                    throw new InvalidDataException($"{sentence.Id}: \"{marks[first]}\" marks no name's beginning");
                }

                while (end < marks.Length && marks[end] == "I-" + marks[first][2..])
                {
                    end++;
                }

                names.Add(new MarkedName(first, end, type));
            }

            first = end;
        }

        return names;
    }

    /// <summary>The word by which the whole name hangs on its sentence; -1 where that is not one word or something outside hangs on another.</summary>
    public int HeadIn(TrainingSentence sentence)
    {
        int head = -1;
        for (int i = 0; i < sentence.Forms.Length; i++)
        {
            bool inside = i >= First && i < End, up = sentence.Heads![i] >= First && sentence.Heads[i] < End;
            if (inside && !up)
            {
                if (head >= 0)
                {
                    return -1;
                }

                head = i;
            }
        }

        for (int i = 0; i < sentence.Forms.Length; i++)
        {
            if ((i < First || i >= End) && sentence.Heads![i] >= First && sentence.Heads[i] < End && sentence.Heads[i] != head)
            {
                return -1;
            }
        }

        return head;
    }
}
