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

        // A file whose name is a number: "0308.doc".
        if (at + 2 < end && text[at] == '.' && IsLetter(text[at + 1]) && AddressScanner.Ending(text, at, end, lexicon) is int ending and > 0)
        {
            tokens.Add(start, ending);
            return ending;
        }

        // Decades: "the 1960's", "his 70's".
        if (at + 1 < end && IsApostrophe(text[at]) && text[at + 1] == 's' && (at + 2 == end || !IsLetter(text[at + 2])) && text[at - 1] == '0'
            && (at - start == 2 || (at - start == 4 && text[start] == '1')))
        {
            tokens.Add(start, at + 2);
            return at + 2;
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
        // An area code before a stroke: "503/555-0142".
        if (hyphen - start == 7 && text[start + 3] == '/')
        {
            return hyphen + 5 <= end && (hyphen + 5 == end || !IsDigit(text[hyphen + 5])) && text.AsSpan(hyphen + 1, 4).IndexOfAnyExceptInRange('0', '9') < 0;
        }

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

        return groups >= 3 || (groups == 2 && last == 4 && hyphen - start is 1 or 3 or 5);
    }
}
