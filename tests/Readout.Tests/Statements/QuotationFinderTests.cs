using FsCheck;
using FsCheck.Fluent;
using Readout.Statements;
using Xunit;

namespace Readout.Tests.Statements;

public class QuotationFinderTests
{
    [Theory]
    [InlineData("\"We are ready,\" she said.", "We are ready,")]
    [InlineData("\u201CWe are ready,\u201D she said.", "We are ready,")]
    [InlineData("``We are ready,'' she said.", "We are ready,")]
    [InlineData("''We are ready,'' she said.", "We are ready,")]
    [InlineData("\u00ABWe are ready\u00BB, she said.", "We are ready")]
    [InlineData("\u00BBWe are ready\u00AB, she said.", "We are ready")]
    [InlineData("\u201EWe are ready\u201C, she said.", "We are ready")]
    [InlineData("\u201CWe are ready,\" she said.", "We are ready,")]
    [InlineData("\" We are ready , \" she said .", "We are ready ,")]
    [InlineData("She said: 'We are ready.'", "We are ready.")]
    [InlineData("She said: \u2018We are ready.\u2019", "We are ready.")]
    public void Marks_of_any_style_pair(string text, string inner) => Assert.Equal([inner], Inner(text));

    [Theory]
    [InlineData("It's the ministers' plan, and they don't like it.")]
    [InlineData("The door is 6'2\" high and 3'4\" wide.")]
    [InlineData("Rock 'n' roll of the '90s will get 'em.")]
    [InlineData("The ministers\u2019 plan isn\u2019t the mayor\u2019s.")]
    [InlineData("It lasted 5\u2032 30\u2033 in all.")]
    public void Apostrophes_primes_feet_and_inches_are_no_marks(string text) => Assert.Empty(Inner(text));

    [Fact]
    public void Single_marks_nest_in_double_ones()
    {
        Assert.Equal(["He told me 'never again' twice.", "never again"], Inner("\"He told me 'never again' twice.\""));
        Assert.Equal([0, 1], Find("\u201CHe told me \u2018never again\u2019 twice.\u201D").Select(q => q.Depth));
    }

    [Fact]
    public void A_plural_owner_inside_single_marks_does_not_close_them() =>
        Assert.Equal(["The ministers' plan is dead."], Inner("She said: 'The ministers' plan is dead.'"));

    [Fact]
    public void A_quotation_that_is_not_closed_runs_to_the_end_of_its_paragraph_and_goes_on_in_the_next()
    {
        string text = "\u201CWe will not stop.\n\u201CWe never will,\u201D she said.\nNothing more.";
        Quotation[] found = [.. Find(text)];
        Assert.Equal(2, found.Length);
        Assert.False(found[0].IsClosed);
        Assert.True(found[1].Continues);
        Assert.Equal("We will not stop.", Cut(text, found[0].Inner));
    }

    [Fact]
    public void A_second_opening_mark_ends_a_quotation_that_was_never_closed() =>
        Assert.Equal(["One thing.", "Another thing."], Inner("\u201COne thing. \u201CAnother thing.\u201D"));

    [Fact]
    public void Two_quotations_around_a_speaker_stay_two() =>
        Assert.Equal(["We will go,", "and soon."], Inner("\"We will go,\" she said, \"and soon.\""));

    [Fact]
    public void Marks_never_pair_across_paragraphs()
    {
        Quotation[] found = [.. Find("One \"odd mark here.\nAnother\" one.")];
        Assert.All(found, q => Assert.True(q.Block is 0 or 1));
        Assert.DoesNotContain(found, q => q.Span.Start < 20 && q.Span.End > 20);
    }

    [Fact]
    public void No_text_makes_it_fail()
    {
        Gen<string> text = Gen.Elements("\"", "'", "''", "``", "\u201C", "\u201D", "\u2018", "\u2019", "\u00AB", "\u00BB", "\u201E", "`", " ", "\n", "a", "s", "Word ", "6", ".", ",", "-", "\u2014", "(", "\uD83D", "\uDE00", "e\u0301")
            .ArrayOf().Select(string.Concat);
        Prop.ForAll(text.ToArbitrary(), value =>
        {
            foreach (Quotation quotation in Find(value))
            {
                Assert.InRange(quotation.Span.Start, 0, quotation.Inner.Start);
                Assert.InRange(quotation.Inner.End, quotation.Inner.Start + 1, quotation.Span.End);
                Assert.InRange(quotation.Span.End, quotation.Span.Start + 1, value.Length);
                Assert.DoesNotContain('\n', Cut(value, quotation.Span));
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(2000).WithEndSize(60));
    }

    private static System.Collections.Immutable.ImmutableArray<Quotation> Find(string text)
    {
        var paragraphs = new List<TextSpan>();
        int start = 0;
        foreach (string line in text.Split('\n'))
        {
            paragraphs.Add(new TextSpan(start, start + line.Length));
            start += line.Length + 1;
        }

        return QuotationFinder.Find(text, paragraphs);
    }

    private static string[] Inner(string text) => [.. Find(text).Select(q => Cut(text, q.Inner).Trim())];

    private static string Cut(string text, TextSpan span) => text[span.Start..span.End];
}
