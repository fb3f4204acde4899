using Readout.Stories;
using Readout.Stories.Words;
using Xunit;
using Quotation = Readout.Stories.Changes.Quotation;

namespace Readout.Tests.Stories;

/// <summary>When two invented reports give one quotation in other words.</summary>
public sealed class QuotationDriftTests
{
    private const string Said = "We will open the harbour again before the first snow falls";

    [Theory]
    [InlineData("We will open the old harbour again before the first snow falls", "We will open the harbour again before the first snow falls", "We will open the old harbour again before the first snow falls")]
    [InlineData("We will open the port again before the first snow falls", "We will open the harbour again before the first snow falls", "We will open the port again before the first snow falls")]
    [InlineData("Believe me, we will open the harbour again soon before the first snow falls", "We will open the harbour again before the first snow falls", "we will open the harbour again soon before the first snow falls")]
    public void A_quotation_with_other_words_between_the_same_has_drifted(string other, string mine, string theirs)
    {
        (Quotation first, Quotation second) = (Read("a", Said), Read("b", other));
        (TextSpan Mine, TextSpan Other, int Common)? drift = first.Drift(second);
        Assert.NotNull(drift);
        Assert.Equal((mine, theirs), (first.Input.Article.TextOf(drift.Value.Mine), second.Input.Article.TextOf(drift.Value.Other)));
        Assert.Equal(drift.Value.Common, second.Drift(first)?.Common);
    }

    [Theory]
    [InlineData(Said)]
    [InlineData("We will open the harbour again")]
    [InlineData("Believe me, we will open the harbour again before the first snow falls")]
    [InlineData("We will open the harbour again [next year] before the first snow falls")]
    [InlineData("We will open the harbour … before the first snow falls")]
    [InlineData("We will open the harbour ... before the first snow falls")]
    [InlineData("We will open the har-bour again before the first snow falls")]
    [InlineData("We'll open the harbour again before the first snow falls")]
    [InlineData("We are late. We will open the harbour again before the first snow falls")]
    [InlineData("I never promised that anything would be built there at all")]
    [InlineData("We will open the school, the baths and the town hall on the first day of May")]
    public void A_quotation_that_is_the_same_or_cut_or_another_has_not(string other)
    {
        (Quotation first, Quotation second) = (Read("a", Said), Read("b", other));
        Assert.Null(first.Drift(second));
        Assert.Null(second.Drift(first));
    }

    [Theory]
    [InlineData("The council has told us that we must keep the old northern quay open for the ferries", "Nobody asked me whether we must keep the northern quay open to dockers and their boats", false)]
    [InlineData("The council has told us that we must keep the old northern quay open for the ferries", "The council told us that we must keep the northern quay open", true)]
    public void Two_quotations_that_begin_or_end_in_quite_other_words_are_two_utterances(string one, string other, bool isDrift) =>
        Assert.Equal(isDrift, Read("a", one).Drift(Read("b", other)) is not null);

    [Theory]
    [InlineData("“We never promised it”, Kai Lund said.", 1)]
    [InlineData("“Never promised it”, Kai Lund said.", 0)]
    public void Only_four_words_or_more_are_a_quotation(string text, int count) => Assert.Equal(count, Of("a", text, text[..text.IndexOf(',')]).Count());

    private static Quotation Read(string id, string words) => Assert.Single(Of(id, $"“{words}”, Kai Lund said.", $"“{words}”"));

    private static IEnumerable<Quotation> Of(string id, string text, string content)
    {
        Annotations read = new HandMade(id, text).Entity(EntityType.Person, "Kai Lund").Statement("Kai Lund", "said", content, quote: QuoteKind.Direct).Build();
        return Quotation.Of(new StoryInput(0, read, ArticleWords.Of(read.Article)), read.Statements[0]);
    }
}
