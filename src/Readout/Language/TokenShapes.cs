using static Readout.Language.CharacterKinds;

namespace Readout.Language;

/// <summary>Finds the <see cref="TokenShape"/> of a token.</summary>
internal static class TokenShapes
{
    /// <summary>The shape of a token's characters.</summary>
    public static TokenShape Of(ReadOnlySpan<char> form)
    {
        char first = form[0], last = form[^1];
        if (IsLetter(first))
        {
            return OfWord(form, last);
        }

        if (IsDigit(first))
        {
            return form.ContainsAnyInRange('a', 'z') || form.ContainsAnyInRange('A', 'Z') ? TokenShape.Mixed : TokenShape.Number;
        }

        return first switch
        {
            '.' => form.Length == 1 ? TokenShape.Stop : form.IndexOfAny('?', '!') >= 0 ? TokenShape.Exclamation : TokenShape.Ellipsis,
            '…' => TokenShape.Ellipsis,
            '?' or '!' => TokenShape.Exclamation,
            ',' => TokenShape.Comma,
            ':' => form.Length == 1 ? TokenShape.Colon : TokenShape.Symbol,
            ';' => form.Length == 1 ? TokenShape.Semicolon : TokenShape.Symbol,
            '-' or '–' or '—' or '−' => TokenShape.Dash,
            '"' => TokenShape.Quote,
            '“' or '‘' or '«' or '„' or '`' => TokenShape.OpenQuote,
            '”' or '»' => TokenShape.CloseQuote,
            '\'' or '’' => form.Length == 1 ? TokenShape.Apostrophe : first == '\'' && last == '\'' ? TokenShape.Quote : TokenShape.Lower,
            '(' or '[' or '{' => TokenShape.OpenBracket,
            ')' or ']' or '}' => TokenShape.CloseBracket,
            '@' or '#' when form.Length > 1 => TokenShape.Address,
            _ => TokenShape.Symbol,
        };
    }

    private static TokenShape OfWord(ReadOnlySpan<char> form, char last)
    {
        if (last == '.')
        {
            return form.Length == 2 && IsUpper(form[0]) ? TokenShape.Initial
                : form[..^1].IndexOf('.') >= 0 ? TokenShape.Acronym : TokenShape.Abbreviation;
        }

        if (form.Length == 1)
        {
            return IsUpper(form[0]) ? TokenShape.Letter : TokenShape.Lower;
        }

        if (form.Length > 6 && (form.IndexOf('@') > 0 || form.IndexOf("://") > 0))
        {
            return TokenShape.Address;
        }

        bool lower = false, digit = false;
        foreach (char c in form[1..])
        {
            lower |= IsLower(c);
            digit |= IsDigit(c);
        }

        return digit ? TokenShape.Mixed : !IsUpper(form[0]) ? TokenShape.Lower : lower ? TokenShape.Capitalized : TokenShape.Upper;
    }
}
