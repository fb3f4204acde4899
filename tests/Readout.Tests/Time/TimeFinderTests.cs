using System.Collections.Immutable;
using System.Globalization;
using Readout.Time;
using Xunit;

namespace Readout.Tests.Time;

public class TimeFinderTests
{
    private const string Friday = "2018-04-20";

    [Theory]
    [InlineData("The mayor spoke on April 3, 2018.", "2018-04-03", "2018-04-03", "2018-04-03")]
    [InlineData("The mayor spoke on 3 April 2018.", "2018-04-03", "2018-04-03", "2018-04-03")]
    [InlineData("The mayor spoke on 2018-04-03.", "2018-04-03", "2018-04-03", "2018-04-03")]
    [InlineData("The bridge opened in May 1997.", "1997-05", "1997-05-01", "1997-05-31")]
    [InlineData("The bridge opened in 1997.", "1997", "1997-01-01", "1997-12-31")]
    [InlineData("The bridge was built in the 1990s.", "199", "1990-01-01", "1999-12-31")]
    [InlineData("It was a great port in the 19th century.", "18", "1800-01-01", "1899-12-31")]
    [InlineData("Sales fell in the third quarter of 2017.", "2017-Q3", "2017-07-01", "2017-09-30")]
    [InlineData("The dam broke in the summer of 2010.", "2010-SU", "2010-06-01", "2010-08-31")]
    [InlineData("They met on Christmas Day 2016.", "2016-12-25", "2016-12-25", "2016-12-25")]
    [InlineData("They met on Thanksgiving 2016.", "2016-11-24", "2016-11-24", "2016-11-24")]
    [InlineData("They met on Good Friday 2018.", "2018-03-30", "2018-03-30", "2018-03-30")]
    public void A_whole_date_needs_no_day_of_publication(string text, string value, string from, string to)
    {
        TimeExpression time = TimeText.Only(text);
        Assert.Equal(value, time.Value);
        Assert.Equal(from, time.From?.ToString("yyyy-MM-dd"));
        Assert.Equal(to, time.To?.ToString("yyyy-MM-dd"));
    }

    [Theory]
    [InlineData("The mayor spoke on Friday.", "2018-04-20")]
    [InlineData("The mayor spoke on Monday.", "2018-04-16")]
    [InlineData("The mayor spoke on Saturday.", "2018-04-14")]
    [InlineData("The mayor spoke yesterday.", "2018-04-19")]
    [InlineData("The mayor spoke last week.", "2018-W15")]
    [InlineData("The mayor spoke last month.", "2018-03")]
    [InlineData("The mayor spoke this past Wednesday.", "2018-04-18")]
    [InlineData("The mayor spoke last Friday.", "2018-04-13")]
    [InlineData("The mayor speaks next Monday.", "2018-04-23")]
    [InlineData("The mayor spoke 10 days ago.", "2018-04-10")]
    [InlineData("The mayor spoke two years ago.", "2016")]
    [InlineData("The decree was issued in March.", "2018-03")]
    [InlineData("Notes of the March 20 call were lost.", "2018-03-20")]
    [InlineData("The mayor spoke in early April.", "2018-04")]
    [InlineData("The mayor spoke earlier this month.", "2018-04")]
    [InlineData("The mayor spoke the day before yesterday.", "2018-04-18")]
    public void An_open_date_is_resolved_against_the_day_of_publication(string text, string value) =>
        Assert.Equal(value, TimeText.Only(text, Friday).Value);

    [Theory]
    [InlineData("The talks are off until November.", "2018-11")]
    [InlineData("Nothing will happen before November.", "2018-11")]
    [InlineData("The office is closed until Monday.", "2018-04-23")]
    [InlineData("They hope to meet after the first of the year.", "2019-01-01")]
    public void Until_and_before_look_ahead(string text, string value)
    {
        TimeExpression time = TimeText.Only(text, Friday);
        Assert.Equal(value, time.Value);
        Assert.NotNull(time.Because);
    }

    [Fact]
    public void A_future_verb_looks_ahead_and_a_past_one_back()
    {
        (Article article, var tokens) = TimeText.Parsed("Ministers|NNS|3|nsubj will|MD|3|aux meet|VB|0|root Tuesday|NNP|3|obl:tmod");
        Assert.Equal("2018-04-24", Assert.Single(new TimeFinder().Find(article, tokens, TimeText.On(Friday))).Value);
        (article, tokens) = TimeText.Parsed("Ministers|NNS|2|nsubj met|VBD|0|root Tuesday|NNP|2|obl:tmod");
        Assert.Equal("2018-04-17", Assert.Single(new TimeFinder().Find(article, tokens, TimeText.On(Friday))).Value);
    }

    [Theory]
    [InlineData("You may leave now or you may stay.", 1)]
    [InlineData("The minister may resign.", 0)]
    [InlineData("They march every week.", 1)]
    [InlineData("He finished in second place.", 0)]
    [InlineData("The firm paid $1999 for 2000 chairs.", 0)]
    public void A_modal_a_verb_and_a_number_are_no_dates(string text, int times) => Assert.Equal(times, TimeText.Find(text, Friday).Length);

    [Fact]
    public void Without_a_day_of_publication_an_open_date_stays_open_and_keeps_its_place()
    {
        (Article article, var tokens) = TimeText.Plain("On Monday the council met, as it had on March 20.");
        ImmutableArray<TimeExpression> open = new TimeFinder().Find(article, tokens, null);
        Assert.Equal(["XXXX-WXX-1", "XXXX-03-20"], open.Select(time => time.Value));
        Assert.All(open, time => Assert.True(time.From is null && time.To is null));
        ImmutableArray<TimeExpression> dated = new TimeFinder().Redate(article, tokens, open, TimeText.On(Friday)!);
        Assert.Equal(["2018-04-16", "2018-03-20"], dated.Select(time => time.Value));
        Assert.Equal(open.Select(time => time.Span), dated.Select(time => time.Span));
    }

    [Theory]
    [InlineData("The storm lasted 6-9 March 2017.", "2017-03-06", "2017-03-09")]
    [InlineData("The storm lasted from March 6 to 9.", "2018-03-06", "2018-03-09")]
    [InlineData("The drought of 2011-12 was worse.", "2011", "2012")]
    [InlineData("The league stood firm (431-404 BC) to the end.", "BC0431", "BC0404")]
    [InlineData("It rained in March and April 2017.", "2017-03", "2017-04")]
    public void The_parts_of_a_range_complete_each_other(string text, string first, string second) =>
        Assert.Equal([first, second], TimeText.Find(text, Friday).Select(time => time.Value));

    [Fact]
    public void A_day_told_after_another_follows_it()
    {
        ImmutableArray<TimeExpression> times = TimeText.Find("The fire began on July 4, 2009. The next day the roof fell in. The inquiry ended that year.", Friday);
        Assert.Equal(["2009-07-04", "2009-07-05", "2009"], times.Select(time => time.Value));
    }

    [Fact]
    public void A_history_is_read_forward_from_the_dates_it_tells()
    {
        ImmutableArray<TimeExpression> times = TimeText.Find(
            "The town was founded in 1801. A wall was built in 1805. War came in 1812. The siege began in 1813. In May the wall fell. Peace came in 1815. The king died in 1820. The mill burned in 1833.", Friday);
        Assert.Equal("1813-05", times[4].Value);
    }

    [Fact]
    public void A_time_after_an_event_waits_for_the_event()
    {
        TimeExpression time = TimeText.Only("It came six days after the island expelled five envoys.", Friday);
        Assert.Equal("P6D", time.Value);
        Assert.Equal("the island expelled five envoys", "It came six days after the island expelled five envoys."[time.Anchor!.Clause.Start..time.Anchor.Clause.End]);
        TimeExpression dated = TimeFinder.Anchored(time, new DateOnly(2018, 3, 14), new DateOnly(2018, 3, 14));
        Assert.Equal("2018-03-20", dated.Value);
        TimeExpression spread = TimeFinder.Anchored(time, new DateOnly(2018, 3, 14), new DateOnly(2018, 3, 15));
        Assert.Equal((new DateOnly(2018, 3, 20), new DateOnly(2018, 3, 21)), (spread.From, spread.To));
    }

    [Fact]
    public void A_weekday_inside_a_dated_report_belongs_to_that_report()
    {
        (Article article, var tokens) = TimeText.Parsed(
            "The|DT|2|det paper|NN|4|nsubj had|VBD|4|aux|have reported|VBN|0|root|report earlier|RBR|7|advmod in|IN|7|case April|NNP|4|obl that|IN|10|mark he|PRP|10|nsubj resigned|VBD|4|ccomp|resign on|IN|12|case Monday|NNP|10|obl");
        TimeExpression monday = new TimeFinder().Find(article, tokens, TimeText.On(Friday))[1];
        Assert.Equal((new DateOnly(2018, 3, 26), new DateOnly(2018, 4, 16)), (monday.From, monday.To));
        Assert.Contains("report", monday.Because, StringComparison.Ordinal);
    }

    [Fact]
    public void A_weekday_inside_a_quoted_report_belongs_to_that_report_though_the_tree_fails()
    {
        (Article article, var tokens) = TimeText.Parsed(
            "The|DT|2|det paper|NN|5|nsubj on|IN|4|case Tuesday|NNP|5|obl wrote|VBD|0|root|write that|IN|5|mark \u201c|PU|5|punct he|PRP|9|nsubj left|VBD|5|conj|leave on|IN|11|case Wednesday|NNP|9|obl");
        Assert.Equal(["2018-04-17", "2018-04-11"], new TimeFinder().Find(article, tokens, TimeText.On(Friday)).Select(time => time.Value));
    }

    [Fact]
    public void A_time_after_an_event_that_the_article_dates_is_dated()
    {
        (Article article, var tokens) = TimeText.Parsed(
            "Envoys|NNS|3|nsubj were|VBD|3|aux:pass called|VBN|0|root six|CD|5|nummod days|NNS|3|obl after|IN|8|mark Ruritania|NNP|8|nsubj left|VBD|3|advcl|leave and|CC|11|cc Ruritania|NNP|11|nsubj left|VBD|3|conj|leave on|IN|14|case March|NNP|11|obl 4|CD|13|nummod");
        Assert.Equal(["2018-03-10", "2018-03-04"], new TimeFinder().Find(article, tokens, TimeText.On(Friday)).Select(time => time.Value));
    }

    [Theory]
    [InlineData("It lasted two weeks.", "P2W", TimexType.Duration)]
    [InlineData("It lasted two and a half years.", "P2Y6M", TimexType.Duration)]
    [InlineData("It lasted several months.", "PXM", TimexType.Duration)]
    [InlineData("It lasted half an hour.", "PT30M", TimexType.Duration)]
    [InlineData("It happened over the past three months.", "P3M", TimexType.Duration)]
    [InlineData("They meet every Friday.", "XXXX-WXX-5", TimexType.Set)]
    [InlineData("They meet every two weeks.", "P2W", TimexType.Set)]
    [InlineData("They met at 10:35 a.m. EDT Tuesday.", "2018-04-17T10:35", TimexType.Time)]
    [InlineData("They met Tuesday night.", "2018-04-17TNI", TimexType.Time)]
    [InlineData("They met at 5 p.m. on April 3, 2018.", "2018-04-03T17:00", TimexType.Time)]
    public void Lengths_recurrences_and_times_of_day_have_their_types(string text, string value, TimexType type)
    {
        TimeExpression time = TimeText.Only(text, Friday);
        Assert.Equal((value, type), (time.Value, time.Type));
    }

    [Fact]
    public void An_ambiguous_numeric_date_says_so()
    {
        TimeExpression time = TimeText.Only("Signed 05/06/2018 at noon sharp in the hall.".Replace(" at noon sharp", string.Empty, StringComparison.Ordinal), Friday);
        Assert.Equal("2018-05-06", time.Value);
        Assert.Contains("change places", time.Because, StringComparison.Ordinal);
    }

    [Fact]
    public void Part_of_a_period_narrows_its_days()
    {
        TimeExpression late = TimeText.Only("They met in late April 2018.", Friday);
        Assert.Equal(("2018-04", "END", new DateOnly(2018, 4, 21), new DateOnly(2018, 4, 30)), (late.Value, late.Modifier, late.From, late.To));
        TimeExpression week = TimeText.Only("They met late last week.", Friday);
        Assert.Equal((new DateOnly(2018, 4, 13), new DateOnly(2018, 4, 15)), (week.From, week.To));
    }

    private static string Invariant(TimeExpression time) =>
        $"{time.Span.Start}-{time.Span.End} {time.Type} {time.Value} {time.From?.DayNumber} {time.To?.DayNumber} {time.Modifier} {time.Because}";

    [Fact]
    public void The_machines_culture_does_not_matter()
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            string text = "They met on April 3, 2018, about 2.5 years after the flood, at 5 p.m. last week.";
            string[] expected = [.. TimeText.Find(text, Friday).Select(Invariant)];
            var odd = (CultureInfo)CultureInfo.InvariantCulture.Clone();
            odd.NumberFormat.NumberDecimalSeparator = ",";
            odd.DateTimeFormat.ShortDatePattern = "dd.MM.yyyy";
            CultureInfo.CurrentCulture = odd;
            Assert.Equal(expected, TimeText.Find(text, Friday).Select(Invariant));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Theory]
    [InlineData("Police|NNS|2|nsubj recalled|VBD|0|root|recall the|DT|6|det March|NNP|6|compound 4|CD|4|nummod attack|NN|2|obj|attack", "2018-03-04")]
    [InlineData("Officials|NNS|3|nsubj may|MD|3|aux discuss|VB|0|root|discuss the|DT|7|det March|NNP|7|compound 4|CD|5|nummod vote|NN|3|obj|vote", "2019-03-04")]
    [InlineData("Envoys|NNS|2|nsubj met|VBD|0|root|meet after|IN|7|case|after the|DT|7|det March|NNP|7|compound 4|CD|5|nummod vote|NN|2|obl|vote", "2018-03-04")]
    public void A_day_before_a_deed_looks_back(string words, string value)
    {
        (Article article, var tokens) = TimeText.Parsed(words);
        Assert.Equal(value, Assert.Single(new TimeFinder().Find(article, tokens, TimeText.On("2018-11-20"))).Value);
    }

    [Theory]
    [InlineData("Holm|NNP|5|nsubj could|MD|5|aux|could not|RB|5|advmod|not be|VB|5|aux:pass|be reached|VBN|0|root|reach Friday|NNP|5|obl|Friday", "2018-04-20")]
    [InlineData("Holm|NNP|3|nsubj could|MD|3|aux|could leave|VB|0|root|leave Monday|NNP|3|obl|Monday", "2018-04-23")]
    public void What_could_not_be_done_is_told_of_the_past(string words, string value)
    {
        (Article article, var tokens) = TimeText.Parsed(words);
        Assert.Equal(value, Assert.Single(new TimeFinder().Find(article, tokens, TimeText.On("2018-04-20"))).Value);
    }

    [Theory]
    [InlineData("When|WRB|3|advmod|when voters|NNS|3|nsubj vote|VBP|8|advcl|vote in|IN|5|case|in November|NNP|3|obl prices|NNS|8|nsubj will|MD|8|aux|will fall|VB|0|root|fall", "2018-11")]
    [InlineData("When|WRB|3|advmod|when voters|NNS|3|nsubj voted|VBD|7|advcl|vote in|IN|5|case|in November|NNP|3|obl prices|NNS|7|nsubj fell|VBD|0|root|fall", "2017-11")]
    public void Present_words_under_when_lie_ahead_with_what_follows_them(string words, string value)
    {
        (Article article, var tokens) = TimeText.Parsed(words);
        Assert.Equal(value, Assert.Single(new TimeFinder().Find(article, tokens, TimeText.On("2018-04-20"))).Value);
    }
}
