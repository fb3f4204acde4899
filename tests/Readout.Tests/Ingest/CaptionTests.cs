using Readout.Ingest;
using Xunit;

namespace Readout.Tests.Ingest;

/// <summary>Captions of pictures between the paragraphs of a text, known by their words.</summary>
public class CaptionTests
{
    [Theory]
    [InlineData("Mayor Anna Weiss speaks to the dock workers of Port Alder after the council voted to keep the harbour fee, which had divided the island for the better part of a year, in Lorn, Westmark, April 18, 2019. REUTERS/Tom Reed")]
    [InlineData("Tom Reed/AP/File Mayor Anna Weiss waves to drivers during a rally of dock workers in Port Alder, who had been on strike for nine days.")]
    [InlineData("In this photo released by the harbour office, Mayor Anna Weiss briefs reporters on her return to Port Alder. Weiss said the fee was fair.")]
    [InlineData("In this May 2, 2018 photo the tanker Mesk is seen at an unknown place. The minister said that it had been seized.")]
    [InlineData("Harbour workers are pictured outside the council last night as Mayor Anna Weiss suffered defeat")]
    [InlineData("Mayor Anna Weiss (pictured, at the gate) has called for a vote after dock workers closed the harbour")]
    [InlineData("Mayor Anna Weiss attends a ceremony for the pilots who towed the ferry home in the town hall of Lorn, September 9, 2019.")]
    public void A_caption_is_known_by_its_words(string line) => Assert.Equal(BlockKind.Caption, KindOf(line));

    [Theory]
    [InlineData("Mayor Anna Weiss signed the order in the town hall of Lorn on September 9, 2019.")]
    [InlineData("The mayor, pictured in the photo on page two, said that she had known nothing of it.")]
    [InlineData("In this picture the harbour company has the part of the victim, said Mayor Anna Weiss.")]
    [InlineData("The members of the either/or board speak of nothing but the harbour fee these days.")]
    public void Prose_that_is_like_one_is_none(string line) => Assert.Equal(BlockKind.Paragraph, KindOf(line));

    [Theory]
    [InlineData("The harbour department released this statement after the ruling of the county court:")]
    [InlineData("Two separate reports were prepared before the departure of the ferry, and the second says:")]
    public void A_credit_inside_a_longer_word_is_none(string line) => Assert.Equal(BlockKind.Paragraph, KindOf(line));

    [Fact]
    public void A_notice_inside_a_longer_word_is_none() => Assert.Equal(BlockKind.Paragraph, KindOf("“I asked the commissioner for a roadblock,” my father told us."));

    private static BlockKind KindOf(string line)
    {
        string text = "Dock workers in Port Alder voted on Monday to end a strike that had closed the harbour for nine days, their union said.\n\n" + line
            + "\n\nThe harbour company said that the first ships would be unloaded on Tuesday, once the cranes had been checked.";
        Article article = new ArticleReader().Read(new Report("r", text, ReportFormat.PlainText, "r"));
        return Assert.Single(article.Blocks, block => block.Span.Start <= text.IndexOf(line, StringComparison.Ordinal) && block.Span.End > text.IndexOf(line, StringComparison.Ordinal)).Kind;
    }
}
