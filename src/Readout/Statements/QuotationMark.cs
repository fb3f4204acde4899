namespace Readout.Statements;

/// <summary>A quotation mark in its surroundings: its family, its length, and whether it may open or close a quotation there.</summary>
/// <param name="Family">Which marks it pairs with.</param>
/// <param name="Length">Its length in code units; 0 when there is no mark.</param>
/// <param name="MayOpen">Whether it may open a quotation.</param>
/// <param name="MayClose">Whether it may close one.</param>
/// <param name="LooksOpening">Whether it stands before a word and after a space or bracket.</param>
/// <param name="LooksClosing">Whether it stands after a word or its punctuation.</param>
internal readonly record struct QuotationMark(QuotationMark.Kind Family, int Length, bool MayOpen, bool MayClose, bool LooksOpening, bool LooksClosing)
{
    /// <summary>Families of marks that close each other.</summary>
    internal enum Kind : byte
    {
        /// <summary>Straight, curly and low double marks, doubled single marks.</summary>
        Double,

        /// <summary>Double angle marks.</summary>
        Angle,

        /// <summary>Single angle marks.</summary>
        SingleAngle,

        /// <summary>Straight and curly single marks.</summary>
        Single,
    }

    /// <summary>Whether an unclosed one is no quotation at all.</summary>
    public bool IsSingle => Family is Kind.Single or Kind.SingleAngle;

    /// <summary>Whether <paramref name="closing"/> can close a quotation that this one opens.</summary>
    public bool Pairs(QuotationMark closing) => Family == closing.Family;

    /// <summary>The mark at an offset; of length 0 when none stands there.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">The offset.</param>
    /// <param name="paragraph">The paragraph; nothing outside it is looked at.</param>
    public static QuotationMark At(string text, int at, TextSpan paragraph)
    {
        char c = text[at];
        switch (c)
        {
            case '"' or '\uFF02':
                return IsInch(text, at, paragraph) ? default : Either(text, at, 1, paragraph, Kind.Double);
            case '\u201C' or '\u201D' or '\u201F':
                return Leaning(text, at, paragraph, Kind.Double, opens: c != '\u201D');
            case '\u201E':
                return new QuotationMark(Kind.Double, 1, MayOpen: true, MayClose: false, LooksOpening: true, LooksClosing: false);
            case '\u00AB' or '\u00BB':
                return Leaning(text, at, paragraph, Kind.Angle, opens: c == '\u00AB');
            case '\u2039' or '\u203A':
                return Leaning(text, at, paragraph, Kind.SingleAngle, opens: c == '\u2039');
            case '`' or '\'' or '\u2018' or '\u2019' or '\u201A' or '\u201B':
                bool isDoubled = at + 1 < paragraph.End && text[at + 1] == c && !(at + 2 < paragraph.End && text[at + 2] == c);
                if (isDoubled && (at == paragraph.Start || text[at - 1] != c))
                {
                    return Either(text, at, 2, paragraph, Kind.Double);
                }

                return Single(text, at, paragraph, c);
            default:
                return default;
        }
    }

    private static QuotationMark Either(string text, int at, int length, TextSpan paragraph, Kind family) => new(
        family, length, MayOpen: HasWordAfter(text, at + length, paragraph), MayClose: true, Opening(text, at, at + length, paragraph), Closing(text, at, paragraph));

    private static QuotationMark Leaning(string text, int at, TextSpan paragraph, Kind family, bool opens)
    {
        bool looksOpening = Opening(text, at, at + 1, paragraph), looksClosing = Closing(text, at, paragraph);
        return opens
            ? new QuotationMark(family, 1, MayOpen: looksOpening || !looksClosing, MayClose: looksClosing && !looksOpening, LooksOpening: true, LooksClosing: looksClosing && !looksOpening)
            : new QuotationMark(family, 1, MayOpen: looksOpening && !looksClosing, MayClose: true, LooksOpening: looksOpening && !looksClosing, LooksClosing: !(looksOpening && !looksClosing));
    }

    private static QuotationMark Single(string text, int at, TextSpan paragraph, char c)
    {
        bool letterBefore = at > paragraph.Start && char.IsLetterOrDigit(text[at - 1]);
        bool letterAfter = at + 1 < paragraph.End && char.IsLetterOrDigit(text[at + 1]);
        if (letterBefore && letterAfter)
        {
            return default; // an apostrophe, or feet and inches
        }

        bool opens = c != '\u2019' && Opening(text, at, at + 1, paragraph) && !IsElision(text, at + 1, paragraph) && ClosesLater(text, at + 1, paragraph);
        bool closes = c is not ('`' or '\u201A' or '\u201B') && !letterAfter && Closing(text, at, paragraph) && !IsFeet(text, at, paragraph) && !IsPossessive(text, at, paragraph);
        return opens || closes ? new QuotationMark(Kind.Single, 1, opens, closes, opens, closes) : default;
    }

    private static bool Opening(string text, int start, int end, TextSpan paragraph) =>
        end < paragraph.End && !char.IsWhiteSpace(text[end]) && (start == paragraph.Start || char.IsWhiteSpace(text[start - 1]) || IsBefore(text[start - 1]));

    private static bool Closing(string text, int at, TextSpan paragraph) => at > paragraph.Start && !char.IsWhiteSpace(text[at - 1]) && !IsBefore(text[at - 1]);

    private static bool IsBefore(char c) => c is '(' or '[' or '{' or '\u2014' or '\u2013' or '-' or ':' or '/' or '"' or '\u201C' or '\u201E' or '\u00AB' or '\u2018' or '`' or '\u00A0';

    private static bool HasWordAfter(string text, int at, TextSpan paragraph)
    {
        for (int i = at; i < paragraph.End; i++)
        {
            if (!char.IsWhiteSpace(text[i]))
            {
                return true;
            }
        }

        return false;
    }

    // 6'2" and, with no quotation that it could close, 12"
    private static bool IsInch(string text, int at, TextSpan paragraph)
    {
        int i = at - 1;
        while (i >= paragraph.Start && (char.IsAsciiDigit(text[i]) || text[i] is '.' or '/' or '\u00BD'))
        {
            i--;
        }

        return i < at - 1 && i > paragraph.Start && text[i] is '\'' or '\u2019' or '\u2032' && char.IsAsciiDigit(text[i - 1]);
    }

    private static bool IsFeet(string text, int at, TextSpan paragraph) =>
        at > paragraph.Start && char.IsAsciiDigit(text[at - 1]) && at + 1 < paragraph.End && (char.IsAsciiDigit(text[at + 1]) || (text[at + 1] == ' ' && at + 2 < paragraph.End && char.IsAsciiDigit(text[at + 2])));

    // 'em, 'til, '90s
    private static bool IsElision(string text, int at, TextSpan paragraph)
    {
        int end = at;
        while (end < paragraph.End && char.IsLetterOrDigit(text[end]))
        {
            end++;
        }

        ReadOnlySpan<char> word = text.AsSpan(at, end - at);
        bool isDecade = word.Length is 2 or 3 && char.IsAsciiDigit(word[0]) && char.IsAsciiDigit(word[1]) && (word.Length == 2 || word[2] == 's');
        return isDecade || word is "em" or "til" or "till" or "cause" or "tis" or "twas" or "n" or "round" or "bout" or "nuff" or "Tis" or "Twas";
    }

    // officials' : an s before and a lower-case word after, with another mark that closes still to come
    private static bool IsPossessive(string text, int at, TextSpan paragraph) =>
        at > paragraph.Start && text[at - 1] is 's' or 'S' && at + 2 < paragraph.End && text[at + 1] == ' ' && char.IsLetter(text[at + 2]) && ClosesLater(text, at + 1, paragraph);

    private static bool ClosesLater(string text, int from, TextSpan paragraph)
    {
        int last = Math.Min(paragraph.End, from + 400);
        for (int i = from + 1; i < last; i++)
        {
            if (text[i] is '\'' or '\u2019' && !char.IsWhiteSpace(text[i - 1]) && (i + 1 >= paragraph.End || !char.IsLetterOrDigit(text[i + 1])))
            {
                bool isPlural = text[i - 1] is 's' or 'S' && i + 2 < paragraph.End && text[i + 1] == ' ' && char.IsLetter(text[i + 2]);
                if (!isPlural)
                {
                    return true;
                }
            }
        }

        return false;
    }
}
