namespace Readout.Language;

/// <summary>
/// Finds the dateline that a paragraph of a report begins with (<i>PORT SABEL, March 12 (Northline) -</i>): a sentence of its own, so that the parser reads the one
/// behind it as if it stood alone. Where the brackets hold a masthead (<i>Washington (CNN) </i>) it needs no dash, and no place.
/// </summary>
internal static class DatelineScanner
{
    private const int Longest = 16;

    /// <summary>How many tokens the dateline of a block has, its dash included; 0 when there is none.</summary>
    /// <param name="text">The reading text.</param>
    /// <param name="starts">Starts of the block's tokens.</param>
    /// <param name="ends">Ends of the block's tokens.</param>
    /// <param name="lexicon">The mastheads.</param>
    public static int Length(string text, ReadOnlySpan<int> starts, ReadOnlySpan<int> ends, TokenLexicon lexicon)
    {
        bool hasBracket = false, hasComma = false, isLarge = true, isMasthead = false;
        int opening = 0;
        for (int i = 0; i + 1 < Math.Min(starts.Length, Longest); i++)
        {
            ReadOnlySpan<char> token = text.AsSpan(starts[i]..ends[i]);
            if (token is "-" or "--" or "–" or "—")
            {
                bool isClosed = hasBracket && text[ends[i - 1] - 1] is ')' or ']';
                return i > 0 && IsOpening(text, ends[i], starts[i + 1]) && (text[starts[0]] != '(' || isMasthead)
                    && (isClosed || (IsLarge(text.AsSpan(starts[0]..ends[0])) && (isLarge || hasComma))) ? i + 1 : 0;
            }

            if (token is ")" or "]" && hasBracket)
            {
                // Behind an article the brackets hold the initials of what stands before them: The Associated Press (AP) President ...
                isMasthead = lexicon.Mastheads.Contains(text.AsSpan(ends[opening]..starts[i]).Trim());
                if (isMasthead && IsOpening(text, ends[i], starts[i + 1]) && text.AsSpan(starts[0]..ends[0]) is not "The")
                {
                    return i + 1;
                }
            }

            if (i == 0 && token is not "(" && !CharacterKinds.IsUpper(token[0]))
            {
                return 0;
            }

            bool isMark = token is "," or "(" or ")" or "[" or "]" or "." or "/";
            if (token is "(" or "[")
            {
                (hasBracket, opening) = (true, i);
            }

            hasComma |= token is ",";
            isLarge &= isMark || IsLarge(token);
            if (!isMark && !hasBracket && !CharacterKinds.IsUpper(token[0]) && !CharacterKinds.IsDigit(token[0]) && token is not ("of" or "de" or "del" or "la"))
            {
                return 0;
            }
        }

        return 0;
    }

    private static bool IsLarge(ReadOnlySpan<char> word)
    {
        foreach (char c in word)
        {
            if (CharacterKinds.IsLower(c))
            {
                return false;
            }
        }

        return word.Length > 1 && CharacterKinds.IsUpper(word[0]);
    }

    // Behind the dash, and mostly a space, begins a sentence; behind a bracket also without one.
    private static bool IsOpening(string text, int end, int next) =>
        (next > end || text[end - 1] is '—' or '–' or ')' or ']') && (CharacterKinds.IsUpper(text[next]) || CharacterKinds.IsDigit(text[next]) || text[next] is '"' or '“' or '\'' or '‘');
}
