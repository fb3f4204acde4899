using System.Globalization;
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

    [Theory]
    [InlineData("Jon Tarn said Friday that the bridge was closed.", "2018-07-27")]
    [InlineData("The mayor on Wednesday denied that the bridge was closed.", "2018-07-25")]
    [InlineData("During Wednesday's debate, Jon Tarn said the bridge was closed.", "2018-07-25")]
    [InlineData("A poll released Thursday showed that the union was ahead.", "2018-07-26")]
    [InlineData("Jon Tarn told the Harbour Times in an interview on Thursday that the bridge was closed.", "2018-07-26")]
    [InlineData("Speaking to the press in Moscow on Wednesday, Jon Tarn said the bridge was closed.", "2018-07-25")]
    [InlineData("Jon Tarn said that the bridge was closed on Wednesday.", null)]
    [InlineData("Jon Tarn, elected on Wednesday, said that the bridge was closed.", null)]
    public void The_day_hangs_on_the_cue_the_occasion_the_speaker_or_the_document_and_not_on_anything_else(string text, string? day) =>
        Assert.Equal(day, Assert.Single(new ReadText(text).Statements).From?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    [Fact]
    public void A_participle_that_goes_on_telling_is_of_the_same_day()
    {
        Statement[] said = [.. new ReadText("Jon Tarn denied the report on Wednesday, insisting that the bridge was closed.").Statements];
        Assert.Equal(new DateOnly(2018, 7, 25), Assert.Single(said, statement => statement.CueHead > 4).From);
    }

    [Theory]
    [InlineData("Jon Tarn told reporters at a breakfast in Moscow that the bridge was closed.", "reporters", "a breakfast in Moscow", "Moscow")]
    [InlineData("Speaking to the press in Moscow, Jon Tarn said the bridge was closed.", "the press in Moscow", null, "Moscow")]
    [InlineData("Jon Tarn said at a Moscow rally that the bridge was closed.", null, "a Moscow rally", "Moscow")]
    [InlineData("Jon Tarn took to Twitter and wrote that the bridge was closed.", null, null, null)]
    public void Listeners_occasion_and_place_may_stand_with_one_another(string text, string? addressee, string? occasion, string? place)
    {
        var read = new ReadText(text);
        Statement said = read.By("Jon Tarn");
        Assert.Equal((addressee, occasion, place), (read.Words(said.Addressee), read.Words(said.Occasion), read.Words(said.Place)));
    }

    [Fact]
    public void Said_alone_does_not_tell_whether_it_was_aloud_or_in_writing() =>
        Assert.Null(Assert.Single(new ReadText("Jon Tarn said that the bridge was closed.").Statements).Form);

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
