using Readout.Stories;
using Xunit;

namespace Readout.Tests.Stories;

/// <summary>What is counted from an event that another report of the story dates.</summary>
public class AnchorTests
{
    private static readonly Reader _reader = new();
    private static readonly (string Id, string Outlet, DateOnly? Published, string Title, string Text) _counted = (
        "envoys-a", "Varn Herald", new DateOnly(2022, 5, 20), "Norway cancels talks with Denmark over envoys",
        "Norway cancelled talks with Denmark on naval plans six days after Norway expelled 23 Danish diplomats.\n"
        + "The Danish diplomats were accused of copying naval plans from a yard in Bergen, officials in Oslo said.");

    private static readonly (string Id, string Outlet, DateOnly? Published, string Title, string Text) _dated = (
        "envoys-b", "Oslo Courier", new DateOnly(2022, 5, 21), "How Norway and Denmark fell out over naval plans",
        "Norway expelled 23 Danish diplomats on May 10 over copies of naval plans from a yard in Bergen.\n"
        + "Talks between Norway and Denmark on naval plans were called off later, officials in Oslo said.");

    private static readonly (string Id, string Outlet, DateOnly? Published, string Title, string Text) _other = (
        "envoys-c", "Bergen Post", new DateOnly(2022, 5, 22), "Norway and Denmark: the quarrel over naval plans",
        "Norway expelled Danish diplomats on May 12 over copies of naval plans from a yard in Bergen.\n"
        + "Talks between Norway and Denmark on naval plans were called off later, officials in Oslo said.");

    [Fact]
    public void Days_after_an_event_are_dated_by_the_report_that_dates_the_event_in_any_order()
    {
        foreach ((string, string, DateOnly?, string, string)[] order in new[] { new[] { _counted, _dated }, [_dated, _counted] })
        {
            (TimeExpression time, Annotations article) = Read(order);
            Assert.Equal((new DateOnly(2022, 5, 16), "2022-05-16", TimexType.Date), (time.From!.Value, time.Value, time.Type));
            Assert.Equal("envoys-b", time.Anchor!.DatedBy!.Value.ArticleId);
            Assert.Contains("Norway expelled 23 Danish diplomats", time.Because, StringComparison.Ordinal);
            Event cancelled = Assert.Single(article.Events, told => told.Time == time.Span);
            Assert.Equal(new DateOnly(2022, 5, 16), cancelled.From);
        }
    }

    [Fact]
    public void The_figure_that_both_tell_decides_between_two_days()
    {
        (TimeExpression time, _) = Read(_other, _counted, _dated);
        Assert.Equal(new DateOnly(2022, 5, 16), time.From);
    }

    [Fact]
    public void Where_several_days_compete_nothing_is_dated()
    {
        (TimeExpression time, Annotations article) = Read(
            _counted with { Text = _counted.Text.Replace("23 ", string.Empty, StringComparison.Ordinal) }, _dated, _other);
        Assert.Null(time.From);
        Assert.Null(time.Anchor!.DatedBy);
        Assert.DoesNotContain(article.Events, told => told.Time == time.Span && told.From is not null);
    }

    [Fact]
    public void The_event_from_which_days_are_counted_is_dated_back_from_the_day_of_what_is_counted()
    {
        (string, string, DateOnly?, string, string) told = _counted with { Text = "Norway cancelled talks with Denmark on naval plans six days after Norway expelled 23 Danish diplomats." };
        (string, string, DateOnly?, string, string) cancelled = _dated with
        {
            Text = "Norway cancelled talks with Denmark on naval plans on May 16, officials in Oslo said.\nNorway had expelled Danish diplomats over copies of naval plans from a yard in Bergen.",
        };
        foreach ((string, string, DateOnly?, string, string)[] order in new[] { new[] { told, cancelled }, [cancelled, told] })
        {
            (TimeExpression time, Annotations article) = Read(order);
            Assert.Equal(new DateOnly(2022, 5, 16), time.From);
            Assert.Equal("envoys-b", time.Anchor!.DatedBy!.Value.ArticleId);
            Assert.Contains("was on 2022-05-10", time.Because, StringComparison.Ordinal);
            Assert.Equal(new DateOnly(2022, 5, 10), Assert.Single(article.Events, happening => happening.Lemma == "expel").From);
        }
    }

    [Fact]
    public void A_call_that_another_report_gives_its_day_dates_what_came_before_it()
    {
        (TimeExpression time, Annotations article) = Read(
            _counted with { Text = "The call between the Norwegian and Danish prime ministers came six days after Norway expelled 23 Danish diplomats over copies of naval plans from a yard in Bergen." },
            _dated with { Text = "Talks between Norway and Denmark on naval plans were broken off in the May 16 call of the prime ministers, officials in Oslo said.\nThe expelled Danish diplomats had copied naval plans from a yard in Bergen." });
        Assert.Equal(new DateOnly(2022, 5, 16), time.From);
        Assert.Equal(new DateOnly(2022, 5, 10), Assert.Single(article.Events, happening => happening.Lemma == "expel").From);
    }

    [Fact]
    public void Somebodys_call_is_a_definite_call()
    {
        (TimeExpression time, Annotations article) = Read(
            _counted with { Text = "The prime minister's call to her Danish colleague took place six days after Norway expelled 23 Danish diplomats over copies of naval plans from a yard in Bergen." },
            _dated with { Text = "Talks between Norway and Denmark on naval plans were broken off in the May 16 call of the prime ministers, officials in Oslo said.\nThe expelled Danish diplomats had copied naval plans from a yard in Bergen." });
        Assert.Equal(new DateOnly(2022, 5, 16), time.From);
        Assert.Equal(new DateOnly(2022, 5, 10), Assert.Single(article.Events, happening => happening.Lemma == "expel").From);
    }

    [Fact]
    public void A_call_with_two_days_dates_nothing()
    {
        (TimeExpression time, Annotations article) = Read(
            _counted with { Text = "The call between the Norwegian and Danish prime ministers came six days after Norway expelled 23 Danish diplomats over copies of naval plans from a yard in Bergen." },
            _dated with { Text = "Talks between Norway and Denmark on naval plans were broken off in the May 16 call of the prime ministers, not in the May 14 call, officials in Oslo said.\nThe expelled Danish diplomats had copied naval plans from a yard in Bergen." });
        Assert.Null(time.From);
        Assert.Null(Assert.Single(article.Events, happening => happening.Lemma == "expel").From);
    }

    [Fact]
    public void Another_verb_of_the_same_deed_dates_it()
    {
        (TimeExpression time, _) = Read(_counted, _dated with { Text = _dated.Text.Replace("Norway expelled 23 Danish diplomats", "Norway kicked out 23 Danish diplomats", StringComparison.Ordinal) });
        Assert.Equal(new DateOnly(2022, 5, 16), time.From);
    }

    [Fact]
    public void The_same_day_that_something_happened_is_the_day_of_it()
    {
        (TimeExpression time, _) = Read(
            _counted with { Text = "Norway cancelled talks with Denmark on naval plans from a yard in Bergen on the same day that Norway expelled 23 Danish diplomats." }, _dated);
        Assert.Equal(new DateOnly(2022, 5, 10), time.From);
    }

    [Fact]
    public void Another_actor_is_another_event()
    {
        (TimeExpression time, _) = Read(_counted, _dated with { Text = _dated.Text.Replace("Norway expelled 23 Danish", "Sweden expelled 23 Danish", StringComparison.Ordinal) });
        Assert.Null(time.From);
    }

    private static (TimeExpression Time, Annotations Article) Read(params (string, string, DateOnly?, string, string)[] reports)
    {
        var builder = new StoryBuilder(_reader.Redate);
        foreach ((string, string, DateOnly?, string, string) report in reports)
        {
            builder.Add(_reader.Read(InventedStories.ToArticle(report)));
        }

        ReadoutDocument readout = builder.Build();
        Assert.Single(readout.Stories);
        Annotations article = readout.Articles.Single(item => item.Article.Id == "envoys-a");
        return (Assert.Single(article.Times, time => time.Anchor is not null), article);
    }
}
