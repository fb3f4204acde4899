using Readout.Stories.Clusters;
using Readout.Stories.Words;

namespace Readout.Train.Stories;

/// <summary>
/// A stream to learn from: topics of ECB+, a fold of NeuS and the articles of load-8k, some of the first and last cut to the length of an extract of NeuS, some of the last without their day. It knows of each pair that is
/// alike whether it tells one story: by the gold of its corpus; never, where ECB+ meets load-8k, of other years, or NeuS meets it and they are little alike; among load-8k by its days and the stories that words alone
/// give it with them. What is in doubt teaches nothing.
/// </summary>
internal sealed class StoryLesson
{
    private const double ShareOfExtracts = 0.5, ShareOfExtractsDated = 0.25, ShareOfExtractsUndated = 0.35;
    private const double ShareUndated = 0.2, ShareOfDatedPairs = 0.3, ShareOfApart = 0.7;

    // So that it is learned too what to do where nothing has a day.
    private const double ShareWithoutDaysAround = 0.15;

    private const double SurelyApart = 0.25;
    private const double WordsAlone = 0.12;
    private const int OneStoryDays = 7, OtherStoryDays = 21;
    private readonly StoryRow[] _rows;
    private readonly bool[] _isUndated;
    private readonly IReadOnlyDictionary<string, int> _storyByWords;
    private readonly StoryPairs _pairs;

    /// <summary>Mixes a stream.</summary>
    /// <param name="ecb">Documents of ECB+.</param>
    /// <param name="neus">Extracts of NeuS.</param>
    /// <param name="load">The articles of load-8k.</param>
    /// <param name="storyByWords">Stories of these by words alone (<see cref="ByWords"/>).</param>
    /// <param name="random">What is cut and what loses its day.</param>
    public StoryLesson(StoryRow[] ecb, StoryRow[] neus, StoryRow[] load, IReadOnlyDictionary<string, int> storyByWords, Random random)
    {
        _storyByWords = storyByWords;
        int[] lengths = [.. neus.Select(row => ArticleWords.Of(row.ToArticle()).Count)];
        StoryRow Cut(StoryRow row, double share) => random.NextDouble() < share ? StoryExtract.Of(row, lengths[random.Next(lengths.Length)]) : row;
        var rows = new List<(StoryRow Row, bool IsUndated)>();
        rows.AddRange(ecb.Select(row => (Cut(row, ShareOfExtracts), true)));
        rows.AddRange(neus.Select(row => (row, true)));
        rows.AddRange(load.Select((row, i) =>
        {
            bool isUndated = random.NextDouble() < ShareUndated && !MixedStream.IsHidden(i);
            return (Cut(row, isUndated ? ShareOfExtractsUndated : ShareOfExtractsDated), isUndated);
        }));
        (StoryRow Row, bool IsUndated)[] ordered = [.. rows.OrderBy(row => row.IsUndated ? DateOnly.MaxValue : row.Row.Published).ThenBy(row => row.Row.Id, StringComparer.Ordinal)];
        (_rows, _isUndated) = ([.. ordered.Select(row => row.Row)], [.. ordered.Select(row => row.IsUndated)]);
        _pairs = StoryPairs.Find(Described(_rows, i => !_isUndated[i]), isDated: true, CancellationToken.None);
    }

    /// <summary>The features of the pairs that teach, and whether they tell one story.</summary>
    /// <param name="random">Of some kinds of pairs there are very many: which are taken.</param>
    public IEnumerable<(float[] Features, bool IsOneStory)> Read(Random random)
    {
        for (int pair = 0; pair < _pairs.All.Count; pair++)
        {
            if (IsOneStory(pair) is { } isOneStory && random.NextDouble() < ShareOf(pair, isOneStory))
            {
                float[] features = new float[StoryPairFeatures.Count];
                _pairs.Read(pair, features);
                if (_isUndated[_pairs.All[pair].First] && _isUndated[_pairs.All[pair].Second] && random.NextDouble() < ShareWithoutDaysAround)
                {
                    features[StoryPairFeatures.AroundAt] = features[StoryPairFeatures.AroundAt + 1] = DaysAround.NoneAround;
                }

                yield return (features, isOneStory);
            }
        }
    }

    /// <summary>The stories of dated articles by words alone, by their ids: what the stream's own grouping does not decide. Every tenth has none, since with these the days hidden are measured.</summary>
    public static Dictionary<string, int> ByWords(StoryRow[] load)
    {
        StoryArticle[] articles = Described(load, _ => true);
        TermBag[] bags = [.. articles.Select(article => article.Bag)];
        return AverageLink.Join(articles, [.. bags.Select(bag => SparseVector.Of(bag, StoryGrouper.StrongestTerms))], WordsAlone, StoryGrouper.LongestGap, StoryGrouper.Furthest, CancellationToken.None)
            .SelectMany(group => GroupSplitter.Split(bags, group, StoryGrouper.SplitBelow, CancellationToken.None))
            .SelectMany((group, story) => group.Where(i => !MixedStream.IsHidden(i)).Select(i => (load[i].Id, story))).ToDictionary(row => row.Id, row => row.story, StringComparer.Ordinal);
    }

    private static StoryArticle[] Described(StoryRow[] rows, Func<int, bool> isDated) =>
        [.. rows.AsParallel().AsOrdered().Select((row, i) => new StoryArticle(
            TermBag.Of(ArticleWords.Of(row.ToArticle()), Frequencies.Shared, []), isDated(i) ? new DayRange(row.Published, row.Published) : default, []))];

    private static bool IsOfEcb(StoryRow row) => row.Split.Length > 0;

    private bool? IsOneStory(int pair)
    {
        (int first, int second, double cosine) = _pairs.All[pair];
        (StoryRow one, StoryRow two) = (_rows[first], _rows[second]);
        if (one.Story.Length > 0 && two.Story.Length > 0)
        {
            return one.Story == two.Story;
        }

        if (one.Story.Length > 0 || two.Story.Length > 0)
        {
            return IsOfEcb(one) || IsOfEcb(two) || cosine < SurelyApart ? false : null;
        }

        if (!_storyByWords.TryGetValue(one.Id, out int story) || !_storyByWords.TryGetValue(two.Id, out int other))
        {
            return null;
        }

        int days = Math.Abs(one.Published!.Value.DayNumber - two.Published!.Value.DayNumber);
        return story == other && days <= OneStoryDays ? true : days > OtherStoryDays ? false : null;
    }

    private double ShareOf(int pair, bool isOneStory)
    {
        (int first, int second, _) = _pairs.All[pair];
        return _rows[first].Story.Length > 0 || _rows[second].Story.Length > 0 ? 1
            : !_isUndated[first] && !_isUndated[second] ? ShareOfDatedPairs
            : isOneStory ? 1 : ShareOfApart;
    }
}
