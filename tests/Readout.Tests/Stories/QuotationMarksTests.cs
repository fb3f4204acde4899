using Readout.Stories.Claims;
using Xunit;

namespace Readout.Tests.Stories;

public class QuotationMarksTests
{
    [Theory]
    [InlineData("“We will sell the ferry. Nobody wants it,” Holm said.", "“We will sell the ferry.", "We will sell the ferry.")]
    [InlineData("“We will sell the ferry. Nobody wants it,” Holm said.", "Nobody wants it,”", "Nobody wants it")]
    [InlineData("“We will sell the ferry,” Holm said.", "“We will sell the ferry", "“We will sell the ferry,”")]
    [InlineData("Holm said “we will sell it”.", "we will sell it”", "“we will sell it”")]
    [InlineData("\"We will sell the ferry. Nobody wants it,\" Holm said.", "\"We will sell the ferry.", "We will sell the ferry.")]
    [InlineData("Holm called it a “dirty trick” of the owners.", "a “dirty trick” of the owners", "a “dirty trick” of the owners")]
    [InlineData("Holm called it a “dirty trick of the owners”.", "a “dirty trick", "a “dirty trick")]
    [InlineData("Holm called it a “dirty trick of the owners”.", "called it a “dirty trick of the owners", "called it a “dirty trick of the owners”")]
    [InlineData("“We will sell it,” he said.", "“We will sell it,”", "“We will sell it,”")]
    public void Words_keep_both_marks_of_a_quotation_or_neither(string text, string words, string shown)
    {
        int start = text.IndexOf(words, StringComparison.Ordinal);
        TextSpan span = QuotationMarks.Paired(text, new TextSpan(start, start + words.Length));
        Assert.Equal(shown, text[span.Start..span.End]);
    }
}
