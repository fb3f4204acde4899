using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Readout.Time;
using Xunit;

namespace Readout.Tests.Time;

public class TimePropertyTests
{
    private static readonly string[] _words =
    [
        "the", "a", "of", "in", "on", "until", "since", "before", "after", "last", "next", "this", "past", "first", "second", "week", "weeks", "day", "days", "year", "years",
        "month", "quarter", "century", "decade", "May", "March", "April", "November", "Friday", "Monday", "summer", "night", "morning", "10", "31", "29", "0", "2018", "1999",
        "12/31/2018", "29.02.2019", "2016-02-30", "p.m.", "a.m.", "10:35", "24:59", "ago", "later", "earlier", "early", "late", "mid-", "the end of", "about", "more than",
        "thousand", "million", "99999999999", "twenty", "-", ",", ".", "'90s", "1990s", "20th", "BC", "every", "daily", "Easter", "Christmas", "GMT", "o'clock", "now", "yesterday", "Smith", "\ud83d\ude00",
    ];

    private static readonly Gen<string> _texts = Gen.Elements(_words).ListOf().Select(words => string.Join(' ', words));

    [Fact]
    public void Days_are_in_order_and_spans_inside_the_text()
    {
        Prop.ForAll(_texts.ToArbitrary(), Gen.Choose(1, 3_650_000).ToArbitrary(), (text, day) =>
        {
            (Article article, var tokens) = TimeText.Plain(text);
            var published = new PublicationDate(DateOnly.FromDayNumber(day % DateOnly.MaxValue.DayNumber), Provenance.Given);
            var times = new TimeFinder().Find(article, tokens, published);
            int end = 0;
            foreach (TimeExpression time in times)
            {
                Assert.True(time.Span.Start >= end && time.Span.End <= text.Length && time.Span.Length > 0);
                Assert.True(time.From is null == time.To is null && (time.From is null || time.From <= time.To));
                Assert.False(string.IsNullOrEmpty(time.Because));
                end = time.Span.End;
            }

            Assert.Equal(times.Select(time => time.Span), new TimeFinder().Find(article, tokens, null).Select(time => time.Span));
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Neither_culture_nor_time_zone_changes_what_any_text_gives()
    {
        string?[] zones = [null, "Pacific/Kiritimati", "Pacific/Pago_Pago", "Asia/Kathmandu", "America/St_Johns"];
        CultureInfo culture = CultureInfo.CurrentCulture;
        string? zone = Environment.GetEnvironmentVariable("TZ");
        try
        {
            Prop.ForAll(_texts.ToArbitrary(), Gen.Elements(Cultures()).ToArbitrary(), Gen.Elements(zones).ToArbitrary(), (text, other, place) =>
            {
                (Article article, var tokens) = TimeText.Plain(text);
                PublicationDate? published = TimeText.On("2018-04-20");
                CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
                TimeExpression[] expected = [.. new TimeFinder().Find(article, tokens, published)];
                Environment.SetEnvironmentVariable("TZ", place);
                TimeZoneInfo.ClearCachedData();
                CultureInfo.CurrentCulture = other;
                Assert.Equal(expected, new TimeFinder().Find(article, tokens, published));
            }).QuickCheckThrowOnFailure();
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
            Environment.SetEnvironmentVariable("TZ", zone);
            TimeZoneInfo.ClearCachedData();
        }
    }

    /// <summary>Cultures that write numbers, signs, weeks and months in their own ways.</summary>
    private static CultureInfo[] Cultures()
    {
        CultureInfo Odd(Action<CultureInfo> change)
        {
            var odd = (CultureInfo)CultureInfo.InvariantCulture.Clone();
            change(odd);
            return odd;
        }

        return
        [
            CultureInfo.InvariantCulture,
            Odd(odd => (odd.NumberFormat.NumberDecimalSeparator, odd.NumberFormat.NumberGroupSeparator) = (",", ".")),
            Odd(odd => (odd.NumberFormat.NegativeSign, odd.NumberFormat.PositiveSign) = ("~", "p")),
            Odd(odd => odd.NumberFormat.NativeDigits = ["٠", "١", "٢", "٣", "٤", "٥", "٦", "٧", "٨", "٩"]),
            Odd(odd => (odd.DateTimeFormat.FirstDayOfWeek, odd.DateTimeFormat.CalendarWeekRule) = (DayOfWeek.Saturday, CalendarWeekRule.FirstDay)),
            Odd(odd => (odd.DateTimeFormat.ShortDatePattern, odd.DateTimeFormat.DateSeparator) = ("dd.MM.yy", ".")),
            Odd(odd => odd.DateTimeFormat.MonthNames = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", ""]),
        ];
    }

    [Fact]
    public void Any_text_at_all_is_survived()
    {
        Prop.ForAll(ArbMap.Default.ArbFor<string>(), text =>
        {
            (Article article, var tokens) = TimeText.Plain(text ?? string.Empty);
            _ = new TimeFinder().Find(article, tokens, TimeText.On("2018-04-20"));
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void A_nest_of_expressions_is_survived()
    {
        string text = string.Concat(Enumerable.Repeat("the first week of the last day before the end of ", 3000)) + "2018";
        (Article article, var tokens) = TimeText.Plain(text);
        _ = new TimeFinder().Find(article, tokens, TimeText.On("2018-04-20"));
    }
}
