using System.Collections.Immutable;
using Readout.Language;

namespace Readout.Statements;

/// <summary>
/// Gives a quotation without a cue to the statement before it: a sentence wholly in quotation marks, in the same paragraph as a statement or
/// opening the next one, goes on with what that speaker said.
/// </summary>
/// <param name="signals">The article's signals.</param>
/// <param name="quotations">Its quotations, classified.</param>
internal sealed class FloatingQuotations(ArticleSignals signals, ImmutableArray<Quotation> quotations)
{
    private const int MinimumWords = 4;

    /// <summary>Extends attributions by the quotations that float after them.</summary>
    /// <param name="attributions">The outermost attributions in order of their cues.</param>
    public void Attach(List<Attribution> attributions)
    {
        if (attributions.Count == 0)
        {
            return;
        }

        Tokens tokens = signals.Tokens;
        bool[] taken = new bool[tokens.Count];
        foreach (Attribution attribution in attributions)
        {
            foreach (TokenRange range in attribution.Content)
            {
                Array.Fill(taken, true, range.First, range.Length);
            }
        }

        Reopen(attributions, taken);
        int next = 0;
        Attribution? last = null;
        foreach (Quotation quotation in quotations)
        {
            int first = tokens.TokenAt(quotation.Span.Start);
            while (next < attributions.Count && attributions[next].Cue.First < first)
            {
                last = attributions[next++];
            }

            if (quotation.Depth > 0 || quotation.Kind != QuotationKind.Speech || first >= tokens.Count || taken[first] || last is null)
            {
                continue;
            }

            int end = first;
            while (end < tokens.Count && tokens.Starts[end] < quotation.Span.End && !taken[end])
            {
                end++;
            }

            if (end - first >= MinimumWords && IsAlone(first, end) && Follows(last, first, quotation))
            {
                last.Content.Add(new TokenRange(first, end));
                Array.Fill(taken, true, first, end - first);
            }
        }
    }

    // A paragraph that opens a quotation and leaves it open, before one that opens it again and names the speaker: both are his.
    private void Reopen(List<Attribution> attributions, bool[] taken)
    {
        Tokens tokens = signals.Tokens;
        for (int q = quotations.Length - 1; q > 0; q--)
        {
            Quotation quotation = quotations[q];
            if (!quotation.Continues || quotation.Depth > 0 || Opened(q) is not { } opened)
            {
                continue;
            }

            int at = tokens.TokenAt(quotation.Inner.Start), first = tokens.TokenAt(opened.Span.Start), end = first;
            while (end < tokens.Count && tokens.Starts[end] < opened.Span.End && !taken[end])
            {
                end++;
            }

            Attribution? owner = attributions.Find(attribution => attribution.Covers(at));
            if (owner is not null && end > first && end - first >= MinimumWords && tokens.Ends[end - 1] >= opened.Inner.End && IsAlone(first, end))
            {
                owner.Content.Insert(0, new TokenRange(first, end));
                Array.Fill(taken, true, first, end - first);
            }
        }
    }

    private Quotation? Opened(int q)
    {
        for (int p = q - 1; p >= 0 && quotations[p].Block >= quotations[q].Block - 1; p--)
        {
            if (quotations[p].Depth == 0 && quotations[p].Block == quotations[q].Block - 1)
            {
                return quotations[p].IsClosed || quotations[p].Kind != QuotationKind.Speech ? null : quotations[p];
            }
        }

        return null;
    }

    // It fills whole sentences, so no word beside it can attribute it.
    private bool IsAlone(int first, int end)
    {
        Tokens t = signals.Tokens;
        int start = t.SentenceStarts[t.SentenceOf[first]], stop = t.SentenceStarts[t.SentenceOf[end - 1] + 1];
        for (int i = start; i < stop; i++)
        {
            if ((i < first || i >= end) && t.Tags[i] != UniversalTag.PUNCT)
            {
                return false;
            }
        }

        return true;
    }

    private bool Follows(Attribution last, int first, Quotation quotation)
    {
        Tokens t = signals.Tokens;
        int end = last.Cue.End;
        bool isQuoted = false;
        foreach (TokenRange range in last.Content)
        {
            end = Math.Max(end, range.End);
            isQuoted |= signals.Quote[range.End - 1] == 1;
        }

        int sentence = t.SentenceOf[first], before = t.SentenceOf[end - 1];
        int blocks = t.SentenceBlocks[sentence] - t.SentenceBlocks[before];
        return sentence - before <= 1 && (blocks == 0 || (blocks == 1 && (quotation.Continues || isQuoted)));
    }
}
