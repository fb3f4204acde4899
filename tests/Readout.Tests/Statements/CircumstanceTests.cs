using Xunit;

namespace Readout.Tests.Statements;

/// <summary>How, to whom, where, when and for whom something was said.</summary>
public class CircumstanceTests
{
    [Theory]
    [InlineData("Jon Tarn told reporters that the bridge was closed.", StatementForm.Spoken)]
    [InlineData("In a letter to the council, Jon Tarn wrote that the bridge was closed.", StatementForm.Written)]
    [InlineData("Jon Tarn tweeted that the bridge was closed.", StatementForm.Posted)]
    [InlineData("\"The bridge is closed,\" Jon Tarn wrote on Twitter on Monday.", StatementForm.Posted)]
    [InlineData("The indictment alleges that Jon Tarn took the money.", StatementForm.Document)]
    [InlineData("According to Jon Tarn, the bridge is closed.", null)]
    public void The_words_tell_how_it_was_said(string text, StatementForm? form) => Assert.Equal(form, Assert.Single(new ReadText(text).Statements).Form);

    [Fact]
    public void Listeners_place_and_day_are_read_from_the_clause_of_the_cue()
    {
        var read = new ReadText("Jon Tarn told reporters in Moscow on Friday that the bridge was closed.");
        Statement said = read.By("Jon Tarn");
        Assert.Equal(("Moscow", new DateOnly(2018, 7, 27)), (read.Words(said.Place), said.From));
        Assert.StartsWith("reporters", read.Words(said.Addressee), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Speaking at a news conference in Moscow, Jon Tarn said the plan would work.", "news conference")]
    [InlineData("Jon Tarn, in an interview with Sputnik, said that the plan would work.", "interview")]
    [InlineData("Jon Tarn said in a statement that the plan would work.", "a statement")]
    public void The_occasion_may_stand_before_the_speaker_or_behind(string text, string occasion)
    {
        var read = new ReadText(text);
        Assert.Contains(occasion, read.Words(read.By("Jon Tarn").Occasion), StringComparison.Ordinal);
    }

    [Fact]
    public void A_spokesman_is_linked_to_the_one_he_speaks_for_and_not_the_same()
    {
        var read = new ReadText("Kremlin spokesman Ivan Sorokin said the talks went on. The Kremlin has said before that talks were useful.");
        Statement spokesman = read.By("Sorokin"), office = read.By("The Kremlin");
        Assert.Equal(("Ivan Sorokin", "Kremlin"), (read.Name(spokesman.Speaker), read.Name(spokesman.SpeaksFor)));
        Assert.Equal(office.Speaker, spokesman.SpeaksFor);
        Assert.Null(office.SpeaksFor);
    }

    [Theory]
    [InlineData("It was reported that the pilot was lost.", "that the pilot was lost")]
    [InlineData("The pilot is believed to have left the country.", "The pilot to have left the country")]
    public void Hearsay_has_no_speaker(string text, string content)
    {
        var read = new ReadText(text);
        Statement said = Assert.Single(read.Statements);
        Assert.Equal((0, null, content), (said.Source.Length, said.Speaker, read.Content(said)));
    }

    [Fact]
    public void The_agency_is_the_one_named_before()
    {
        var read = new ReadText("Reuters had a reporter on the bridge. The agency said that traffic had stopped.");
        Assert.Equal("Reuters", read.Name(read.By("The agency").Speaker));
    }
}
