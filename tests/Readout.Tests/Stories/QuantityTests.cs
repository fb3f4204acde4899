using Readout.Ingest;
using Readout.Language;
using Readout.Stories.Claims;
using Xunit;

namespace Readout.Tests.Stories;

public class QuantityTests
{
    private static readonly LanguageAnnotator _annotator = new();

    [Theory]
    [InlineData("The ministry expelled more than 60 diplomats on Monday.", ">60", "diplomat", "more than 60 diplomats")]
    [InlineData("The ministry expelled nearly forty diplomats on Monday.", "~40", "diplomat", "nearly forty diplomats")]
    [InlineData("The repairs will cost at least $2.5 million, the mayor said.", ">2500000", "$", "at least $2.5 million")]
    [InlineData("The bank lost £300 on the sale.", "300", "£", "£300")]
    [InlineData("About 84% of voters came to the polls.", "~84", "percent of voter", "About 84% of voters")]
    [InlineData("Turnout was 91.5 percent in the end.", "91.5", "percent", "91.5 percent")]
    [InlineData("Prices rose by 7 per cent.", "7", "percent", "7 per cent")]
    [InlineData("The blast left 40 dead in the port.", "40", "dead", "40 dead")]
    [InlineData("Two million people live there.", "2000000", "people", "Two million people")]
    [InlineData("Thirty-two sailors were hurt.", "32", "sailor", "Thirty-two sailors")]
    public void A_number_is_read_with_what_it_counts(string text, string value, string unit, string words)
    {
        Quantity quantity = Assert.Single(Read(text));
        Assert.Equal((value, unit, words), (quantity.Value, quantity.Unit, text[quantity.Span.Start..quantity.Span.End]));
    }

    [Theory]
    [InlineData("It was built in 1998.")]
    [InlineData("Nobody counted the votes.")]
    public void What_counts_nothing_is_no_quantity(string text) => Assert.Empty(Read(text));

    [Fact]
    public void A_metre_is_no_million() => Assert.DoesNotContain(Read("She swam 100 m in May."), quantity => quantity.Value == "100000000");

    private static List<Quantity> Read(string text) =>
        QuantityReader.Read(_annotator.Annotate(new ArticleReader().Read(new Report("r", text, ReportFormat.Body, "r"))), new TextSpan(0, text.Length));
}
