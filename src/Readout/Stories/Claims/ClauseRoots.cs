using Readout.Language;

namespace Readout.Stories.Claims;

/// <summary>Finds the word that a clause turns on.</summary>
/// <param name="tokens">The article's tokens.</param>
/// <param name="attributions">Whose word the clauses of the article are.</param>
internal sealed class ClauseRoots(Tokens tokens, LooseAttributions attributions)
{
    /// <summary>The first word that tells something and that no word of the clause governs; -1 for none.</summary>
    /// <param name="span">The clause.</param>
    public int Of(TextSpan span)
    {
        for (int i = tokens.TokenAt(span.Start); i < tokens.Count && tokens.Starts[i] < span.End; i++)
        {
            int head = tokens.HeadOf(i);
            if (tokens.TagOf(i) is UniversalTag.VERB or UniversalTag.AUX or UniversalTag.ADJ or UniversalTag.NOUN && (head < 0 || !span.Contains(tokens.Starts[head])))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>The same of what is meant by it: what is looked into (<i>they are investigating reports that</i> | <i>he left</i>).</summary>
    /// <param name="span">The clause.</param>
    /// <param name="stance">What whoever speaks does with it; <c>null</c> for the outlet itself.</param>
    public int MeantIn(TextSpan span, Stance? stance) => stance == Stance.Questions && attributions.Inquired(span) is >= 0 and var inquired ? inquired : Of(span);
}
