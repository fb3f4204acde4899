using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Readout.Time;
using Xunit;

namespace Readout.Tests.Time;

public class TimeValueTests
{
    private static readonly Gen<DateOnly> _days = Gen.Choose(DateOnly.FromDateTime(new DateTime(1905, 1, 1)).DayNumber, DateOnly.FromDateTime(new DateTime(2095, 1, 1)).DayNumber).Select(DateOnly.FromDayNumber);

    [Fact]
    public void Every_day_written_in_any_way_gives_that_day_and_its_place()
    {
        string[] forms = ["yyyy-MM-dd", "d MMMM yyyy", "MMMM d, yyyy", "MMM. d, yyyy", "dddd, MMMM d, yyyy", "dd-MMM-yyyy"];
        Prop.ForAll(_days.ToArbitrary(), Gen.Elements(forms).ToArbitrary(), (day, form) =>
        {
            string written = day.ToString(form, CultureInfo.InvariantCulture).Replace("May.", "May", StringComparison.Ordinal);
            string text = $"The treaty was signed on {written} by both.";
            TimeExpression time = TimeText.Only(text, "2018-04-20");
            Assert.Equal(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), time.Value);
            Assert.Equal((day, day), (time.From, time.To));
            Assert.Equal(written, text[time.Span.Start..time.Span.End]);
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void The_value_of_a_period_names_its_days_and_no_others()
    {
        Granularity[] all = Enum.GetValues<Granularity>();
        Prop.ForAll(_days.ToArbitrary(), Gen.Elements(all).ToArbitrary(), (day, granularity) =>
        {
            Period period = Period.Holding(day, granularity);
            Assert.True(period.First <= period.Last);
            Assert.Equal(period.Value, Period.Holding(period.First, granularity).Value);
            Assert.Equal(period.Value, Period.Holding(period.Last, granularity).Value);
            Assert.NotEqual(period.Value, Period.Holding(period.Last.AddDays(7), granularity).Value);
            Assert.Equal(period, period.Shift(3).Shift(-3));
            Assert.Equal(period.Last.AddDays(granularity == Granularity.Weekend ? 6 : 1), period.Shift(1).First);
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void What_was_found_is_found_again_in_its_own_words()
    {
        string[] written = ["April 2018", "the summer of 2019", "the 1990s", "2016-02-29", "the second quarter of 2017", "early March 2018", "week 31 of 2018", "29 February 2020"];
        Prop.ForAll(Gen.Elements(written).ToArbitrary(), words =>
        {
            TimeExpression within = TimeText.Only($"Nothing was built in {words}.", "2018-04-20"), alone = TimeText.Only($"In {words}.", "2018-04-20");
            Assert.Equal((within.Value, within.From, within.To), (alone.Value, alone.From, alone.To));
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Neither_culture_nor_time_zone_of_the_machine_matters()
    {
        string text = "They met on Friday, on April 3, 2018, about 2.5 years after the flood, at 5 p.m. last week, and will meet in two weeks and every Monday at 9 a.m.";
        TimeExpression[] expected = [.. TimeText.Find(text, "2018-04-20")];
        CultureInfo culture = CultureInfo.CurrentCulture;
        string? zone = Environment.GetEnvironmentVariable("TZ");
        try
        {
            foreach (string other in new[] { "Pacific/Kiritimati", "Pacific/Pago_Pago", "Asia/Kathmandu" })
            {
                Environment.SetEnvironmentVariable("TZ", other);
                TimeZoneInfo.ClearCachedData();
                var odd = (CultureInfo)CultureInfo.InvariantCulture.Clone();
                odd.NumberFormat.NumberDecimalSeparator = ",";
                odd.NumberFormat.NegativeSign = "~";
                odd.DateTimeFormat.FirstDayOfWeek = DayOfWeek.Saturday;
                odd.DateTimeFormat.CalendarWeekRule = CalendarWeekRule.FirstDay;
                CultureInfo.CurrentCulture = odd;
                Assert.Equal(expected, TimeText.Find(text, "2018-04-20"));
            }
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
            Environment.SetEnvironmentVariable("TZ", zone);
            TimeZoneInfo.ClearCachedData();
        }
    }
}
