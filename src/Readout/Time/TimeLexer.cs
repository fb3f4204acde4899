namespace Readout.Time;

/// <summary>Cuts text into the words that the time grammar reads.</summary>
internal static class TimeLexer
{
    /// <summary>Adds the words of <c>text[start..end]</c> to a list.</summary>
    /// <returns>Whether any of them may begin or be a time expression.</returns>
    public static bool Read(ReadOnlySpan<char> text, int start, int end, TimeLexicon lexicon, List<TimeWord> words)
    {
        bool any = false;
        int at = start, before = -1;
        while (at < end)
        {
            char c = text[at];
            if (char.IsWhiteSpace(c))
            {
                at++;
                continue;
            }

            int from = at;
            bool capital = char.IsUpper(c);
            WordClass kind = WordClass.None;
            int value = 0;
            if (char.IsAsciiDigit(c))
            {
                at = Digits(text, at, end, out value);
                kind = WordClass.Digits;
                any = true;
            }
            else if (char.IsLetter(c))
            {
                while (at < end && char.IsLetter(text[at]))
                {
                    at++;
                }

                if (at + 6 < end && at - from == 1 && (c is 'o' or 'O') && text[at] is '\'' or '\u2019' && text.Slice(at + 1, Math.Min(5, end - at - 1)).Equals("clock", StringComparison.OrdinalIgnoreCase))
                {
                    at += 6;
                    kind = WordClass.Oclock;
                }
                else if (at - from <= 12 && lexicon.TryGet(text[from..at], out LexicalEntry entry) && (capital || !entry.NeedsCapital))
                {
                    kind = entry.Class;
                    value = entry.Value;
                    any |= kind < WordClass.The;
                }
            }
            else
            {
                kind = Mark(c);
                at++;
                if (kind == WordClass.Apostrophe && at < end && text[at] is 's' or 'S' && (at + 1 >= end || !char.IsLetter(text[at + 1])))
                {
                    at++;
                    kind = WordClass.Possessive;
                }
            }

            words.Add(new TimeWord(from, at, kind, value, from == before, capital));
            before = at;
        }

        return any;
    }

    /// <summary>Reads digits with thousands marks (<c>1,000</c>); a number too long for the grammar has the value -1.</summary>
    private static int Digits(ReadOnlySpan<char> text, int at, int end, out int value)
    {
        long number = 0;
        int from = at;
        while (at < end && char.IsAsciiDigit(text[at]))
        {
            number = at - from < 9 ? (number * 10) + (text[at] - '0') : -1;
            at++;
            bool grouped = at + 3 < end + 0 && text[at] == ',' && at - from <= 3 && IsGroup(text, at + 1, end);
            while (grouped && number >= 0)
            {
                number = number < 1_000_000 ? (number * 1000) + ((text[at + 1] - '0') * 100) + ((text[at + 2] - '0') * 10) + text[at + 3] - '0' : -1;
                at += 4;
                grouped = at + 3 < end && text[at] == ',' && IsGroup(text, at + 1, end);
                if (!grouped)
                {
                    value = (int)number;
                    return at;
                }
            }
        }

        value = (int)number;
        return at;
    }

    private static bool IsGroup(ReadOnlySpan<char> text, int at, int end) =>
        at + 2 < end && char.IsAsciiDigit(text[at]) && char.IsAsciiDigit(text[at + 1]) && char.IsAsciiDigit(text[at + 2])
        && (at + 3 >= end || !char.IsAsciiDigit(text[at + 3]));

    private static WordClass Mark(char c) => c switch
    {
        ',' => WordClass.Comma,
        '.' => WordClass.Stop,
        '-' or '~' or '\u2010' or '\u2011' or '\u2012' or '\u2013' => WordClass.Hyphen,
        '/' => WordClass.Slash,
        ':' => WordClass.Colon,
        '\'' or '\u2019' or '\u2018' or '`' => WordClass.Apostrophe,
        _ => WordClass.None,
    };
}
