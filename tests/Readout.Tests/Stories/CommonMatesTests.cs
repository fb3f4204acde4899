using Readout.Stories.Clusters;
using Readout.Stories.Words;
using Xunit;

namespace Readout.Tests.Stories;

public class CommonMatesTests
{
    // The last two have no day.
    private static readonly StoryArticle[] _articles = [.. Enumerable.Range(0, 6).Select(i => Of(i < 4 ? new DateOnly(2021, 3, 1 + i) : null))];

    [Fact]
    public void What_has_no_day_and_the_mates_of_a_dated_article_is_likelier_one_story_with_it()
    {
        double[] likeness = Weigh((0, 1, 0.8), (0, 4, 0.4), (1, 4, 0.4));
        Assert.Equal(0.8, likeness[0]);
        Assert.True(likeness[1] > 0.4, $"{likeness[1]}");
        Assert.Equal(likeness[1], likeness[2], 12);
    }

    [Fact]
    public void What_has_no_day_and_other_mates_is_less_likely()
    {
        double[] likeness = Weigh((0, 1, 0.8), (0, 4, 0.4), (4, 5, 0.8));
        Assert.True(likeness[1] < 0.1, $"{likeness[1]}");
        Assert.Equal(0.8, likeness[2]);
    }

    [Fact]
    public void Where_neither_has_another_mate_nothing_changes()
    {
        double[] likeness = Weigh((0, 4, 0.4), (1, 4, 0.01));
        Assert.Equal(0.4, likeness[0], 12);
        Assert.Equal(0.01, likeness[1]);
    }

    [Fact]
    public void What_is_all_but_certain_stays_likely_whatever_its_mates()
    {
        double[] likeness = Weigh((0, 1, 0.4), (0, 4, 0.99), (4, 5, 0.4));
        Assert.InRange(likeness[1], 0.8, 0.99);
    }

    private static double[] Weigh(params (int First, int Second, double Probability)[] pairs) =>
        CommonMates.Weigh(_articles, [.. pairs.Select(pair => (pair.First, pair.Second, 0.5))], [.. pairs.Select(pair => pair.Probability)], CancellationToken.None);

    private static StoryArticle Of(DateOnly? day) => new(TermBag.Empty, new DayRange(day, day), []);
}
