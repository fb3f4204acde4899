using Readout.Language;

namespace Readout.Stories.Claims;

/// <summary>
/// Words of a speaker that the report interrupts to say whose they are (<i>When the ferry docks, he wrote, nobody checks it</i>): where neither half tells what he says without the other,
/// the claim is told by both, with what stands between them.
/// </summary>
internal static class InterruptedWords
{
    private const int MostBetween = 120;

    /// <summary>The words with their other half, where they need it; as they are elsewhere.</summary>
    /// <param name="tokens">The article's tokens.</param>
    /// <param name="statement">The statement that they are of.</param>
    /// <param name="words">The words: one part of its content, or the best of it.</param>
    public static TextSpan Whole(Tokens tokens, Statement? statement, TextSpan words)
    {
        if (statement is not { Content.Length: > 1, CueHead: >= 0 and var cue })
        {
            return words;
        }

        TextSpan sentence = tokens.SentenceSpan(tokens.SentenceOf[tokens.TokenAt(words.Start)]);
        for (int i = 0; i + 1 < statement.Content.Length; i++)
        {
            TextSpan first = Within(statement.Content[i], sentence), second = Within(statement.Content[i + 1], sentence);
            if (first.Length > 0 && second.Length > 0 && (first.Overlaps(words) || second.Overlaps(words)) && first.End <= tokens.Starts[cue] && tokens.Ends[cue] <= second.Start
                && second.Start - first.End <= MostBetween && !IsEnded(tokens.Text.AsSpan(first.End, second.Start - first.End)) && NeedEachOther(tokens, first, second))
            {
                return new TextSpan(first.Start, second.End);
            }
        }

        return words;
    }

    private static TextSpan Within(TextSpan part, TextSpan sentence) =>
        part.Overlaps(sentence) ? new TextSpan(Math.Max(part.Start, sentence.Start), Math.Min(part.End, sentence.End)) : new TextSpan(sentence.Start, sentence.Start);

    /// <summary>Whether what stands between ends a sentence: <i>“He will go,” she said. “Ask him.”</i></summary>
    private static bool IsEnded(ReadOnlySpan<char> between) => between.TrimEnd(" \n\r\t\"“‘`'") is [.., '.' or '!' or '?' or ':' or ';'];

    /// <summary>
    /// Whether one of two halves has no verb with a subject that it is told of, or hangs in the other as a case, a time or a reason. Not where a whole clause follows the cue without a comma, since what
    /// stands before may be of the saying (<i>After the vote he said that the quay was safe</i>), nor where what follows a quotation is not quoted: <i>“He will go,” she wrote in a post</i>.
    /// </summary>
    private static bool NeedEachOther(Tokens tokens, TextSpan first, TextSpan second)
    {
        if (StandsAlone(tokens, first))
        {
            return !StandsAlone(tokens, second) && !(IsQuoteMark(tokens.Text[first.End - 1]) && !IsQuoteMark(tokens.Text[second.Start]));
        }

        int before = tokens.TokenAt(second.Start) - 1;
        return !StandsAlone(tokens, second) || (before >= 0 && tokens.TagOf(before) == UniversalTag.PUNCT);
    }

    private static bool IsQuoteMark(char c) => c is '“' or '”' or '"' or '`' or '\'';

    private static bool StandsAlone(Tokens tokens, TextSpan half) =>
        tokens.In(half).Any(verb => tokens.TagOf(verb) is UniversalTag.VERB or UniversalTag.AUX or UniversalTag.ADJ or UniversalTag.NOUN && !IsUnder(tokens, half, verb) && ClauseSplitter.HasSubject(tokens, half, verb));

    /// <summary>Whether a word stands in a clause that only hangs on another of the sentence: <i>when he left</i>, <i>who left</i>.</summary>
    private static bool IsUnder(Tokens tokens, TextSpan half, int verb)
    {
        for (int at = verb; at >= 0 && half.Contains(tokens.Starts[at]); at = tokens.HeadOf(at))
        {
            if (tokens.RelationOf(at) is "advcl" or "acl" or "acl:relcl" or "advcl:relcl" or "csubj" or "nsubj" or "obj" or "obl" || tokens.DependentsOf(at).Any(mark => tokens.RelationOf(mark) == "mark" && tokens.FormOf(mark) is not "that"))
            {
                return true;
            }
        }

        return false;
    }
}
