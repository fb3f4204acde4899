namespace Readout.Statements;

/// <summary>Words that may attribute something to somebody.</summary>
/// <param name="First">Index of the first token.</param>
/// <param name="End">Index after the last one.</param>
/// <param name="Head">Index of the word that governs the others.</param>
/// <param name="Probability">The tagger's probability that it is a cue.</param>
internal readonly record struct CueSpan(int First, int End, int Head, double Probability)
{
    /// <summary>Number of tokens.</summary>
    public int Length => End - First;

    /// <summary>The word of a span that governs the others: the first verb, noun or adjective whose own head lies outside, else the first token.</summary>
    public static int HeadOf(Language.Tokens tokens, int first, int end)
    {
        int found = -1;
        for (int i = first; i < end; i++)
        {
            bool isOutside = tokens.Heads[i] < first || tokens.Heads[i] >= end;
            bool isContent = tokens.Tags[i] is Language.UniversalTag.VERB or Language.UniversalTag.NOUN or Language.UniversalTag.ADJ;
            if (isOutside && isContent)
            {
                return i;
            }

            if (found < 0 && (isOutside || isContent))
            {
                found = i;
            }
        }

        return found < 0 ? first : found;
    }
}
