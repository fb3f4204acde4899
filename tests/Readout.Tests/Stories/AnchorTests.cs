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
