namespace Readout.Stories.Clusters;

/// <summary>
/// No day tells an article without one from the dated articles of other years on the same subject. So how likely it and a dated one tell one story is weighed by whether the same others are likely to tell it with both: an extract
/// whose other mates are none of the dated article's is drawn to a story that is not its own.
/// </summary>
internal static class CommonMates
{
    // What is less likely than this is no mate, and stays as it is.
    private const double Least = 0.02;

    // So much of a mate, in common by half, is added to those there are: a few unlikely ones say little, and none say nothing.
    private const double Prior = 0.25;

    /// <summary>The probability of each pair; of one with a day and one without, its odds times the square of twice the share of their other mates, by probability, that both have.</summary>
    /// <param name="articles">The articles in canonical order.</param>
    /// <param name="pairs">Pairs of them, each once with the lower index first, in order of the indices.</param>
    /// <param name="probabilities">For each pair the probability that it tells one story.</param>
    /// <param name="cancel">Stops the work.</param>
    /// <returns>Probabilities.</returns>
    public static double[] Weigh(IReadOnlyList<StoryArticle> articles, IReadOnlyList<(int First, int Second, double Cosine)> pairs, double[] probabilities, CancellationToken cancel)
    {
        var mates = new List<(int Other, double Probability)>?[articles.Count];
        double[] sums = new double[articles.Count];
        for (int pair = 0; pair < pairs.Count; pair++)
        {
            if (probabilities[pair] >= Least)
            {
                (int first, int second, _) = pairs[pair];
                (mates[first] ??= []).Add((second, probabilities[pair]));
                (mates[second] ??= []).Add((first, probabilities[pair]));
                sums[first] += probabilities[pair];
                sums[second] += probabilities[pair];
            }
        }

        return [.. Enumerable.Range(0, pairs.Count).AsParallel().AsOrdered().WithCancellation(cancel).Select(pair =>
        {
            (int first, int second, _) = pairs[pair];
            double probability = probabilities[pair];
            if (probability < Least || articles[first].Days.From is null == articles[second].Days.From is null)
            {
                return probability;
            }

            double others = Math.Max(0, sums[first] + sums[second] - (2 * probability));
            double twice = 2 * ((2 * InCommon(mates[first]!, mates[second]!)) + (Prior / 2)) / (others + Prior);
            double odds = twice * twice * probability;
            return odds / (odds + 1 - probability);
        })];
    }

    // How much of what is likely to tell a story with the one is as likely to tell it with the other; both have it in order of the indices.
    private static double InCommon(List<(int Other, double Probability)> one, List<(int Other, double Probability)> two)
    {
        double sum = 0;
        for (int i = 0, j = 0; i < one.Count && j < two.Count;)
        {
            int a = one[i].Other, b = two[j].Other;
            sum += a == b ? Math.Min(one[i].Probability, two[j].Probability) : 0;
            i += a <= b ? 1 : 0;
            j += b <= a ? 1 : 0;
        }

        return sum;
    }
}
