using Readout.Stories.Clusters;
using Readout.Stories.Words;

namespace Readout.Stories.Claims;

/// <summary>The rarer words of a clause as a vector.</summary>
internal static class SpanWords
{
    /// <summary>The words of an article inside a span of its paragraphs, weighted by rarity, scaled to length 1.</summary>
    public static SparseVector Of(ArticleWords words, TextSpan span)
    {
        var weights = new Dictionary<ulong, double>();
        int at = Array.BinarySearch(words.Starts, words.TitleCount, words.Count - words.TitleCount, span.Start);
        for (int i = at < 0 ? ~at : at; i < words.Count && words.Starts[i] < span.End; i++)
        {
            if ((words.Marks[i] & WordMark.Short) == 0 && Frequencies.Shared.Weight(words.Hashes[i]) is > 0 and var weight)
            {
                weights[words.Hashes[i]] = weight;
            }
        }

        return SparseVector.Scaled([.. weights.Select(pair => (pair.Key, pair.Value))]);
    }
}
