using Readout.Ingest;
using Xunit;

namespace Readout.Tests.Statements;

/// <summary>Plain reporting sentences, read by the whole reader.</summary>
public class ReportingSentenceTests
{
    [Fact]
    public void A_clause_before_its_speaker_is_said_by_the_speaker()
    {
        (Statement said, Annotations read) = Only("The bridge will stay closed until June, the ministry said Tuesday.", "ministry");
        Assert.StartsWith("The bridge will stay closed", read.Article.TextOf(said.Content[0]));
    }

    [Theory]
    [InlineData("Solvang suggested an exchange at the old bridge before the summer, his foreign policy adviser, Mette Kaal, told reporters in Lorn Harbour.", "Kaal", "Solvang suggested an exchange at the old bridge before the summer")]
    [InlineData("The number of people killed when the dam broke has risen to 14, Governor Theodor Vask said on Wednesday evening, as soldiers reached the last houses.", "Vask", "The number of people killed when the dam broke has risen to 14")]
    public void What_stands_before_a_speaker_at_the_end_of_a_sentence_is_said_whatever_the_tree(string text, string source, string content)
    {
        (Statement said, Annotations read) = Only(text, source);
        Assert.Equal(content, read.Article.TextOf(Assert.Single(said.Content)));
    }

    [Fact]
    public void Who_carried_the_words_stands_behind_who_said_them_and_both_said_all_of_them()
    {
        Annotations read = new Reader().Read(new ArticleReader().Read(new Report("r", "The mayor had invited the minister to the port, and the minister agreed to come in May, a harbour official said on Friday, Northline reported.", ReportFormat.Body, "r")));
        Statement said = Assert.Single(read.Statements, statement => statement.Source.Any(span => read.Article.TextOf(span).Contains("official", StringComparison.Ordinal)));
        Assert.Equal("The mayor had invited the minister to the port, and the minister agreed to come in May", read.Article.TextOf(Assert.Single(said.Content)));
    }

    [Theory]
    [InlineData("Jon Tarn's decision to put the fees on hold should please owners worried about the effects of the dispute on trade.", "to put the fees on hold")]
    [InlineData("Fears about growing numbers of storms in the bay pushed officials in the port to close the pier.", "growing numbers of storms in the bay")]
    public void What_is_said_of_a_decision_is_not_decided(string text, string content)
    {
        var read = new ReadText(text);
        Assert.Contains(read.Statements, statement => read.Text[statement.Content[^1].Start..statement.Content[^1].End] == content);
    }

    [Fact]
    public void What_is_said_does_not_end_on_a_word_that_leads_to_another()
    {
        (Statement said, Annotations read) = Only("The letter, the mayor of Tarn said, amounted to a “hit piece” on the members of the harbour board.", "mayor");
        Assert.EndsWith("members of the harbour board", read.Article.TextOf(said.Content[^1]));
    }

    [Fact]
    public void The_day_of_the_saying_is_no_part_of_what_is_said()
    {
        (Statement said, Annotations read) = Only("The mayor said Friday that the port would open again.", "mayor");
        Assert.StartsWith("that the port", read.Article.TextOf(said.Content[0]));
    }

    [Theory]
    [InlineData("The mayor announced a few days ago that the port would open again.")]
    [InlineData("The mayor told the “Harbour Hour” that the port would open again.")]
    [InlineData("The mayor said Friday the port would open again.")]
    [InlineData("The mayor said Friday night the port would open again.")]
    public void When_and_to_whom_it_was_said_is_no_part_of_what_is_said(string text)
    {
        (Statement said, Annotations read) = Only(text, "mayor");
        Assert.Matches("^(that )?the port would open again$", read.Article.TextOf(Assert.Single(said.Content)));
    }

    [Theory]
    [InlineData("When the fees were halved in May, the mayor said the port would open again.", "the port would open again")]
    [InlineData("As the storm neared, the mayor said the port would stay closed.", "the port would stay closed")]
    [InlineData("When a storm comes, the mayor said, the port will be closed.", "When a storm comes")]
    public void What_happened_when_it_was_said_is_no_part_of_what_is_said(string text, string content)
    {
        (Statement said, Annotations read) = Only(text, "mayor");
        Assert.StartsWith(content, read.Article.TextOf(said.Content[0]), StringComparison.Ordinal);
    }

    [Fact]
    public void What_somebody_denies_having_done_is_denied()
    {
        (Statement denied, Annotations read) = Only("In the film, the group's leader Jon Tarn also denied having agreed to a truce with the government.", "Tarn");
        Assert.Equal((Stance.Denies, "having agreed to a truce with the government"), (denied.Stance, read.Article.TextOf(Assert.Single(denied.Content))));
    }

    [Theory]
    [InlineData("Her aides have not spoken out on the latest hoax claiming that the singer is dead.", "the latest hoax")]
    [InlineData("Her aides answered in a letter claiming that the singer had been robbed.", "Her aides")]
    public void Who_speaks_of_a_hoax_does_not_claim_what_it_claims(string text, string source)
    {
        var read = new ReadText(text);
        Statement claimed = Assert.Single(read.Statements, statement => statement.Cue.Any(cue => read.Text[cue.Start..cue.End].EndsWith("claiming", StringComparison.Ordinal)));
        Assert.Equal(source, read.Text[claimed.Source[0].Start..claimed.Source[^1].End]);
    }

    [Fact]
    public void The_one_who_was_quoted_as_dismissing_an_account_denies_it()
    {
        (Statement denied, _) = Only("Elena Marsk said the talks had failed. Her deputy, Jon Tarn, was quoted as dismissing Marsk's account as incorrect.", "Tarn");
        Assert.Equal(Stance.Denies, denied.Stance);
        Assert.NotEmpty(denied.About);
    }

    [Fact]
    public void What_is_discussed_plays_nothing_down_but_the_one_who_confirms_it_may()
    {
        Annotations read = new Reader().Read(new ArticleReader().Read(new Report("r", "Anna Weiss confirmed that a new bridge was discussed but played down the prospect.", ReportFormat.Body, "r")));
        Statement played = Assert.Single(read.Statements, statement => statement.Stance == Stance.PlaysDown);
        Assert.Equal("Anna Weiss", read.Article.TextOf(Assert.Single(played.Source)));
    }

    private static (Statement Statement, Annotations Read) Only(string text, string source)
    {
        Annotations read = new Reader().Read(new ArticleReader().Read(new Report("r", text, ReportFormat.Body, "r")));
        Statement found = Assert.Single(read.Statements, statement => statement.Source.Any(span => read.Article.TextOf(span).Contains(source, StringComparison.Ordinal)));
        return (found, read);
    }
}
