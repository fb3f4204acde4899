using Xunit;

namespace Readout.Tests.Statements;

/// <summary>Quotations that are paragraphs of their own, without marks.</summary>
public class BlockQuotationTests
{
    [Theory]
    [InlineData("The harbour office wrote in a letter on Friday:", "The harbour office")]
    [InlineData("Tarn's mayor, Jon Weiss, told the Herald:", "Jon Weiss")]
    [InlineData("According to the Tarn Herald:", "the Tarn Herald")]
    [InlineData("As reported by the Tarn Herald:", "the Tarn Herald")]
    [InlineData("Writes the Tarn Herald:", "the Tarn Herald")]
    [InlineData("The Tarn Herald ran a test of its own and reported the following:", "The Tarn Herald")]
    [InlineData("The ferry company's statement reads in part:", "statement")]
    [InlineData("The ferry company was asked in May. It goes on to write:", "It")]
    public void A_paragraph_that_a_sentence_announces_is_said_by_its_source(string announcement, string source)
    {
        const string Quoted = "The pier has been closed since Monday, and no date for its opening is set.";
        var read = new ReadText($"The quarrel about the pier goes on.\n\n{announcement}\n\n{Quoted}\n\nThe council meets in May.");
        Statement said = Assert.Single(read.Statements, statement => statement.Content.Any(part => read.Text[part.Start..part.End].StartsWith("The pier has", StringComparison.Ordinal)));
        Assert.Contains(source, string.Join(' ', said.Source.Select(part => read.Text[part.Start..part.End])), StringComparison.Ordinal);
        Assert.Equal(Quoted, read.Text[said.Content[0].Start..said.Content[^1].End].TrimEnd('.') + ".");
        Assert.True(said.IsSpeech);
    }

    [Theory]
    [InlineData("Elena Marsk wrote in a letter:", "The pier has been closed since Monday.", QuoteKind.Direct)]
    [InlineData("The ferry company wrote in a letter:", "We have closed the pier since Monday.", QuoteKind.Direct)]
    [InlineData("The Tarn Herald wrote in May:", "The pier has been closed since Monday.", QuoteKind.Indirect)]
    public void What_a_person_says_so_or_who_says_we_is_quoted(string announcement, string quoted, QuoteKind quote)
    {
        var read = new ReadText($"The quarrel about the pier goes on.\n\n{announcement}\n\n{quoted}\n\nThe council meets in May.");
        Assert.Equal(quote, Assert.Single(read.Statements, statement => read.Text[statement.Cue[0].Start..statement.Cue[0].End] == "wrote").Quote);
    }

    [Theory]
    [InlineData("The mayor tweeted the following picture:")]
    [InlineData("The council said that the pier would stay closed:")]
    [InlineData("The mayor wrote in May, the fee has become futile:")]
    [InlineData("The fees add up to a large sum:")]
    [InlineData("The mayor would not say:")]
    [InlineData("Three piers were closed this year:")]
    [InlineData("The size of the fee speaks for itself:")]
    [InlineData("This is where the ferries go:")]
    [InlineData("The Tarn Herald reports on what witnesses have told officers:")]
    public void A_colon_alone_announces_nothing(string sentence)
    {
        var read = new ReadText($"The quarrel about the pier goes on.\n\n{sentence}\n\nThe pier has been closed since Monday, and no date for its opening is set.\n\nThe council meets in May.");
        Assert.DoesNotContain(read.Statements, statement => statement.Content.Any(part => read.Text[part.Start..part.End].Contains("no date for its opening", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("Jon Weiss, the mayor, wrote:", "Weiss looked tired when he came out of the hall, and he took no questions.")]
    [InlineData("The mayor said that these would close:", "• The northern pier and the ferry landing")]
    [InlineData("The mayor posted this:", "The pier is closed. — Jon Weiss (@jonweiss) May 3, 2018")]
    public void What_speaks_of_the_speaker_is_an_item_or_is_signed_is_not_announced(string announcement, string next)
    {
        var read = new ReadText($"The quarrel about the pier goes on.\n\n{announcement}\n\n{next}\n\nThe council meets in May.");
        Assert.DoesNotContain(read.Statements, statement => statement.Cue.Any(cue => read.Text[cue.Start..cue.End] is "wrote" or "said") && statement.Content.Any(part => read.Text[part.Start..part.End].Contains(next[..12], StringComparison.Ordinal)));
    }

    [Fact]
    public void Who_says_we_goes_on_for_as_long_as_somebody_does()
    {
        var read = new ReadText("The ferry company has answered its critics.\n\nIts head, Elena Marsk, wrote in a post on Friday:\n\nWe have asked no passenger to leave the ferry.\n\nThe reports of this are wrong.\n\nWe keep our lists for a month and give them to nobody.\n\nThe council meets in May.");
        Statement said = Assert.Single(read.Statements, statement => statement.Content.Any(part => read.Text[part.Start..part.End].StartsWith("We have asked", StringComparison.Ordinal)));
        Assert.Equal(3, said.Content.Length);
        Assert.EndsWith("give them to nobody.", read.Text[..said.Content[^1].End], StringComparison.Ordinal);
    }

    [Fact]
    public void A_writer_who_says_we_as_well_ends_it_after_one_paragraph()
    {
        var read = new ReadText("We asked the ferry company about its lists.\n\nIts head, Elena Marsk, wrote on Friday:\n\nWe have asked no passenger to leave the ferry.\n\nWe asked once more on Sunday and were given no answer.");
        Statement said = Assert.Single(read.Statements, statement => statement.Content.Any(part => read.Text[part.Start..part.End].StartsWith("We have asked", StringComparison.Ordinal)));
        Assert.Equal("We have asked no passenger to leave the ferry.", read.Text[said.Content[0].Start..said.Content[^1].End]);
    }

    [Fact]
    public void What_others_say_in_prose_taken_from_a_report_is_theirs_by_way_of_it()
    {
        var read = new ReadText("The quarrel about the pier goes on.\n\nThe Tarn Herald reported:\n\nThe pier was built in May. It will open in June, the minister said on Friday.\n\nThe council meets in May.");
        Statement outer = Assert.Single(read.Statements, statement => statement.Cue.Any(cue => read.Text[cue.Start..cue.End] == "reported"));
        Statement inner = Assert.Single(read.Statements, statement => statement.Cue.Any(cue => read.Text[cue.Start..cue.End].StartsWith("said", StringComparison.Ordinal)));
        Assert.StartsWith("The pier was built in May", read.Text[outer.Content[0].Start..outer.Content[^1].End], StringComparison.Ordinal);
        Assert.DoesNotContain("June", read.Text[outer.Content[0].Start..outer.Content[^1].End], StringComparison.Ordinal);
        Assert.Null(inner.Within);
        Assert.Equal(outer.Speaker, Assert.Single(inner.Via));
    }

    [Fact]
    public void What_those_quoted_so_say_that_others_say_stands_within_it()
    {
        var read = new ReadText("The quarrel about the pier goes on.\n\nElena Marsk wrote in the Tarn Herald:\n\nI was at the pier. The minister said on Friday that it would open in June, and I did not believe him.\n\nThe council meets in May.");
        Statement outer = Assert.Single(read.Statements, statement => statement.Cue.Any(cue => read.Text[cue.Start..cue.End] == "wrote"));
        Statement inner = Assert.Single(read.Statements, statement => statement.Cue.Any(cue => read.Text[cue.Start..cue.End].StartsWith("said", StringComparison.Ordinal)));
        Assert.Equal(outer.Id, inner.Within);
    }
}
