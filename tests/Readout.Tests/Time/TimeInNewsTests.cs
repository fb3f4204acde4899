using Readout.Stories;
using Xunit;

namespace Readout.Tests.Time;

/// <summary>What a report of Friday, 20 April 2018 means by the times in it, read by the whole reader.</summary>
public class TimeInNewsTests
{
    private const string Before = "The valley has three schools and a small hospital, and most of its people work in the mills along the river.\n";
    private const string After = "\nThe mills belong to a family that has lived in the valley for generations and that owns most of the land around it.";
    private static readonly Reader _reader = new();

    [Theory]
    [InlineData("The minister resigned on Monday.", "Monday", "2018-04-16")]
    [InlineData("The minister will resign on Monday.", "Monday", "2018-04-23")]
    [InlineData("The minister resigned Friday after a long meeting.", "Friday", "2018-04-20")]
    [InlineData("Voters go to the polls Friday to choose a mayor.", "Friday", "2018-04-20")]
    [InlineData("Talks resume Monday in Oslo.", "Monday", "2018-04-23")]
    [InlineData("The hearing is set for Tuesday.", "Tuesday", "2018-04-24")]
    [InlineData("The fair, which opens here Tuesday, could draw a crowd.", "Tuesday", "2018-04-24")]
    [InlineData("The two sides agreed to a truce that is due to start Sunday.", "Sunday", "2018-04-22")]
    [InlineData("Officials expect the road to be closed until Thursday.", "Thursday", "2018-04-26")]
    [InlineData("This past Wednesday the two sides met in Geneva.", "This past Wednesday", "2018-04-18")]
    [InlineData("The board meets every Tuesday.", "every Tuesday", "XXXX-WXX-2")]
    [InlineData("Since Monday, three trains have been cancelled.", "Monday", "2018-04-16")]
    [InlineData("By Monday the water had reached the church.", "Monday", "2018-04-16")]
    [InlineData("By Monday the water will have reached the church.", "Monday", "2018-04-23")]
    [InlineData("The storm that hit the coast on Saturday killed four people.", "Saturday", "2018-04-14")]
    [InlineData("Negotiators have until Friday at midnight to agree.", "midnight", "2018-04-20T24:00")]
    [InlineData("A spokesman said Friday that the visit planned for Sunday was off.", "Sunday", "2018-04-22")]
    public void A_weekday_lies_where_tense_and_preposition_look(string text, string words, string value) => Assert.Equal(value, ValueOf(text, words));

    [Theory]
    [InlineData("The council will not reopen the bridge before November, the mayor said.", "November", "2018-11")]
    [InlineData("The bridge had not been inspected before November, when two cables snapped.", "November", "2017-11")]
    [InlineData("In November, the president is to travel to Lima.", "November", "2018-11")]
    [InlineData("In November, the president travelled to Lima.", "November", "2017-11")]
    [InlineData("The ministers last met in December.", "December", "2017-12")]
    [InlineData("The two will meet again in December.", "December", "2018-12")]
    [InlineData("The company lost money last month.", "last month", "2018-03")]
    [InlineData("He referred to the March 20 call with his counterpart.", "March 20", "2018-03-20")]
    [InlineData("The accord was signed on October 3.", "October 3", "2017-10-03")]
    [InlineData("The accord is to be signed on October 3.", "October 3", "2018-10-03")]
    [InlineData("He died on Christmas Day.", "Christmas Day", "2017-12-25")]
    [InlineData("The museum reopens on Christmas Day.", "Christmas Day", "2018-12-25")]
    [InlineData("The shop will open after the first of the year.", "the first of the year", "2019-01-01")]
    public void A_month_or_a_day_lies_where_tense_and_preposition_look(string text, string words, string value) => Assert.Equal(value, ValueOf(text, words));

    [Theory]
    [InlineData("She has run the bank since 2015.", "2015", "2015")]
    [InlineData("In 2016 the firm bought a mill. That year it hired 200 people.", "That year", "2016")]
    [InlineData("In the 1980s the valley was poor.", "the 1980s", "198")]
    [InlineData("Work began last summer and should end in the spring.", "last summer", "2017-SU")]
    [InlineData("He was held for three weeks.", "three weeks", "P3W")]
    [InlineData("The treaty was signed in 2009. Five years later, it was torn up.", "Five years later", "2014")]
    [InlineData("The rebels took the town on April 10. The next day, they freed the prisoners.", "The next day", "2018-04-11")]
    [InlineData("The rebels took the town on April 10. The previous day, they had shelled it.", "The previous day", "2018-04-09")]
    public void Years_decades_seasons_lengths_and_what_is_counted_have_their_values(string text, string words, string value) => Assert.Equal(value, ValueOf(text, words));

    [Theory]
    [InlineData("“I met him yesterday,” the envoy said on Tuesday.", "yesterday", "2018-04-16")]
    [InlineData("“We will decide tomorrow,” she told the station on Wednesday.", "tomorrow", "2018-04-19")]
    [InlineData("In a letter dated March 1, the director wrote: “I will leave my post on Friday.”", "Friday", "2018-03-02")]
    [InlineData("The Harbour Gazette reported on April 3: “The minister met the envoy on Monday and will see him again next week.”", "Monday", "2018-04-02")]
    [InlineData("The Harbour Gazette reported on April 3: “The minister met the envoy on Monday and will see him again next week.”", "next week", "2018-W15")]
    [InlineData("In December 2016 he told the paper: “This year has been hard, and next year will be worse.”", "This year", "2016")]
    [InlineData("In December 2016 he told the paper: “This year has been hard, and next year will be worse.”", "next year", "2017")]
    [InlineData("In a speech on February 11, the premier said: “Last year we built nine bridges.”", "Last year", "2017")]
    [InlineData("On January 9, the ministry said in a statement that the envoy had been recalled the day before.", "the day before", "2018-01-08")]
    public void Inside_a_quoted_report_times_are_counted_from_that_report(string text, string words, string value) => Assert.Equal(value, ValueOf(text, words));

    [Fact]
    public void What_a_report_of_today_quotes_is_counted_from_today() =>
        Assert.Equal("2018-04-19", ValueOf("“I met him yesterday,” the envoy said on Friday.", "yesterday"));

    [Theory]
    [InlineData("The mayor resigned on April 3. Two days after the resignation, the council met.", "Two days", "2018-04-05")]
    [InlineData("The strike of the teachers began on April 2. A week after the strike, the school was still shut.", "A week", "2018-04-09")]
    [InlineData("The second explosion hit the harbour on April 2. Three days before the explosion, engineers had warned of it.", "Three days", "2018-03-30")]
    [InlineData("Britain expelled 23 diplomats on March 14. Six days after Britain expelled the diplomats, the two presidents spoke.", "Six days", "2018-03-20")]
    public void What_is_counted_from_an_event_has_the_day_that_the_story_gives_the_event(string text, string words, string value) =>
        Assert.Equal(value, InStory(text).Times.First(time => text[(time.Span.Start - Before.Length)..].StartsWith(words, StringComparison.Ordinal)).Value);

    private static string? ValueOf(string text, string words)
    {
        Annotations read = _reader.Read(ArticleOf(text));
        int start = Before.Length + text.IndexOf(words, StringComparison.Ordinal);
        return Assert.Single(read.Times, time => time.Span.Overlaps(new TextSpan(start, start + words.Length))).Value;
    }

    private static Annotations InStory(string text)
    {
        var builder = new StoryBuilder(_reader.Redate);
        builder.Add(_reader.Read(ArticleOf(text)));
        return Assert.Single(builder.Build().Articles);
    }

    private static Article ArticleOf(string text)
    {
        string whole = Before + text + After;
        int end = Before.Length + text.Length;
        return new Article
        {
            Report = new Report("a", whole, ReportFormat.Body, "a"),
            Text = whole,
            Map = OffsetMap.Identity(whole.Length),
            Blocks = [Block(0, Before.Length - 1), Block(Before.Length, end), Block(end + 1, whole.Length)],
            Published = new PublicationDate(new DateOnly(2018, 4, 20), Provenance.Given),
        };
    }

    private static Block Block(int start, int end) => new(BlockKind.Paragraph, new TextSpan(start, end), new SourceSpan(start, end));
}
