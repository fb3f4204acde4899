using Readout.Ingest;
using Xunit;

namespace Readout.Tests.Ingest;

/// <summary>Texts as research corpora keep them, with a space around every mark.</summary>
public class TokenizedTextTests
{
    private const string Frame = "The harbour was closed , the mayor said .\nNobody was hurt , she added .\n";

    [Theory]
    [InlineData("Gov . Holm said it ca n't last .", "Gov. Holm said it can't last.")]
    [InlineData("`` We 'll stay , '' Holm 's aide told CNN .", "“We'll stay,” Holm's aide told CNN.")]
    [InlineData("\" We stay , \" he said . \" We do . \"", "\"We stay,\" he said. \"We do.\"")]
    [InlineData("Holm ’ s plan costs $ 1 , 200 , or 4 . 5 % .", "Holm’s plan costs $1,200, or 4.5%.")]
    [InlineData("The U . S . envoy left at 5 : 30 p . m . ( local time ) .", "The U.S. envoy left at 5:30 p.m. (local time).")]
    [InlineData("The workers ' union met on May 4 , 2019 .", "The workers' union met on May 4, 2019.")]
    [InlineData("He left - nobody knows why - on Monday .", "He left - nobody knows why - on Monday.")]
    public void Every_mark_stands_at_its_word(string line, string read)
    {
        Article article = Read(Frame + "A long-held pier burned down .\n" + line);
        Block last = article.Blocks[^1];
        Assert.Equal(read, article.TextOf(last.Span));
        Assert.Equal(line, Source(article, last.Span));
    }

    [Fact]
    public void Hyphens_that_a_tokenizer_parted_stand_in_their_word_and_two_of_them_are_a_dash()
    {
        Article article = Read(Frame + "The 43 - year - old had co - workers - - three of them .");
        Assert.Equal("The 43-year-old had co-workers -- three of them.", article.TextOf(article.Blocks[^1].Span));
    }

    [Theory]
    [InlineData("The harbour was closed, the mayor said. Nobody was hurt, she added.")]
    [InlineData("She waited ... and waited. `` is no quotation mark here, nor is '' one there.")]
    [InlineData("Prix : 5 € , dit-il, and nothing else.")]
    public void A_text_with_its_marks_at_its_words_stays_as_it_is(string text) => Assert.Equal(text, Read(text).Text);

    [Fact]
    public void Words_of_the_reading_text_lead_to_their_place_in_the_report()
    {
        Article article = Read(Frame + "Sen . Ola Brekke 's aide was n't there .");
        int at = article.Text.IndexOf("Brekke's", StringComparison.Ordinal);
        Assert.Equal("Brekke 's", Source(article, new TextSpan(at, at + 8)));
    }

    [Theory]
    [InlineData("Mayor Rita Sorn Rita Anna SornFerry talks resume Harbour vote nears | Overnight: Dockers strike MORE (Tarn) met Ola Brekke Ola BrekkeBrekke's last stand at the quay MORE 's aide.", "Mayor Rita Sorn (Tarn) met Ola Brekke 's aide.")]
    [InlineData("Speaker Rita Sorn Rita Anna Sorn Dockers should say 'no thanks' to the plan of the harbour MORE spoke.", "Speaker Rita Sorn spoke.")]
    [InlineData("Rita Sorn wants MORE ferries, and Ola Brekke says SORN asks for MORE than Tarn has.", "Rita Sorn wants MORE ferries, and Ola Brekke says SORN asks for MORE than Tarn has.")]
    public void The_card_of_a_linked_name_is_no_part_of_the_sentence(string line, string read)
    {
        Article article = Read("The harbour was closed on Sunday.\n" + line);
        Assert.Equal(read, article.TextOf(article.Blocks[^1].Span));
        Assert.Equal(line, Source(article, article.Blocks[^1].Span));
    }

    private static Article Read(string text) => new ArticleReader().Read(new Report("a", text, ReportFormat.Body, "a.txt"));

    private static string Source(Article article, TextSpan span)
    {
        SourceSpan place = article.ToSource(span);
        return article.Report.Source[place.Start..place.End];
    }
}
