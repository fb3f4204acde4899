namespace Readout.Stories.Clusters;

/// <summary>Groups articles by the mean probability, over all pairs across two groups, that they tell one story; a pair that was not weighed counts as none.</summary>
internal sealed class StoryLink : Linkage
{
    private StoryLink(LinkedGroup[] groups, int longestGap)
        : base(groups, longestGap)
    {
    }

    /// <summary>Groups articles.</summary>
    /// <param name="articles">The articles in canonical order.</param>
    /// <param name="pairs">Pairs of them, each once.</param>
    /// <param name="probabilities">For each pair the probability that it tells one story.</param>
    /// <param name="longestGap">Most days between two groups that are joined without a shared happening.</param>
    /// <param name="cancel">Stops the work.</param>
    /// <returns>The groups as ascending indices, by their first index.</returns>
    public static List<int[]> Join(
        IReadOnlyList<StoryArticle> articles, IReadOnlyList<(int First, int Second, double Cosine)> pairs, double[] probabilities, int longestGap, CancellationToken cancel) =>
        new StoryLink([.. articles.Select((article, i) => new LinkedGroup(i, article))], longestGap)
            .Join(pairs.Select((pair, i) => (pair.First, pair.Second, probabilities[i])), cancel);

    /// <inheritdoc/>
    protected override double LeastMean(LinkedGroup one, LinkedGroup two) => (one.Days.From is not null, two.Days.From is not null) switch
    {
        (true, true) => StoryGrouper.JoinDatedAt,
        (false, false) => StoryGrouper.JoinUndatedAt,
        _ => StoryGrouper.JoinUndatedToDatedAt,
    };
}
