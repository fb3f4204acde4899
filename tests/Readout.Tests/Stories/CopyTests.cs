using Readout.Stories;
using Xunit;

namespace Readout.Tests.Stories;

public class CopyTests
{
    private const string Wire =
        "A ferry carrying ninety passengers ran aground off the island of Tarn late on Thursday after its steering failed in heavy seas.\n"
        + "Coast guard crews lifted the youngest children to safety by helicopter while fishing boats took off the remaining travellers one by one.\n"
        + "The operator of the vessel, Norrland Lines, had been fined twice in the past four years for skipping inspections of its ageing fleet.\n"
        + "An inquiry led by the transport ministry is expected to question the captain and two engineers before the end of the month.";

    [Fact]
    public void A_reprint_cut_to_length_is_a_copy()
    {
        string half = string.Join('\n', Wire.Split('\n')[..2]);
        ArticleCopy copy = Assert.Single(Read(("a", Wire, null), ("b", half, null)).Copies);
        Assert.Equal(CopyKind.Copy, copy.Kind);
        Assert.Equal(1, copy.Overlap);
    }

    [Fact]
    public void Passages_are_the_same_words_in_both()
    {
        string altered = "Officials were at a loss on Friday. " + Wire.Replace("late on Thursday", "on Thursday night", StringComparison.Ordinal);
        ReadoutDocument readout = Read(("a", Wire, null), ("b", altered, null));
        ArticleCopy copy = Assert.Single(readout.Copies);
        Assert.NotEmpty(copy.Passages);
        Assert.All(copy.Passages, passage => Assert.Equal(
            readout.Articles[0].Article.TextOf(passage.First), readout.Articles[1].Article.TextOf(passage.Second)));
    }

    [Fact]
    public void Two_reports_with_one_quotation_in_common_share_a_source_not_their_reporting()
    {
        const string quote = "“We took every passenger off before the tide turned and I am proud of what my crew managed in that weather tonight”";
        ArticleCopy copy = Assert.Single(Read(
            ("a", quote + ", the captain said. Rescuers praised the calm on board, while relatives waited in the harbour for buses that never came in the night.", null),
            ("b", "The operator faces questions about missed inspections and a long list of faults that were known for years. Its captain told reporters: " + quote + ".", null)).Copies);
        Assert.Equal(CopyKind.SharedQuote, copy.Kind);
    }

    [Fact]
    public void What_an_outlet_prints_under_everything_makes_no_copy()
    {
        const string footer = "\nThe Harbour Gazette is free to read because readers like you pay for it; please think of a small gift today so that our reporters can go on asking.";
        Assert.Empty(Read(
            ("a", "A ferry ran aground off Tarn after its steering failed." + footer, "Harbour Gazette"),
            ("b", "The council voted to close two libraries next spring." + footer, "Harbour Gazette"),
            ("c", "A painter from Oslo won the regional prize for young artists." + footer, "Harbour Gazette")).Copies);
    }

    [Theory]
    [InlineData(365, 1)]
    [InlineData(366, 0)]
    public void No_copy_is_sought_among_reports_more_than_a_year_apart(int days, int expected)
    {
        var first = new DateOnly(2019, 5, 6);
        var builder = new StoryBuilder();
        builder.Add(new HandMade("a", Wire, published: first).Build());
        builder.Add(new HandMade("b", Wire, published: first.AddDays(days)).Build());
        Assert.Equal(expected, builder.Build(TestContext.Current.CancellationToken).Copies.Length);
    }

    [Fact]
    public void A_report_without_a_day_is_known_as_a_copy_of_one_of_any_year()
    {
        var builder = new StoryBuilder();
        builder.Add(new HandMade("old", Wire, published: new DateOnly(2009, 5, 6)).Build());
        builder.Add(new HandMade("new", Wire, published: new DateOnly(2019, 5, 6)).Build());
        builder.Add(new HandMade("undated", Wire).Build());
        Assert.Equal([("new", "undated"), ("old", "undated")], builder.Build(TestContext.Current.CancellationToken).Copies.Select(copy => (copy.First, copy.Second)));
    }

    [Fact]
    public void A_copy_comes_from_the_earlier_report_and_from_nobody_when_both_are_of_one_day()
    {
        var builder = new StoryBuilder();
        builder.Add(new HandMade("a", Wire, published: new DateOnly(2021, 3, 6)).Build());
        builder.Add(new HandMade("b", Wire, published: new DateOnly(2021, 3, 5)).Build());
        builder.Add(new HandMade("c", Wire, published: new DateOnly(2021, 3, 5)).Build());
        ReadoutDocument readout = builder.Build(TestContext.Current.CancellationToken);
        Assert.Equal(["b", "c", null], readout.Copies.Select(copy => copy.Origin));
    }

    private static ReadoutDocument Read(params (string Id, string Text, string? Outlet)[] reports)
    {
        var builder = new StoryBuilder();
        foreach ((string id, string text, string? outlet) in reports)
        {
            builder.Add(new HandMade(id, text, outlet: outlet).Build());
        }

        return builder.Build(TestContext.Current.CancellationToken);
    }
}
