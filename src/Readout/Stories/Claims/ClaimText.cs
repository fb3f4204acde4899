using Readout.Language;

namespace Readout.Stories.Claims;

/// <summary>Chooses the wording of a claim: the clause that reads best by itself.</summary>
internal static class ClaimText
{
    private const int Comfortable = 180;
    private const int Short = 30;
    private const int Fragment = 16;

    /// <summary>The clause that names who and what, is of a comfortable length and begins like a sentence.</summary>
    public static Proposition Best(ClaimDraft draft) =>
        draft.Propositions.OrderByDescending(proposition => Score(proposition, draft)).ThenBy(proposition => proposition.Input.Article.Id, StringComparer.Ordinal)
            .ThenBy(proposition => proposition.Span).First();

    /// <summary>
    /// The words to show for a clause: itself, or its whole sentence where it begins without its subject (<i>killed another man</i>), an outlet tells it in
    /// its own voice and the sentence is short enough.
    /// </summary>
    public static TextSpan Wording(Proposition proposition)
    {
        Tokens tokens = proposition.Input.Annotations.Tokens;
        int first = tokens.TokenAt(proposition.Span.Start);
        bool isHeadless = first < tokens.Count && proposition.Statement is null
            && (tokens.TagOf(first) is UniversalTag.VERB or UniversalTag.AUX or UniversalTag.ADP or UniversalTag.SCONJ or UniversalTag.CCONJ or UniversalTag.PART || tokens.LemmaOf(first) is "who" or "which" or "that");
        TextSpan sentence = isHeadless ? tokens.SentenceSpan(tokens.SentenceOf[first]) : proposition.Span;
        return sentence.Length <= Comfortable + Short ? sentence : proposition.Span;
    }

    /// <summary>How well a clause reads by itself.</summary>
    public static double Readability(Proposition proposition)
    {
        Tokens tokens = proposition.Input.Annotations.Tokens;
        int first = tokens.TokenAt(proposition.Span.Start);
        UniversalTag tag = first < tokens.Count ? tokens.TagOf(first) : UniversalTag.X;
        int length = proposition.Span.Length;
        double score = length < Fragment ? -4 : length < Short ? -1.5 : length > Comfortable ? -(length - Comfortable) / 120.0 : 0;
        score += Math.Min(3, proposition.People.Length) * 0.5;
        score += proposition.Actor is not null ? 0.7 : 0;
        score += proposition.Target is not null ? 0.3 : 0;
        score += proposition.From is not null ? 0.2 : 0;
        score += tag is UniversalTag.PROPN ? 0.8 : tag is UniversalTag.NOUN or UniversalTag.DET or UniversalTag.ADJ ? 0.4 : tag is UniversalTag.PRON ? -0.6
            : tag is UniversalTag.VERB or UniversalTag.ADP or UniversalTag.SCONJ or UniversalTag.CCONJ or UniversalTag.PART or UniversalTag.AUX ? -1 : 0;
        return score + (proposition.Text.Count(c => c is '"' or '“' or '”') % 2 == 1 ? -0.7 : 0);
    }

    private static double Score(Proposition proposition, ClaimDraft draft) =>
        Readability(proposition)
        + (proposition.IsNegative == draft.IsNegative ? 2 : 0)
        + (proposition.Statement?.Stance is null or Stance.Asserts or Stance.Confirms ? 1 : 0);
}
