using Readout.Train.Language;
using Xunit;

namespace Readout.Tests.Language;

public class GoldNameTests
{
    [Fact]
    public void A_row_says_document_place_and_type()
    {
        List<GoldName> names = Read("doc\tstart\tend\ttype", "one\t0\t4\tPER", "one\t4\t9\tGPE", "two\t3\t5\tEVENT");
        Assert.Equal(
            [
                new GoldName("one", new SourceSpan(0, 4), EntityType.Person),
                new GoldName("one", new SourceSpan(4, 9), EntityType.GeopoliticalEntity),
                new GoldName("two", new SourceSpan(3, 5), EntityType.Event),
            ],
            names);
    }

    [Theory]
    [InlineData("one\t0\t4")]
    [InlineData("one\t4\t4\tPER")]
    [InlineData("one\t-1\t4\tPER")]
    [InlineData("one\t0\t4\tPERSON")]
    public void A_broken_row_is_refused_with_its_line(string row)
    {
        InvalidDataException problem = Assert.Throws<InvalidDataException>(() => Read("doc\tstart\tend\ttype", "one\t0\t4\tPER", row));
        Assert.Contains("line 3", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Names_that_overlap_are_refused() =>
        Assert.Throws<InvalidDataException>(() => Read("doc\tstart\tend\ttype", "one\t0\t4\tPER", "one\t3\t9\tORG"));

    [Theory]
    [InlineData("names.tsv", 60)]
    [InlineData("names-later.tsv", 8)]
    public void Whole_articles_are_labelled_and_no_name_begins_or_ends_inside_a_word(string labels, int articles)
    {
        string texts = Requirement.PolnearDevelopmentTexts();
        int documents = 0;
        foreach (IGrouping<string, GoldName> document in GoldName.Read(Repository.At("tests", "Readout.Tests", "Language", "Labels", labels)).GroupBy(name => name.Document))
        {
            string text = File.ReadAllText(Path.Combine(texts, document.Key + ".txt"));
            documents++;
            Assert.All(document, name =>
            {
                Assert.InRange(name.Span.End, 1, text.Length);
                string words = text[name.Span.Start..name.Span.End];
                Assert.Equal(words.Trim(), words);
                Assert.Contains(words, char.IsLetterOrDigit);
                Assert.False(name.Span.Start > 0 && char.IsLetterOrDigit(text[name.Span.Start - 1]) && char.IsLetterOrDigit(words[0]), words);
                Assert.False(name.Span.End < text.Length && char.IsLetterOrDigit(text[name.Span.End]) && char.IsLetterOrDigit(words[^1]), words);
            });
        }

        Assert.Equal(articles, documents);
    }

    private static List<GoldName> Read(params string[] lines)
    {
        string path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        try
        {
            File.WriteAllLines(path, lines);
            return GoldName.Read(path);
        }
        finally
        {
            File.Delete(path);
        }
    }
}
