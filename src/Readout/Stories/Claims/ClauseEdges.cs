using Readout.Language;

namespace Readout.Stories.Claims;

/// <summary>What words cut out of a sentence bring along though it is not theirs, or leave behind though they need it.</summary>
internal static class ClauseEdges
{
    private const int LeastQuoted = 20;

    /// <summary>
    /// A quotation without what the report says behind it (<i>“He will go,” apparently referring to the mayor</i>), a clause without the <i>that</i> that hangs it in its sentence, and a relative
    /// clause from the noun on that it goes back to (<i>the dockers</i> | <i>who closed the quay</i>).
    /// </summary>
    /// <param name="tokens">The article's tokens.</param>
    /// <param name="words">The words.</param>
    public static TextSpan Mended(Tokens tokens, TextSpan words) => WithAntecedent(tokens, WithoutMark(tokens, QuotationAlone(tokens, words)));

    // A comma before the closing mark ends what was said, where that is a clause and behind it nothing more is quoted nor has a subject: “He will go,” she told a crowd is what police may say of her.
    private static TextSpan QuotationAlone(Tokens tokens, TextSpan words)
    {
        ReadOnlySpan<char> said = tokens.Text.AsSpan(words.Start, words.Length);
        if (said.Length == 0 || said[0] is not ('“' or '"'))
        {
            return words;
        }

        int close = said[1..].IndexOfAny('”', '"') + 1;
        var quoted = new TextSpan(words.Start, words.Start + close + 1);
        return close > LeastQuoted && said[..close].TrimEnd()[^1] == ',' && said[(close + 1)..].IndexOfAny('“', '”', '"') < 0 && said[(close + 1)..].ContainsAnyExcept(' ', '.', ',')
            && HasSubject(quoted) && !HasSubject(new TextSpan(quoted.End, words.End)) ? quoted : words;

        bool HasSubject(TextSpan part) => tokens.In(part).Any(token => tokens.RelationOf(token) is "nsubj" or "nsubj:pass" or "expl");
    }

    private static TextSpan WithoutMark(Tokens tokens, TextSpan words)
    {
        int first = tokens.TokenAt(words.Start);
        return first + 1 < tokens.Count && tokens.FormOf(first) is "that" && tokens.Starts[first + 1] < words.End
            && (tokens.RelationOf(first) == "mark" || (!IsSubject(tokens, first) && IsSubject(tokens, first + 1))) ? new TextSpan(tokens.Starts[first + 1], words.End) : words;
    }

    private static TextSpan WithAntecedent(Tokens tokens, TextSpan words)
    {
        int first = tokens.TokenAt(words.Start), head = tokens.HeadOf(words);
        if (head < 0 || tokens.RelationOf(head) != "acl:relcl" || !(IsRelative(first) || (tokens.TagOf(first) == UniversalTag.ADP && IsRelative(first + 1))))
        {
            return words;
        }

        int noun = tokens.HeadOf(head), sentence = tokens.SentenceOf[first];
        if (noun < 0 || noun >= first || tokens.SentenceOf[noun] != sentence)
        {
            return words;
        }

        return new TextSpan(tokens.Starts[ClauseSplitter.FirstBehindPreposition(tokens, noun, tokens.SentenceStarts[sentence])], words.End);

        bool IsRelative(int token) => tokens.FormOf(token) is "who" or "whom" or "whose" or "which" || (tokens.FormOf(token) is "that" && IsSubject(tokens, token));
    }

    private static bool IsSubject(Tokens tokens, int token) => tokens.RelationOf(token) is "nsubj" or "nsubj:pass";
}
