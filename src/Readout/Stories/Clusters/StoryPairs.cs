namespace Readout.Stories.Clusters;

/// <summary>The pairs of articles that are alike enough to be weighed, with their features.</summary>
internal sealed class StoryPairs
{
    private readonly IReadOnlyList<StoryArticle> _described;
    private readonly ComparedArticle[] _articles;
    private readonly LikeArticles[] _near;
    private readonly DaysAround[] _days;

    private StoryPairs(IReadOnlyList<StoryArticle> described, ComparedArticle[] articles, List<(int First, int Second, double Cosine)> pairs)
    {
        (_described, _articles, All) = (described, articles, pairs);
        _near = [.. articles.Select(_ => new LikeArticles())];
        foreach ((int first, int second, double cosine) in pairs)
        {
            _near[first].Add(second, cosine);
            _near[second].Add(first, cosine);
        }

        _days = [.. described.Select((article, i) => DaysAround.Of(article.Days, _near[i], described))];
    }

    /// <summary>The pairs, each with the lower index first, in order of the indices.</summary>
    public IReadOnlyList<(int First, int Second, double Cosine)> All { get; }

    /// <summary>Finds the pairs.</summary>
    /// <param name="articles">The articles in canonical order.</param>
    /// <param name="isDated">Whether articles far apart in time are not compared.</param>
    /// <param name="cancel">Stops the work.</param>
    public static StoryPairs Find(IReadOnlyList<StoryArticle> articles, bool isDated, CancellationToken cancel)
    {
        SparseVector[] vectors = [.. articles.AsParallel().AsOrdered().WithCancellation(cancel).Select(article => SparseVector.Of(article.Bag, StoryGrouper.StrongestTerms))];
        return new StoryPairs(
            articles,
            [.. articles.AsParallel().AsOrdered().WithCancellation(cancel).Select(article => new ComparedArticle(article.Bag))],
            Neighbours.Find(vectors, StoryGrouper.LeastCosine, cancel, isDated ? [.. articles.Select(article => article.Days)] : null, isDated ? StoryGrouper.Furthest : int.MaxValue));
    }

    /// <summary>Writes the features of a pair.</summary>
    /// <param name="pair">Its index.</param>
    /// <param name="features">Receives them.</param>
    public void Read(int pair, Span<float> features)
    {
        (int first, int second, double cosine) = All[pair];
        StoryPairFeatures.Read(_articles[first], _articles[second], cosine, _near[first], _near[second], features);
        StoryPairFeatures.ReadDays(_articles[first].Told, _articles[second].Told, _days[first], _days[second], cosine, features);
    }

    /// <summary>How likely each pair tells one story: as the model says of the two, and where one of them has no day, by the mates that they have in common.</summary>
    /// <param name="model">The model.</param>
    /// <param name="cancel">Stops the work.</param>
    public double[] Judge(StoryPairModel model, CancellationToken cancel) => CommonMates.Weigh(_described, All, Probabilities(model, cancel), cancel);

    private double[] Probabilities(StoryPairModel model, CancellationToken cancel) =>
        [.. Enumerable.Range(0, All.Count).AsParallel().AsOrdered().WithCancellation(cancel).Select(pair =>
        {
            Span<float> features = stackalloc float[StoryPairFeatures.Count];
            Read(pair, features);
            return model.Probability(features);
        })];
}
