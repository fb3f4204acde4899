using static Readout.Language.CharacterKinds;

namespace Readout.Language;

/// <summary>Recognises web and mail addresses, host names and file names.</summary>
internal static class AddressScanner
{
    /// <summary>Offset in <paramref name="chunk"/> at which an address begins; -1 when it holds none.</summary>
    public static int Find(ReadOnlySpan<char> chunk)
    {
        int at = chunk.IndexOf('@');
        if (at > 0)
        {
            int start = at;
            while (start > 0 && IsLocal(chunk[start - 1]))
            {
                start--;
            }

            if (start >= 7 && chunk[..start].EndsWith("mailto:", StringComparison.OrdinalIgnoreCase))
            {
                start -= 7;
            }

            return start < at && at + 1 < chunk.Length && IsLetter(chunk[at + 1]) ? start : -1;
        }

        int scheme = chunk.IndexOf("://");
        if (scheme > 0)
        {
            int start = scheme;
            while (start > 0 && IsLetter(chunk[start - 1]))
            {
                start--;
            }

            return start < scheme ? start : -1;
        }

        return chunk.IndexOf("www.", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Length of the address at the beginning of <paramref name="chunk"/>; 0 when it is none.</summary>
    public static int Length(ReadOnlySpan<char> chunk)
    {
        int at = chunk.IndexOf('@');
        int length = 0;
        if (at > 0 && chunk[..at].IndexOf('/') < 0)
        {
            length = at + 1;
            while (length < chunk.Length && (IsLetter(chunk[length]) || IsDigit(chunk[length]) || chunk[length] is '.' or '-'))
            {
                length++;
            }

            while (chunk[length - 1] is '.' or '-')
            {
                length--;
            }

            return length;
        }

        while (length < chunk.Length && chunk[length] is not ('<' or '>' or '"' or '”' or '“' or '»' or '|'))
        {
            length++;
        }

        return Trimmed(chunk, length);
    }

    /// <summary>End of a host or file name (<i>readout.example.org/x</i>, <i>notes.doc</i>) whose first full stop is at <paramref name="dot"/>; 0 when it is none.</summary>
    public static int DottedName(string text, int start, int dot, int end, TokenLexicon lexicon)
    {
        if (dot + 2 >= end || !(IsLetter(text[dot + 1]) || IsDigit(text[dot + 1])))
        {
            return 0;
        }

        int at = dot, part = dot, parts = 1;
        bool known = false, isSmall = dot - start > 1 && IsSmall(text, start, dot);
        while (at < end && text[at] == '.' && at + 1 < end && (IsLetter(text[at + 1]) || IsDigit(text[at + 1])))
        {
            part = ++at;
            while (at < end && (IsLetter(text[at]) || IsDigit(text[at]) || text[at] == '-'))
            {
                at++;
            }

            known = lexicon.Domains.Contains(text.AsSpan(part, at - part));
            isSmall &= IsSmall(text, part, at);
            parts++;
        }

        // Names of three and more parts are a host's, a newsgroup's or a package's, whatever they end with: "alt.example.birds".
        if (parts > 2 && isSmall)
        {
            return at;
        }

        // "Done.It" is two sentences without a space: a capital after the stop is a name part only when the first part has none or is all capitals.
        if (!known || (IsUpper(text[part]) && at - part <= 2 && IsLower(text[dot - 1])))
        {
            return 0;
        }

        if (at < end && text[at] == '/')
        {
            at = start + Trimmed(text.AsSpan(start, end - start), end - start);
        }

        return at;
    }

    /// <summary>
    /// Where a host or file name with hyphens or strokes (<i>second-draft.doc</i>, <i>a-fine-example.com</i>) begins and ends in a chunk; -1 and 0 when it holds none.
    /// </summary>
    public static (int Start, int End) HyphenatedName(ReadOnlySpan<char> chunk, TokenLexicon lexicon)
    {
        int dot = chunk.LastIndexOf('.');
        if (dot < 2 || dot + 3 >= chunk.Length || chunk.IndexOfAny('-', '#', '~') is < 0)
        {
            return (-1, 0);
        }

        int end = dot + 1;
        while (end < chunk.Length && (IsLetter(chunk[end]) || IsDigit(chunk[end])))
        {
            end++;
        }

        int start = dot;
        bool isJoined = false;
        while (start > 0 && (IsLetter(chunk[start - 1]) || IsDigit(chunk[start - 1]) || chunk[start - 1] is '-' or '#' or '~'))
        {
            isJoined |= chunk[--start] is '-' or '#' or '~';
        }

        return isJoined && dot - start > 1 && end - dot > 3 && lexicon.Domains.Contains(chunk[(dot + 1)..end]) ? (start, end) : (-1, 0);
    }

    /// <summary>End of the ending of a host or file name that begins at its full stop (<i>.doc</i>); 0 when it is none.</summary>
    public static int Ending(string text, int dot, int end, TokenLexicon lexicon)
    {
        int at = dot + 1;
        while (at < end && (IsLetter(text[at]) || IsDigit(text[at])))
        {
            at++;
        }

        return lexicon.Domains.Contains(text.AsSpan(dot + 1, at - dot - 1)) ? at : 0;
    }

    private static bool IsSmall(string text, int start, int end)
    {
        while (start < end && (IsLower(text[start]) || text[start] == '-'))
        {
            start++;
        }

        return start == end;
    }

    private static int Trimmed(ReadOnlySpan<char> chunk, int length)
    {
        bool open = chunk[..length].IndexOf('(') >= 0;
        while (length > 1 && (chunk[length - 1] is '.' or ',' or ';' or ':' or '!' or '?' or ']' or '}' or '\'' or '’' || (chunk[length - 1] == ')' && !open)))
        {
            length--;
        }

        return length;
    }

    private static bool IsLocal(char c) => IsLetter(c) || IsDigit(c) || c is '.' or '-' or '+' or '%';
}
