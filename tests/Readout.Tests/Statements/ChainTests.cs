using Xunit;

namespace Readout.Tests.Statements;

/// <summary>Statements within statements, and the media that carried them.</summary>
public class ChainTests
{
    [Fact]
    public void A_report_of_what_an_official_said_of_another_is_a_chain()
    {
        var read = new ReadText("Reuters reported on Monday that Foreign Minister Mira Sandel said President Karel Dorn had told her that the offer stood.");
        Statement agency = read.By("Reuters"), minister = read.By("Sandel"), president = read.By("Dorn");
        Assert.Equal((null, agency.Id, minister.Id), (agency.Within, minister.Within, president.Within));
        Assert.Contains("Reuters", minister.Via.Select(read.Name));
    }

    [Fact]
    public void The_one_who_is_cited_as_saying_is_the_speaker_and_the_one_who_cites_the_carrier()
    {
        var read = new ReadText("Interfax cited Pavel Orlic as saying that the bridge would reopen in May.");
        Statement said = read.By("Pavel Orlic");
        Assert.Equal("that the bridge would reopen in May", read.Content(said));
        Assert.Equal(["Interfax"], said.Via.Select(read.Name));
    }

    [Fact]
    public void Those_whom_a_paper_cites_say_what_it_reports()
    {
        var read = new ReadText("The New York Times, citing two officials, reported that the minister would resign.");
        Statement report = read.By("Times"), said = read.By("two officials");
        Assert.Equal(report.Id, said.Within);
        Assert.Equal(read.Content(report), read.Content(said));
        Assert.Contains("New York Times", said.Via.Select(read.Name));
    }

    [Fact]
    public void A_ministry_that_reports_on_others_is_no_carrier()
    {
        var read = new ReadText("In a statement carried by Reuters, the Defence Ministry said the pilot had admitted that he was lost.");
        Assert.Equal(["Reuters"], read.By("Ministry").Via.Select(read.Name));
        Assert.Empty(read.By("the pilot").Via);
    }

    [Fact]
    public void Whom_a_speaker_told_it_is_the_carrier_when_it_is_a_medium()
    {
        var read = new ReadText("\"We have received no request,\" Pavel Orlic told Reuters on Monday.");
        Statement said = read.By("Pavel Orlic");
        Assert.Equal("Reuters", read.Name(Assert.Single(said.Via)));
        Assert.Contains("Reuters", read.Words(said.Addressee), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"It is dead,\" Pavel Orlic said Sunday on NBC's \"Today\" show.", "NBC")]
    [InlineData("\"It is dead,\" Pavel Orlic said in an interview with CNN's Anna Weiss.", "CNN")]
    [InlineData("Pavel Orlic wrote in a column on Yahoo News that the deal was dead.", "Yahoo News")]
    public void A_network_in_front_of_its_show_or_reporter_and_the_site_of_a_column_are_carriers(string text, string medium)
    {
        var read = new ReadText(text);
        Assert.Equal([medium], read.By("Pavel Orlic").Via.Select(read.Name));
    }

    [Theory]
    [InlineData("Harbor Company")]
    [InlineData("Environmental Protection Agency")]
    public void Who_works_for_a_body_that_is_no_medium_makes_it_no_carrier(string body)
    {
        var read = new ReadText($"\"It is dead,\" Pavel Orlic said in an interview with the {body}'s Anna Weiss.");
        Assert.Empty(read.By("Pavel Orlic").Via);
    }

    [Fact]
    public void What_is_said_after_somebody_spoke_is_not_said_by_him()
    {
        var read = new ReadText("On Thursday Jon Tarn testified to a council hearing after Anna Weiss testified that he had taken her bag.");
        Assert.DoesNotContain(read.Statements, statement => read.Name(statement.Speaker) == "Jon Tarn");
        Assert.Contains("taken her bag", read.Content(read.By("Anna Weiss")), StringComparison.Ordinal);
    }

    [Fact]
    public void Who_in_a_relative_clause_is_not_the_one_who_says_so()
    {
        var read = new ReadText("Jon Tarn, who Anna Weiss says was in the room when the bag was taken, has also denied the incident took place.");
        Assert.Equal("Anna Weiss", read.Name(Assert.Single(read.Statements, statement => statement.Stance == Stance.Asserts).Speaker));
    }

    [Fact]
    public void Somebody_quoted_may_quote_somebody()
    {
        var read = new ReadText("\"The minister told us he would not resign,\" Anna Weiss said.");
        Assert.Equal(read.By("Anna Weiss").Id, read.By("The minister").Within);
    }

    [Theory]
    [InlineData("The mayor said the White House has said it believes the deal could fail.", "it", "believes", "the deal could fail")]
    [InlineData("Anna Weiss said the voters are increasingly convinced that the mayor lied.", "the voters", "are increasingly convinced", "that the mayor lied")]
    [InlineData("Anna Weiss said the mayor's refusal to answer was a mistake.", "the mayor", "refusal", "to answer")]
    [InlineData("Anna Weiss said the mayor's claims about the port are unfounded.", "the mayor", "claims", "about the port")]
    public void What_others_think_refuse_and_claim_is_found_inside_a_content(string text, string source, string cue, string content)
    {
        var read = new ReadText(text);
        Statement inner = read.Statements.Single(statement => read.Words(statement.Cue[0]) == cue);
        Assert.Equal((source, content), (read.Words(inner.Source[0]), read.Content(inner)));
        Assert.NotNull(inner.Within);
    }

    [Fact]
    public void It_that_stands_for_nothing_thinks_nothing()
    {
        var read = new ReadText("Anna Weiss said it would feel good to win and that it seems the mayor lied.");
        Assert.DoesNotContain(read.Statements, statement => statement.Source.Length > 0 && read.Words(statement.Source[0]) == "it");
    }
}
