namespace Readout.Statements;

/// <summary>Finds the source and the content of one cue: the second of the two taggers.</summary>
/// <param name="chain">The model; labels are outside, source, content.</param>
internal sealed class RoleTagger(LinearChain chain)
{
    private const double ContentThreshold = .5;
    private const double SourceThreshold = .4;
    private const double DistancePenalty = .002;

    /// <summary>Reads the source and the content of a cue in its window.</summary>
    /// <returns>The attribution, or <c>null</c> when the cue has no content.</returns>
    public Attribution? Tag(ArticleSignals signals, RoleFeatures roles, CueSpan cue, RoleWindow window, FeatureList features, FeatureList edges, ChainWork work)
    {
        roles.Fill(features, edges, signals, cue, window);
        ReadOnlySpan<double> marginals = chain.Marginals(features, work, edges);
        var found = new Attribution(cue);
        ReadContent(found, marginals, window);
        if (found.Content.Count == 0)
        {
            return null;
        }

        ReadSource(found, marginals, window);
        return found;
    }

    private static void ReadContent(Attribution found, ReadOnlySpan<double> marginals, RoleWindow window)
    {
        int start = -1, count = 0, doubtful = 0;
        double sum = 0;
        for (int i = window.First; i <= window.End; i++)
        {
            double p = i < window.End ? marginals[(3 * (i - window.First)) + 2] : 0;
            bool isContent = p > ContentThreshold && !(i >= found.Cue.First && i < found.Cue.End);
            if (p is > .2 and < .8)
            {
                doubtful++;
            }

            if (isContent)
            {
                sum += p;
                count++;
                start = start < 0 ? i : start;
            }
            else if (start >= 0)
            {
                found.Content.Add(new TokenRange(start, i));
                start = -1;
            }
        }

        found.ContentProbability = count == 0 ? 0 : sum / count;
        found.Doubt = count == 0 ? 1 : Math.Min(1, (double)doubtful / count);
    }

    private static void ReadSource(Attribution found, ReadOnlySpan<double> marginals, RoleWindow window)
    {
        int start = -1;
        double best = double.MinValue, sum = 0, highest = 0;
        TokenRange chosen = default;
        for (int i = window.First; i <= window.End; i++)
        {
            double p = i < window.End ? marginals[(3 * (i - window.First)) + 1] : 0;
            bool isSource = p > SourceThreshold && !(i >= found.Cue.First && i < found.Cue.End);
            highest = Math.Max(highest, p);
            if (isSource)
            {
                (start, sum) = start < 0 ? (i, p) : (start, sum + p);
            }
            else if (start >= 0)
            {
                int distance = start >= found.Cue.End ? start - found.Cue.End : Math.Max(0, found.Cue.First - i);
                double mean = sum / (i - start);
                if (mean - (DistancePenalty * distance) > best)
                {
                    (best, chosen) = (mean - (DistancePenalty * distance), new TokenRange(start, i));
                    found.SourceProbability = mean;
                }

                start = -1;
            }
        }

        if (chosen.Length > 0)
        {
            found.Source.Add(chosen);
        }
        else
        {
            found.SourceProbability = 1 - highest;
        }
    }
}
