using Xunit;

namespace Readout.Tests.Time;

public class WrittenTimeTests
{
    private const string Friday = "2018-04-20";

    [Theory]
    [InlineData("The vote is on 22/Jan/2019 at last.", "2019-01-22")]
    [InlineData("The vote is on Sep-23-2020 at last.", "2020-09-23")]
    [InlineData("It was sealed on January first 2000.", "2000-01-01")]
    [InlineData("It was sealed on 28 June in 2020.", "2020-06-28")]
    [InlineData("It was sealed in 2017 April.", "2017-04")]
    [InlineData("Profits fell in 2017 Q1.", "2017-Q1")]
    [InlineData("The fair opens in week 31 of 2018.", "2018-W31")]
    [InlineData("The rite fell on Friday the 13th.", "2018-04-13")]
    public void Dates_are_read_however_their_parts_are_tied(string text, string value) => Assert.Equal(value, TimeText.Only(text, Friday).Value);

    [Fact]
    public void The_29th_of_February_falls_in_a_leap_year() => Assert.Equal("2016-02-29", TimeText.Only("The leap fell on February 29.", "2017-03-22").Value);

    [Theory]
    [InlineData("They meet on Tuesday of next week.", "2018-04-24")]
    [InlineData("They meet next week on Wednesday.", "2018-04-25")]
    [InlineData("They met on Monday of last week.", "2018-04-09")]
    [InlineData("They meet next Monday.", "2018-04-23")]
    [InlineData("They met last Friday.", "2018-04-13")]
    [InlineData("They leave three weeks from Tuesday.", "2018-05-08")]
    public void A_weekday_of_a_week_is_a_day(string text, string value) => Assert.Equal(value, TimeText.Only(text, Friday).Value);

    [Theory]
    [InlineData("It began at half past seven.", "2018-04-20T07:30")]
    [InlineData("It began at a quarter to nine in the evening.", "2018-04-20T20:45")]
    [InlineData("It began at 9am on Tuesday.", "2018-04-17T09:00")]
    [InlineData("It began tomorrow 8:00am.", "2018-04-21T08:00")]
    [InlineData("It begins every day at 7:13 p.m.", "XXXX-XX-XXT19:13")]
    [InlineData("It begins on Tuesdays at 9 a.m.", "XXXX-WXX-2T09:00")]
    public void Times_of_the_clock_take_their_day(string text, string value) => Assert.Equal(value, TimeText.Only(text, Friday).Value);

    [Theory]
    [InlineData("He was held for two years and three months.", "P2Y3M")]
    [InlineData("He spoke for 1 hour and 30 minutes.", "PT1H30M")]
    [InlineData("He stayed for two nights.", "P2NI")]
    public void A_length_may_have_two_units(string text, string value) => Assert.Equal(value, TimeText.Only(text, Friday).Value);

    [Fact]
    public void A_stretch_of_a_period_has_the_periods_days()
    {
        TimeExpression time = TimeText.Find("Sales rose in the last four months of 2017.", Friday)[0];
        Assert.Equal(("P4M", new DateOnly(2017, 9, 1), new DateOnly(2017, 12, 31)), (time.Value, time.From, time.To));
        time = TimeText.Only("Sales rose over the last two quarters.", Friday);
        Assert.Equal((new DateOnly(2017, 10, 1), new DateOnly(2018, 3, 31)), (time.From, time.To));
    }

    [Fact]
    public void What_will_be_in_two_weeks_is_in_that_week_while_what_was_done_in_two_weeks_has_no_day()
    {
        (Article article, var tokens) = TimeText.Parsed("They|PRP|3|nsubj will|MD|3|aux meet|VB|0|root in|IN|6|case two|CD|6|nummod weeks|NNS|3|obl");
        TimeExpression ahead = Assert.Single(new Readout.Time.TimeFinder().Find(article, tokens, TimeText.On(Friday)));
        Assert.Equal(("P2W", new DateOnly(2018, 4, 30), new DateOnly(2018, 5, 6)), (ahead.Value, ahead.From, ahead.To));
        (article, tokens) = TimeText.Parsed("They|PRP|2|nsubj built|VBD|0|root it|PRP|2|obj in|IN|6|case two|CD|6|nummod weeks|NNS|2|obl");
        Assert.Null(Assert.Single(new Readout.Time.TimeFinder().Find(article, tokens, TimeText.On(Friday))).From);
    }

    [Theory]
    [InlineData("Call 138-2010-20155 for the menu.")]
    [InlineData("May I ask why?")]
    [InlineData("He paid $12 for it.")]
    public void Telephone_numbers_modals_and_prices_are_no_dates(string text) => Assert.Empty(TimeText.Find(text, Friday));
}
