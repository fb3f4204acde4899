namespace Readout.Ingest;

/// <summary>Recognises a line that holds a date and nothing else, such as <i>Published 5:32 PM EST, Mon March 4, 2019</i>, or only the labels of one.</summary>
internal static class DateLineReader
{
    private const int Longest = 120;

    /// <summary>Whether every word of a line belongs to a date line, and at least one is a date, a time or a label that nothing else uses.</summary>
    public static bool IsDateLine(string text)
    {
        if (text.Length > Longest)
        {
            return false;
        }

        IngestLexicon lexicon = IngestLexicon.Shared;
        bool telling = false;
        int words = 0, figures = 0;
        for (int at = 0; at < text.Length;)
        {
            if (!char.IsLetterOrDigit(text[at]))
            {
                at++;
                continue;
            }

            int start = at;
            while (at < text.Length && (char.IsLetterOrDigit(text[at]) || (text[at] == '.' && at + 1 < text.Length && char.IsLetter(text[at + 1]) && at - start <= 3)))
            {
                at++;
            }

            ReadOnlySpan<char> word = text.AsSpan(start, at - start);
            words++;
            if (char.IsDigit(word[0]))
            {
                figures++;
                int letters = word.IndexOfAnyExceptInRange('0', '9');
                if (letters >= 0 && letters <= 4 && !lexicon.DateLineWords.Contains(word[letters..]) && word[letters] is not ('T' or 'Z'))
                {
                    return false;
                }

                continue;
            }

            if (!lexicon.DateLineWords.Contains(word) && word is not ("p" or "a" or "m" or "T" or "Z"))
            {
                return false;
            }

            telling |= word.StartsWith("publish", StringComparison.OrdinalIgnoreCase) || word.StartsWith("updat", StringComparison.OrdinalIgnoreCase)
                || word.StartsWith("posted", StringComparison.OrdinalIgnoreCase) || word.StartsWith("modif", StringComparison.OrdinalIgnoreCase)
                || (figures > 0 && (word.Equals("am", StringComparison.OrdinalIgnoreCase) || word.Equals("pm", StringComparison.OrdinalIgnoreCase) || word.Equals("ago", StringComparison.OrdinalIgnoreCase)
                    || word.StartsWith("min", StringComparison.OrdinalIgnoreCase)));
        }

        return words > 0 && (telling || DatePhraseFinder.Find(text).Count > 0 || (figures > 0 && words <= 4 && text.Contains(':')));
    }
}
