namespace Readout.Ingest;

/// <summary>Tells a headline from a heading or a label: a subject and a verb, without the end of a sentence.</summary>
internal static class HeadlineShape
{
    /// <summary>Whether a line is built like the headline of another article.</summary>
    public static bool IsHeadline(SourceLine line)
    {
        LineShape shape = line.Shape;
        if (shape.Words is < 4 or > 25 || shape.EndsSentence && shape.Last != '?')
        {
            return false;
        }

        // A headline in title case, or a capitalised word followed by a small one in -s or -ed: "Minister rejects report".
        if (shape.Words >= 5 && shape.Capitalised * 4 >= shape.Words * 3)
        {
            return true;
        }

        string[] words = line.Text.Split(' ');
        for (int i = 0; i + 1 < words.Length; i++)
        {
            string word = words[i + 1];
            if (char.IsUpper(words[i][0]) && word.Length > 3 && char.IsLower(word[0]) && word[^1] is 's' or 'd' && !IngestLexicon.Shared.FunctionWords.Contains(word))
            {
                return true;
            }
        }

        return false;
    }
}
