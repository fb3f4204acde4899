using System.Buffers;
using static Readout.Language.CharacterKinds;

namespace Readout.Language;

/// <summary>
/// Cuts text into the words of the English Web Treebank (Universal Dependencies): contractions, possessives and hyphens are cut, abbreviations,
/// numbers, addresses and handles stay whole. A hand-written scanner; every character that is not white space lands in exactly one token.
/// </summary>
internal sealed class WordScanner(TokenLexicon lexicon)
{
    private static readonly SearchValues<char> _drawn = SearchValues.Create("-=+*~_<>|#^");

    /// <summary>Adds the tokens of <c>[start, end)</c> to <paramref name="tokens"/>.</summary>
    public void Scan(string text, int start, int end, TokenBuffer tokens)
    {
        int at = start;
        while (at < end)
        {
            if (IsSpace(text[at]))
            {
                at++;
                continue;
            }

            int from = at;
            bool letters = true;
            while (at < end && !IsSpace(text[at]))
            {
                letters &= IsLetter(text[at++]);
            }

            if (letters)
            {
                AddWord(text, from, at, end, tokens);
            }
            else
            {
                ScanChunk(text, from, at, end, tokens);
            }
        }
    }

    private void AddWord(string text, int start, int end, int limit, TokenBuffer tokens)
    {
        int length = end - start;
        if (length is >= 2 and <= 8 && lexicon.Contractions.TryGetValue(text.AsSpan(start, length), out int first)
            && ((first > 0 && (length > 3 || IsLower(text[start]))) || (length <= 4 && IsPair(text, start, end, limit))))
        {
            first = Math.Abs(first);
            tokens.Add(start, start + first);
            tokens.Add(start + first, end);
        }
        else
        {
            tokens.Add(start, end);
        }
    }

    /// <summary>Whether the next word makes two tokens of the one that ends at <paramref name="end"/>.</summary>
    private bool IsPair(string text, int start, int end, int limit)
    {
        int next = end + 1;
        while (next < limit && IsLetter(text[next]))
        {
            next++;
        }

        return next > end + 1 && text[end] == ' ' && lexicon.Pairs.Contains(text.AsSpan(start, next - start));
    }

    private void ScanChunk(string text, int start, int end, int limit, TokenBuffer tokens)
    {
        ReadOnlySpan<char> chunk = text.AsSpan(start, end - start);
        if (chunk.Length <= 8 && lexicon.Wholes.Contains(chunk))
        {
            tokens.Add(start, end);
            return;
        }

        if (IsRule(chunk))
        {
            tokens.Add(start, end);
            return;
        }

        int addressEnd = 0, address = chunk.Length > 3 ? AddressScanner.Find(chunk) : -1;
        if (address < 0 && chunk.Length > 6)
        {
            (address, addressEnd) = AddressScanner.HyphenatedName(chunk, lexicon);
        }

        int at = start;
        while (at < end)
        {
            if (address >= 0 && at >= start + address)
            {
                int length = addressEnd > 0 ? start + addressEnd - at : AddressScanner.Length(text.AsSpan(at, end - at));
                address = -1;
                if (length > 0)
                {
                    tokens.Add(at, at + length);
                    at += length;
                    continue;
                }
            }

            char c = text[at];
            if (IsLetter(c))
            {
                at = ScanWord(text, at, end, limit, tokens);
            }
            else if (IsDigit(c) || (c is '.' or '+' && at == start && at + 1 < end && IsDigit(text[at + 1])))
            {
                at = NumberScanner.Scan(text, at, end, lexicon, tokens);
            }
            else
            {
                at = ScanSymbol(text, start, at, end, tokens);
            }
        }
    }

    /// <summary>Whether a chunk is a line or an arrow drawn with several kinds of marks (<i>----==</i>, <i>-&gt;</i>).</summary>
    private static bool IsRule(ReadOnlySpan<char> chunk) =>
        chunk.Length > 1 && !IsLetter(chunk[0]) && chunk.IndexOfAnyExcept(_drawn) < 0 && chunk is not "<>";

    /// <summary>End of the line drawn from <paramref name="at"/> on, whose first kind of mark ends at <paramref name="stop"/>.</summary>
    private static int RuleEnd(string text, int at, int stop, int end)
    {
        int next = stop;
        while (stop - at > 1 && next < end && !IsLetter(text[next]) && _drawn.Contains(text[next]))
        {
            next++;
        }

        return next - stop > 1 ? next : stop;
    }

    private int ScanWord(string text, int start, int end, int limit, TokenBuffer tokens)
    {
        int at = start;
        while (true)
        {
            while (at < end && (IsLetter(text[at]) || IsDigit(text[at])))
            {
                at++;
            }

            if (at == end)
            {
                break;
            }

            char c = text[at];
            char next = at + 1 < end ? text[at + 1] : ' ';
            if (c == '.')
            {
                int dotted = AddressScanner.DottedName(text, start, at, end, lexicon);
                if (dotted > 0)
                {
                    tokens.Add(start, dotted);
                    return dotted;
                }

                int acronym = AcronymEnd(text, start, at, end);
                if (acronym > 0)
                {
                    tokens.Add(start, acronym);
                    return acronym;
                }

                if (!IsLetter(next) && (next is not ('.' or '?' or '!') || at + 2 == end) && KeepsStop(text, start, at, limit))
                {
                    tokens.Add(start, at + 1);
                    return at + 1;
                }

                break;
            }

            if (IsApostrophe(c))
            {
                int clitic = CliticAt(text, at, end);
                if (clitic > 0)
                {
                    bool negation = clitic == 2 && next is 't' or 'T' && at - start > 1 && text[at - 1] is 'n' or 'N';
                    int cut = negation ? at - 1 : at;
                    tokens.Add(start, cut);
                    tokens.Add(cut, at + clitic);
                    return at + clitic;
                }

                if (IsLetter(next) && c != '`')
                {
                    at += 2;
                    continue;
                }

                break;
            }

            if ((c == '-' && (IsLetter(next) || IsDigit(next)) && lexicon.Prefixes.Contains(text.AsSpan(start, at - start)))
                || (c == '&' && IsUpper(next) && at - start <= 3 && IsUpper(text[at - 1])))
            {
                at++;
                continue;
            }

            if (c == '$' && at - start <= 3 && IsDigit(next) && IsUpper(text[at - 1]))
            {
                at++;
            }

            break;
        }

        AddWord(text, start, at, limit, tokens);
        return at;
    }

    /// <summary>Length of the clitic that begins with the apostrophe at <paramref name="at"/> and ends with its word; 0 when there is none.</summary>
    private static int CliticAt(string text, int at, int end)
    {
        int letters = 0;
        while (at + 1 + letters < end && IsLetter(text[at + 1 + letters]))
        {
            letters++;
        }

        return letters switch
        {
            1 => (text[at + 1] | 32) is 's' or 'm' or 'd' || ((text[at + 1] | 32) == 't' && (text[at - 1] | 32) == 'n') ? 2 : 0,
            2 => ((text[at + 1] | 32), (text[at + 2] | 32)) is ('r', 'e') or ('v', 'e') or ('l', 'l') ? 3 : 0,
            _ => 0,
        };
    }

    /// <summary>End of an acronym with full stops (<i>U.S.</i>, <i>p.m.</i>) that starts at <paramref name="start"/>; 0 when there is none.</summary>
    private static int AcronymEnd(string text, int start, int dot, int end)
    {
        if (dot - start != 1)
        {
            return 0;
        }

        int at = dot + 1, groups = 1;
        while (at < end && IsLetter(text[at]) && (at + 1 == end || !IsLetter(text[at + 1])))
        {
            groups++;
            at++;
            if (at == end || text[at] != '.')
            {
                break;
            }

            at++;
        }

        // Two full stops after the letter belong to an ellipsis.
        return groups < 2 ? 0 : at + 1 < end && text[at] == '.' && text[at + 1] == '.' ? at - 1 : at;
    }

    private bool KeepsStop(string text, int start, int dot, int limit)
    {
        int next = dot + 1;
        while (next < limit && !IsLetter(text[next]) && !IsDigit(text[next]) && text[next] is not ('"' or '“' or '\''))
        {
            next++;
        }

        char follower = next < limit ? text[next] : ' ';
        if (dot - start == 1 && IsUpper(text[start]))
        {
            return IsUpper(follower) && (text[start] != 'I' || next - dot > 2);
        }

        if (!lexicon.Abbreviations.TryGetValue(text.AsSpan(start, dot - start), out TokenLexicon.Stop stop))
        {
            return false;
        }

        return stop switch
        {
            TokenLexicon.Stop.BeforeNumber => IsDigit(follower),
            TokenLexicon.Stop.BeforeSmall => (dot + 1 < limit && text[dot + 1] is ',' or ';' or ')') || (follower != ' ' && !IsUpper(follower) && follower is not ('"' or '“')),
            TokenLexicon.Stop.BeforeCapital or TokenLexicon.Stop.TitleBeforeCapital => IsDigit(follower) || IsUpper(follower),
            _ => true,
        };
    }

    private int ScanSymbol(string text, int start, int at, int end, TokenBuffer tokens)
    {
        char c = text[at];
        char next = at + 1 < end ? text[at + 1] : ' ';
        int stop = at + 1;
        if (c == '.' && (at == start || text[at - 1] is ')' or ']') && IsLetter(next) && AddressScanner.Ending(text, at, end, lexicon) is int ending and > 0)
        {
            stop = ending;
        }
        else if (c is '.' or '?' or '!')
        {
            while (stop < end && text[stop] is '.' or '?' or '!')
            {
                stop++;
            }
        }
        else if (IsApostrophe(c))
        {
            stop = ApostropheEnd(text, start, at, end);
        }
        else if (c is '#' or '@' && IsLetter(next))
        {
            while (stop < end && (IsLetter(text[stop]) || IsDigit(text[stop])))
            {
                stop++;
            }
        }
        else if (IsPictograph(c))
        {
            while (stop < end && IsPictograph(text[stop]))
            {
                stop++;
            }
        }
        else if (c is not ('(' or ')' or '[' or ']' or '{' or '}' or '"' or ',' or ';' or ':' or '%' or '“' or '”'))
        {
            while (stop < end && text[stop] == c)
            {
                stop++;
            }

            stop = RuleEnd(text, at, stop, end);
        }

        if (c is ':' or ';' or '=' && at == start && end - at <= 5)
        {
            int trimmed = end;
            while (trimmed - at > 1 && text[trimmed - 1] is '.' or ',' or '!' or '?')
            {
                trimmed--;
            }

            stop = lexicon.Wholes.Contains(text.AsSpan(at, trimmed - at)) ? trimmed : stop;
        }

        tokens.Add(at, stop);
        return stop;
    }

    private static int ApostropheEnd(string text, int start, int at, int end)
    {
        if (at + 1 < end && text[at + 1] == text[at])
        {
            return at + 2;
        }

        if (at > start)
        {
            int inner = CliticAt(text, at, end);
            return inner > 0 && text[at - 1] is '.' or ')' or '"' or '”' || (inner > 0 && IsDigit(text[at - 1])) ? at + inner : at + 1;
        }

        int digits = at + 1;
        while (digits < end && IsDigit(text[digits]))
        {
            digits++;
        }

        if (digits - at == 3)
        {
            return digits < end && text[digits] == 's' ? digits + 1 : digits;
        }

        // A clitic that stands alone, or a word that has lost its beginning.
        int letters = at + 1;
        while (letters < end && IsLetter(text[letters]))
        {
            letters++;
        }

        ReadOnlySpan<char> word = text.AsSpan(at + 1, letters - at - 1);
        return word is "s" or "m" or "d" or "re" or "ve" or "ll" or "em" or "til" or "cause" or "S" && letters == end ? letters : at + 1;
    }
}
