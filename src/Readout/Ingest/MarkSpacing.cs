namespace Readout.Ingest;

/// <summary>Decides for a line of a tokenized text which tokens stand apart, and what its quotation marks look like.</summary>
internal sealed class MarkSpacing
{
    private readonly bool[] _toLeft;
    private readonly bool[] _toRight;
    private readonly string?[] _marks;

    /// <summary>Reads a line.</summary>
    /// <param name="tokens">Its tokens.</param>
    /// <param name="areHyphens">Whether a lone hyphen parts a compound rather than two clauses.</param>
    public MarkSpacing(string[] tokens, bool areHyphens)
    {
        Tokens = tokens;
        _toLeft = new bool[tokens.Length];
        _toRight = new bool[tokens.Length];
        _marks = new string?[tokens.Length];
        bool isQuoted = false, isInner = false;
        for (int i = 0; i < tokens.Length; i++)
        {
            string before = i == 0 ? "" : tokens[i - 1], after = i + 1 < tokens.Length ? tokens[i + 1] : "";
            switch (tokens[i])
            {
                case "``" or "“":
                    _marks[i] = "“";
                    _toRight[i] = isQuoted = true;
                    break;
                case "''" or "”":
                    _marks[i] = "”";
                    _toLeft[i] = true;
                    isQuoted = false;
                    break;
                case "\"":
                    _toLeft[i] = isQuoted;
                    _toRight[i] = isQuoted = !isQuoted;
                    break;
                case "`" or "‘":
                    _marks[i] = "‘";
                    _toRight[i] = isInner = true;
                    break;
                case "'" or "’":
                    bool isEnding = after is "s" or "t" or "re" or "ve" or "ll" or "d" or "m" && EndsWord(before);
                    bool opens = !isEnding && !isInner && (i == 0 || before is "," or ":" or "“" or "``" or "\"");
                    (_toLeft[i], _toRight[i]) = (!opens, opens || isEnding);
                    isInner = opens || (isInner && isEnding);
                    break;
                case "(" or "[" or "{" or "$" or "£" or "€" or "US$" or "C$" or "A$":
                    _toRight[i] = true;
                    break;
                case "#":
                    _toRight[i] = IsNumber(after);
                    break;
                case ",":
                    _toLeft[i] = true;
                    _toRight[i] = before.Length is > 0 and < 4 && IsNumber(before) && after.Length == 3 && IsNumber(after);
                    break;
                case ".":
                    _toLeft[i] = true;
                    _toRight[i] = (IsNumber(before) && IsNumber(after)) || (((IsInitial(before) && IsInitial(after)) || (before is "a" or "p" && after == "m")) && i + 2 < tokens.Length && tokens[i + 2] == ".");
                    break;
                case ":":
                    _toLeft[i] = true;
                    _toRight[i] = IsNumber(before) && after.Length == 2 && IsNumber(after);
                    break;
                case ";" or "?" or "!" or ")" or "]" or "}" or "%" or "?!" or "!!" or "!?":
                    _toLeft[i] = true;
                    break;
                case "-" when areHyphens && before != "-" && after != "-":
                    _toLeft[i] = _toRight[i] = true;
                    break;
                case "-" when areHyphens && after == "-":
                    _toRight[i] = true;
                    break;
                case "'s" or "'S" or "’s" or "'re" or "'ve" or "'ll" or "'d" or "'m" or "n't" or "N'T" or "n’t" or "’re" or "’ve" or "’ll" or "’d" or "’m":
                    _toLeft[i] = true;
                    break;
            }
        }
    }

    /// <summary>The tokens.</summary>
    public string[] Tokens { get; }

    /// <summary>What a token is written as, where it is not itself.</summary>
    public string? Replacement(int token) => _marks[token];

    /// <summary>Whether a space stands between a token and the next one.</summary>
    public bool IsApart(int token) => !_toRight[token] && !_toLeft[token + 1];

    private static bool EndsWord(string token) => token.Length > 0 && char.IsLetterOrDigit(token[^1]);

    private static bool IsNumber(string token) => token.Length > 0 && token.All(char.IsAsciiDigit);

    private static bool IsInitial(string token) => token.Length == 1 && char.IsUpper(token[0]);
}
