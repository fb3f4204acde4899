using Readout.Stories;
using Xunit;

namespace Readout.Tests.Stories;

public class PublicationTests
{
    private const string Background = " The Tarn ferry ran aground with ninety passengers and its operator Norrland Lines faces an inquiry by the transport ministry.";

    [Fact]
    public void A_sibling_fixes_the_year_of_a_weekday_after_a_named_day()
    {
        // 12 March 2021 was a Friday; the report of "Monday ... in the ten days since" is of 22 March.
        ReadoutDocument readout = Read(
            new HandMade("dated", "The minister repeated it on Thursday." + Background, published: new DateOnly(2021, 4, 8)),
            new HandMade("undated", "The captain was questioned, the ministry said Monday." + Background
                + " In the ten days since the accident of March 12, nobody was charged."));
        PublicationDate published = readout.Articles[1].Article.Published!;
        Assert.Equal(new DateOnly(2021, 3, 22), published.Value);
        Assert.Equal(Provenance.Inferred, published.How);
        Assert.Contains("dated", published.Because, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_dated_sibling_no_year_is_guessed() =>
        Assert.Null(Read(new HandMade("a", "He said so Monday." + Background + " It sank on March 12."), new HandMade("b", "She said so Monday." + Background)).Articles[0].Article.Published);

    [Fact]
    public void A_report_of_another_affair_fixes_nothing() =>
        Assert.Null(Read(
            new HandMade("a", "The captain was questioned, the ministry said Monday." + Background + " It sank on March 12."),
            new HandMade("b", "Voters in Kelland elect a new parliament after weeks of protest.", published: new DateOnly(2020, 5, 5))).Articles[0].Article.Published);

    [Fact]
    public void A_bound_of_its_own_and_a_weekday_give_the_day()
    {
        // 9 April 2021 was a Friday.
        ReadoutDocument readout = Read(new HandMade("a", "The minister resigned on Friday, her office said." + Background, earliest: new DateOnly(2021, 4, 9)));
        Assert.Equal(new DateOnly(2021, 4, 9), readout.Articles[0].Article.Published!.Value);
    }

    [Fact]
    public void The_times_are_read_again_against_the_inferred_day()
    {
        PublicationDate? seen = null;
        var builder = new StoryBuilder((annotations, published) =>
        {
            seen = published;
            return annotations;
        });
        builder.Add(new HandMade("a", "The minister resigned on Friday, her office said." + Background, earliest: new DateOnly(2021, 4, 9)).Build());
        builder.Build(TestContext.Current.CancellationToken);
        Assert.Equal(new DateOnly(2021, 4, 9), seen?.Value);
    }

    private static ReadoutDocument Read(params HandMade[] articles)
    {
        var builder = new StoryBuilder();
        foreach (HandMade article in articles)
        {
            builder.Add(article.Build());
        }

        return builder.Build(TestContext.Current.CancellationToken);
    }
}
