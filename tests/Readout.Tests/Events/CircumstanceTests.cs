using Xunit;

namespace Readout.Tests.Events;

/// <summary>When, where and how real what a sentence tells is, read by the whole reader from invented sentences.</summary>
public class CircumstanceTests
{
    private static readonly Reader _reader = new();

    [Theory]
    [InlineData("Between 2007 and 2010, Norway lost two thirds of its seal hunters.", "lose", "2007-01-01", "2010-12-31")]
    [InlineData("Officers criticized Lang for calling a press conference on July 5.", "criticize", null, null)]
    [InlineData("Dean was arrested on Monday for attacking a neighbour in Bergen.", "attack", null, null)]
    [InlineData("His rival in last year's election attacked the mayor of Bergen.", "attack", null, null)]
    [InlineData("Anna Lang resigned the August before the vote.", "resign", null, null)]
    public void A_time_dates_only_what_it_belongs_to(string text, string lemma, string? from, string? to)
    {
        Event told = Read(text).First(happening => happening.Lemma == lemma);
        Assert.Equal((from, to), (told.From?.ToString("yyyy-MM-dd", null), told.To?.ToString("yyyy-MM-dd", null)));
    }

    [Theory]
    [InlineData("Anna Lang told reporters that Norway expelled 23 Danish diplomats.", "expel", EventStatus.Reported)]
    [InlineData("Norway announced the killing of a Danish soldier.", "kill", EventStatus.Reported)]
    [InlineData("Denmark has a desire to expel 23 Norwegian diplomats.", "expel", EventStatus.Possible)]
    [InlineData("The minister was forced to resign.", "resign", EventStatus.Reported)]
    [InlineData("Norway would have expelled 23 Danish diplomats.", "expel", EventStatus.Possible)]
    [InlineData("Norway will have expelled 23 Danish diplomats by May.", "expel", EventStatus.Planned)]
    [InlineData("Norway decided to expel 23 Danish diplomats.", "expel", EventStatus.Planned)]
    public void The_governing_word_says_how_real_it_is(string text, string lemma, EventStatus status) =>
        Assert.Equal(status, Read(text).First(happening => happening.Lemma == lemma).Status);

    [Fact]
    public void A_place_inside_a_phrase_of_place_is_where_it_was()
    {
        const string Text = "A gunman killed 12 soldiers at a depot in Bergen.";
        Event told = Read(Text).First(happening => happening.Lemma == "kill");
        Assert.Equal("Bergen", Text[told.Place!.Value.Start..told.Place.Value.End]);
    }

    [Fact]
    public void A_school_shooting_is_nobodys_school_that_shot()
    {
        Event told = Read("Parents in Bergen mourned after the school shooting by a former soldier.").First(happening => happening.Lemma == "shoot");
        Assert.NotNull(told.Actor);
        Assert.NotEqual("---EDU", told.Actor.Code);
    }

    private static IEnumerable<Event> Read(string text)
    {
        Article article = Stories.InventedStories.ToArticle(("when-a", "Varn Herald", new DateOnly(2018, 3, 14), "Norway and Denmark", text));
        string body = article.Text[article.Text.IndexOf(text, StringComparison.Ordinal)..];
        int start = article.Text.Length - body.Length;
        return _reader.Read(article).Events.Select(told => told with { Place = told.Place is { } place ? new TextSpan(place.Start - start, place.End - start) : null });
    }
}
