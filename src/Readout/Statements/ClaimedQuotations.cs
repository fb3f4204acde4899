using Readout.Language;

namespace Readout.Statements;

/// <summary>
/// Takes from a statement the later pieces of its content that another has by its own cue: <i>“It is closed,” the mayor said. “It was unsafe,” the engineer said.</i> Where the tagger
/// gives the second quotation to both, it is the engineer's.
/// </summary>
/// <param name="tokens">The article's tokens.</param>
internal sealed class ClaimedQuotations(Tokens tokens)
{
    /// <summary>Settles whose each piece is.</summary>
    /// <param name="attributions">The attributions of the article.</param>
    public void Settle(IReadOnlyList<Attribution> attributions)
    {
        foreach (Attribution attribution in attributions)
        {
            for (int i = attribution.Content.Count - 1; i > 0; i--)
            {
                TokenRange piece = attribution.Content[i];
                if (!StandsBy(attribution.Cue, piece) && attributions.Any(other => IsOthers(attribution, other, piece)))
                {
                    attribution.Content.RemoveAt(i);
                }
            }
        }
    }

    private bool IsOthers(Attribution attribution, Attribution other, TokenRange piece) =>
        other != attribution && other.Source.Count > 0 && !attribution.Covers(other.Cue.First) && StandsBy(other.Cue, piece)
        && other.Content.Any(range => range.First <= piece.First && piece.End <= range.End);

    /// <summary>Whether a cue stands in a sentence of the piece, outside it.</summary>
    private bool StandsBy(CueSpan cue, TokenRange piece) =>
        !piece.Contains(cue.First) && tokens.SentenceOf[cue.First] >= tokens.SentenceOf[piece.First] && tokens.SentenceOf[cue.First] <= tokens.SentenceOf[piece.End - 1];
}
