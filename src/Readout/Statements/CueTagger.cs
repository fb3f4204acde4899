namespace Readout.Statements;

/// <summary>Finds cue words: the first of the two taggers. Sentence by sentence, on marginal probabilities rather than on a best path.</summary>
/// <param name="chain">The model; labels are outside, begin, inside.</param>
/// <param name="threshold">The least probability of being in a cue.</param>
/// <param name="edgeShare">A word at the edge of a cue is left out when it is less sure than this share of the cue's surest word.</param>
internal sealed class CueTagger(LinearChain chain, double threshold, double edgeShare = 0)
{
    /// <summary>Sentences longer than this are read in stretches.</summary>
    public const int MaximumLength = 400;

    /// <summary>Finds the cues of an article in text order.</summary>
    /// <param name="signals">The article's signals.</param>
    /// <param name="isBody">For each sentence, whether it may hold a cue.</param>
    /// <param name="features">Room for features.</param>
    /// <param name="work">Room for the computation.</param>
    public List<CueSpan> Tag(ArticleSignals signals, bool[] isBody, FeatureList features, ChainWork work)
    {
        var cues = new List<CueSpan>();
        Language.Tokens tokens = signals.Tokens;
        for (int sentence = 0; sentence < tokens.SentenceCount; sentence++)
        {
            if (!isBody[sentence])
            {
                continue;
            }

            int last = tokens.SentenceStarts[sentence + 1];
            for (int first = tokens.SentenceStarts[sentence]; first < last; first += MaximumLength)
            {
                int end = Math.Min(last, first + MaximumLength);
                CueFeatures.Fill(features, signals, first, end);
                Decode(chain.Marginals(features, work), tokens, first, end, cues);
            }
        }

        return cues;
    }

    private void Decode(ReadOnlySpan<double> marginals, Language.Tokens tokens, int first, int end, List<CueSpan> cues)
    {
        int start = -1;
        double best = 0;
        for (int i = first; i <= end; i++)
        {
            int at = 3 * (i - first);
            bool isCue = i < end && 1 - marginals[at] > threshold;
            bool begins = isCue && (start < 0 || marginals[at + 1] >= marginals[at + 2]);
            if (start >= 0 && (!isCue || begins))
            {
                (int from, int to) = (start, i);
                while (to - from > 1 && 1 - marginals[3 * (to - 1 - first)] < edgeShare * best)
                {
                    to--;
                }

                while (to - from > 1 && 1 - marginals[3 * (from - first)] < edgeShare * best)
                {
                    from++;
                }

                cues.Add(new CueSpan(from, to, CueSpan.HeadOf(tokens, from, to), best));
                start = -1;
            }

            if (begins)
            {
                (start, best) = (i, 0);
            }

            if (isCue)
            {
                best = Math.Max(best, 1 - marginals[at]);
            }
        }
    }
}
