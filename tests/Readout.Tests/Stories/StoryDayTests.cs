using Readout.Stories.Clusters;
using Readout.Stories.Words;
using Xunit;

namespace Readout.Tests.Stories;

public class StoryDayTests
{
    private static readonly DateOnly _monday = new(2021, 3, 1);

    [Fact]
    public void An_article_tells_of_the_weekdays_and_months_of_its_lead_and_of_years_anywhere()
    {
        ToldDays told = ToldDays.Of(Bag("The ferry sank on Tuesday. In March 2019 it had run aground."));
        Assert.Equal(new ToldDays(1U << 2, 1U << 2, 1UL << (2019 - 1990)), told);
    }

    [Fact]
    public void A_month_that_is_written_small_is_none()
    {
        Assert.Equal(0U, ToldDays.Of(Bag("They may march on, she said. May she not?")).Months);
    }

    [Theory]
    [InlineData(0, 3, 0)]
    [InlineData(2, 3, -1)]
    [InlineData(3, 3, 2)]
    [InlineData(3, 7, 1)]
    public void Days_that_two_articles_tell_are_unknown_apart_the_same_or_in_part_the_same(int one, int other, int relation)
    {
        Assert.Equal(relation, ToldDays.Relation((ulong)one, one == 2 ? 5UL : (ulong)other));
    }

    [Theory]
    [InlineData("Monday", 0)]
    [InlineData("Sunday", 1)]
    [InlineData("Tuesday", 6)]
    public void A_weekday_lies_so_many_days_before_a_day(string weekday, int days)
    {
        Assert.Equal(days, ToldDays.Of(Bag($"The ferry sank on {weekday}.")).DaysBefore(_monday.DayNumber));
    }

    [Fact]
    public void Of_two_weekdays_the_later_one_counts_and_without_one_there_is_no_answer()
    {
        Assert.Equal(1, ToldDays.Of(Bag("The ferry sank on Friday, the port said on Sunday.")).DaysBefore(_monday.DayNumber));
        Assert.Equal(-1, ToldDays.Of(Bag("The ferry sank.")).DaysBefore(_monday.DayNumber));
    }

    [Fact]
    public void What_is_like_an_article_without_a_day_tells_its_time()
    {
        // One article without a day; like it are two of one week and one of another month.
        StoryArticle[] articles = [Of(null), Of(0), Of(3), Of(40)];
        var like = new LikeArticles();
        like.Add(1, 0.4);
        like.Add(2, 0.4);
        like.Add(3, 0.4);
        DaysAround around = DaysAround.Of(articles[0].Days, like, articles);
        DaysAround[] others = [.. articles.Skip(1).Select(article => DaysAround.Of(article.Days, new LikeArticles(), articles))];

        // The article that it is compared with is not asked about itself.
        Assert.Equal(0.5f, DaysAround.Compare(around, others[0], 0.4).Agreement, 5);
        Assert.Equal(0f, DaysAround.Compare(around, others[2], 0.4).Agreement, 5);
        Assert.Equal(2 / 3f, DaysAround.Compare(others[2], around, 0.4).Peak, 5);
        Assert.Equal(5 / 9f, DaysAround.Compare(around, around, 0.3).Agreement, 5);
    }

    [Fact]
    public void Where_nothing_with_a_day_is_like_an_article_its_time_is_unknown()
    {
        StoryArticle[] articles = [Of(null), Of(0)];
        var like = new LikeArticles();
        like.Add(1, 0.4);
        DaysAround known = DaysAround.Of(articles[0].Days, like, articles), unknown = DaysAround.Of(articles[0].Days, new LikeArticles(), articles), day = DaysAround.Of(articles[1].Days, like, articles);
        Assert.Equal(DaysAround.NoneAround, DaysAround.Compare(known, unknown, 0.2).Agreement);
        Assert.Equal(DaysAround.NoneAround, DaysAround.Compare(known, day, 0.4).Agreement);
        Assert.Equal(DaysAround.BothDated, DaysAround.Compare(day, day, 0.4).Agreement);
    }

    [Fact]
    public void A_word_that_an_article_writes_small_is_no_proper_name_though_its_headline_writes_it_large()
    {
        TermBag bag = TermBag.Of(ArticleWords.Of(new HandMade("a", "Ferry sinks off Malta. The ferry was old.").Build().Article), Frequencies.Shared, []);
        bool IsProper(string word) => ComparedArticle.IsProper(bag.Marks[Array.IndexOf(bag.Terms, WordHash.Of(word))]);
        Assert.True(IsProper("Malta"));
        Assert.False(IsProper("ferry"));
        Assert.False(IsProper("sinks"));
    }

    private static StoryArticle Of(int? day) => new(TermBag.Empty, day is { } after ? new DayRange(_monday.AddDays(after), _monday.AddDays(after)) : default, []);

    private static TermBag Bag(string text) => TermBag.Of(ArticleWords.Of(new HandMade("a", text).Build().Article), Frequencies.Shared, []);
}
