using Readout.Stories.Clusters;
using Readout.Stories.Words;
using Xunit;

namespace Readout.Tests.Stories;

public class StoryPairTests
{
    private const string Sinking = "A ferry with 84 people aboard sank off Malta on Tuesday after its bow door failed, the coast guard said, and nine passengers are missing.";
    private const string SinkingElsewhere = "Nine passengers are missing after the bow door of a ferry failed and it sank off Malta, the coast guard said on Tuesday. 84 people were aboard.";
    private const string Election = "Malta elects a new government on Sunday after a campaign about taxes, rents and a ferry to Sicily that the country, the opposition said, cannot pay for.";

    [Fact]
    public void What_two_articles_have_in_common_is_the_same_whichever_comes_first()
    {
        float[] there = Features([Sinking, Election]), back = Features([Election, Sinking]);
        Assert.Equal(there, back);
        Assert.Contains(there, feature => feature > 0);
        Assert.DoesNotContain(there, float.IsNaN);
    }

    [Fact]
    public void Two_reports_of_one_sinking_are_likelier_one_story_than_one_of_them_and_an_election_in_which_a_ferry_is_spoken_of()
    {
        StoryPairs pairs = Find([Sinking, SinkingElsewhere, Election]);
        double[] probabilities = pairs.Judge(StoryPairModel.Shared, CancellationToken.None);
        double one = probabilities[IndexOf(pairs, 0, 1)], other = probabilities[IndexOf(pairs, 0, 2)];
        Assert.InRange(one, 0.9, 1);

        // Ten times the odds: of short texts with nothing else around both may be likely.
        Assert.InRange(other / (1 - other), 0, one / (1 - one) / 10);
    }

    [Fact]
    public void What_is_like_both_articles_counts_as_much_as_it_is_like_the_one_that_it_is_less_like()
    {
        var one = new LikeArticles();
        one.Add(1, 0.5);
        one.Add(2, 0.4);
        one.Add(3, 0.1);
        var two = new LikeArticles();
        two.Add(0, 0.5);
        two.Add(2, 0.2);
        Assert.Equal(2 * (0.5 + 0.2) / (1.0 + 0.7), one.InCommon(two, 0.5), 9);
        Assert.Equal(one.InCommon(two, 0.5), two.InCommon(one, 0.5), 9);
        Assert.Equal((0.4, 0.5), (one.Next(0.5), one.Next(0.4)));
    }

    [Theory]
    [InlineData(14, 1)]
    [InlineData(15, 2)]
    public void Articles_too_far_apart_in_time_stay_apart_however_likely_they_tell_one_story(int days, int groups)
    {
        StoryArticle[] articles = [Described(Sinking, new DateOnly(2021, 3, 1)), Described(SinkingElsewhere, new DateOnly(2021, 3, 1).AddDays(days))];
        Assert.Equal(groups, StoryLink.Join(articles, [(0, 1, 0.9)], [0.9], StoryGrouper.LongestGap, CancellationToken.None).Count);
    }

    [Fact]
    public void A_pair_that_was_not_weighed_counts_as_no_story_in_the_mean()
    {
        StoryArticle[] articles = [Described(Sinking, null), Described(SinkingElsewhere, null), Described(Election, null)];
        Assert.Single(StoryLink.Join(articles, [(0, 1, 0.9), (1, 2, (2 * StoryGrouper.JoinUndatedAt) + 0.01)], [0.9, (2 * StoryGrouper.JoinUndatedAt) + 0.01], int.MaxValue, CancellationToken.None));
        Assert.Equal(2, StoryLink.Join(articles, [(0, 1, 0.9), (1, 2, (2 * StoryGrouper.JoinUndatedAt) - 0.01)], [0.9, (2 * StoryGrouper.JoinUndatedAt) - 0.01], int.MaxValue, CancellationToken.None).Count);
    }

    private static float[] Features(string[] texts)
    {
        StoryPairs pairs = Find(texts);
        Assert.Single(pairs.All);
        float[] features = new float[StoryPairFeatures.Count];
        pairs.Read(0, features);
        return features;
    }

    private static int IndexOf(StoryPairs pairs, int first, int second) =>
        Enumerable.Range(0, pairs.All.Count).Single(pair => pairs.All[pair].First == first && pairs.All[pair].Second == second);

    private static StoryPairs Find(string[] texts) => StoryPairs.Find([.. texts.Select(text => Described(text, null))], isDated: false, CancellationToken.None);

    private static StoryArticle Described(string text, DateOnly? day) =>
        new(TermBag.Of(ArticleWords.Of(new HandMade("a", text).Build().Article), Frequencies.Shared, []), new DayRange(day, day), []);
}
