namespace Readout.Stories.Clusters;

/// <summary>
/// Groups articles into stories: average link on words with a low threshold, then a split of what only looks alike. The settings were
/// chosen on the train split of ECB+ and a fold of NeuS; they are the same for every input.
/// </summary>
internal static class StoryGrouper
{
    /// <summary>Terms of an article that are compared.</summary>
    public const int StrongestTerms = 200;

    /// <summary>Least mean cosine of two groups that are joined.</summary>
    public const double JoinAt = 0.12;

    /// <summary>
    /// The same where one of the two has a day and the other has none: among reports of years words alone join too much. Chosen on 8,000 articles of the news, of which every tenth had its day hidden, so that
    /// these come back to the stories that they have with their days.
    /// </summary>
    public const double JoinUndatedAt = 0.18;

    /// <summary>
    /// Most days between two articles that are compared. Further apart two articles have no happening in common that joins them (those lie at most 45 days back), and are in one group only
    /// through others between them.
    /// </summary>
    public const int Furthest = 60;

    private const double SplitBelow = 0.26;
    private const int LongestGap = 14;

    /// <summary>Groups articles.</summary>
    /// <param name="articles">The articles in canonical order.</param>
    /// <param name="isDated">Whether groups far apart in time stay apart.</param>
    /// <param name="cancel">Stops the work.</param>
    /// <returns>The groups as ascending indices, by their first index.</returns>
    public static List<int[]> Group(IReadOnlyList<StoryArticle> articles, bool isDated, CancellationToken cancel)
    {
        SparseVector[] vectors = [.. articles.Select(article => SparseVector.Of(article.Bag, StrongestTerms))];
        Words.TermBag[] bags = [.. articles.Select(article => article.Bag)];
        return
        [
            .. AverageLink.Join(articles, vectors, JoinAt, JoinUndatedAt, isDated ? LongestGap : int.MaxValue, isDated ? Furthest : int.MaxValue, cancel)
                .SelectMany(group => GroupSplitter.Split(bags, group, SplitBelow, cancel))
                .OrderBy(group => group[0]),
        ];
    }
}
