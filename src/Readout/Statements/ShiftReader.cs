using System.Collections.Immutable;
using Readout.Language;

namespace Readout.Statements;

/// <summary>Reads where a quotation of several sentences does not keep to its stance: each sentence is read by itself, as if it alone had been said.</summary>
/// <param name="tokens">The article's tokens.</param>
/// <param name="cues">Reads the stance of what is said.</param>
internal sealed class ShiftReader(Tokens tokens, CueReader cues)
{
    /// <summary>The sentences of a content, but for those that keep to the stance of all.</summary>
    /// <param name="attribution">The attribution, its content mended.</param>
    /// <param name="quote">How much of the content is quoted.</param>
    /// <param name="stance">The stance of the whole.</param>
    public ImmutableArray<StanceShift> Find(Attribution attribution, QuoteKind quote, Stance stance)
    {
        if (quote == QuoteKind.Indirect || tokens.SentenceOf[attribution.Content[0].First] == tokens.SentenceOf[attribution.Content[^1].End - 1])
        {
            return [];
        }

        var shifts = ImmutableArray.CreateBuilder<StanceShift>();
        foreach (IGrouping<int, TokenRange> sentence in attribution.Content.SelectMany(Sentences).GroupBy(piece => tokens.SentenceOf[piece.First]))
        {
            var alone = new Attribution(attribution.Cue) { IsPattern = attribution.IsPattern, IsQuoted = attribution.IsQuoted };
            alone.Source.AddRange(attribution.Source);
            alone.Content.AddRange(sentence);
            if (Kept(cues.Read(alone, quote).Stance, stance) is var read && read != stance)
            {
                shifts.AddRange(sentence.Select(piece => new StanceShift(tokens.SpanOf(piece.First, piece.End), read)));
            }
        }

        return shifts.DrainToImmutable();
    }

    // What a later sentence denies, declines or plays down stands mostly in the quotation before it, and nobody tells it there but to turn against it.
    private static Stance Kept(Stance read, Stance whole) => read != whole && read is Stance.Denies or Stance.Declines or Stance.PlaysDown ? Stance.Asserts : read;

    private IEnumerable<TokenRange> Sentences(TokenRange content)
    {
        for (int first = content.First; first < content.End;)
        {
            int end = Math.Min(content.End, tokens.SentenceStarts[tokens.SentenceOf[first] + 1]);
            yield return new TokenRange(first, end);
            first = end;
        }
    }
}
