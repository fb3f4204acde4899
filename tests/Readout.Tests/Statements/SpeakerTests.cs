using Readout.Ingest;
using Xunit;

namespace Readout.Tests.Statements;

/// <summary>Who speaks, where the words for the speaker leave it open.</summary>
public class SpeakerTests
{
    [Theory]
    [InlineData("Tom Hadley said that Mark Lang had sold the harbour. But he added that the price was fair.", "that the price", "Tom Hadley")]
    [InlineData("Tom Hadley is in Riverton this week. Hadley said Mark Lang had refused to pay for the bridge. The repairs, he said, would cost a fortune.", "The repairs", "Tom Hadley")]
    [InlineData("\"If Lang had listened to us, the bridge would still stand,\" Tom Hadley said by telephone. \"Every week brought a new crack.\"\n\nBut he agreed that the winter had been hard.", "that the winter", "Tom Hadley")]
    [InlineData("Tom Hadley has accused Mark Lang of fraud. Lang was in Riverton on Monday. \"None of it is true,\" he said.", "None", "Mark Lang")]
    [InlineData("Ann Woods said Mary Stone had called the board on Monday. She added that Tom Reed had called as well.", "that Tom Reed", "Ann Woods")]
    [InlineData("Steve Marlow said Mary Stone had called the board on Monday. She added that the call was short.", "that the call", "Mary Stone")]
    [InlineData("Ann Lang left the hall. \"The bridge is a place where we expect a close race,\" said Lang spokeswoman Jane Hadley.", "The bridge", "Jane Hadley")]
    [InlineData("Tom Hadley then asked Mark Lang how the bridge would be paid for. \"We will find the money,\" he said.", "We will", "Mark Lang")]
    public void The_one_who_spoke_goes_on_unless_another_stands_out(string text, string content, string speaker)
    {
        var read = new ReadText(text);
        Assert.Equal(speaker, read.Name(read.By("e", content).Speaker));
    }

    [Theory]
    [InlineData("The Justice Department said on Monday that the harbour case was closed.", "Justice Department")]
    [InlineData("Duke University said on Monday that the harbour course was closed.", "Duke University")]
    public void What_is_a_title_before_a_person_is_part_of_the_name_of_a_body(string text, string speaker)
    {
        var read = new ReadText(text);
        Assert.Equal(speaker, read.Name(Assert.Single(read.Statements).Speaker));
    }

    [Theory]
    [InlineData("The Trump administration has pushed for a new pier at the port. The Trump administration said it would pay for it. Trump-led islands are not even on the map.", "Trump")]
    [InlineData("The pilot is under fire from the Trump administration and harbour experts. In a recording President Donald Trump seems surprised by the pier. She was known for her staunch defense of the Trump administration, a former aide said. Meanwhile, Trump adviser Anna Weiss said that it was over.", "Donald Trump")]
    public void Somebody_whom_every_reader_knows_is_no_body_beside_his_administration(string text, string name)
    {
        Annotations read = new Reader().Read(new ArticleReader().Read(new Report("r", text, ReportFormat.Body, "r")));
        Assert.Equal(EntityType.Person, Assert.Single(read.Entities, entity => entity.Name == name).Type);
    }

    [Theory]
    [InlineData("The lawsuit says that the mayor sold the harbour to his brother.", "The lawsuit")]
    [InlineData("The council won half of the votes, according to exit polls.", "exit polls")]
    public void What_says_something_without_a_name_is_a_described_speaker(string text, string speaker) =>
        Assert.Equal(speaker, new ReadText(text) is var read ? read.Name(Assert.Single(read.Statements).Speaker) : null);

    [Fact]
    public void The_document_of_a_body_is_the_word_of_the_body()
    {
        var read = new ReadText("The bridge was never tested, according to a White House report.");
        Assert.Equal("White House", read.Name(Assert.Single(read.Statements).Speaker));
    }

    [Theory]
    [InlineData("The White House refused to pay. Members of the House left the room. The House said on Monday that it would vote again.", "The House", "House")]
    [InlineData("The Harbor Times printed the letter on Monday. The Times said that the mayor had written it.", "The Times", "Harbor Times")]
    public void A_word_that_is_a_name_of_its_own_is_no_short_form_of_a_body(string text, string source, string speaker)
    {
        var read = new ReadText(text);
        Assert.Equal(speaker, read.Name(read.By(source).Speaker));
    }

    [Fact]
    public void An_office_is_the_one_named_before_whose_name_holds_its_words()
    {
        var read = new ReadText("The Regional Budget Office published its forecast on Monday. The budget office said that taxes would rise.");
        Assert.Equal("Regional Budget Office", read.Name(read.By("The budget office").Speaker));
    }
}
