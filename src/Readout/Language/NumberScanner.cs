using static Readout.Language.CharacterKinds;

namespace Readout.Language;

/// <summary>Cuts tokens that begin with a digit: numbers, dates, times, telephone numbers, ordinals, numbers with a unit.</summary>
internal static class NumberScanner
{
    /// <summary>Adds the tokens of the number at <paramref name="start"/> and returns the offset after them.</summary>
    public static int Scan(string text, int start, int end, TokenLexicon lexicon, TokenBuffer tokens)
    {
        int at = IsDigit(text[start]) ? start : start + 1;
        while (true)
        {
            while (at < end && IsDigit(text[at]))
            {
                at++;
            }

            if (at + 1 >= end || !IsDigit(text[at + 1]) || text[at] is not (',' or '.' or ':' or '/' or '-'))
            {
                break;
            }

            if (text[at] == '-' && !IsHyphenInside(text, start, at, end))
            {
                break;
            }

            at++;
        }

        int letters = at;
        while (letters < end && (IsLetter(text[letters]) || IsDigit(text[letters])))
        {
            letters++;
        }

        if (letters > at)
        {
            ReadOnlySpan<char> suffix = text.AsSpan(at, letters - at);
            if (lexicon.Units.Contains(suffix))
            {
                tokens.Add(start, at);
                int unitEnd = letters < end && text[letters] == '.' && suffix.Length == 1 && letters + 2 < end && text[letters + 2] == '.' ? letters + 3 : letters;
                tokens.Add(at, unitEnd);
                return unitEnd;
            }

            at = letters;
        }

        tokens.Add(start, at);
        return at;
    }

    /// <summary>Whether the hyphen joins the groups of a telephone number or a date rather than the ends of a range.</summary>
    private static bool IsHyphenInside(string text, int start, int hyphen, int end)
    {
        int groups = 1, digits = 0, last = 0;
        for (int at = start; at < end && (IsDigit(text[at]) || (text[at] == '-' && at + 1 < end && IsDigit(text[at + 1]))); at++)
        {
            if (text[at] == '-')
            {
                groups++;
                last = 0;
            }
            else
            {
                digits++;
                last++;
            }
        }

        return groups >= 3 || (groups == 2 && last == 4 && hyphen - start is 3 or 5);
    }
}
