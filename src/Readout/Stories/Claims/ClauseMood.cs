using Readout.Language;

namespace Readout.Stories.Claims;

/// <summary>What the verb at the head of a clause, with its auxiliaries, shows of its reality.</summary>
internal static class ClauseMood
{
    /// <summary>1 for what has happened, -1 for what will, may or should; 0 where the verb does not show it or there is none.</summary>
    /// <param name="tokens">The article's tokens.</param>
    /// <param name="head">Index of the clause's head; negative for none.</param>
    public static int Of(Tokens tokens, int head)
    {
        if (head < 0 || tokens.TagOf(head) is not (UniversalTag.VERB or UniversalTag.AUX))
        {
            return 0;
        }

        int sentence = tokens.SentenceOf[head];
        for (int i = tokens.SentenceStarts[sentence]; i < tokens.SentenceStarts[sentence + 1]; i++)
        {
            if (tokens.HeadOf(i) == head && (tokens.PennTagOf(i) == "MD" || (tokens.RelationOf(i) == "mark" && tokens.LemmaOf(i) == "to")))
            {
                return -1;
            }
        }

        return tokens.PennTagOf(head) is "VBD" or "VBN" ? 1 : 0;
    }
}
