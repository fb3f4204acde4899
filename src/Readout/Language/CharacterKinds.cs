namespace Readout.Language;

/// <summary>What kind of character a UTF-16 code unit is to the tokenizer.</summary>
internal static class CharacterKinds
{
    private static readonly byte[] _ascii = MakeAscii();

    /// <summary>Whether the code unit belongs inside a word: a letter, a mark, an underscore.</summary>
    public static bool IsLetter(char c) => c < 128 ? _ascii[c] == 1 : IsLetterBeyondAscii(c);

    /// <summary>Whether the code unit is a decimal digit.</summary>
    public static bool IsDigit(char c) => c < 128 ? _ascii[c] == 2 : char.IsDigit(c);

    /// <summary>Whether the code unit separates tokens.</summary>
    public static bool IsSpace(char c) => c < 128 ? _ascii[c] == 3 : char.IsWhiteSpace(c) || c is '\u200B' or '\uFEFF' or '\u2060' or '\u180E';

    /// <summary>Whether the code unit is half of a pair or joins pictographs.</summary>
    public static bool IsPictograph(char c) => char.IsSurrogate(c) || c is '\uFE0F' or '\u200D' or '\u20E3';

    /// <summary>Whether the code unit is one of the apostrophes that writers use.</summary>
    public static bool IsApostrophe(char c) => c is '\'' or '’' or '`' or 'ʼ' or '´';

    /// <summary>Whether the code unit is a letter of either case written large.</summary>
    public static bool IsUpper(char c) => c < 128 ? c is >= 'A' and <= 'Z' : char.IsUpper(c);

    /// <summary>Whether the code unit is a small letter.</summary>
    public static bool IsLower(char c) => c < 128 ? c is >= 'a' and <= 'z' : char.IsLower(c);

    private static bool IsLetterBeyondAscii(char c) => char.IsLetter(c) || c == '\u00AD'
        || char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark;

    private static byte[] MakeAscii()
    {
        byte[] kinds = new byte[128];
        for (int c = 0; c < 128; c++)
        {
            kinds[c] = (char)c switch
            {
                >= 'a' and <= 'z' or >= 'A' and <= 'Z' or '_' => 1,
                >= '0' and <= '9' => 2,
                <= ' ' or '\u007F' => 3,
                _ => 0,
            };
        }

        return kinds;
    }
}
