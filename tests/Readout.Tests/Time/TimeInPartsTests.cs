using Xunit;

namespace Readout.Tests.Time;

public class TimeInPartsTests
{
    private const string Friday = "2018-04-20";

    [Theory]
    [InlineData("The siren sounded last night at 8.", "2018-04-19T20:00")]
    [InlineData("The gates open tonight around 7.", "2018-04-20T19:00")]
    [InlineData("The gates open on Tuesday at 5.", "2018-04-17T05:00")]
    [InlineData("The gates opened Sunday late evening at 10:00.", "2018-04-15T22:00")]
    [InlineData("The gates opened Sunday at 8:00 early morning.", "2018-04-15T08:00")]
    [InlineData("It was stamped Wed Oct 26 15:50:06 2016.", "2016-10-26T15:50")]
    [InlineData("It is said 3pm each day.", "XXXX-XX-XXT15:00")]
    public void An_hour_belongs_to_the_day_or_part_of_the_day_beside_it(string text, string value) => Assert.Equal(value, TimeText.Only(text, Friday).Value);

    [Theory]
    [InlineData("Shares closed Tuesday at 7 percent below their peak.")]
    [InlineData("They live since Tuesday at 7 Mill Lane.")]
    public void A_number_that_counts_or_is_named_is_no_hour(string text) => Assert.Equal("2018-04-17", TimeText.Only(text, Friday).Value);

    [Theory]
    [InlineData("The file is report-20170302.html.", "2017-03-02")]
    [InlineData("She lost two friends on 9/11.", "2001-09-11")]
    [InlineData("The count of 2015-3 was lost.", "2015-03")]
    [InlineData("The count of 12-2015 was lost.", "2015-12")]
    [InlineData("She was born on fifteen August nineteen hundred ninety-three.", "1993-08-15")]
    [InlineData("They meet on the 21st of next month.", "2018-05-21")]
    [InlineData("They meet this Friday (Jun-15).", "2018-06-15")]
    [InlineData("They meet on Labor Day weekend.", "2018-W35-WE")]
    [InlineData("The rent is due on the 19th of every month.", "XXXX-XX-19")]
    [InlineData("They meet on Wednesday evening next week.", "2018-04-25TEV")]
    public void Dates_in_figures_and_in_words_are_read(string text, string value) => Assert.Equal(value, TimeText.Only(text, Friday).Value);

    [Fact]
    public void A_number_of_a_telephone_is_no_year() => Assert.Empty(TimeText.Find("Call 138-2010-2015.", Friday));

    [Fact]
    public void What_a_stretch_begins_with_lies_before_its_end()
    {
        Assert.Equal(["2017-05", "2018-03"], TimeText.Find("Sales fell from May to March.", Friday).Select(time => time.Value));
        Assert.Equal(["2017-10-01", "2017-11-02"], TimeText.Find("The count was on 10/1-11/2/2017.", Friday).Select(time => time.Value));
        Assert.Equal(["2018-04-23", "2018-04-27"], TimeText.Find("We are away from next Monday to Friday.", Friday).Select(time => time.Value));
    }

    [Fact]
    public void A_length_whose_first_day_is_named_has_days()
    {
        TimeExpression time = TimeText.Find("She is away for two weeks starting Monday, May 7.", Friday)[0];
        Assert.Equal(("P2W", new DateOnly(2018, 5, 7), new DateOnly(2018, 5, 20)), (time.Value, time.From, time.To));
    }

    [Fact]
    public void What_is_counted_in_two_units_is_counted_in_both() =>
        Assert.Equal("2018-04-04", TimeText.Only("It sank 2 weeks and 2 days ago.", Friday).Value);

    [Fact]
    public void A_weekday_that_does_not_fit_its_date_does_not_move_it_by_years() =>
        Assert.Equal(2018, TimeText.Only("They met on Friday, April 19.", Friday).From!.Value.Year);
}
