namespace Readout.Stories.Clusters;

/// <summary>
/// Groups articles into stories: a trained model says of every two that are somewhat alike how likely they tell one story, average link joins them by that, and a split parts what only looks alike. The settings are
/// the same for every input; they were chosen on the train split of ECB+, on folds of NeuS, and on articles of the news of which some had their days hidden.
/// </summary>
internal static class StoryGrouper
{
    /// <summary>Terms of an article that are compared.</summary>
    public const int StrongestTerms = 200;

    /// <summary>Least cosine of two articles that the model is asked about.</summary>
    public const double LeastCosine = 0.1;

    /// <summary>Least mean probability of two groups with days that are joined.</summary>
    public const double JoinDatedAt = 0.25;

    /// <summary>The same of two groups without days.</summary>
    public const double JoinUndatedAt = 0.19;

    /// <summary>The same where one of the two has a day and the other has none: no day tells them apart, and the reports of all years may be meant.</summary>
    public const double JoinUndatedToDatedAt = 0.45;

    /// <summary>
    /// Most days between two articles that are compared. Further apart two articles have no happening in common that joins them (those lie at most 45 days back), and are in one group only
    /// through others between them.
    /// </summary>
    public const int Furthest = 60;

    /// <summary>A group is split where the mean cosine across the cut is below this share of that inside the halves.</summary>
    public const double SplitBelow = 0.26;

    /// <summary>Most days between two groups that are joined without a shared happening.</summary>
    public const int LongestGap = 14;

    /// <summary>Groups articles.</summary>
    /// <param name="articles">The articles in canonical order.</param>
    /// <param name="isDated">Whether groups far apart in time stay apart.</param>
    /// <param name="cancel">Stops the work.</param>
    /// <returns>The groups as ascending indices, by their first index.</returns>
    public static List<int[]> Group(IReadOnlyList<StoryArticle> articles, bool isDated, CancellationToken cancel)
    {
        StoryPairs pairs = StoryPairs.Find(articles, isDated, cancel);
        Words.TermBag[] bags = [.. articles.Select(article => article.Bag)];
        return
        [
            .. StoryLink.Join(articles, pairs.All, pairs.Judge(StoryPairModel.Shared, cancel), isDated ? LongestGap : int.MaxValue, cancel)
                .SelectMany(group => GroupSplitter.Split(bags, group, SplitBelow, cancel))
                .OrderBy(group => group[0]),
        ];
    }
}
